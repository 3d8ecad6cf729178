//! [`FileContentPartSchema`].

/// A file, by content or by address. Set `file_data` or `uri`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FileContentPartSchema {
    /// The content as a data URI, such as `data:application/pdf;base64,` and the Base64 text.
    pub file_data: Option<String>,
    /// Address of the file, for models that fetch it themselves.
    pub uri: Option<String>,
    /// Media type of the file.
    pub mime_type: Option<String>,
    /// Name of the file, which the model sees.
    pub filename: Option<String>,
}

crate::runtime::record! {
    FileContentPartSchema {
        file_data: optional "file_data",
        uri: optional "uri",
        mime_type: optional "mimeType",
        filename: optional "filename",
    }
    fit;
}

impl FileContentPartSchema {
    /// A new `FileContentPartSchema` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The content as a data URI, such as `data:application/pdf;base64,` and the Base64 text.
    #[must_use]
    pub fn file_data(mut self, file_data: impl Into<String>) -> Self {
        self.file_data = Some(file_data.into());
        self
    }

    /// Address of the file, for models that fetch it themselves.
    #[must_use]
    pub fn uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }

    /// Media type of the file.
    #[must_use]
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// Name of the file, which the model sees.
    #[must_use]
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.filename = Some(filename.into());
        self
    }
}
