//! [`PostV2FilesResponse`].

use crate::DateTime;

/// An uploaded file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2FilesResponse {
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
    /// Default: `2024-11-12T13:40:39.939Z`.
    pub created: Option<DateTime>,
}

crate::runtime::record! {
    PostV2FilesResponse {
        "purpose" = "retrieval",
        id: required "_id",
        object_name: required "object_name",
        bytes: required "bytes",
        file_name: required "file_name",
        created: optional "created",
    }
}
