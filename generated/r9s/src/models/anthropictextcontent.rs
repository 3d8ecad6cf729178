//! [`AnthropicTextContent`].

/// A block of text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicTextContent {
    /// The text.
    pub text: String,
}

crate::runtime::record! {
    AnthropicTextContent {
        "type" = "text",
        text: required "text",
    }
    fit;
}

impl AnthropicTextContent {
    /// A new `AnthropicTextContent` with what it must have.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
