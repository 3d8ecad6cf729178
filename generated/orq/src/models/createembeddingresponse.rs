//! [`CreateEmbeddingResponse`] and the types that belong to it.

/// The record `CreateEmbeddingResponse` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEmbeddingResponse {
    /// One vector per text.
    pub data: Vec<CreateEmbeddingResponseDataItem>,
    /// Identifier of the model that embedded.
    pub model: String,
    /// Tokens that the call used.
    pub usage: CreateEmbeddingResponseUsage,
}

crate::runtime::record! {
    CreateEmbeddingResponse {
        "object" = "list",
        data: required "data",
        model: required "model",
        usage: required "usage",
    }
}

/// The record `CreateEmbeddingResponseDataItem` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEmbeddingResponseDataItem {
    /// The vector, in the form that `encoding_format` asked for.
    pub embedding: CreateEmbeddingResponseDataItemEmbedding,
    /// Position of the text in the input, from 0.
    pub index: f64,
}

crate::runtime::record! {
    CreateEmbeddingResponseDataItem {
        "object" = "embedding",
        embedding: required "embedding",
        index: required "index",
    }
}

/// The vector, in the form that `encoding_format` asked for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateEmbeddingResponseDataItemEmbedding {
    /// A list.
    Array(Vec<f64>),
    /// A string.
    String(String),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateEmbeddingResponseDataItemEmbedding {
        Array(Vec<f64>),
        String(String),
    }
}

impl CreateEmbeddingResponseDataItemEmbedding {
    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[f64]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }
}

impl<const N: usize> From<[f64; N]> for CreateEmbeddingResponseDataItemEmbedding {
    fn from(value: [f64; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<f64>> for CreateEmbeddingResponseDataItemEmbedding {
    fn from(value: Vec<f64>) -> Self {
        Self::Array(value)
    }
}

impl From<&str> for CreateEmbeddingResponseDataItemEmbedding {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateEmbeddingResponseDataItemEmbedding {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// Tokens that the call used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEmbeddingResponseUsage {
    /// Tokens of the input.
    pub prompt_tokens: f64,
    /// Tokens of the whole call.
    pub total_tokens: f64,
}

crate::runtime::record! {
    CreateEmbeddingResponseUsage {
        prompt_tokens: required "prompt_tokens",
        total_tokens: required "total_tokens",
    }
}
