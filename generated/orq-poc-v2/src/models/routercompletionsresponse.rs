//! [`RouterCompletionsResponse`] and the types that belong to it.

/// A completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterCompletionsResponse {
    /// Identifier of the completion.
    pub id: String,
    /// The generated texts.
    pub choices: Vec<RouterCompletionsResponseChoice>,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: f64,
    /// Model that answered.
    pub model: String,
    /// Identifies the configuration that served the request. If it changes, equal seeds may give
    /// other answers.
    pub system_fingerprint: String,
    /// Kind of the object.
    pub object: String,
    /// Tokens used by the request.
    pub usage: RouterCompletionsResponseUsage,
}

crate::runtime::record! {
    RouterCompletionsResponse {
        id: required "id",
        choices: required "choices",
        created: required "created",
        model: required "model",
        system_fingerprint: required "system_fingerprint",
        object: required "object",
        usage: required "usage",
    }
}

/// One text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterCompletionsResponseChoice {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: RouterCompletionsResponseChoiceFinishReason,
    /// Position among the texts, from 0.
    pub index: f64,
    /// The text.
    pub text: String,
}

crate::runtime::record! {
    RouterCompletionsResponseChoice {
        finish_reason: required "finish_reason",
        index: required "index",
        text: required "text",
    }
}

/// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because content
/// was held back (`content_filter`) or to call tools (`tool_calls`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RouterCompletionsResponseChoiceFinishReason {
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
    RouterCompletionsResponseChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ContentFilter = "content_filter",
        ToolCalls = "tool_calls",
    }
}

/// Tokens used by the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterCompletionsResponseUsage {
    /// Tokens of the answer.
    pub completion_tokens: Option<f64>,
    /// Tokens of the request.
    pub prompt_tokens: Option<f64>,
    /// Sum of both.
    pub total_tokens: Option<f64>,
}

crate::runtime::record! {
    RouterCompletionsResponseUsage {
        completion_tokens: optional "completion_tokens",
        prompt_tokens: optional "prompt_tokens",
        total_tokens: optional "total_tokens",
    }
    fit;
}

/// The same as [`RouterCompletionsResponseChoiceFinishReason`].
pub type RouterChatCompletionsResponseChunkChoiceFinishReason = RouterCompletionsResponseChoiceFinishReason;

/// The same as [`RouterCompletionsResponseChoiceFinishReason`].
pub type RouterChatCompletionsResponseCompletionChoiceFinishReason = RouterCompletionsResponseChoiceFinishReason;

/// The same as [`RouterCompletionsResponseUsage`].
pub type RouterChatCompletionsResponseChunkUsage = RouterCompletionsResponseUsage;

/// The same as [`RouterCompletionsResponseUsage`].
pub type RouterChatCompletionsResponseCompletionUsage = RouterCompletionsResponseUsage;
