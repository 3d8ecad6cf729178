//! [`ResponseObject`] and the types that belong to it.

use super::{ResponseOutputItem, ResponseTool, ResponseUsage};

/// A response, finished or under way.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseObject {
    /// Identifier of the response. Give it as `previous_response_id` to continue.
    pub id: String,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created_at: i64,
    /// State of the response. For `incomplete` and `failed` see `incomplete_details` and `error`.
    pub status: ResponseObjectStatus,
    /// Whether the service works on it after the call has returned.
    pub background: Option<bool>,
    /// Who is billed.
    pub billing: Option<ResponseObjectBilling>,
    /// Time of completion, in seconds since 1970-01-01 UTC; null while there is none.
    pub completed_at: Option<Option<i64>>,
    /// Why the response failed; null if it did not.
    pub error: Option<Option<serde_json::Value>>,
    /// Why the response was cut short, for example by the token limit; null if it was not.
    pub incomplete_details: Option<Option<serde_json::Value>>,
    /// Guidance that the request gave.
    pub instructions: Option<String>,
    /// Upper bound of the output tokens.
    pub max_output_tokens: Option<i64>,
    /// Upper bound of the tool calls; null if there is none.
    pub max_tool_calls: Option<Option<i64>>,
    /// Model that answered. It may be a dated version of the requested one.
    pub model: String,
    /// What the model produced, in order.
    pub output: Option<Vec<ResponseOutputItem>>,
    /// Whether several tool calls at once were allowed.
    pub parallel_tool_calls: Option<bool>,
    /// Response that this one continues; null if it starts a conversation.
    pub previous_response_id: Option<Option<String>>,
    /// Key under which the prompt is cached.
    pub prompt_cache_key: Option<Option<String>>,
    /// How long the cached prompt is kept.
    pub prompt_cache_retention: Option<Option<String>>,
    /// Settings of the reasoning.
    pub reasoning: Option<ResponseObjectReasoning>,
    /// Identifier that helps the provider to detect abuse.
    pub safety_identifier: Option<Option<String>>,
    /// Class of capacity that handled the request.
    pub service_tier: Option<ResponseObjectServiceTier>,
    /// Whether the response is kept.
    pub store: Option<bool>,
    /// Randomness of sampling that was used.
    pub temperature: Option<f64>,
    /// Settings of text output.
    pub text: Option<ResponseObjectText>,
    /// How the model was to choose tools: a mode, or an object that names one.
    pub tool_choice: Option<ResponseObjectToolChoice>,
    /// Tools that the model was allowed to call.
    pub tools: Option<Vec<ResponseTool>>,
    /// How many of the likeliest tokens are reported at each position.
    pub top_logprobs: Option<i64>,
    /// Nucleus sampling that was used.
    pub top_p: Option<f64>,
    /// What was to happen with input that exceeds the context of the model.
    pub truncation: Option<ResponseObjectTruncation>,
    /// Identifier of the end user; null if the request had none.
    pub user: Option<Option<String>>,
    /// Keys and values of the request.
    pub metadata: Option<serde_json::Value>,
    /// Tokens used; null while the response is under way.
    pub usage: Option<Option<ResponseUsage>>,
}

crate::runtime::record! {
    ResponseObject {
        "object" = "response",
        id: lenient "id",
        created_at: lenient "created_at",
        status: lenient "status",
        background: optional "background",
        billing: optional "billing",
        completed_at: optional_nullable "completed_at",
        error: optional_nullable "error",
        incomplete_details: optional_nullable "incomplete_details",
        instructions: optional "instructions",
        max_output_tokens: optional "max_output_tokens",
        max_tool_calls: optional_nullable "max_tool_calls",
        model: lenient "model",
        output: optional "output",
        parallel_tool_calls: optional "parallel_tool_calls",
        previous_response_id: optional_nullable "previous_response_id",
        prompt_cache_key: optional_nullable "prompt_cache_key",
        prompt_cache_retention: optional_nullable "prompt_cache_retention",
        reasoning: optional "reasoning",
        safety_identifier: optional_nullable "safety_identifier",
        service_tier: optional "service_tier",
        store: optional "store",
        temperature: optional "temperature",
        text: optional "text",
        tool_choice: optional "tool_choice",
        tools: optional "tools",
        top_logprobs: optional "top_logprobs",
        top_p: optional "top_p",
        truncation: optional "truncation",
        user: optional_nullable "user",
        metadata: optional "metadata",
        usage: optional_nullable "usage",
    }
    empty;
}

