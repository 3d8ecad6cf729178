//! [`HttpValidationError`].

use crate::models;

/// The request does not fit the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HttpValidationError {
    /// The problems, one by one.
    pub detail: Option<Vec<models::ValidationError>>,
}

crate::runtime::record! {
    HttpValidationError {
        detail: optional "detail",
    }
}
