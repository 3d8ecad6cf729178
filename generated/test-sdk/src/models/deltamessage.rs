//! [`DeltaMessage`] and the types that belong to it.

use super::{ContentChunk, ToolCall};

/// A message of the model, or the next piece of it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeltaMessage {
    /// Author of the message. In a stream, only the first piece names it.
    pub role: Option<Option<String>>,
    /// The text, or a list of parts; null if there is none.
    pub content: Option<Option<DeltaMessageContent>>,
    /// Calls of tools that the model asks for.
    pub tool_calls: Option<Option<Vec<ToolCall>>>,
}

crate::runtime::record! {
    DeltaMessage {
        role: optional_nullable "role",
        content: optional_nullable "content",
        tool_calls: optional_nullable "tool_calls",
    }
    empty;
}

impl DeltaMessage {
    /// The value of `role`, unless it is missing or null.
    #[must_use]
    pub fn role_value(&self) -> Option<&String> {
        self.role.as_ref()?.as_ref()
    }

    /// The value of `content`, unless it is missing or null.
    #[must_use]
    pub fn content_value(&self) -> Option<&DeltaMessageContent> {
        self.content.as_ref()?.as_ref()
    }

    /// The value of `tool_calls`, unless it is missing or null.
    #[must_use]
    pub fn tool_calls_value(&self) -> Option<&Vec<ToolCall>> {
        self.tool_calls.as_ref()?.as_ref()
    }
}

/// The text, or a list of parts; null if there is none.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeltaMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<ContentChunk>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    DeltaMessageContent {
        String(String),
        Array(Vec<ContentChunk>),
    }
}

impl DeltaMessageContent {
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
    pub fn as_array(&self) -> Option<&[ContentChunk]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for DeltaMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for DeltaMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[ContentChunk; N]> for DeltaMessageContent {
    fn from(value: [ContentChunk; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<ContentChunk>> for DeltaMessageContent {
    fn from(value: Vec<ContentChunk>) -> Self {
        Self::Array(value)
    }
}
