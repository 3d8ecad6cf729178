//! [`ChatCompletionChoice`] and the types that belong to it.

use super::DeltaMessage;

/// One of the generated answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionChoice {
    /// Position among the answers, from 0.
    pub index: i64,
    /// What the model says.
    pub message: DeltaMessage,
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), at the limit
    /// of the model (`model_length`), because of a failure (`error`) or to call tools
    /// (`tool_calls`).
    pub finish_reason: ChatCompletionChoiceFinishReason,
}

crate::runtime::record! {
    ChatCompletionChoice {
        index: required "index",
        message: required "message",
        finish_reason: required "finish_reason",
    }
}

/// Why generation ended: at a natural end (`stop`), at the token limit (`length`), at the limit of
/// the model (`model_length`), because of a failure (`error`) or to call tools (`tool_calls`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatCompletionChoiceFinishReason {
    /// `stop`
    Stop,
    /// `length`
    Length,
    /// `model_length`
    ModelLength,
    /// `error`
    Error,
    /// `tool_calls`
    ToolCalls,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ChatCompletionChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ModelLength = "model_length",
        Error = "error",
        ToolCalls = "tool_calls",
    }
}
