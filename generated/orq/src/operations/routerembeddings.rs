//! The operations of `router.embeddings`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::{Result, models};

/// Create embeddings
///
/// `POST /v2/router/embeddings`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEmbedding {
    /// The body of the request.
    pub body: models::CreateEmbeddingRequest,
}

impl CreateEmbedding {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::CreateEmbeddingRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for CreateEmbedding {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createEmbedding",
        method: "POST",
        path: "/v2/router/embeddings",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for CreateEmbedding {
    type Output = models::CreateEmbeddingResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
