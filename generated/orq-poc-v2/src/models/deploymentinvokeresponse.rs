//! [`DeploymentInvokeResponse`] and the types that belong to it.

/// What the deployment answered.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentInvokeResponse {
    /// Identifier of the answer. The service sets it.
    pub id: String,
    /// Time of creation.
    pub created: crate::DateTime,
    /// Kind of model that answered.
    pub object: DeploymentInvokeResponseObject,
    /// Model that answered.
    pub model: String,
    /// Provider of the model.
    pub provider: DeploymentInvokeResponseProvider,
    /// Whether the answer is complete. In a stream, only the last event says so.
    pub is_final: bool,
    /// Identifier of the integration whose credentials were used with the provider.
    pub integration_id: Option<String>,
    /// Time at which the answer was complete.
    pub finalized: Option<crate::DateTime>,
    /// Identifies the configuration that served the request; null if the provider tells none.
    pub system_fingerprint: Option<Option<String>>,
    /// The generated answers.
    pub choices: Vec<super::DeploymentCreateMetricRequestChoice>,
    /// Passages of documents that were found for the answer. Present if the request asked for them.
    pub retrievals: Option<Vec<DeploymentInvokeResponseRetrieval>>,
    /// The answer of the provider as it came.
    pub provider_response: Option<serde_json::Value>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    DeploymentInvokeResponse {
        id: required "id",
        created: required "created",
        object: required "object",
        model: required "model",
        provider: required "provider",
        is_final: required "is_final",
        integration_id: optional "integration_id",
        finalized: optional "finalized",
        system_fingerprint: optional_nullable "system_fingerprint",
        choices: required "choices",
        retrievals: optional "retrievals",
        provider_response: optional "provider_response",
    }
}

#[cfg(feature = "deployments")]
impl DeploymentInvokeResponse {
    /// The value of `system_fingerprint`, unless it is missing or null.
    #[must_use]
    pub fn system_fingerprint_value(&self) -> Option<&String> {
        self.system_fingerprint.as_ref()?.as_ref()
    }
}

/// Kind of model that answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentInvokeResponseObject {
    /// `chat`
    Chat,
    /// `completion`
    Completion,
    /// `image`
    Image,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentInvokeResponseObject {
        Chat = "chat",
        Completion = "completion",
        Image = "image",
    }
}

/// Provider of the model.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentInvokeResponseProvider {
    /// `cohere`
    Cohere,
    /// `openai`
    Openai,
    /// `anthropic`
    Anthropic,
    /// `huggingface`
    Huggingface,
    /// `replicate`
    Replicate,
    /// `google`
    Google,
    /// `google-ai`
    GoogleAi,
    /// `azure`
    Azure,
    /// `aws`
    Aws,
    /// `anyscale`
    Anyscale,
    /// `perplexity`
    Perplexity,
    /// `groq`
    Groq,
    /// `fal`
    Fal,
    /// `leonardoai`
    Leonardoai,
    /// `nvidia`
    Nvidia,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentInvokeResponseProvider {
        Cohere = "cohere",
        Openai = "openai",
        Anthropic = "anthropic",
        Huggingface = "huggingface",
        Replicate = "replicate",
        Google = "google",
        GoogleAi = "google-ai",
        Azure = "azure",
        Aws = "aws",
        Anyscale = "anyscale",
        Perplexity = "perplexity",
        Groq = "groq",
        Fal = "fal",
        Leonardoai = "leonardoai",
        Nvidia = "nvidia",
    }
}

/// A passage.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentInvokeResponseRetrieval {
    /// Text of the passage.
    pub document: String,
    /// Where the passage comes from, and how well it fits.
    pub metadata: DeploymentInvokeResponseRetrievalMetadata,
}

crate::runtime::record! {
    DeploymentInvokeResponseRetrieval {
        document: lenient "document",
        metadata: lenient "metadata",
    }
    empty;
}

/// Where the passage comes from, and how well it fits.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentInvokeResponseRetrievalMetadata {
    /// Name of the file.
    pub file_name: String,
    /// Page of the passage; null if the file has no pages.
    pub page_number: Option<f64>,
    /// Type of the file.
    pub file_type: String,
    /// How well the passage fits, as the reranking model sees it.
    pub rerank_score: Option<f64>,
    /// How well the passage fits, as the search sees it.
    pub search_score: f64,
}

crate::runtime::record! {
    DeploymentInvokeResponseRetrievalMetadata {
        file_name: lenient "file_name",
        page_number: nullable "page_number",
        file_type: lenient "file_type",
        rerank_score: optional "rerank_score",
        search_score: lenient "search_score",
    }
    empty;
}

/// The same as [`DeploymentInvokeResponseObject`].
pub type DeploymentInvokeEventDataObject = DeploymentInvokeResponseObject;

/// The same as [`DeploymentInvokeResponseProvider`].
pub type DeploymentInvokeEventDataProvider = DeploymentInvokeResponseProvider;

/// The same as [`DeploymentInvokeResponseProvider`].
pub type DeploymentsResponseDataItemPromptConfigProvider = DeploymentInvokeResponseProvider;

/// The same as [`DeploymentInvokeResponseRetrieval`].
pub type DeploymentInvokeEventDataRetrieval = DeploymentInvokeResponseRetrieval;

/// The same as [`DeploymentInvokeResponseRetrievalMetadata`].
pub type DeploymentInvokeEventDataRetrievalMetadata = DeploymentInvokeResponseRetrievalMetadata;
