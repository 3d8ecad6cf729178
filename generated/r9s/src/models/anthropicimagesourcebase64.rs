//! [`AnthropicImageSourceBase64`] and the types that belong to it.

/// Image data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicImageSourceBase64 {
    /// Format of the image.
    pub media_type: AnthropicImageSourceBase64MediaType,
    /// The image in Base64, without a data URI prefix.
    pub data: String,
}

crate::runtime::record! {
    AnthropicImageSourceBase64 {
        "type" = "base64",
        media_type: required "media_type",
        data: required "data",
    }
    fit;
}

impl AnthropicImageSourceBase64 {
    /// A new `AnthropicImageSourceBase64` with what it must have.
    #[must_use]
    pub fn new(
        media_type: impl Into<AnthropicImageSourceBase64MediaType>,
        data: impl Into<String>,
    ) -> Self {
        Self {
            media_type: media_type.into(),
            data: data.into(),
        }
    }
}

/// Format of the image.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicImageSourceBase64MediaType {
    /// `image/jpeg`
    ImageJpeg,
    /// `image/png`
    ImagePng,
    /// `image/gif`
    ImageGif,
    /// `image/webp`
    ImageWebp,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicImageSourceBase64MediaType {
        ImageJpeg = "image/jpeg",
        ImagePng = "image/png",
        ImageGif = "image/gif",
        ImageWebp = "image/webp",
    }
}
