//! [`EmbeddingRequest`] and the types that belong to it.

/// Texts to embed.
#[cfg(feature = "embeddings")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddingRequest {
    /// Identifier of the model, as `GET /models` lists it.
    pub model: String,
    /// A text, or a list of texts that are embedded one by one.
    pub input: EmbeddingRequestInput,
    /// Form of the vectors: numbers, or their bytes in Base64.
    ///
    /// Default: `float`.
    pub encoding_format: Option<EmbeddingRequestEncodingFormat>,
    /// Length of the vectors. If absent, the model's own. Not every model can change it.
    pub dimensions: Option<i64>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
}

#[cfg(feature = "embeddings")]
crate::runtime::record! {
    EmbeddingRequest {
        model: required "model",
        input: required "input",
        encoding_format: optional "encoding_format",
        dimensions: optional "dimensions",
        user: optional "user",
    }
}

#[cfg(feature = "embeddings")]
impl EmbeddingRequest {
    /// A new `EmbeddingRequest` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>, input: impl Into<EmbeddingRequestInput>) -> Self {
        Self {
            model: model.into(),
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
        encoding_format: impl Into<EmbeddingRequestEncodingFormat>,
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

/// Form of the vectors: numbers, or their bytes in Base64.
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmbeddingRequestEncodingFormat {
    /// `float`
    Float,
    /// `base64`
    Base64,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
crate::runtime::open_enum! {
    EmbeddingRequestEncodingFormat {
        Float = "float",
        Base64 = "base64",
    }
}

/// A text, or a list of texts that are embedded one by one.
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EmbeddingRequestInput {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
crate::runtime::union! {
    EmbeddingRequestInput {
        String(String),
        Array(Vec<String>),
    }
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
impl EmbeddingRequestInput {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[String]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
impl From<&str> for EmbeddingRequestInput {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
impl From<String> for EmbeddingRequestInput {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
impl<const N: usize> From<[String; N]> for EmbeddingRequestInput {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
impl From<Vec<String>> for EmbeddingRequestInput {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
impl<const N: usize> From<[&str; N]> for EmbeddingRequestInput {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
impl From<Vec<&str>> for EmbeddingRequestInput {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

/// The same as [`EmbeddingRequestEncodingFormat`].
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
pub type EngineEmbeddingRequestEncodingFormat = EmbeddingRequestEncodingFormat;

/// The same as [`EmbeddingRequestInput`].
#[cfg(any(feature = "embeddings", feature = "engine-embeddings"))]
pub type EngineEmbeddingRequestInput = EmbeddingRequestInput;
