//! A client of the \[Dev\] orq.ai API.
//!
//! Deployments of prompts, and a router to the language models of many providers.
//!
//! [Documentation of orq.ai](https://docs.orq.ai)
//!
//! # A tour
//!
//! ```no_run
//! # #[cfg(feature = "router")]
//! # mod tour {
//! // cargo add orq-poc-v2 tokio --features tokio/full
//! use orq_poc_v2::Client;
//! use orq_poc_v2::models::RouterChatCompletionsRequestMessage;
//!
//! #[tokio::main]
//! async fn main() -> Result<(), orq_poc_v2::Error> {
//!     let client = Client::from_env()?; // ORQ_API_KEY
//!
//!     let result = client
//!         .router()
//!         .chat()
//!         .completions()
//!         .create(
//!             "gpt-4o-mini",
//!             [RouterChatCompletionsRequestMessage::user(
//!                 "Hello, how are you?",
//!             )],
//!         )
//!         .await?;
//!     println!("{result:#?}");
//!     Ok(())
//! }
//! # }
//! # fn main() {}
//! ```
//!
//! - Methods of resources return a call: its setters take what is optional, and it is awaited.
//! - Every answer of the API that is an error, and everything else that can go wrong, is an [`Error`].
//! - The types of requests and answers are in [`models`], those of declared errors in [`errors`].
//! - What the builder sets for all calls, a call can set for itself: see [`Call`].
//!
//! # Features
//!
//! - `client` (default): the client; without it there are only the types.
//! - `rustls` (default), `native-tls`: how connections are encrypted.
//! - `gzip`, `brotli`, `zstd`: answers may come compressed.
//! - `blocking`: `send_blocking` on every call.
//! - `jiff`: dates and times of the API as those of jiff, and back.
//! - `tracing`: an event for each attempt and its answer.
//! - `testing`: a client that gives prepared answers, for your own tests.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![allow(
    clippy::approx_constant,
    clippy::disallowed_names,
    clippy::large_enum_variant,
    clippy::match_overlapping_arm,
    clippy::module_inception,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "names, values and shapes are those of the API"
)]

#[cfg(feature = "client")]
mod client;
#[cfg(feature = "client")]
mod error;
pub mod errors;
pub mod models;
#[cfg(feature = "client")]
pub mod operations;
#[cfg(feature = "client")]
pub mod resources;
mod runtime;

#[doc(no_inline)]
pub use serde_json;
#[cfg(feature = "client")]
#[doc(no_inline)]
pub use {bytes, http, reqwest};

#[cfg(feature = "client")]
pub use client::Server;
#[cfg(feature = "client")]
pub use error::Error;
pub use runtime::data::text::{Base64, Date, DateTime, Duration, Password, Time};
#[cfg(feature = "client")]
pub use runtime::{
    client::answer::{Head, Response},
    client::api_error::ApiError,
    client::builder::ClientBuilder,
    client::call::{Call, Sending},
    client::credential::Credential,
    client::drift::Drift,
    client::handle::Client,
    client::hooks::{HookContext, Hooks},
    client::retry::RetryConfig,
    client::secret::Secret,
    client::transport::OutgoingRequest,
    data::drift::DriftKind,
    files::upload::Upload,
    stream::event_stream::{Event, EventStream},
};

/// What a call results in.
#[cfg(feature = "client")]
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A client that answers in the process, for tests of programs that use the crate.
#[cfg(feature = "testing")]
pub mod testing {
    pub use crate::runtime::client::testing::{Answer, Request, Requests, client};
}

#[cfg(all(doctest, feature = "default"))]
mod pages;
