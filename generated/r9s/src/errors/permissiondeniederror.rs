//! [`PermissionDeniedError`].

use crate::models;

/// The API key is valid but may not do this (status 403).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PermissionDeniedError {
    /// What went wrong.
    pub error: models::R9sError,
    /// HTTP status code, repeated in the body.
    ///
    /// One of `403`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    PermissionDeniedError {
        error: required "error",
        status: optional "status",
    }
}