impl ResponseObject {
    /// The value of `completed_at`, unless it is missing or null.
    #[must_use]
    pub fn completed_at_value(&self) -> Option<&i64> {
        self.completed_at.as_ref()?.as_ref()
    }

    /// The value of `error`, unless it is missing or null.
    #[must_use]
    pub fn error_value(&self) -> Option<&serde_json::Value> {
        self.error.as_ref()?.as_ref()
    }

    /// The value of `incomplete_details`, unless it is missing or null.
    #[must_use]
    pub fn incomplete_details_value(&self) -> Option<&serde_json::Value> {
        self.incomplete_details.as_ref()?.as_ref()
    }

    /// The value of `max_tool_calls`, unless it is missing or null.
    #[must_use]
    pub fn max_tool_calls_value(&self) -> Option<&i64> {
        self.max_tool_calls.as_ref()?.as_ref()
    }

    /// The value of `previous_response_id`, unless it is missing or null.
    #[must_use]
    pub fn previous_response_id_value(&self) -> Option<&String> {
        self.previous_response_id.as_ref()?.as_ref()
    }

    /// The value of `prompt_cache_key`, unless it is missing or null.
    #[must_use]
    pub fn prompt_cache_key_value(&self) -> Option<&String> {
        self.prompt_cache_key.as_ref()?.as_ref()
    }

    /// The value of `prompt_cache_retention`, unless it is missing or null.
    #[must_use]
    pub fn prompt_cache_retention_value(&self) -> Option<&String> {
        self.prompt_cache_retention.as_ref()?.as_ref()
    }

    /// The value of `safety_identifier`, unless it is missing or null.
    #[must_use]
    pub fn safety_identifier_value(&self) -> Option<&String> {
        self.safety_identifier.as_ref()?.as_ref()
    }

    /// The value of `user`, unless it is missing or null.
    #[must_use]
    pub fn user_value(&self) -> Option<&String> {
        self.user.as_ref()?.as_ref()
    }

    /// The value of `usage`, unless it is missing or null.
    #[must_use]
    pub fn usage_value(&self) -> Option<&ResponseUsage> {
        self.usage.as_ref()?.as_ref()
    }
}

/// Who is billed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseObjectBilling {
    /// Party that pays.
    pub payer: Option<ResponseObjectBillingPayer>,
}

crate::runtime::record! {
    ResponseObjectBilling {
        payer: optional "payer",
    }
    empty;
}

/// Party that pays.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectBillingPayer {
    /// `developer`
    Developer,
    /// `organization`
    Organization,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectBillingPayer {
        Developer = "developer",
        Organization = "organization",
    }
}

/// Settings of the reasoning.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseObjectReasoning {
    /// How much the model thought before it answered; null if it does not reason.
    pub effort: Option<Option<ResponseObjectReasoningEffort>>,
    /// Kind of summary of the reasoning; null if none was asked for.
    pub summary: Option<Option<String>>,
}

crate::runtime::record! {
    ResponseObjectReasoning {
        effort: optional_nullable "effort",
        summary: optional_nullable "summary",
    }
    empty;
}

impl ResponseObjectReasoning {
    /// The value of `effort`, unless it is missing or null.
    #[must_use]
    pub fn effort_value(&self) -> Option<&ResponseObjectReasoningEffort> {
        self.effort.as_ref()?.as_ref()
    }

    /// The value of `summary`, unless it is missing or null.
    #[must_use]
    pub fn summary_value(&self) -> Option<&String> {
        self.summary.as_ref()?.as_ref()
    }
}

/// How much the model thought before it answered; null if it does not reason.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectReasoningEffort {
    /// `none`
    None,
    /// `minimal`
    Minimal,
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// `xhigh`
    Xhigh,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectReasoningEffort {
        None = "none",
        Minimal = "minimal",
        Low = "low",
        Medium = "medium",
        High = "high",
        Xhigh = "xhigh",
    }
}

