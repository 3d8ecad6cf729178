//! [`DeploymentsResponse`] and the types that belong to it.

use std::collections::BTreeMap;

use super::{DeploymentInvokeResponseProvider, DeploymentsMessage};

/// A page of the deployments.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponse {
    /// The deployments.
    pub data: Vec<DeploymentsResponseDataItem>,
    /// Whether more deployments follow this page.
    pub has_more: bool,
}

crate::runtime::record! {
    DeploymentsResponse {
        "object" = "list",
        data: required "data",
        has_more: required "has_more",
    }
}

/// A deployment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItem {
    /// Identifier of the deployment.
    pub id: String,
    /// Time of creation.
    pub created: String,
    /// Time of the last change.
    pub updated: String,
    /// Key of the deployment, by which it is invoked.
    pub key: String,
    /// What the deployment is for.
    pub description: String,
    /// The prompt and the model of the deployment.
    pub prompt_config: DeploymentsResponseDataItemPromptConfig,
    /// Version of the deployment.
    pub version: String,
}

crate::runtime::record! {
    DeploymentsResponseDataItem {
        id: required "id",
        created: required "created",
        updated: required "updated",
        key: required "key",
        description: required "description",
        prompt_config: required "prompt_config",
        version: required "version",
    }
}

/// The prompt and the model of the deployment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfig {
    /// Functions that the model may call.
    pub tools: Vec<DeploymentsResponseDataItemPromptConfigTool>,
    /// Identifier of the model.
    pub model: String,
    /// Kind of the model.
    pub model_type: DeploymentsResponseDataItemPromptConfigModelType,
    /// How the model generates. Which of the fields matter depends on the model.
    pub model_parameters: DeploymentsResponseDataItemPromptConfigModelParameters,
    /// Provider of the model.
    pub provider: DeploymentInvokeResponseProvider,
    /// The prompt.
    pub messages: Vec<DeploymentsMessage>,
}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfig {
        tools: required "tools",
        model: required "model",
        model_type: required "model_type",
        model_parameters: required "model_parameters",
        provider: required "provider",
        messages: required "messages",
    }
}

/// How the model generates. Which of the fields matter depends on the model.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfigModelParameters {
    /// Randomness of sampling. Low values give steady answers, high values varied ones.
    pub temperature: Option<f64>,
    /// Upper bound of the tokens that the model generates.
    pub max_tokens: Option<f64>,
    /// How many of the likeliest tokens are considered.
    pub top_k: Option<f64>,
    /// Nucleus sampling: only the likeliest tokens that together reach this probability are
    /// considered.
    pub top_p: Option<f64>,
    /// Above zero, a token becomes less likely the more often it has already occurred.
    pub frequency_penalty: Option<f64>,
    /// Above zero, tokens that have occurred at all become less likely.
    pub presence_penalty: Option<f64>,
    /// How many images are generated.
    pub num_images: Option<f64>,
    /// With the same seed and the same parameters the model tries to give the same answer.
    pub seed: Option<f64>,
    /// Form of the answer: an image as address or in Base64, or a text as it is or as JSON.
    pub format: Option<DeploymentsResponseDataItemPromptConfigModelParametersFormat>,
    /// Size of an image, or length of a vector.
    pub dimensions: Option<String>,
    /// Quality of an image.
    pub quality: Option<DeploymentsResponseDataItemPromptConfigModelParametersQuality>,
    /// Style of an image.
    pub style: Option<String>,
    /// Form of a text: JSON that follows a schema, or any JSON. Null if the model is free.
    pub response_format: Option<Option<DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat>>,
    /// Version of the mode that makes images look like photographs.
    pub photo_real_version: Option<DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion>,
    /// Form of vectors: numbers, or their bytes in Base64.
    pub encoding_format: Option<DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat>,
}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfigModelParameters {
        temperature: optional "temperature",
        max_tokens: optional "maxTokens",
        top_k: optional "topK",
        top_p: optional "topP",
        frequency_penalty: optional "frequencyPenalty",
        presence_penalty: optional "presencePenalty",
        num_images: optional "numImages",
        seed: optional "seed",
        format: optional "format",
        dimensions: optional "dimensions",
        quality: optional "quality",
        style: optional "style",
        response_format: optional_nullable "responseFormat",
        photo_real_version: optional "photoRealVersion",
        encoding_format: optional "encoding_format",
    }
}

impl DeploymentsResponseDataItemPromptConfigModelParameters {
    /// The value of `responseFormat`, unless it is missing or null.
    #[must_use]
    pub fn response_format_value(&self) -> Option<&DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat> {
        self.response_format.as_ref()?.as_ref()
    }
}

/// Form of vectors: numbers, or their bytes in Base64.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat {
    /// `float`
    Float,
    /// `base64`
    Base64,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat {
        Float = "float",
        Base64 = "base64",
    }
}

