//! [`FileUploadResponse`].

use crate::DateTime;

/// An uploaded file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileUploadResponse {
    /// Identifier of the file.
    pub id: String,
    /// Name under which the file is stored.
    pub object_name: String,
    /// Size of the file in bytes.
    pub bytes: f64,
    /// Name of the file as it was uploaded.
    pub file_name: String,
    /// Time of the upload. The service sets it.
    ///
    /// Default: `2024-11-14T13:48:33.035Z`.
    pub created: Option<DateTime>,
}

crate::runtime::record! {
    FileUploadResponse {
        "purpose" = "retrieval",
        id: required "_id",
        object_name: required "object_name",
        bytes: required "bytes",
        file_name: required "file_name",
        created: optional "created",
    }
}
