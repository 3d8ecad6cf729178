//! What can go wrong: [`Error`].

use crate::errors::{
    AuthenticationError, BadRequestError, InternalServerError, NotFoundError,
    PermissionDeniedError, R9sDefaultError, RateLimitError, ServiceUnavailableError,
    UnprocessableEntityError,
};
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
    /// The API key is missing, wrong or no longer valid (status 401).
    Authentication(Box<ApiError<AuthenticationError>>),
    /// The API key is valid but may not do this (status 403).
    PermissionDenied(Box<ApiError<PermissionDeniedError>>),
    /// The service failed while it handled the request (status 500).
    InternalServer(Box<ApiError<InternalServerError>>),
    /// The model, engine or channel does not exist (status 404).
    NotFound(Box<ApiError<NotFoundError>>),
    /// The request could not be read, or one of its parameters is not allowed (status 400).
    BadRequest(Box<ApiError<BadRequestError>>),
    /// The request is well formed, but its values make no sense together (status 422).
    UnprocessableEntity(Box<ApiError<UnprocessableEntityError>>),
    /// Too many requests in a short time, or the balance of the account is used up (status 429).
    RateLimit(Box<ApiError<RateLimitError>>),
    /// The service, or the provider behind it, cannot answer at the moment. The body may say 502
    /// where the HTTP status is 503.
    ServiceUnavailable(Box<ApiError<ServiceUnavailableError>>),
    /// Every other error that the API answers with.
    Api(Box<ApiError<R9sDefaultError>>),
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
    Error { Authentication, PermissionDenied, InternalServer, NotFound, BadRequest, UnprocessableEntity, RateLimit, ServiceUnavailable, Api }
}

impl ErrorMessage for AuthenticationError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}

impl ErrorMessage for BadRequestError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}

impl ErrorMessage for InternalServerError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}

impl ErrorMessage for NotFoundError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}

impl ErrorMessage for PermissionDeniedError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}

impl ErrorMessage for RateLimitError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}

impl ErrorMessage for ServiceUnavailableError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}

impl ErrorMessage for UnprocessableEntityError {
    fn message(&self) -> Option<&str> {
        Some(self.error.message.as_str())
    }
}