/// Form of the answer: an image as address or in Base64, or a text as it is or as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentsResponseDataItemPromptConfigModelParametersFormat {
    /// `url`
    Url,
    /// `b64_json`
    B64Json,
    /// `text`
    Text,
    /// `json_object`
    JsonObject,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentsResponseDataItemPromptConfigModelParametersFormat {
        Url = "url",
        B64Json = "b64_json",
        Text = "text",
        JsonObject = "json_object",
    }
}

/// Version of the mode that makes images look like photographs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion {
    /// `v1`
    V1,
    /// `v2`
    V2,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion {
        V1 = "v1",
        V2 = "v2",
    }
}

/// Quality of an image.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentsResponseDataItemPromptConfigModelParametersQuality {
    /// `standard`
    Standard,
    /// `hd`
    Hd,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentsResponseDataItemPromptConfigModelParametersQuality {
        Standard = "standard",
        Hd = "hd",
    }
}

/// Form of a text: JSON that follows a schema, or any JSON. Null if the model is free.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    /// JSON that follows a schema.
    JsonSchema(DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema),
    /// Any JSON.
    JsonObject(DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat, "type" {
        JsonSchema(DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema) = "json_schema",
        JsonObject(DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject) = "json_object",
    }
}

impl DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    /// The value of [`Self::JsonSchema`], if it is that.
    #[must_use]
    pub fn as_json_schema(&self) -> Option<&DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema> {
        match self {
            Self::JsonSchema(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::JsonObject`], if it is that.
    #[must_use]
    pub fn as_json_object(&self) -> Option<&DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject> {
        match self {
            Self::JsonObject(value) => Some(value),
            _ => None,
        }
    }
}

impl From<DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema> for DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    fn from(value: DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema) -> Self {
        Self::JsonSchema(value)
    }
}

impl From<DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject> for DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    fn from(value: DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject) -> Self {
        Self::JsonObject(value)
    }
}

/// JSON that follows a schema.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema {
    /// The schema and its name.
    pub json_schema: DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject,
}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema {
        "type" = "json_schema",
        json_schema: required "json_schema",
    }
}

/// The schema and its name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject {
    /// Name of the schema.
    pub name: String,
    /// Whether the answer has to follow the schema to the letter.
    pub strict: bool,
    /// The JSON Schema.
    pub schema: BTreeMap<String, serde_json::Value>,
}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject {
        name: required "name",
        strict: required "strict",
        schema: required "schema",
    }
}

/// Any JSON.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject {}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject {
        "type" = "json_object",
    }
}

/// Kind of the model.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentsResponseDataItemPromptConfigModelType {
    /// `chat`
    Chat,
    /// `completion`
    Completion,
    /// `embedding`
    Embedding,
    /// `vision`
    Vision,
    /// `image`
    Image,
    /// `tts`
    Tts,
    /// `stt`
    Stt,
    /// `rerank`
    Rerank,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentsResponseDataItemPromptConfigModelType {
        Chat = "chat",
        Completion = "completion",
        Embedding = "embedding",
        Vision = "vision",
        Image = "image",
        Tts = "tts",
        Stt = "stt",
        Rerank = "rerank",
    }
}

/// A function that the model may call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfigTool {
    /// The function.
    pub function: DeploymentsResponseDataItemPromptConfigToolFunction,
    /// Identifier of the function within the prompt.
    pub id: Option<f64>,
}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfigTool {
        "type" = "function",
        function: required "function",
        id: optional "id",
    }
}

/// The function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfigToolFunction {
    /// Name of the function.
    pub name: String,
    /// What the function does.
    pub description: Option<String>,
    /// Whether the arguments have to follow the schema to the letter.
    pub strict: Option<bool>,
    /// JSON Schema of the arguments.
    pub parameters: DeploymentsResponseDataItemPromptConfigToolFunctionParameters,
}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfigToolFunction {
        name: required "name",
        description: optional "description",
        strict: optional "strict",
        parameters: required "parameters",
    }
}

/// JSON Schema of the arguments.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsResponseDataItemPromptConfigToolFunctionParameters {
    /// Arguments by name, each with its JSON Schema.
    pub properties: BTreeMap<String, serde_json::Value>,
    /// Names of the arguments that must be given.
    pub required: Option<Vec<String>>,
    /// Whether other arguments are allowed, always false.
    ///
    /// One of `false`.
    pub additional_properties: Option<bool>,
}

crate::runtime::record! {
    DeploymentsResponseDataItemPromptConfigToolFunctionParameters {
        "type" = "object",
        properties: required "properties",
        required: optional "required",
        additional_properties: optional "additionalProperties",
    }
}
