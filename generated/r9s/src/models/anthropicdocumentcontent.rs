//! [`AnthropicDocumentContent`].

use super::AnthropicDocumentSource;

/// A document for the model to read.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicDocumentContent {
    /// Where the document comes from.
    pub source: AnthropicDocumentSource,
}

crate::runtime::record! {
    AnthropicDocumentContent {
        "type" = "document",
        source: required "source",
    }
    fit;
}

impl AnthropicDocumentContent {
    /// A new `AnthropicDocumentContent` with what it must have.
    #[must_use]
    pub fn new(source: impl Into<AnthropicDocumentSource>) -> Self {
        Self {
            source: source.into(),
        }
    }
}
