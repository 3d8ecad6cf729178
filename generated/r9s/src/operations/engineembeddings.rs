//! The operations of `engine_embeddings`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::PathStyle;
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create engine embeddings
///
/// `POST /engines/{model}/embeddings`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEngineEmbedding {
    /// Identifier of the model that embeds.
    pub model: String,
    /// The body of the request.
    pub body: models::EngineEmbeddingRequest,
}

impl CreateEngineEmbedding {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        input: impl Into<models::EngineEmbeddingRequestInput>,
    ) -> Self {
        Self {
            model: model.into(),
            body: models::EngineEmbeddingRequest::new(input),
        }
    }
}

impl Operation for CreateEngineEmbedding {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createEngineEmbedding",
        method: "POST",
        path: "/engines/{model}/embeddings",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            404 => NotFound,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("model", &self.model, PathStyle::Simple { explode: false })?;
        request.json(&self.body)
    }
}

impl Sends for CreateEngineEmbedding {
    type Output = models::EmbeddingResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<CreateEngineEmbedding> {
    /// Form of the vectors: numbers, or their bytes in Base64.
    ///
    /// Default: `float`.
    pub fn encoding_format(
        mut self,
        encoding_format: impl Into<models::EngineEmbeddingRequestEncodingFormat>,
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
