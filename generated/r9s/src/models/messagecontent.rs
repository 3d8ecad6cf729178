//! [`MessageContent`] and the types that belong to it.

use super::ImageUrl;

/// One part of a message: a piece of text or an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageContent {
    /// Kind of the part. It says which of the other fields is set.
    pub r#type: MessageContentType,
    /// The text, if `type` is `text`.
    pub text: Option<String>,
    /// The image, if `type` is `image_url`.
    pub image_url: Option<ImageUrl>,
}

crate::runtime::record! {
    MessageContent {
        r#type: required "type",
        text: optional "text",
        image_url: optional "image_url",
    }
    fit;
}

impl MessageContent {
    /// A new `MessageContent` with what it must have.
    #[must_use]
    pub fn new(r#type: impl Into<MessageContentType>) -> Self {
        Self {
            r#type: r#type.into(),
            text: None,
            image_url: None,
        }
    }

    /// The text, if `type` is `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// The image, if `type` is `image_url`.
    #[must_use]
    pub fn image_url(mut self, image_url: impl Into<ImageUrl>) -> Self {
        self.image_url = Some(image_url.into());
        self
    }
}

/// Kind of the part. It says which of the other fields is set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageContentType {
    /// `text`
    Text,
    /// `image_url`
    ImageUrl,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    MessageContentType {
        Text = "text",
        ImageUrl = "image_url",
    }
}
