//! [`EngineEmbeddingRequest`].

use super::{EngineEmbeddingRequestEncodingFormat, EngineEmbeddingRequestInput};

/// Texts to embed. The model is part of the path.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EngineEmbeddingRequest {
    /// A text, or a list of texts that are embedded one by one.
    pub input: EngineEmbeddingRequestInput,
    /// Form of the vectors: numbers, or their bytes in Base64.
    ///
    /// Default: `float`.
    pub encoding_format: Option<EngineEmbeddingRequestEncodingFormat>,
    /// Length of the vectors. If absent, the model's own. Not every model can change it.
    pub dimensions: Option<i64>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
}

crate::runtime::record! {
    EngineEmbeddingRequest {
        input: required "input",
        encoding_format: optional "encoding_format",
        dimensions: optional "dimensions",
        user: optional "user",
    }
}

impl EngineEmbeddingRequest {
    /// A new `EngineEmbeddingRequest` with what it must have.
    #[must_use]
    pub fn new(input: impl Into<EngineEmbeddingRequestInput>) -> Self {
        Self {
            input: input.into(),
            encoding_format: None,
            dimensions: None,
            user: None,
        }
    }

    /// Form of the vectors: numbers, or their bytes in Base64.
    #[must_use]
    pub fn encoding_format(
        mut self,
        encoding_format: impl Into<EngineEmbeddingRequestEncodingFormat>,
    ) -> Self {
        self.encoding_format = Some(encoding_format.into());
        self
    }

    /// Length of the vectors. If absent, the model's own. Not every model can change it.
    #[must_use]
    pub fn dimensions(mut self, dimensions: impl Into<Option<i64>>) -> Self {
        self.dimensions = dimensions.into();
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    #[must_use]
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }
}
