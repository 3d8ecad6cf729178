//! [`Message`] and the types that belong to it.

use super::{MessageContent, ToolCall};

/// One turn of a conversation. A single shape serves all roles; which fields make sense depends on
/// `role`. `POST /responses` reads only `role`, `content` and `name`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// Who speaks. `tool` marks the result of a tool call.
    pub role: MessageRole,
    /// Text, or a list of text and image parts. May be null or absent only in an assistant turn
    /// that has `tool_calls`. A `tool` turn carries the result of the call here, often as JSON
    /// text.
    pub content: Option<Option<MessageContentUnion>>,
    /// Name of the speaker, to tell several speakers of one role apart.
    pub name: Option<String>,
    /// Reasoning text that the model produced before its answer. Only some models send it.
    pub reasoning_content: Option<String>,
    /// Calls that the model asks for. Appears in assistant turns.
    pub tool_calls: Option<Vec<ToolCall>>,
    /// Identifier of the call that a `tool` turn answers.
    pub tool_call_id: Option<String>,
}

crate::runtime::record! {
    Message {
        role: required "role",
        content: optional_nullable "content",
        name: optional "name",
        reasoning_content: optional "reasoning_content",
        tool_calls: optional "tool_calls",
        tool_call_id: optional "tool_call_id",
    }
    fit;
}

impl Message {
    /// A new `Message` with what it must have.
    #[must_use]
    pub fn new(role: impl Into<MessageRole>) -> Self {
        Self {
            role: role.into(),
            content: None,
            name: None,
            reasoning_content: None,
            tool_calls: None,
            tool_call_id: None,
        }
    }

    /// Text, or a list of text and image parts. May be null or absent only in an assistant turn
    /// that has `tool_calls`. A `tool` turn carries the result of the call here, often as JSON
    /// text.
    #[must_use]
    pub fn content(mut self, content: impl Into<MessageContentUnion>) -> Self {
        self.content = Some(Some(content.into()));
        self
    }

    /// Sends null for `content`.
    #[must_use]
    pub fn content_null(mut self) -> Self {
        self.content = Some(None);
        self
    }

    /// Name of the speaker, to tell several speakers of one role apart.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Reasoning text that the model produced before its answer. Only some models send it.
    #[must_use]
    pub fn reasoning_content(mut self, reasoning_content: impl Into<String>) -> Self {
        self.reasoning_content = Some(reasoning_content.into());
        self
    }

    /// Calls that the model asks for. Appears in assistant turns.
    #[must_use]
    pub fn tool_calls(mut self, tool_calls: impl Into<Vec<ToolCall>>) -> Self {
        self.tool_calls = Some(tool_calls.into());
        self
    }

    /// Identifier of the call that a `tool` turn answers.
    #[must_use]
    pub fn tool_call_id(mut self, tool_call_id: impl Into<String>) -> Self {
        self.tool_call_id = Some(tool_call_id.into());
        self
    }

    /// The value of `content`, unless it is missing or null.
    #[must_use]
    pub fn content_value(&self) -> Option<&MessageContentUnion> {
        self.content.as_ref()?.as_ref()
    }
}

/// Text, or a list of text and image parts. May be null or absent only in an assistant turn that
/// has `tool_calls`. A `tool` turn carries the result of the call here, often as JSON text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MessageContentUnion {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<MessageContent>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    MessageContentUnion {
        String(String),
        Array(Vec<MessageContent>),
    }
}

impl MessageContentUnion {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[MessageContent]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for MessageContentUnion {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for MessageContentUnion {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[MessageContent; N]> for MessageContentUnion {
    fn from(value: [MessageContent; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<MessageContent>> for MessageContentUnion {
    fn from(value: Vec<MessageContent>) -> Self {
        Self::Array(value)
    }
}

/// Who speaks. `tool` marks the result of a tool call.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageRole {
    /// `system`
    System,
    /// `user`
    User,
    /// `assistant`
    Assistant,
    /// `tool`
    Tool,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    MessageRole {
        System = "system",
        User = "user",
        Assistant = "assistant",
        Tool = "tool",
    }
}
