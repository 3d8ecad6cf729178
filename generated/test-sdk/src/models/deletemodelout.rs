//! [`DeleteModelOut`].

/// A deleted model.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteModelOut {
    /// Identifier of the model.
    pub id: String,
    /// Kind of the object.
    ///
    /// Default: `model`.
    pub object: Option<String>,
    /// Whether the model is deleted.
    ///
    /// Default: `true`.
    pub deleted: Option<bool>,
}

crate::runtime::record! {
    DeleteModelOut {
        id: required "id",
        object: optional "object",
        deleted: optional "deleted",
    }
}
