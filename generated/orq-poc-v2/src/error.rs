//! What can go wrong: [`Error`].

use crate::errors::{HonoApiError, SdkError};
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
    /// What went wrong.
    HonoApi(Box<ApiError<HonoApiError>>),
    /// Every other error that the API answers with.
    Api(Box<ApiError<SdkError>>),
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
    Error { HonoApi, Api }
}

impl ErrorMessage for HonoApiError {
    fn message(&self) -> Option<&str> {
        Some(self.message.as_str())
    }
}
