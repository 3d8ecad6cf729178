//! [`PostV2FilesRequest`].

use crate::Upload;

/// The file and what it is for.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct PostV2FilesRequest {
    /// The file.
    pub file: Option<Upload>,
}

impl PostV2FilesRequest {
    /// A new `PostV2FilesRequest` with nothing set.
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
