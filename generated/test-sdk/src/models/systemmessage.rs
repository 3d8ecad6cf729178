//! [`SystemMessage`] and the types that belong to it.

use super::TextChunk;

/// Instructions for the model.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SystemMessage {
    /// The instructions: a text or a list of texts.
    pub content: SystemMessageContent,
}

crate::runtime::record! {
    SystemMessage {
        "role" = "system",
        content: required "content",
    }
}

impl SystemMessage {
    /// A new `SystemMessage` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<SystemMessageContent>) -> Self {
        Self {
            content: content.into(),
        }
    }
}

/// The instructions: a text or a list of texts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SystemMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<TextChunk>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    SystemMessageContent {
        String(String),
        Array(Vec<TextChunk>),
    }
}

impl SystemMessageContent {
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
    pub fn as_array(&self) -> Option<&[TextChunk]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for SystemMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for SystemMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[TextChunk; N]> for SystemMessageContent {
    fn from(value: [TextChunk; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<TextChunk>> for SystemMessageContent {
    fn from(value: Vec<TextChunk>) -> Self {
        Self::Array(value)
    }
}
