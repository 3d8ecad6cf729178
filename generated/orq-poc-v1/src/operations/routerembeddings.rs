//! The operations of `router.embeddings`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::{Result, models};

/// Embeddings
///
/// `POST /v2/router/embeddings`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterEmbeddings {
    /// The body of the request.
    pub body: models::PostV2RouterEmbeddingsRequest,
}

impl PostV2RouterEmbeddings {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::PostV2RouterEmbeddingsRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for PostV2RouterEmbeddings {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "post_/v2/router/embeddings",
        method: "POST",
        path: "/v2/router/embeddings",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for PostV2RouterEmbeddings {
    type Output = models::PostV2RouterEmbeddingsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
