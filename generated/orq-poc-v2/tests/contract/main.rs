//! Every operation against a loopback server: what it sends, and what it makes of the answers.
#![allow(
    deprecated,
    dead_code,
    unused_imports,
    reason = "all operations are tested, also those that should not be used"
)]


mod deployments;
mod deploymentsmetrics;
mod files;
mod routerchatcompletions;
mod routercompletions;
mod routerembeddings;
mod support;

/// A client of the server at this address; it never tries twice.
fn client(url: &str) -> ::orq_poc_v2::Result<::orq_poc_v2::Client> {
    ::orq_poc_v2::Client::builder()
        .base_url(url)
        .retries(::orq_poc_v2::RetryConfig::none())
        .api_key("secret")
        .build()
}
