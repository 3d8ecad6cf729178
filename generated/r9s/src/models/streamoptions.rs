//! [`StreamOptions`].

/// Settings that apply only to streamed answers.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct StreamOptions {
    /// Whether one more chunk with the token counts is sent before the stream ends.
    pub include_usage: Option<bool>,
}

crate::runtime::record! {
    StreamOptions {
        include_usage: optional "include_usage",
    }
}

impl StreamOptions {
    /// A new `StreamOptions` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether one more chunk with the token counts is sent before the stream ends.
    #[must_use]
    pub fn include_usage(mut self, include_usage: impl Into<Option<bool>>) -> Self {
        self.include_usage = include_usage.into();
        self
    }
}
