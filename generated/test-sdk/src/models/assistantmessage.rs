//! [`AssistantMessage`] and the types that belong to it.

use super::{ContentChunk, ToolCall};

/// What the model said earlier.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssistantMessage {
    /// What the model said. May be absent where it called tools instead.
    pub content: Option<AssistantMessageContent>,
    /// Calls of tools that the model asked for.
    pub tool_calls: Option<Option<Vec<ToolCall>>>,
    /// Whether this is the beginning of the answer. As last message, it makes the model go on from
    /// its text.
    ///
    /// Default: `false`.
    pub prefix: Option<bool>,
}

crate::runtime::record! {
    AssistantMessage {
        "role" = "assistant",
        content: optional "content",
        tool_calls: optional_nullable "tool_calls",
        prefix: optional "prefix",
    }
}

impl AssistantMessage {
    /// A new `AssistantMessage` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What the model said. May be absent where it called tools instead.
    #[must_use]
    pub fn content(mut self, content: impl Into<AssistantMessageContent>) -> Self {
        self.content = Some(content.into());
        self
    }

    /// Calls of tools that the model asked for.
    #[must_use]
    pub fn tool_calls(mut self, tool_calls: impl Into<Vec<ToolCall>>) -> Self {
        self.tool_calls = Some(Some(tool_calls.into()));
        self
    }

    /// Sends null for `tool_calls`.
    #[must_use]
    pub fn tool_calls_null(mut self) -> Self {
        self.tool_calls = Some(None);
        self
    }

    /// Whether this is the beginning of the answer. As last message, it makes the model go on from
    /// its text.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<Option<bool>>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// The value of `tool_calls`, unless it is missing or null.
    #[must_use]
    pub fn tool_calls_value(&self) -> Option<&Vec<ToolCall>> {
        self.tool_calls.as_ref()?.as_ref()
    }
}

/// What the model said. May be absent where it called tools instead.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AssistantMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<ContentChunk>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    AssistantMessageContent {
        String(String),
        Array(Vec<ContentChunk>),
    }
}

impl AssistantMessageContent {
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

impl From<&str> for AssistantMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for AssistantMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[ContentChunk; N]> for AssistantMessageContent {
    fn from(value: [ContentChunk; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<ContentChunk>> for AssistantMessageContent {
    fn from(value: Vec<ContentChunk>) -> Self {
        Self::Array(value)
    }
}
