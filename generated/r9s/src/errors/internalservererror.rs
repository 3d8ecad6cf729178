//! [`InternalServerError`].

use crate::models;

/// The service failed while it handled the request (status 500).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InternalServerError {
    /// What went wrong.
    pub error: models::R9sError,
    /// HTTP status code, repeated in the body.
    ///
    /// One of `500`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    InternalServerError {
        error: required "error",
        status: optional "status",
    }
}
