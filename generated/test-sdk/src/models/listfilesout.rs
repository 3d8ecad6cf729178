//! [`ListFilesOut`].

use super::FileSchema;

/// A page of the files.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListFilesOut {
    /// The files.
    pub data: Vec<FileSchema>,
    /// Kind of the object.
    pub object: String,
    /// How many files there are on all pages.
    pub total: i64,
}

crate::runtime::record! {
    ListFilesOut {
        data: required "data",
        object: required "object",
        total: required "total",
    }
}
