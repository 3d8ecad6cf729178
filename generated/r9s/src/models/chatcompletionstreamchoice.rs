//! [`ChatCompletionStreamChoice`] and the types that belong to it.

use super::ChatCompletionStreamDelta;

/// Progress of one answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionStreamChoice {
    /// Answer that the chunk belongs to, from 0.
    pub index: i64,
    /// What is new.
    pub delta: ChatCompletionStreamDelta,
    /// Why generation ended; null in all chunks but the last of an answer.
    pub finish_reason: Option<ChatCompletionStreamChoiceFinishReason>,
    /// Log-probabilities of the new tokens. Present only if the request asked for them.
    pub logprobs: Option<serde_json::Value>,
}

crate::runtime::record! {
    ChatCompletionStreamChoice {
        index: lenient "index",
        delta: lenient "delta",
        finish_reason: nullable "finish_reason",
        logprobs: optional "logprobs",
    }
    empty;
}

/// Why generation ended; null in all chunks but the last of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatCompletionStreamChoiceFinishReason {
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
    ChatCompletionStreamChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ToolCalls = "tool_calls",
        ContentFilter = "content_filter",
    }
}
