//! [`CreateEmbeddingRequest`] and the types that belong to it.

use super::{
    CreateEmbeddingRequestOrqCache, CreateEmbeddingRequestOrqFallback,
    CreateEmbeddingRequestOrqLoadBalancer, CreateEmbeddingRequestOrqRetry,
    CreateEmbeddingRequestOrqTimeout, PublicContact,
};

/// The record `CreateEmbeddingRequest` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEmbeddingRequest {
    /// Text, or list of texts, to embed. None may be empty.
    pub input: CreateEmbeddingRequestInput,
    /// Model that embeds, as `provider/model`.
    pub model: String,
    /// Form of the vectors: lists of numbers, or Base64 of their bytes, which is shorter.
    ///
    /// Default: `float`.
    pub encoding_format: Option<CreateEmbeddingRequestEncodingFormat>,
    /// Length of the vectors. Not every model lets you choose.
    pub dimensions: Option<f64>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
    /// Options of the gateway for this call.
    pub orq: Option<CreateEmbeddingRequestOrq>,
}

crate::runtime::record! {
    CreateEmbeddingRequest {
        input: required "input",
        model: required "model",
        encoding_format: optional "encoding_format",
        dimensions: optional "dimensions",
        user: optional "user",
        orq: optional "orq",
    }
}

impl CreateEmbeddingRequest {
    /// A new `CreateEmbeddingRequest` with what it must have.
    #[must_use]
    pub fn new(input: impl Into<CreateEmbeddingRequestInput>, model: impl Into<String>) -> Self {
        Self {
            input: input.into(),
            model: model.into(),
            encoding_format: None,
            dimensions: None,
            user: None,
            orq: None,
        }
    }

    /// Form of the vectors: lists of numbers, or Base64 of their bytes, which is shorter.
    #[must_use]
    pub fn encoding_format(
        mut self,
        encoding_format: impl Into<CreateEmbeddingRequestEncodingFormat>,
    ) -> Self {
        self.encoding_format = Some(encoding_format.into());
        self
    }

    /// Length of the vectors. Not every model lets you choose.
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

    /// Options of the gateway for this call.
    #[must_use]
    pub fn orq(mut self, orq: impl Into<CreateEmbeddingRequestOrq>) -> Self {
        self.orq = Some(orq.into());
        self
    }
}

/// Form of the vectors: lists of numbers, or Base64 of their bytes, which is shorter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateEmbeddingRequestEncodingFormat {
    /// `base64`
    Base64,
    /// `float`
    Float,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateEmbeddingRequestEncodingFormat {
        Base64 = "base64",
        Float = "float",
    }
}

/// Text, or list of texts, to embed. None may be empty.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateEmbeddingRequestInput {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateEmbeddingRequestInput {
        String(String),
        Array(Vec<String>),
    }
}

impl CreateEmbeddingRequestInput {
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

impl From<&str> for CreateEmbeddingRequestInput {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateEmbeddingRequestInput {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[String; N]> for CreateEmbeddingRequestInput {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<String>> for CreateEmbeddingRequestInput {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<const N: usize> From<[&str; N]> for CreateEmbeddingRequestInput {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

impl From<Vec<&str>> for CreateEmbeddingRequestInput {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

/// Options of the gateway for this call.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateEmbeddingRequestOrq {
    /// Name under which traces show the call.
    pub name: Option<String>,
    /// Models to try one after the other if the first one fails.
    pub fallbacks: Option<Vec<CreateEmbeddingRequestOrqFallback>>,
    /// Lets the gateway answer a repeated request from its cache.
    pub cache: Option<CreateEmbeddingRequestOrqCache>,
    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    pub retry: Option<CreateEmbeddingRequestOrqRetry>,
    /// End user on whose behalf the call is made.
    pub identity: Option<PublicContact>,
    /// Older name of `identity`.
    ///
    /// **Deprecated:** a later version of the API may be without it.
    pub contact: Option<PublicContact>,
    /// Spreads calls over several models.
    pub load_balancer: Option<CreateEmbeddingRequestOrqLoadBalancer>,
    /// Time limit that the gateway sets itself.
    pub timeout: Option<CreateEmbeddingRequestOrqTimeout>,
}

crate::runtime::record! {
    CreateEmbeddingRequestOrq {
        name: optional "name",
        fallbacks: optional "fallbacks",
        cache: optional "cache",
        retry: optional "retry",
        identity: optional "identity",
        contact: optional "contact",
        load_balancer: optional "load_balancer",
        timeout: optional "timeout",
    }
}

impl CreateEmbeddingRequestOrq {
    /// A new `CreateEmbeddingRequestOrq` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name under which traces show the call.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Models to try one after the other if the first one fails.
    #[must_use]
    pub fn fallbacks(
        mut self,
        fallbacks: impl Into<Vec<CreateEmbeddingRequestOrqFallback>>,
    ) -> Self {
        self.fallbacks = Some(fallbacks.into());
        self
    }

    /// Lets the gateway answer a repeated request from its cache.
    #[must_use]
    pub fn cache(mut self, cache: impl Into<CreateEmbeddingRequestOrqCache>) -> Self {
        self.cache = Some(cache.into());
        self
    }

    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    #[must_use]
    pub fn retry(mut self, retry: impl Into<CreateEmbeddingRequestOrqRetry>) -> Self {
        self.retry = Some(retry.into());
        self
    }

    /// End user on whose behalf the call is made.
    #[must_use]
    pub fn identity(mut self, identity: impl Into<PublicContact>) -> Self {
        self.identity = Some(identity.into());
        self
    }

    /// Older name of `identity`.
    #[deprecated(note = "a later version of the API may be without it")]
    #[must_use]
    pub fn contact(mut self, contact: impl Into<PublicContact>) -> Self {
        self.contact = Some(contact.into());
        self
    }

    /// Spreads calls over several models.
    #[must_use]
    pub fn load_balancer(
        mut self,
        load_balancer: impl Into<CreateEmbeddingRequestOrqLoadBalancer>,
    ) -> Self {
        self.load_balancer = Some(load_balancer.into());
        self
    }

    /// Time limit that the gateway sets itself.
    #[must_use]
    pub fn timeout(mut self, timeout: impl Into<CreateEmbeddingRequestOrqTimeout>) -> Self {
        self.timeout = Some(timeout.into());
        self
    }
}

/// The same as [`CreateEmbeddingRequestOrq`].
pub type CreateRerankRequestOrq = CreateEmbeddingRequestOrq;
