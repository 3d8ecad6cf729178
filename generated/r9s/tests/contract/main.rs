//! Every operation against a loopback server: what it sends, and what it makes of the answers.
#![allow(
    deprecated,
    dead_code,
    unused_imports,
    reason = "all operations are tested, also those that should not be used"
)]


mod audio;
mod chat;
mod completions;
mod edits;
mod embeddings;
mod engineembeddings;
mod images;
mod messages;
mod models;
mod moderations;
mod proxy;
mod responses;
mod search;
mod support;

/// A client of the server at this address; it never tries twice.
fn client(url: &str) -> ::r9s::Result<::r9s::Client> {
    ::r9s::Client::builder()
        .base_url(url)
        .retries(::r9s::RetryConfig::none())
        .api_key("secret")
        .build()
}
