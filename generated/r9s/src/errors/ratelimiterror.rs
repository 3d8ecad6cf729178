//! [`RateLimitError`].

use crate::models;

/// Too many requests in a short time, or the balance of the account is used up (status 429).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RateLimitError {
    /// What went wrong.
    pub error: models::R9sError,
    /// HTTP status code, repeated in the body.
    ///
    /// One of `429`.
    pub status: Option<i64>,
}

crate::runtime::record! {
    RateLimitError {
        error: required "error",
        status: optional "status",
    }
}
