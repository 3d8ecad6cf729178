//! The operations of `embeddings`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create embeddings
///
/// `POST /embeddings`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEmbedding {
    /// The body of the request.
    pub body: models::EmbeddingRequest,
}

impl CreateEmbedding {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model: impl Into<String>, input: impl Into<models::EmbeddingRequestInput>) -> Self {
        Self {
            body: models::EmbeddingRequest::new(model, input),
        }
    }
}

impl Operation for CreateEmbedding {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createEmbedding",
        method: "POST",
        path: "/embeddings",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for CreateEmbedding {
    type Output = models::EmbeddingResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<CreateEmbedding> {
    /// Form of the vectors: numbers, or their bytes in Base64.
    ///
    /// Default: `float`.
    pub fn encoding_format(
        mut self,
        encoding_format: impl Into<models::EmbeddingRequestEncodingFormat>,
    ) -> Self {
        self.operation.body.encoding_format = Some(encoding_format.into());
        self
    }

    /// Length of the vectors. If absent, the model's own. Not every model can change it.
    pub fn dimensions(mut self, dimensions: impl Into<Option<i64>>) -> Self {
        self.operation.body.dimensions = dimensions.into();
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.operation.body.user = Some(user.into());
        self
    }
}
