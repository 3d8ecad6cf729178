//! [`FileGetResponse`] and the types that belong to it.

use super::FileUploadRequestPurpose;
use crate::DateTime;

/// A stored file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileGetResponse {
    /// Identifier of the file.
    pub id: String,
    /// Path of the file in the storage.
    pub object_name: String,
    /// What the file is for.
    pub purpose: FileUploadRequestPurpose,
    /// Size of the file in bytes.
    pub bytes: f64,
    /// Name of the file as it was uploaded.
    pub file_name: String,
    /// Identifier of the workspace that the file belongs to.
    pub workspace_id: String,
    /// When the file was uploaded.
    pub created: Option<DateTime>,
}

crate::runtime::record! {
    FileGetResponse {
        id: required "_id",
        object_name: required "object_name",
        purpose: required "purpose",
        bytes: required "bytes",
        file_name: required "file_name",
        workspace_id: required "workspace_id",
        created: optional "created",
    }
}

/// The same as [`FileGetResponse`].
pub type FileListResponseDataItem = FileGetResponse;

/// The same as [`FileGetResponse`].
pub type FileUploadResponse = FileGetResponse;
