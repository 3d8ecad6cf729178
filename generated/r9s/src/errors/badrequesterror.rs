//! [`BadRequestError`].

use crate::models;

/// The request could not be read, or one of its parameters is not allowed (status 400).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BadRequestError {
    /// What went wrong.
    pub error: models::R9sError,
    /// HTTP status code, repeated in the body.
    ///
    /// One of `400`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    BadRequestError {
        error: required "error",
        status: optional "status",
    }
}
