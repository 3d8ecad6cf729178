//! [`UnprocessableEntityError`].

use crate::models;

/// The request is well formed, but its values make no sense together (status 422).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnprocessableEntityError {
    /// What went wrong.
    pub error: models::R9sError,
    /// HTTP status code, repeated in the body.
    ///
    /// One of `422`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    UnprocessableEntityError {
        error: required "error",
        status: optional "status",
    }
}
