//! Every operation against a loopback server: what it sends, and what it makes of the answers.
#![allow(
    deprecated,
    dead_code,
    unused_imports,
    reason = "all operations are tested, also those that should not be used"
)]


mod files;
mod models;
mod routeraudiotranscriptions;
mod routerchatcompletions;
mod routercompletions;
mod routerembeddings;
mod routerrerank;
mod support;

/// A client of the server at this address; it never tries twice.
fn client(url: &str) -> ::orq::Result<::orq::Client> {
    ::orq::Client::builder()
        .base_url(url)
        .retries(::orq::RetryConfig::none())
        .api_key("secret")
        .build()
}
