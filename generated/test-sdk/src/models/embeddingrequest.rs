//! [`EmbeddingRequest`] and the types that belong to it.

/// Texts to embed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddingRequest {
    /// A text, or a list of texts that are embedded one by one.
    pub input: EmbeddingRequestInput,
    /// Identifier of the model.
    pub model: String,
    /// Form of the vectors.
    ///
    /// Default: `float`.
    pub encoding_format: Option<Option<String>>,
}

crate::runtime::record! {
    EmbeddingRequest {
        input: required "input",
        model: required "model",
        encoding_format: optional_nullable "encoding_format",
    }
}

impl EmbeddingRequest {
    /// A new `EmbeddingRequest` with what it must have.
    #[must_use]
    pub fn new(input: impl Into<EmbeddingRequestInput>, model: impl Into<String>) -> Self {
        Self {
            input: input.into(),
            model: model.into(),
            encoding_format: None,
        }
    }

    /// Form of the vectors.
    #[must_use]
    pub fn encoding_format(mut self, encoding_format: impl Into<String>) -> Self {
        self.encoding_format = Some(Some(encoding_format.into()));
        self
    }

    /// Sends null for `encoding_format`.
    #[must_use]
    pub fn encoding_format_null(mut self) -> Self {
        self.encoding_format = Some(None);
        self
    }

    /// The value of `encoding_format`, unless it is missing or null.
    #[must_use]
    pub fn encoding_format_value(&self) -> Option<&String> {
        self.encoding_format.as_ref()?.as_ref()
    }
}

/// A text, or a list of texts that are embedded one by one.
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

crate::runtime::union! {
    EmbeddingRequestInput {
        String(String),
        Array(Vec<String>),
    }
}

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

impl From<&str> for EmbeddingRequestInput {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for EmbeddingRequestInput {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[String; N]> for EmbeddingRequestInput {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<String>> for EmbeddingRequestInput {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<const N: usize> From<[&str; N]> for EmbeddingRequestInput {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

impl From<Vec<&str>> for EmbeddingRequestInput {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}
