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
    pub usage: Option<super::CreateCompletionResponseUsage>,
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

/// The same as [`CreateCompletionResponseChoice`].
pub type CreateCompletionEventDataChoice = CreateCompletionResponseChoice;

/// The same as [`CreateCompletionResponseChoiceFinishReason`].
pub type CreateCompletionEventDataChoiceFinishReason = CreateCompletionResponseChoiceFinishReason;

/// The same as [`CreateCompletionResponseCreated`].
pub type CreateCompletionEventDataCreated = CreateCompletionResponseCreated;
