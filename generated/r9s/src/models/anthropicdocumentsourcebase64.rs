//! [`AnthropicDocumentSourceBase64`] and the types that belong to it.

/// Document data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicDocumentSourceBase64 {
    /// Format of the document.
    pub media_type: AnthropicDocumentSourceBase64MediaType,
    /// The document in Base64, without a data URI prefix.
    pub data: String,
}

crate::runtime::record! {
    AnthropicDocumentSourceBase64 {
        "type" = "base64",
        media_type: required "media_type",
        data: required "data",
    }
    fit;
}

impl AnthropicDocumentSourceBase64 {
    /// A new `AnthropicDocumentSourceBase64` with what it must have.
    #[must_use]
    pub fn new(
        media_type: impl Into<AnthropicDocumentSourceBase64MediaType>,
        data: impl Into<String>,
    ) -> Self {
        Self {
            media_type: media_type.into(),
            data: data.into(),
        }
    }
}

/// Format of the document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicDocumentSourceBase64MediaType {
    /// `application/pdf`
    ApplicationPdf,
    /// `text/plain`
    TextPlain,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicDocumentSourceBase64MediaType {
        ApplicationPdf = "application/pdf",
        TextPlain = "text/plain",
    }
}
