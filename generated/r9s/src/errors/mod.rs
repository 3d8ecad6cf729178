//! The bodies of the errors that the API declares, and what is inside the variants of
//! [`Error`](crate::Error).

mod authenticationerror;
mod badrequesterror;
mod internalservererror;
mod notfounderror;
mod permissiondeniederror;
mod ratelimiterror;
mod serviceunavailableerror;
mod unprocessableentityerror;

pub use authenticationerror::AuthenticationError;
pub use badrequesterror::BadRequestError;
pub use internalservererror::InternalServerError;
pub use notfounderror::NotFoundError;
pub use permissiondeniederror::PermissionDeniedError;
pub use ratelimiterror::RateLimitError;
pub use serviceunavailableerror::ServiceUnavailableError;
pub use unprocessableentityerror::UnprocessableEntityError;

#[cfg(feature = "client")]
pub use crate::runtime::client::api_error::ApiError;
#[cfg(feature = "client")]
pub use crate::runtime::client::error::{
    ConfigError, ConnectionError, DecodeError, RequestError, StreamError, TimeoutError,
};

/// The body of every other error.
pub type R9sDefaultError = serde_json::Value;
