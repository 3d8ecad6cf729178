//! [`FileUploadRequest`] and the types that belong to it.

use crate::Upload;

/// The record `FileUploadRequest` of the API.
#[derive(Debug)]
#[non_exhaustive]
pub struct FileUploadRequest {
    /// The file to upload.
    pub file: Upload,
    /// What the file is for.
    ///
    /// Default: `retrieval`.
    pub purpose: Option<FileUploadRequestPurpose>,
}

impl FileUploadRequest {
    /// A new `FileUploadRequest` with what it must have.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self {
            file: file.into(),
            purpose: None,
        }
    }

    /// What the file is for.
    #[must_use]
    pub fn purpose(mut self, purpose: impl Into<FileUploadRequestPurpose>) -> Self {
        self.purpose = Some(purpose.into());
        self
    }
}

/// What the file is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileUploadRequestPurpose {
    /// `retrieval`
    Retrieval,
    /// `knowledge_datasource`
    KnowledgeDatasource,
    /// `batch`
    Batch,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    FileUploadRequestPurpose {
        Retrieval = "retrieval",
        KnowledgeDatasource = "knowledge_datasource",
        Batch = "batch",
    }
}

/// The same as [`FileUploadRequestPurpose`].
pub type FileGetResponsePurpose = FileUploadRequestPurpose;

/// The same as [`FileUploadRequestPurpose`].
pub type FileListResponseDataItemPurpose = FileUploadRequestPurpose;

/// The same as [`FileUploadRequestPurpose`].
pub type FileUploadResponsePurpose = FileUploadRequestPurpose;
