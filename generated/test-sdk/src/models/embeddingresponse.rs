//! [`EmbeddingResponse`].

use super::{EmbeddingResponseData, UsageInfo};

/// The vectors of all texts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddingResponse {
    /// Identifier of the answer.
    pub id: String,
    /// Kind of the object.
    pub object: String,
    /// Model that answered.
    pub model: String,
    /// Tokens used by the request.
    pub usage: UsageInfo,
    /// One vector per text of the input.
    pub data: Vec<EmbeddingResponseData>,
}

crate::runtime::record! {
    EmbeddingResponse {
        id: required "id",
        object: required "object",
        model: required "model",
        usage: required "usage",
        data: required "data",
    }
}
