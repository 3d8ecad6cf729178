//! [`DeleteFileOut`].

/// A deleted file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteFileOut {
    /// Identifier of the file.
    pub id: String,
    /// Kind of the object.
    pub object: String,
    /// Whether the file is deleted.
    pub deleted: bool,
}

crate::runtime::record! {
    DeleteFileOut {
        id: required "id",
        object: required "object",
        deleted: required "deleted",
    }
}
