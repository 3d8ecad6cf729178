//! The client: what a request is made of, how it is sent and repeated, and what becomes of its answer.

pub mod address;
pub mod answer;
pub mod api;
pub mod api_error;
pub mod arrived;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
pub mod body;
pub mod brief;
pub mod builder;
pub mod call;
pub mod credential;
pub mod drift;
pub mod environment;
pub mod error;
pub mod exchange;
pub mod execute;
pub mod future;
pub mod handle;
pub mod header;
pub mod hooks;
pub mod http_date;
pub mod message;
pub mod middleware;
pub mod operation;
pub mod options;
pub mod parameter;
pub mod random;
pub mod raw;
pub mod redirect;
pub mod report;
pub mod request;
pub mod retry;
#[cfg(feature = "schemars")]
pub mod schema;
pub mod secret;
pub mod signature;
#[cfg(feature = "schemars")]
pub mod structured;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg_attr(target_arch = "wasm32", path = "timer_wasm.rs")]
pub mod timer;
pub mod trace;
pub mod transport;
pub mod until;
