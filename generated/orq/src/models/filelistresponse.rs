//! [`FileListResponse`].

use super::FileGetResponse;

/// The record `FileListResponse` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileListResponse {
    /// The files of this page.
    pub data: Vec<FileGetResponse>,
    /// Whether there is another page.
    pub has_more: bool,
}

crate::runtime::record! {
    FileListResponse {
        "object" = "list",
        data: required "data",
        has_more: required "has_more",
    }
}
