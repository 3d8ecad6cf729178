//! [`ServiceUnavailableError`].

use crate::models;

/// The service, or the provider behind it, cannot answer at the moment. The body may say 502 where
/// the HTTP status is 503.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ServiceUnavailableError {
    /// What went wrong.
    pub error: models::R9sError,
    /// Status code of the failure: 502 if the provider behind the service failed, 503 if the
    /// service is down.
    ///
    /// One of `502`, `503`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    ServiceUnavailableError {
        error: required "error",
        status: optional "status",
    }
}
