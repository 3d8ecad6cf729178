//! The bodies of the errors that the API declares, and what is inside the variants of
//! [`Error`](crate::Error).

mod httpvalidationerror;

pub use httpvalidationerror::HttpValidationError;

#[cfg(feature = "client")]
pub use crate::runtime::client::api_error::ApiError;
#[cfg(feature = "client")]
pub use crate::runtime::client::error::{
    ConfigError, ConnectionError, DecodeError, RequestError, StreamError, TimeoutError,
};
