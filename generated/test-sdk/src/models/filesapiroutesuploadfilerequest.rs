//! [`FilesApiRoutesUploadFileRequest`] and the types that belong to it.

use crate::Upload;

/// The file and what it is for.
#[derive(Debug)]
#[non_exhaustive]
pub struct FilesApiRoutesUploadFileRequest {
    /// What the file is for.
    ///
    /// Default: `fine-tune`.
    pub purpose: Option<FilesApiRoutesUploadFileRequestPurpose>,
    /// The file, one JSON object per line.
    pub file: Upload,
}

impl FilesApiRoutesUploadFileRequest {
    /// A new `FilesApiRoutesUploadFileRequest` with what it must have.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self {
            purpose: None,
            file: file.into(),
        }
    }

    /// What the file is for.
    #[must_use]
    pub fn purpose(mut self, purpose: impl Into<FilesApiRoutesUploadFileRequestPurpose>) -> Self {
        self.purpose = Some(purpose.into());
        self
    }
}

/// What the file is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FilesApiRoutesUploadFileRequestPurpose {
    /// `fine-tune`
    FineTune,
    /// `batch`
    Batch,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    FilesApiRoutesUploadFileRequestPurpose {
        FineTune = "fine-tune",
        Batch = "batch",
    }
}
