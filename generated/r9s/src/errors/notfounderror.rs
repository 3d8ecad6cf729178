//! [`NotFoundError`].

use crate::models;

/// The model, engine or channel does not exist (status 404).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NotFoundError {
    /// What went wrong.
    pub error: models::R9sError,
    /// HTTP status code, repeated in the body.
    ///
    /// One of `404`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    NotFoundError {
        error: required "error",
        status: optional "status",
    }
}
