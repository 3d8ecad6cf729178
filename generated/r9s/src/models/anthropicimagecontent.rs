//! [`AnthropicImageContent`].

use super::AnthropicImageSource;

/// An image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicImageContent {
    /// Where the image comes from.
    pub source: AnthropicImageSource,
}

crate::runtime::record! {
    AnthropicImageContent {
        "type" = "image",
        source: required "source",
    }
    fit;
}

impl AnthropicImageContent {
    /// A new `AnthropicImageContent` with what it must have.
    #[must_use]
    pub fn new(source: impl Into<AnthropicImageSource>) -> Self {
        Self {
            source: source.into(),
        }
    }
}
