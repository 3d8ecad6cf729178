//! [`UserMessage`] and the types that belong to it.

use super::ContentChunk;

/// What the user says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserMessage {
    /// What the user says: a text, or a list of texts and images.
    pub content: UserMessageContent,
}

crate::runtime::record! {
    UserMessage {
        "role" = "user",
        content: required "content",
    }
}

impl UserMessage {
    /// A new `UserMessage` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<UserMessageContent>) -> Self {
        Self {
            content: content.into(),
        }
    }
}

/// What the user says: a text, or a list of texts and images.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum UserMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<ContentChunk>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    UserMessageContent {
        String(String),
        Array(Vec<ContentChunk>),
    }
}

impl UserMessageContent {
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

impl From<&str> for UserMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for UserMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[ContentChunk; N]> for UserMessageContent {
    fn from(value: [ContentChunk; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<ContentChunk>> for UserMessageContent {
    fn from(value: Vec<ContentChunk>) -> Self {
        Self::Array(value)
    }
}
