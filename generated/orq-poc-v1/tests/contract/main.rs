//! Every operation against a loopback server: what it sends, and what it makes of the answers.
#![allow(
    deprecated,
    dead_code,
    unused_imports,
    reason = "all operations are tested, also those that should not be used"
)]

pub(crate) use orq_poc_v1 as sdk;

mod deployments;
mod files;
mod routerchatcompletions;
mod routercompletions;
mod routerembeddings;
mod support;

/// A client of the server at this address; it never tries twice.
fn client(url: &str) -> sdk::Result<sdk::Client> {
    sdk::Client::builder()
        .base_url(url)
        .retries(sdk::RetryConfig::none())
        .open_ai("secret")
        .build()
}
