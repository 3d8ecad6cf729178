//! [`AnthropicMessageMessage`] and the types that belong to it.

use super::AnthropicContent;

/// One turn of a conversation with Claude.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageMessage {
    /// Who speaks. Results of tools are part of a user turn.
    pub role: AnthropicMessageMessageRole,
    /// Blocks of content, or bare text. Bare text is an older form; prefer blocks.
    pub content: AnthropicMessageMessageContent,
}

crate::runtime::record! {
    AnthropicMessageMessage {
        role: required "role",
        content: required "content",
    }
}

impl AnthropicMessageMessage {
    /// A new `AnthropicMessageMessage` with what it must have.
    #[must_use]
    pub fn new(
        role: impl Into<AnthropicMessageMessageRole>,
        content: impl Into<AnthropicMessageMessageContent>,
    ) -> Self {
        Self {
            role: role.into(),
            content: content.into(),
        }
    }
}

/// Blocks of content, or bare text. Bare text is an older form; prefer blocks.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnthropicMessageMessageContent {
    /// A list.
    Array(Vec<AnthropicContent>),
    /// A string.
    String(String),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    AnthropicMessageMessageContent {
        Array(Vec<AnthropicContent>),
        String(String),
    }
}

impl AnthropicMessageMessageContent {
    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[AnthropicContent]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }
}

impl<const N: usize> From<[AnthropicContent; N]> for AnthropicMessageMessageContent {
    fn from(value: [AnthropicContent; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<AnthropicContent>> for AnthropicMessageMessageContent {
    fn from(value: Vec<AnthropicContent>) -> Self {
        Self::Array(value)
    }
}

impl From<&str> for AnthropicMessageMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for AnthropicMessageMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// Who speaks. Results of tools are part of a user turn.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicMessageMessageRole {
    /// `user`
    User,
    /// `assistant`
    Assistant,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicMessageMessageRole {
        User = "user",
        Assistant = "assistant",
    }
}
