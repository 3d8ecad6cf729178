//! Errors.

use crate::runtime::client::api_error::{ApiError, ErrorMessage};
use crate::runtime::client::error::{
    ConfigError, ConnectionError, DecodeError, RequestError, StreamError, TimeoutError,
};

/// Everything that can go wrong.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// Too many requests.
    RateLimit(Box<ApiError<RateLimitError>>),
    /// Every other 4XX and 5XX.
    Api(Box<ApiError<DefaultError>>),
    /// No connection could be made, or it broke.
    Connection(Box<ConnectionError>),
    /// The server took too long.
    Timeout(Box<TimeoutError>),
    /// What came is not what the API describes.
    Decode(Box<DecodeError>),
    /// What was given cannot be sent.
    Request(Box<RequestError>),
    /// The client cannot be built, or lacks what the call needs.
    Config(Box<ConfigError>),
    /// A stream is not what it should be, or brought an error.
    Stream(Box<StreamError>),
}

crate::runtime::error! { Error { RateLimit, Api } }

/// The body of all errors that the API does not describe.
pub type DefaultError = serde_json::Value;

/// The body of the error for too many requests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RateLimitError {
    /// What is wrong.
    pub message: String,
    /// When it will be right again.
    pub reset: Option<i64>,
}

crate::runtime::record! {
    RateLimitError {
        message: required "message",
        reset: optional "reset",
    }
}

impl ErrorMessage for RateLimitError {
    fn message(&self) -> Option<&str> {
        Some(&self.message)
    }
}
