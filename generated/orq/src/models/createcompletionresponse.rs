//! [`CreateCompletionResponse`] and the types that belong to it.

/// A whole continuation.
#[cfg(feature = "router")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionResponse {
    /// Identifier of the answer.
    pub id: String,
    /// The continuations; as many as `n` asked for.
    pub choices: Vec<CreateCompletionResponseChoice>,
    /// When the answer was created, in seconds since 1970.
    pub created: Option<CreateCompletionResponseCreated>,
    /// Identifier of the model that answered.
    pub model: String,
    /// Mark of the provider's configuration. If it changes, equal seeds may give other answers.
    pub system_fingerprint: Option<String>,
    /// Kind of this object.
    pub object: String,
    /// Tokens that the call used.
    pub usage: Option<CreateCompletionResponseUsage>,
}

#[cfg(feature = "router")]
crate::runtime::record! {
    CreateCompletionResponse {
        id: required "id",
        choices: required "choices",
        created: optional "created",
        model: required "model",
        system_fingerprint: optional "system_fingerprint",
        object: required "object",
        usage: optional "usage",
    }
}

/// The record `CreateCompletionResponseChoice` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionResponseChoice {
    /// Why the text ends: `stop` if the model was done or met a stop text, `length` if it ran into
    /// the token limit, `content_filter` if content was withheld, `tool_calls` if the model calls a
    /// tool.
    pub finish_reason: CreateCompletionResponseChoiceFinishReason,
    /// Which of the continuations this is, from 0.
    pub index: f64,
    /// The generated text.
    pub text: String,
}

crate::runtime::record! {
    CreateCompletionResponseChoice {
        finish_reason: lenient "finish_reason",
        index: lenient "index",
        text: lenient "text",
    }
    empty;
}

/// Why the text ends: `stop` if the model was done or met a stop text, `length` if it ran into the
/// token limit, `content_filter` if content was withheld, `tool_calls` if the model calls a tool.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateCompletionResponseChoiceFinishReason {
    /// `stop`
    Stop,
    /// `length`
    Length,
    /// `content_filter`
    ContentFilter,
    /// `tool_calls`
    ToolCalls,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateCompletionResponseChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ContentFilter = "content_filter",
        ToolCalls = "tool_calls",
    }
}

/// When the answer was created, in seconds since 1970.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateCompletionResponseCreated {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateCompletionResponseCreated {
        String(String),
        Number(f64),
    }
}

