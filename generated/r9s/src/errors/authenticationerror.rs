//! [`AuthenticationError`].

use crate::models;

/// The API key is missing, wrong or no longer valid (status 401).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationError {
    /// What went wrong.
    pub error: models::R9sError,
    /// HTTP status code, repeated in the body.
    ///
    /// One of `401`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    AuthenticationError {
        error: required "error",
        status: optional "status",
    }
}
