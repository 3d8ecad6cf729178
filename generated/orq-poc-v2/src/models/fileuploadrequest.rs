//! [`FileUploadRequest`].

use crate::Upload;

/// The file and what it is for.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct FileUploadRequest {
    /// The file.
    pub file: Option<Upload>,
}

impl FileUploadRequest {
    /// A new `FileUploadRequest` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The file.
    #[must_use]
    pub fn file(mut self, file: impl Into<Upload>) -> Self {
        self.file = Some(file.into());
        self
    }
}
