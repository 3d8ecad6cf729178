//! [`CompletionResponseStreamChoice`] and the types that belong to it.

use super::DeltaMessage;

/// An addition to one of the answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionResponseStreamChoice {
    /// Position among the answers, from 0.
    pub index: i64,
    /// What the model says next.
    pub delta: DeltaMessage,
    /// Why generation ended; null while it goes on.
    pub finish_reason: Option<CompletionResponseStreamChoiceFinishReason>,
}

crate::runtime::record! {
    CompletionResponseStreamChoice {
        index: lenient "index",
        delta: lenient "delta",
        finish_reason: nullable "finish_reason",
    }
    empty;
}

/// Why generation ended; null while it goes on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompletionResponseStreamChoiceFinishReason {
    /// `stop`
    Stop,
    /// `length`
    Length,
    /// `error`
    Error,
    /// `tool_calls`
    ToolCalls,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CompletionResponseStreamChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        Error = "error",
        ToolCalls = "tool_calls",
    }
}
