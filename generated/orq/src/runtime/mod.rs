//! What all operations and models of the crate share.
//!
//! These files are the same in every crate that oasmith makes; a crate has those it needs.
#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    unreachable_pub,
    reason = "a crate uses only what its operations need"
)]

#[cfg(feature = "client")]
pub(crate) use crate::{Result, client::API, error::Error};

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
pub mod operation;
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

pub(crate) use enumeration::{any_enum, closed_enum, open_enum};
#[cfg(feature = "client")]
pub(crate) use api_error::declared;
#[cfg(feature = "client")]
pub(crate) use error::{error, error_from};
pub(crate) use record::{record, record_field, record_part};
pub(crate) use tagged::{tagged_union, write_tagged};
pub(crate) use union::union;
