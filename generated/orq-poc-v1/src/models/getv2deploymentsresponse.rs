//! [`GetV2DeploymentsResponse`] and the types that belong to it.

use std::collections::BTreeMap;

use super::{DeploymentsMessage, PostV2DeploymentsInvokeResponseProvider};

/// A page of the deployments.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetV2DeploymentsResponse {
    /// The deployments.
    pub data: Vec<GetV2DeploymentsResponseDataItem>,
    /// Whether more deployments follow this page.
    pub has_more: bool,
}

crate::runtime::record! {
    GetV2DeploymentsResponse {
        "object" = "list",
        data: required "data",
        has_more: required "has_more",
    }
}

/// A deployment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetV2DeploymentsResponseDataItem {
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
    pub prompt_config: GetV2DeploymentsResponseDataItemPromptConfig,
    /// Version of the deployment.
    pub version: String,
}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItem {
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
pub struct GetV2DeploymentsResponseDataItemPromptConfig {
    /// Functions that the model may call.
    pub tools: Vec<GetV2DeploymentsResponseDataItemPromptConfigTool>,
    /// Identifier of the model.
    pub model: String,
    /// Kind of the model.
    pub model_type: GetV2DeploymentsResponseDataItemPromptConfigModelType,
    /// How the model generates. Which of the fields matter depends on the model.
    pub model_parameters: GetV2DeploymentsResponseDataItemPromptConfigModelParameters,
    /// Provider of the model.
    pub provider: PostV2DeploymentsInvokeResponseProvider,
    /// The prompt.
    pub messages: Vec<DeploymentsMessage>,
}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItemPromptConfig {
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
pub struct GetV2DeploymentsResponseDataItemPromptConfigModelParameters {
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
    pub format: Option<GetV2DeploymentsResponseDataItemPromptConfigModelParametersFormat>,
    /// Size of an image, or length of a vector.
    pub dimensions: Option<String>,
    /// Quality of an image.
    pub quality: Option<GetV2DeploymentsResponseDataItemPromptConfigModelParametersQuality>,
    /// Style of an image.
    pub style: Option<String>,
    /// Form of a text: JSON that follows a schema, or any JSON. Null if the model is free.
    pub response_format: Option<Option<GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat>>,
    /// Version of the mode that makes images look like photographs.
    pub photo_real_version: Option<GetV2DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion>,
    /// Form of vectors: numbers, or their bytes in Base64.
    pub encoding_format: Option<GetV2DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat>,
}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParameters {
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

impl GetV2DeploymentsResponseDataItemPromptConfigModelParameters {
    /// The value of `responseFormat`, unless it is missing or null.
    #[must_use]
    pub fn response_format_value(&self) -> Option<&GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat> {
        self.response_format.as_ref()?.as_ref()
    }
}

/// Form of vectors: numbers, or their bytes in Base64.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetV2DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat {
    /// `float`
    Float,
    /// `base64`
    Base64,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersEncodingFormat {
        Float = "float",
        Base64 = "base64",
    }
}

/// Form of the answer: an image as address or in Base64, or a text as it is or as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetV2DeploymentsResponseDataItemPromptConfigModelParametersFormat {
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
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersFormat {
        Url = "url",
        B64Json = "b64_json",
        Text = "text",
        JsonObject = "json_object",
    }
}

/// Version of the mode that makes images look like photographs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetV2DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion {
    /// `v1`
    V1,
    /// `v2`
    V2,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersPhotoRealVersion {
        V1 = "v1",
        V2 = "v2",
    }
}

/// Quality of an image.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetV2DeploymentsResponseDataItemPromptConfigModelParametersQuality {
    /// `standard`
    Standard,
    /// `hd`
    Hd,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersQuality {
        Standard = "standard",
        Hd = "hd",
    }
}

/// Form of a text: JSON that follows a schema, or any JSON. Null if the model is free.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    /// JSON that follows a schema.
    JsonSchema(GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema),
    /// Any JSON.
    JsonObject(GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat, "type" {
        JsonSchema(GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema) = "json_schema",
        JsonObject(GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject) = "json_object",
    }
}

impl GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    /// The value of [`Self::JsonSchema`], if it is that.
    #[must_use]
    pub fn as_json_schema(&self) -> Option<&GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema> {
        match self {
            Self::JsonSchema(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::JsonObject`], if it is that.
    #[must_use]
    pub fn as_json_object(&self) -> Option<&GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject> {
        match self {
            Self::JsonObject(value) => Some(value),
            _ => None,
        }
    }
}

impl From<GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema> for GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    fn from(value: GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema) -> Self {
        Self::JsonSchema(value)
    }
}

impl From<GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject> for GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormat {
    fn from(value: GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject) -> Self {
        Self::JsonObject(value)
    }
}

/// JSON that follows a schema.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema {
    /// The schema and its name.
    pub json_schema: GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject,
}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchema {
        "type" = "json_schema",
        json_schema: required "json_schema",
    }
}

/// The schema and its name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject {
    /// Name of the schema.
    pub name: String,
    /// Whether the answer has to follow the schema to the letter.
    pub strict: bool,
    /// The JSON Schema.
    pub schema: BTreeMap<String, serde_json::Value>,
}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonSchemaObject {
        name: required "name",
        strict: required "strict",
        schema: required "schema",
    }
}

/// Any JSON.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject {}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItemPromptConfigModelParametersResponseFormatJsonObject {
        "type" = "json_object",
    }
}

/// Kind of the model.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetV2DeploymentsResponseDataItemPromptConfigModelType {
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
    GetV2DeploymentsResponseDataItemPromptConfigModelType {
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
pub struct GetV2DeploymentsResponseDataItemPromptConfigTool {
    /// The function.
    pub function: GetV2DeploymentsResponseDataItemPromptConfigToolFunction,
    /// Identifier of the function within the prompt.
    pub id: Option<f64>,
}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItemPromptConfigTool {
        "type" = "function",
        function: required "function",
        id: optional "id",
    }
}

/// The function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetV2DeploymentsResponseDataItemPromptConfigToolFunction {
    /// Name of the function.
    pub name: String,
    /// What the function does.
    pub description: Option<String>,
    /// Whether the arguments have to follow the schema to the letter.
    pub strict: Option<bool>,
    /// JSON Schema of the arguments.
    pub parameters: GetV2DeploymentsResponseDataItemPromptConfigToolFunctionParameters,
}

crate::runtime::record! {
    GetV2DeploymentsResponseDataItemPromptConfigToolFunction {
        name: required "name",
        description: optional "description",
        strict: optional "strict",
        parameters: required "parameters",
    }
}

/// JSON Schema of the arguments.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetV2DeploymentsResponseDataItemPromptConfigToolFunctionParameters {
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
    GetV2DeploymentsResponseDataItemPromptConfigToolFunctionParameters {
        "type" = "object",
        properties: required "properties",
        required: optional "required",
        additional_properties: optional "additionalProperties",
    }
}
