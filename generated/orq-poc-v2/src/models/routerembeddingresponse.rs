//! [`RouterEmbeddingResponse`] and the types that belong to it.

/// The vectors of all texts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterEmbeddingResponse {
    /// One vector per text of the input.
    pub data: Vec<RouterEmbeddingResponseDataItem>,
    /// Model that was used.
    pub model: String,
    /// Tokens used by the request.
    pub usage: RouterEmbeddingResponseUsage,
}

crate::runtime::record! {
    RouterEmbeddingResponse {
        "object" = "list",
        data: required "data",
        model: required "model",
        usage: required "usage",
    }
}

/// The vector of one text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterEmbeddingResponseDataItem {
    /// The vector.
    pub embedding: RouterEmbeddingResponseDataItemEmbedding,
    /// Position of the text in the input, from 0.
    pub index: f64,
}

crate::runtime::record! {
    RouterEmbeddingResponseDataItem {
        "object" = "embedding",
        embedding: required "embedding",
        index: required "index",
    }
}

/// The vector.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterEmbeddingResponseDataItemEmbedding {
    /// A list.
    Array(Vec<f64>),
    /// A string.
    String(String),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterEmbeddingResponseDataItemEmbedding {
        Array(Vec<f64>),
        String(String),
    }
}

impl RouterEmbeddingResponseDataItemEmbedding {
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

impl<const N: usize> From<[f64; N]> for RouterEmbeddingResponseDataItemEmbedding {
    fn from(value: [f64; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<f64>> for RouterEmbeddingResponseDataItemEmbedding {
    fn from(value: Vec<f64>) -> Self {
        Self::Array(value)
    }
}

impl From<&str> for RouterEmbeddingResponseDataItemEmbedding {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterEmbeddingResponseDataItemEmbedding {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// Tokens used by the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterEmbeddingResponseUsage {
    /// Tokens of the input.
    pub prompt_tokens: f64,
    /// Tokens of the whole request.
    pub total_tokens: f64,
}

crate::runtime::record! {
    RouterEmbeddingResponseUsage {
        prompt_tokens: required "prompt_tokens",
        total_tokens: required "total_tokens",
    }
}
