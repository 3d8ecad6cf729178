//! [`EmbeddingResponse`].

use super::{EmbeddingObject, Usage};

/// The vectors of all texts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddingResponse {
    /// One vector per text of the input.
    pub data: Vec<EmbeddingObject>,
    /// Model that was used.
    pub model: String,
    /// Tokens used by the request.
    pub usage: Usage,
}

crate::runtime::record! {
    EmbeddingResponse {
        "object" = "list",
        data: required "data",
        model: required "model",
        usage: required "usage",
    }
}
