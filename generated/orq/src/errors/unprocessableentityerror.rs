//! [`UnprocessableEntityError`].

use crate::models;

/// The record `UnprocessableEntityError` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnprocessableEntityError {
    /// What went wrong.
    pub error: models::CreateTranscriptionUnprocessableEntityError,
}

crate::runtime::record! {
    UnprocessableEntityError {
        error: required "error",
    }
}
