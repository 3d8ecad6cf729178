//! [`ContentChunk`].

use super::{ImageUrlChunk, ImageUrlChunkImageUrl, TextChunk};

/// A part of a message: a text or an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ContentChunk {
    /// A text.
    Text(TextChunk),
    /// An image.
    ImageUrl(ImageUrlChunk),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    ContentChunk, "type" {
        Text(TextChunk) = "text",
        ImageUrl(ImageUrlChunk) = "image_url",
    }
}

impl ContentChunk {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(TextChunk::new(text))
    }

    /// An image.
    #[must_use]
    pub fn image_url(image_url: impl Into<ImageUrlChunkImageUrl>) -> Self {
        Self::ImageUrl(ImageUrlChunk::new(image_url))
    }

    /// The value of [`Self::Text`], if it is that.
    #[must_use]
    pub fn as_text(&self) -> Option<&TextChunk> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ImageUrl`], if it is that.
    #[must_use]
    pub fn as_image_url(&self) -> Option<&ImageUrlChunk> {
        match self {
            Self::ImageUrl(value) => Some(value),
            _ => None,
        }
    }
}

impl From<TextChunk> for ContentChunk {
    fn from(value: TextChunk) -> Self {
        Self::Text(value)
    }
}

impl From<ImageUrlChunk> for ContentChunk {
    fn from(value: ImageUrlChunk) -> Self {
        Self::ImageUrl(value)
    }
}
