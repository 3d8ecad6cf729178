//! [`AnthropicImageSourceUrl`].

/// Address of an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicImageSourceUrl {
    /// Address from which the service loads the image.
    pub url: String,
}

crate::runtime::record! {
    AnthropicImageSourceUrl {
        "type" = "url",
        url: required "url",
    }
    fit;
}

impl AnthropicImageSourceUrl {
    /// A new `AnthropicImageSourceUrl` with what it must have.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}