/// Class of capacity that handled the request.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectServiceTier {
    /// `auto`
    Auto,
    /// `default`
    Default,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectServiceTier {
        Auto = "auto",
        Default = "default",
    }
}

/// State of the response. For `incomplete` and `failed` see `incomplete_details` and `error`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectStatus {
    /// `in_progress`
    InProgress,
    /// `completed`
    Completed,
    /// `incomplete`
    Incomplete,
    /// `failed`
    Failed,
    /// `cancelled`
    Cancelled,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectStatus {
        InProgress = "in_progress",
        Completed = "completed",
        Incomplete = "incomplete",
        Failed = "failed",
        Cancelled = "cancelled",
    }
}

/// Settings of text output.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseObjectText {
    /// Form of the text.
    pub format: Option<ResponseObjectTextFormat>,
    /// How long the answer was to be.
    pub verbosity: Option<ResponseObjectTextVerbosity>,
}

crate::runtime::record! {
    ResponseObjectText {
        format: optional "format",
        verbosity: optional "verbosity",
    }
    empty;
}

/// Form of the text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseObjectTextFormat {
    /// Free text, any JSON object, or JSON that fits a schema.
    pub r#type: Option<ResponseObjectTextFormatType>,
}

crate::runtime::record! {
    ResponseObjectTextFormat {
        r#type: optional "type",
    }
    empty;
}

/// Free text, any JSON object, or JSON that fits a schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectTextFormatType {
    /// `text`
    Text,
    /// `json_object`
    JsonObject,
    /// `json_schema`
    JsonSchema,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectTextFormatType {
        Text = "text",
        JsonObject = "json_object",
        JsonSchema = "json_schema",
    }
}

/// How long the answer was to be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectTextVerbosity {
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectTextVerbosity {
        Low = "low",
        Medium = "medium",
        High = "high",
    }
}

/// How the model was to choose tools: a mode, or an object that names one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ResponseObjectToolChoice {
    /// The form `ResponseObjectToolChoiceEnum`.
    String(ResponseObjectToolChoiceEnum),
    /// Any value.
    Object(serde_json::Value),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    ResponseObjectToolChoice {
        String(ResponseObjectToolChoiceEnum),
        Object(serde_json::Value),
    }
}

impl ResponseObjectToolChoice {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&ResponseObjectToolChoiceEnum> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Object`], if it is that.
    #[must_use]
    pub fn as_object(&self) -> Option<&serde_json::Value> {
        match self {
            Self::Object(value) => Some(value),
            _ => None,
        }
    }
}

impl From<ResponseObjectToolChoiceEnum> for ResponseObjectToolChoice {
    fn from(value: ResponseObjectToolChoiceEnum) -> Self {
        Self::String(value)
    }
}

impl From<&str> for ResponseObjectToolChoice {
    fn from(value: &str) -> Self {
        Self::String(ResponseObjectToolChoiceEnum::from(value))
    }
}

impl From<String> for ResponseObjectToolChoice {
    fn from(value: String) -> Self {
        Self::String(ResponseObjectToolChoiceEnum::from(value))
    }
}

/// The values of `ResponseObjectToolChoiceEnum`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectToolChoiceEnum {
    /// `none`
    None,
    /// `auto`
    Auto,
    /// `required`
    Required,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectToolChoiceEnum {
        None = "none",
        Auto = "auto",
        Required = "required",
    }
}

/// What was to happen with input that exceeds the context of the model.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseObjectTruncation {
    /// `auto`
    Auto,
    /// `disabled`
    Disabled,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseObjectTruncation {
        Auto = "auto",
        Disabled = "disabled",
    }
}

/// The same as [`ResponseObjectToolChoiceEnum`].
pub type ChatCompletionRequestToolChoiceEnum = ResponseObjectToolChoiceEnum;

/// The same as [`ResponseObjectToolChoiceEnum`].
pub type ResponseRequestToolChoiceEnum = ResponseObjectToolChoiceEnum;
