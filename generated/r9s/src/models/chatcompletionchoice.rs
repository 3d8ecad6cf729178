//! [`ChatCompletionChoice`] and the types that belong to it.

use super::Message;

/// One of the generated answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionChoice {
    /// Position among the answers, from 0.
    pub index: i64,
    /// The answer.
    pub message: Message,
    /// Why generation ended: at a natural end or a stop text (`stop`), at the token limit
    /// (`length`), to call tools (`tool_calls`) or by a content filter (`content_filter`).
    pub finish_reason: ChatCompletionChoiceFinishReason,
    /// Log-probabilities of the output tokens. Present only if the request asked for them.
    pub logprobs: Option<serde_json::Value>,
}

crate::runtime::record! {
    ChatCompletionChoice {
        index: required "index",
        message: required "message",
        finish_reason: required "finish_reason",
        logprobs: optional "logprobs",
    }
}

/// Why generation ended: at a natural end or a stop text (`stop`), at the token limit (`length`),
/// to call tools (`tool_calls`) or by a content filter (`content_filter`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatCompletionChoiceFinishReason {
    /// `stop`
    Stop,
    /// `length`
    Length,
    /// `tool_calls`
    ToolCalls,
    /// `content_filter`
    ContentFilter,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ChatCompletionChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ToolCalls = "tool_calls",
        ContentFilter = "content_filter",
    }
}
