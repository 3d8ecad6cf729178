//! [`Model`].

/// A model that can be used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Model {
    /// Identifier of the model; the value for `model` in requests.
    pub id: String,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: i64,
    /// Provider of the model.
    pub owned_by: String,
}

crate::runtime::record! {
    Model {
        "object" = "model",
        id: required "id",
        created: required "created",
        owned_by: required "owned_by",
    }
}