impl CreateCompletionResponseCreated {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Number`], if it is that.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }
}

impl From<&str> for CreateCompletionResponseCreated {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateCompletionResponseCreated {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<f64> for CreateCompletionResponseCreated {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

/// Tokens that the call used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionResponseUsage {
    /// Tokens of the output.
    pub completion_tokens: Option<f64>,
    /// Tokens of the input.
    pub prompt_tokens: Option<f64>,
    /// Tokens of the whole call.
    pub total_tokens: Option<f64>,
    /// Breakdown of the input tokens.
    pub prompt_tokens_details: Option<Option<CreateCompletionResponseUsagePromptTokensDetails>>,
    /// Breakdown of the output tokens.
    pub completion_tokens_details: Option<Option<CreateCompletionResponseUsageCompletionTokensDetails>>,
}

crate::runtime::record! {
    CreateCompletionResponseUsage {
        completion_tokens: optional "completion_tokens",
        prompt_tokens: optional "prompt_tokens",
        total_tokens: optional "total_tokens",
        prompt_tokens_details: optional_nullable "prompt_tokens_details",
        completion_tokens_details: optional_nullable "completion_tokens_details",
    }
    empty;
}

impl CreateCompletionResponseUsage {
    /// The value of `prompt_tokens_details`, unless it is missing or null.
    #[must_use]
    pub fn prompt_tokens_details_value(&self) -> Option<&CreateCompletionResponseUsagePromptTokensDetails> {
        self.prompt_tokens_details.as_ref()?.as_ref()
    }

    /// The value of `completion_tokens_details`, unless it is missing or null.
    #[must_use]
    pub fn completion_tokens_details_value(&self) -> Option<&CreateCompletionResponseUsageCompletionTokensDetails> {
        self.completion_tokens_details.as_ref()?.as_ref()
    }
}

/// Breakdown of the output tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionResponseUsageCompletionTokensDetails {
    /// Output tokens spent on reasoning.
    pub reasoning_tokens: Option<Option<f64>>,
    /// Tokens of a predicted output that the answer made use of.
    pub accepted_prediction_tokens: Option<Option<f64>>,
    /// Tokens of a predicted output that the answer did not use.
    pub rejected_prediction_tokens: Option<Option<f64>>,
    /// Output tokens that stand for audio.
    pub audio_tokens: Option<Option<i64>>,
}

crate::runtime::record! {
    CreateCompletionResponseUsageCompletionTokensDetails {
        reasoning_tokens: optional_nullable "reasoning_tokens",
        accepted_prediction_tokens: optional_nullable "accepted_prediction_tokens",
        rejected_prediction_tokens: optional_nullable "rejected_prediction_tokens",
        audio_tokens: optional_nullable "audio_tokens",
    }
    empty;
}

impl CreateCompletionResponseUsageCompletionTokensDetails {
    /// The value of `reasoning_tokens`, unless it is missing or null.
    #[must_use]
    pub fn reasoning_tokens_value(&self) -> Option<&f64> {
        self.reasoning_tokens.as_ref()?.as_ref()
    }

    /// The value of `accepted_prediction_tokens`, unless it is missing or null.
    #[must_use]
    pub fn accepted_prediction_tokens_value(&self) -> Option<&f64> {
        self.accepted_prediction_tokens.as_ref()?.as_ref()
    }

    /// The value of `rejected_prediction_tokens`, unless it is missing or null.
    #[must_use]
    pub fn rejected_prediction_tokens_value(&self) -> Option<&f64> {
        self.rejected_prediction_tokens.as_ref()?.as_ref()
    }

    /// The value of `audio_tokens`, unless it is missing or null.
    #[must_use]
    pub fn audio_tokens_value(&self) -> Option<&i64> {
        self.audio_tokens.as_ref()?.as_ref()
    }
}

/// Breakdown of the input tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionResponseUsagePromptTokensDetails {
    /// Input tokens that were read from the provider's prompt cache.
    pub cached_tokens: Option<Option<i64>>,
    /// Input tokens that were written to the provider's prompt cache.
    pub cache_creation_tokens: Option<Option<i64>>,
    /// Input tokens that stand for audio.
    pub audio_tokens: Option<Option<i64>>,
}

crate::runtime::record! {
    CreateCompletionResponseUsagePromptTokensDetails {
        cached_tokens: optional_nullable "cached_tokens",
        cache_creation_tokens: optional_nullable "cache_creation_tokens",
        audio_tokens: optional_nullable "audio_tokens",
    }
    empty;
}

impl CreateCompletionResponseUsagePromptTokensDetails {
    /// The value of `cached_tokens`, unless it is missing or null.
    #[must_use]
    pub fn cached_tokens_value(&self) -> Option<&i64> {
        self.cached_tokens.as_ref()?.as_ref()
    }

    /// The value of `cache_creation_tokens`, unless it is missing or null.
    #[must_use]
    pub fn cache_creation_tokens_value(&self) -> Option<&i64> {
        self.cache_creation_tokens.as_ref()?.as_ref()
    }

    /// The value of `audio_tokens`, unless it is missing or null.
    #[must_use]
    pub fn audio_tokens_value(&self) -> Option<&i64> {
        self.audio_tokens.as_ref()?.as_ref()
    }
}

/// The same as [`CreateCompletionResponseChoice`].
pub type CreateCompletionEventDataChoice = CreateCompletionResponseChoice;

/// The same as [`CreateCompletionResponseChoiceFinishReason`].
pub type CreateCompletionEventDataChoiceFinishReason = CreateCompletionResponseChoiceFinishReason;

/// The same as [`CreateCompletionResponseCreated`].
pub type CreateCompletionEventDataCreated = CreateCompletionResponseCreated;

/// The same as [`CreateCompletionResponseUsage`].
pub type CreateChatCompletionResponseUsage = CreateCompletionResponseUsage;

/// The same as [`CreateCompletionResponseUsage`].
pub type CreateCompletionEventDataUsage = CreateCompletionResponseUsage;

/// The same as [`CreateCompletionResponseUsageCompletionTokensDetails`].
pub type CreateChatCompletionEventDataUsageCompletionTokensDetails = CreateCompletionResponseUsageCompletionTokensDetails;

/// The same as [`CreateCompletionResponseUsageCompletionTokensDetails`].
pub type CreateChatCompletionResponseUsageCompletionTokensDetails = CreateCompletionResponseUsageCompletionTokensDetails;

/// The same as [`CreateCompletionResponseUsageCompletionTokensDetails`].
pub type CreateCompletionEventDataUsageCompletionTokensDetails = CreateCompletionResponseUsageCompletionTokensDetails;

/// The same as [`CreateCompletionResponseUsagePromptTokensDetails`].
pub type CreateChatCompletionEventDataUsagePromptTokensDetails = CreateCompletionResponseUsagePromptTokensDetails;

/// The same as [`CreateCompletionResponseUsagePromptTokensDetails`].
pub type CreateChatCompletionResponseUsagePromptTokensDetails = CreateCompletionResponseUsagePromptTokensDetails;

/// The same as [`CreateCompletionResponseUsagePromptTokensDetails`].
pub type CreateCompletionEventDataUsagePromptTokensDetails = CreateCompletionResponseUsagePromptTokensDetails;
