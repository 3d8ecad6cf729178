//! Every operation against a loopback server: what it sends, and what it makes of the answers.
#![allow(
    deprecated,
    dead_code,
    unused_imports,
    reason = "all operations are tested, also those that should not be used"
)]


mod chat;
mod embeddings;
mod files;
mod fim;
mod models;
mod support;

/// A client of the server at this address; it never tries twice.
fn client(url: &str) -> ::test_sdk::Result<::test_sdk::Client> {
    ::test_sdk::Client::builder()
        .base_url(url)
        .retries(::test_sdk::RetryConfig::none())
        .api_key("secret")
        .build()
}
