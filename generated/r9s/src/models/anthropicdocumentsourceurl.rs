//! [`AnthropicDocumentSourceUrl`].

/// Address of a document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicDocumentSourceUrl {
    /// Address from which the service loads the document.
    pub url: String,
}

crate::runtime::record! {
    AnthropicDocumentSourceUrl {
        "type" = "url",
        url: required "url",
    }
    fit;
}

impl AnthropicDocumentSourceUrl {
    /// A new `AnthropicDocumentSourceUrl` with what it must have.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}
