//! [`AnthropicImageSource`].

use super::{
    AnthropicImageSourceBase64, AnthropicImageSourceBase64MediaType, AnthropicImageSourceUrl,
};

/// Image data, or the address of an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnthropicImageSource {
    /// Image data.
    Base64(AnthropicImageSourceBase64),
    /// Address of an image.
    Url(AnthropicImageSourceUrl),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    AnthropicImageSource, "type" {
        Base64(AnthropicImageSourceBase64) = "base64",
        Url(AnthropicImageSourceUrl) = "url",
    }
}

impl AnthropicImageSource {
    /// Image data.
    #[must_use]
    pub fn base64(
        media_type: impl Into<AnthropicImageSourceBase64MediaType>,
        data: impl Into<String>,
    ) -> Self {
        Self::Base64(AnthropicImageSourceBase64::new(media_type, data))
    }

    /// Address of an image.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self::Url(AnthropicImageSourceUrl::new(url))
    }

    /// The value of [`Self::Base64`], if it is that.
    #[must_use]
    pub fn as_base64(&self) -> Option<&AnthropicImageSourceBase64> {
        match self {
            Self::Base64(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Url`], if it is that.
    #[must_use]
    pub fn as_url(&self) -> Option<&AnthropicImageSourceUrl> {
        match self {
            Self::Url(value) => Some(value),
            _ => None,
        }
    }
}

impl From<AnthropicImageSourceBase64> for AnthropicImageSource {
    fn from(value: AnthropicImageSourceBase64) -> Self {
        Self::Base64(value)
    }
}

impl From<AnthropicImageSourceUrl> for AnthropicImageSource {
    fn from(value: AnthropicImageSourceUrl) -> Self {
        Self::Url(value)
    }
}
