//! The run-time part of every generated crate.
//!
//! The files beside this one are copied word for word into `src/runtime/` of a generated crate.
//! This file is not: it declares the same modules, so that they can be compiled, linted and tested
//! by themselves, and stands for the crate around them (see [`example`]).
//!
//! A generated `runtime/mod.rs` holds, in this order:
//!
//! 1. the documentation of the module and the one exception for code that a crate does not use:
//!    `#![allow(dead_code, unused_imports, reason = "a crate uses only what its operations need")]`;
//! 2. what the files take from the crate: with feature `client`
//!    `pub(crate) use crate::client::API; pub(crate) use crate::errors::Error; pub(crate) use
//!    crate::Result;`
//! 3. the modules chosen, those of the second and third table below under
//!    `#[cfg(feature = "client")]`;
//! 4. the macros: `pub(crate) use enumeration::{any_enum, closed_enum, open_enum}; pub(crate) use
//!    record::{record, record_field, record_part}; pub(crate) use tagged::{tagged_union, write_tagged};
//!    pub(crate) use union::union;` and with feature `client` `pub(crate) use error::{error,
//!    error_from}; pub(crate) use api_error::declared;`.
//!
//! Always, also without feature `client` (they need `serde` and `serde_json` only):
//!
//! | file | what | needs |
//! | --- | --- | --- |
//! | `base64` | base64 | |
//! | `empty` | values for what a delta leaves out | |
//! | `enumeration` | `open_enum!`, `closed_enum!` | `fit`, `empty` |
//! | `fit` | the choice of a branch of a union | |
//! | `json` | decoding with paths, encoding | `path`, `tree` |
//! | `path` | from line and column to a path | |
//! | `record` | `record!` | `fit`, `empty` |
//! | `tagged` | `tagged_union!` | `record`, `tree`, `fit`, `empty` |
//! | `text` | `DateTime` and its kin | `base64`, `fit`, `empty` |
//! | `jiff` | conversions of those, feature `jiff` | `text` |
//! | `tree` | decoding of values in memory | |
//! | `union` | `union!` | `fit`, `tree`, `empty` |
//!
//! Always with feature `client`: `answer`, `api`, `api_error`, `body`, `brief`, `builder`, `call`, `client`,
//! `credential`, `error`, `execute`, `future`, `hooks`, `http_date`, `operation`, `parameter`,
//! `random`, `redirect`, `request`, `retry`, `secret`, `timer` (on wasm32 from `timer_wasm.rs`),
//! `trace`, `transport`; they need each other and all of the first table but the macros.
//!
//! By capability, with feature `client`:
//!
//! | capability | files |
//! | --- | --- |
//! | streams of events | `event_stream`, `events`, `json_lines`, `lines`, `reading`, `sse` |
//! | downloads | `download`, `reading` |
//! | files as bodies | `upload`, and `#[cfg(not(target_arch = "wasm32"))] file` |
//! | multipart bodies | `multipart`, and those of files as bodies |
//! | forms as bodies | `form` |
//! | OAuth 2 that the client does itself | `oauth` |
//! | pages | `pagination` |
//! | webhooks with signatures, feature `webhooks` | `webhook` |
//! | feature `blocking`, not on wasm32 | `blocking` |
//! | feature `testing` | `testing` |
//!
//! What a generated manifest needs: `serde` (without derive) and `serde_json`; with feature
//! `client` `bytes`, `futures-core`, `http`, `percent-encoding`, `reqwest` (no default features,
//! `stream`), `tokio` (`time`; with downloads and files also `fs` and `io-util`; not on wasm32), on
//! wasm32 `gloo-timers` (`futures`) and `web-time`; with streams `memchr`; with feature `blocking`
//! `tokio/rt`; with feature `tracing` `tracing`; with feature `jiff` `jiff`; with feature `webhooks`
//! `hmac` and `sha2`. The features `blocking`, `testing` and `tracing` must be declared, since files
//! ask for them.
#![forbid(unsafe_code)]
#![allow(dead_code, reason = "a crate uses only what its operations need")]

pub mod base64;
pub mod empty;
pub mod enumeration;
pub mod fit;
#[cfg(feature = "jiff")]
pub mod jiff;
pub mod json;
pub mod path;
pub mod record;
pub mod tagged;
pub mod text;
pub mod tree;
pub mod union;

#[cfg(feature = "client")]
pub mod accumulate;
#[cfg(feature = "client")]
pub mod answer;
#[cfg(feature = "client")]
pub mod api;
#[cfg(feature = "client")]
pub mod api_error;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
#[cfg(feature = "client")]
pub mod body;
#[cfg(feature = "client")]
pub mod brief;
#[cfg(feature = "client")]
pub mod builder;
#[cfg(feature = "client")]
pub mod call;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "client")]
pub mod credential;
#[cfg(feature = "client")]
pub mod download;
#[cfg(feature = "client")]
pub mod error;
#[cfg(feature = "client")]
pub mod event_stream;
#[cfg(feature = "client")]
pub mod events;
#[cfg(feature = "client")]
pub mod execute;
#[cfg(all(feature = "client", not(target_arch = "wasm32")))]
pub mod file;
#[cfg(feature = "client")]
pub mod form;
#[cfg(feature = "client")]
pub mod future;
#[cfg(feature = "client")]
pub mod hooks;
#[cfg(feature = "client")]
pub mod http_date;
#[cfg(feature = "client")]
pub mod json_lines;
#[cfg(feature = "client")]
pub mod lines;
#[cfg(feature = "client")]
pub mod multipart;
#[cfg(feature = "client")]
pub mod oauth;
#[cfg(feature = "client")]
pub mod operation;
#[cfg(feature = "client")]
pub mod pagination;
#[cfg(feature = "client")]
pub mod parameter;
#[cfg(feature = "client")]
pub mod random;
#[cfg(feature = "client")]
pub mod reading;
#[cfg(feature = "client")]
pub mod redirect;
#[cfg(feature = "client")]
pub mod request;
#[cfg(feature = "client")]
pub mod retry;
#[cfg(feature = "client")]
pub mod secret;
#[cfg(feature = "client")]
pub mod sse;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(feature = "client")]
#[cfg_attr(target_arch = "wasm32", path = "timer_wasm.rs")]
pub mod timer;
#[cfg(feature = "client")]
pub mod trace;
#[cfg(feature = "client")]
pub mod transport;
#[cfg(feature = "client")]
pub mod upload;
#[cfg(feature = "webhooks")]
pub mod webhook;

/// The crate around the run-time part: a few models and operations, as a generator writes them.
#[path = "../../tests/runtime/example/mod.rs"]
pub mod example;

/// The path by which the macros find what they need.
#[doc(hidden)]
pub mod runtime {
    pub use super::*;

    #[cfg(feature = "client")]
    pub(crate) use super::api_error::declared;
    pub(crate) use super::enumeration::{any_enum, closed_enum, open_enum};
    #[cfg(feature = "client")]
    pub(crate) use super::error::{error, error_from};
    pub(crate) use super::record::{record, record_field, record_part};
    pub(crate) use super::tagged::{tagged_union, write_tagged};
    pub(crate) use super::union::union;
}

#[cfg(feature = "client")]
pub use example::client::API;
#[cfg(feature = "client")]
pub use example::errors::Error;

/// The result of everything that can fail.
#[cfg(feature = "client")]
pub type Result<T, E = Error> = std::result::Result<T, E>;
