//! [`ImageUrlChunk`] and the types that belong to it.

use super::ImageUrl;

/// An image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageUrlChunk {
    /// The image: its address, or address and details.
    pub image_url: ImageUrlChunkImageUrl,
}

crate::runtime::record! {
    ImageUrlChunk {
        "type" = "image_url",
        image_url: lenient "image_url",
    }
    fit;
    empty;
}

impl ImageUrlChunk {
    /// A new `ImageUrlChunk` with what it must have.
    #[must_use]
    pub fn new(image_url: impl Into<ImageUrlChunkImageUrl>) -> Self {
        Self {
            image_url: image_url.into(),
        }
    }
}

/// The image: its address, or address and details.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ImageUrlChunkImageUrl {
    /// Address of an image, and how closely to look at it.
    ImageUrl(ImageUrl),
    /// A string.
    String(String),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    ImageUrlChunkImageUrl {
        ImageUrl(ImageUrl),
        String(String),
    }
}

impl ImageUrlChunkImageUrl {
    /// The value of [`Self::ImageUrl`], if it is that.
    #[must_use]
    pub fn as_image_url(&self) -> Option<&ImageUrl> {
        match self {
            Self::ImageUrl(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }
}

impl From<ImageUrl> for ImageUrlChunkImageUrl {
    fn from(value: ImageUrl) -> Self {
        Self::ImageUrl(value)
    }
}

impl From<&str> for ImageUrlChunkImageUrl {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ImageUrlChunkImageUrl {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}
