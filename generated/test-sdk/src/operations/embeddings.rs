//! The operations of `embeddings`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Result, models};

/// Embeddings
///
/// `POST /v1/embeddings`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddingsV1EmbeddingsPost {
    /// The body of the request.
    pub body: models::EmbeddingRequest,
}

impl EmbeddingsV1EmbeddingsPost {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::EmbeddingRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for EmbeddingsV1EmbeddingsPost {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "embeddings_v1_embeddings_post",
        method: "POST",
        path: "/v1/embeddings",
        errors: declared! {
            422 => HttpValidation,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for EmbeddingsV1EmbeddingsPost {
    type Output = models::EmbeddingResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
