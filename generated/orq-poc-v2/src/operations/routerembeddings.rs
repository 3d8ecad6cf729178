//! The operations of `router.embeddings`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::{Call, Result, models};

/// Embeddings
///
/// `POST /v2/router/embeddings`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterEmbedding {
    /// The body of the request.
    pub body: models::RouterEmbeddingRequest,
}

impl RouterEmbedding {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(
        input: impl Into<models::RouterEmbeddingRequestInput>,
        model: impl Into<String>,
    ) -> Self {
        Self {
            body: models::RouterEmbeddingRequest::new(input, model),
        }
    }
}

impl Operation for RouterEmbedding {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "RouterEmbedding",
        method: "POST",
        path: "/v2/router/embeddings",
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for RouterEmbedding {
    type Output = models::RouterEmbeddingResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<RouterEmbedding> {
    /// Form of the vectors: numbers, or their bytes in Base64.
    ///
    /// Default: `float`.
    pub fn encoding_format(
        mut self,
        encoding_format: impl Into<models::RouterEmbeddingRequestEncodingFormat>,
    ) -> Self {
        self.operation.body.encoding_format = Some(encoding_format.into());
        self
    }

    /// Length of the vectors. If absent, the model's own. Not every model can change it.
    pub fn dimensions(mut self, dimensions: impl Into<Option<f64>>) -> Self {
        self.operation.body.dimensions = dimensions.into();
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.operation.body.user = Some(user.into());
        self
    }
}
