//! [`RouterEmbeddingRequest`] and the types that belong to it.

/// Texts to embed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterEmbeddingRequest {
    /// A text, or a list of texts that are embedded one by one.
    pub input: RouterEmbeddingRequestInput,
    /// Identifier of the model.
    pub model: String,
    /// Form of the vectors: numbers, or their bytes in Base64.
    ///
    /// Default: `float`.
    pub encoding_format: Option<RouterEmbeddingRequestEncodingFormat>,
    /// Length of the vectors. If absent, the model's own. Not every model can change it.
    pub dimensions: Option<f64>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
}

crate::runtime::record! {
    RouterEmbeddingRequest {
        input: required "input",
        model: required "model",
        encoding_format: optional "encoding_format",
        dimensions: optional "dimensions",
        user: optional "user",
    }
}

impl RouterEmbeddingRequest {
    /// A new `RouterEmbeddingRequest` with what it must have.
    #[must_use]
    pub fn new(input: impl Into<RouterEmbeddingRequestInput>, model: impl Into<String>) -> Self {
        Self {
            input: input.into(),
            model: model.into(),
            encoding_format: None,
            dimensions: None,
            user: None,
        }
    }

    /// Form of the vectors: numbers, or their bytes in Base64.
    #[must_use]
    pub fn encoding_format(
        mut self,
        encoding_format: impl Into<RouterEmbeddingRequestEncodingFormat>,
    ) -> Self {
        self.encoding_format = Some(encoding_format.into());
        self
    }

    /// Length of the vectors. If absent, the model's own. Not every model can change it.
    #[must_use]
    pub fn dimensions(mut self, dimensions: impl Into<Option<f64>>) -> Self {
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RouterEmbeddingRequestEncodingFormat {
    /// `base64`
    Base64,
    /// `float`
    Float,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    RouterEmbeddingRequestEncodingFormat {
        Base64 = "base64",
        Float = "float",
    }
}

/// A text, or a list of texts that are embedded one by one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterEmbeddingRequestInput {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterEmbeddingRequestInput {
        String(String),
        Array(Vec<String>),
    }
}

impl RouterEmbeddingRequestInput {
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

impl From<&str> for RouterEmbeddingRequestInput {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterEmbeddingRequestInput {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[String; N]> for RouterEmbeddingRequestInput {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<String>> for RouterEmbeddingRequestInput {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<const N: usize> From<[&str; N]> for RouterEmbeddingRequestInput {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

impl From<Vec<&str>> for RouterEmbeddingRequestInput {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}
