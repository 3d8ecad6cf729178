//! [`AnthropicContent`].

use super::{
    AnthropicDocumentContent, AnthropicDocumentSource, AnthropicImageContent, AnthropicImageSource,
    AnthropicTextContent, AnthropicThinkingContent, AnthropicToolContent,
};

/// A block of content. `type` tells the kinds apart.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnthropicContent {
    /// A block of text.
    Text(AnthropicTextContent),
    /// An image.
    Image(AnthropicImageContent),
    /// A document for the model to read.
    Document(AnthropicDocumentContent),
    /// Reasoning of the model.
    Thinking(AnthropicThinkingContent),
    /// A call of a tool, or its result.
    AnthropicToolContent(AnthropicToolContent),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    AnthropicContent, "type" {
        Text(AnthropicTextContent) = "text",
        Image(AnthropicImageContent) = "image",
        Document(AnthropicDocumentContent) = "document",
        Thinking(AnthropicThinkingContent) = "thinking",
        AnthropicToolContent(AnthropicToolContent) = "tool_use" | "tool_result",
    }
}

impl AnthropicContent {
    /// A block of text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(AnthropicTextContent::new(text))
    }

    /// An image.
    #[must_use]
    pub fn image(source: impl Into<AnthropicImageSource>) -> Self {
        Self::Image(AnthropicImageContent::new(source))
    }

    /// A document for the model to read.
    #[must_use]
    pub fn document(source: impl Into<AnthropicDocumentSource>) -> Self {
        Self::Document(AnthropicDocumentContent::new(source))
    }

    /// Reasoning of the model.
    #[must_use]
    pub fn thinking(thinking: impl Into<String>) -> Self {
        Self::Thinking(AnthropicThinkingContent::new(thinking))
    }

    /// The value of [`Self::Text`], if it is that.
    #[must_use]
    pub fn as_text(&self) -> Option<&AnthropicTextContent> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Image`], if it is that.
    #[must_use]
    pub fn as_image(&self) -> Option<&AnthropicImageContent> {
        match self {
            Self::Image(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Document`], if it is that.
    #[must_use]
    pub fn as_document(&self) -> Option<&AnthropicDocumentContent> {
        match self {
            Self::Document(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Thinking`], if it is that.
    #[must_use]
    pub fn as_thinking(&self) -> Option<&AnthropicThinkingContent> {
        match self {
            Self::Thinking(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::AnthropicToolContent`], if it is that.
    #[must_use]
    pub fn as_anthropic_tool_content(&self) -> Option<&AnthropicToolContent> {
        match self {
            Self::AnthropicToolContent(value) => Some(value),
            _ => None,
        }
    }
}

impl From<AnthropicTextContent> for AnthropicContent {
    fn from(value: AnthropicTextContent) -> Self {
        Self::Text(value)
    }
}

impl From<AnthropicImageContent> for AnthropicContent {
    fn from(value: AnthropicImageContent) -> Self {
        Self::Image(value)
    }
}

impl From<AnthropicDocumentContent> for AnthropicContent {
    fn from(value: AnthropicDocumentContent) -> Self {
        Self::Document(value)
    }
}

impl From<AnthropicThinkingContent> for AnthropicContent {
    fn from(value: AnthropicThinkingContent) -> Self {
        Self::Thinking(value)
    }
}

impl From<AnthropicToolContent> for AnthropicContent {
    fn from(value: AnthropicToolContent) -> Self {
        Self::AnthropicToolContent(value)
    }
}
