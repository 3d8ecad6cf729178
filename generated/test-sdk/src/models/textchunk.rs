//! [`TextChunk`].

/// A text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextChunk {
    /// The text.
    pub text: String,
}

crate::runtime::record! {
    TextChunk {
        "type" = "text",
        text: lenient "text",
    }
    fit;
    empty;
}

impl TextChunk {
    /// A new `TextChunk` with what it must have.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
