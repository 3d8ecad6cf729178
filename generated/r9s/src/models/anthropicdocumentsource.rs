//! [`AnthropicDocumentSource`].

use super::{
    AnthropicDocumentSourceBase64, AnthropicDocumentSourceBase64MediaType,
    AnthropicDocumentSourceUrl,
};

/// Document data, or the address of a document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnthropicDocumentSource {
    /// Document data.
    Base64(AnthropicDocumentSourceBase64),
    /// Address of a document.
    Url(AnthropicDocumentSourceUrl),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    AnthropicDocumentSource, "type" {
        Base64(AnthropicDocumentSourceBase64) = "base64",
        Url(AnthropicDocumentSourceUrl) = "url",
    }
}

impl AnthropicDocumentSource {
    /// Document data.
    #[must_use]
    pub fn base64(
        media_type: impl Into<AnthropicDocumentSourceBase64MediaType>,
        data: impl Into<String>,
    ) -> Self {
        Self::Base64(AnthropicDocumentSourceBase64::new(media_type, data))
    }

    /// Address of a document.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self::Url(AnthropicDocumentSourceUrl::new(url))
    }

    /// The value of [`Self::Base64`], if it is that.
    #[must_use]
    pub fn as_base64(&self) -> Option<&AnthropicDocumentSourceBase64> {
        match self {
            Self::Base64(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Url`], if it is that.
    #[must_use]
    pub fn as_url(&self) -> Option<&AnthropicDocumentSourceUrl> {
        match self {
            Self::Url(value) => Some(value),
            _ => None,
        }
    }
}

impl From<AnthropicDocumentSourceBase64> for AnthropicDocumentSource {
    fn from(value: AnthropicDocumentSourceBase64) -> Self {
        Self::Base64(value)
    }
}

impl From<AnthropicDocumentSourceUrl> for AnthropicDocumentSource {
    fn from(value: AnthropicDocumentSourceUrl) -> Self {
        Self::Url(value)
    }
}
