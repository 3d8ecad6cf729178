//! The run-time part of every generated crate, as a crate of its own.
//!
//! The files around this one are copied word for word into `src/runtime/` of a generated crate: all of `data`, and
//! with feature `client` all of `client`; of the others those that the API needs, which `mod.rs` then declares.
//! Which belongs to what is a table in `generator/rust/runtime.rs`. This file is not copied: it stands for the crate
//! around them, so that they can be compiled, linted and tested by themselves.
//!
//! The files use `super::` within their folder and `crate::runtime::` beyond it. From the crate they take
//! `Result`, `client::API` and `error::Error`.
//!
//! What a generated manifest needs: `serde` (without derive) and `serde_json`; with feature
//! `client` `bytes`, `futures-core`, `http`, `percent-encoding`, `reqwest` (no default features,
//! `stream`), `tokio` (`time`; with downloads and files also `fs` and `io-util`; not on wasm32), on
//! wasm32 `gloo-timers` (`futures`) and `web-time`; with streams `memchr`; with features `blocking` and
//! `cli` `tokio/rt`; with feature `cli` `clap` and `clap_complete`; with feature `tracing` `tracing`; with feature `jiff` `jiff`, and so `chrono` and `time`; with feature
//! `rustls-ring` `rustls`; with feature `webhooks`
//! `hmac` and `sha2`. The features `blocking`, `testing` and `tracing` must be declared, since files
//! ask for them.
#![forbid(unsafe_code)]

#[path = "mod.rs"]
pub mod runtime;

/// The crate around the run-time part: a few models and operations, as a generator writes them.
#[path = "../../tests/runtime/example/mod.rs"]
pub mod example;

#[cfg(feature = "client")]
pub use error::Error;
#[cfg(feature = "client")]
use example::{client, errors as error};

/// The result of everything that can fail.
#[cfg(feature = "client")]
pub type Result<T, E = Error> = std::result::Result<T, E>;
