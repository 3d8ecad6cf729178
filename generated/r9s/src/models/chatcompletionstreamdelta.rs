//! [`ChatCompletionStreamDelta`] and the types that belong to it.

use super::ToolCall;

/// What a chunk adds to an answer. Each piece of text continues the previous one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionStreamDelta {
    /// Who speaks. Usually sent in the first chunk only.
    pub role: Option<ChatCompletionStreamDeltaRole>,
    /// Next piece of the text.
    pub content: Option<String>,
    /// Next pieces of the tool calls.
    pub tool_calls: Option<Vec<ToolCall>>,
    /// Next piece of the reasoning text. Only some models send it.
    pub reasoning_content: Option<String>,
}

crate::runtime::record! {
    ChatCompletionStreamDelta {
        role: optional "role",
        content: optional "content",
        tool_calls: optional "tool_calls",
        reasoning_content: optional "reasoning_content",
    }
    empty;
}

/// Who speaks. Usually sent in the first chunk only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatCompletionStreamDeltaRole {
    /// `system`
    System,
    /// `user`
    User,
    /// `assistant`
    Assistant,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ChatCompletionStreamDeltaRole {
        System = "system",
        User = "user",
        Assistant = "assistant",
    }
}
