//! [`TextContentPartSchema`].

use super::TextContentPartSchemaCacheControl;

/// A piece of text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextContentPartSchema {
    /// The text.
    pub text: String,
    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    pub cache_control: Option<TextContentPartSchemaCacheControl>,
}

crate::runtime::record! {
    TextContentPartSchema {
        "type" = "text",
        text: required "text",
        cache_control: optional "cache_control",
    }
    fit;
}

impl TextContentPartSchema {
    /// A new `TextContentPartSchema` with what it must have.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            cache_control: None,
        }
    }

    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    #[must_use]
    pub fn cache_control(
        mut self,
        cache_control: impl Into<TextContentPartSchemaCacheControl>,
    ) -> Self {
        self.cache_control = Some(cache_control.into());
        self
    }
}
