//! What can go wrong: [`Error`].

use crate::errors::HttpValidationError;
use crate::runtime::client::api_error::{ApiError, ErrorMessage};
use crate::runtime::client::error::{
    ConfigError, ConnectionError, DecodeError, RequestError, StreamError, TimeoutError,
};

/// What can go wrong in a call.
///
/// Declared errors have a variant each, with their body; [`Error::Api`] is every other error that
/// the API answers with; the rest goes wrong before or after that.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The request does not fit the API.
    HttpValidation(Box<ApiError<HttpValidationError>>),
    /// Every other error that the API answers with.
    Api(Box<ApiError<serde_json::Value>>),
    /// No connection could be made, or it broke.
    Connection(Box<ConnectionError>),
    /// The server took too long.
    Timeout(Box<TimeoutError>),
    /// What came is not what the API describes.
    Decode(Box<DecodeError>),
    /// What the caller gave cannot be sent.
    Request(Box<RequestError>),
    /// The client cannot be built, or lacks what the call needs.
    Config(Box<ConfigError>),
    /// A stream is not what it should be, or an error came in the middle of it.
    Stream(Box<StreamError>),
}

crate::runtime::error! {
    Error { HttpValidation, Api }
}

impl ErrorMessage for HttpValidationError {
    fn message(&self) -> Option<&str> {
        Some(self.detail.as_ref()?.first()?.msg.as_str())
    }
}
