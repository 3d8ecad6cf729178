//! [`EmbeddingObject`].

/// The vector of one text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddingObject {
    /// The vector.
    pub embedding: Vec<f64>,
    /// Position of the text in the input, from 0.
    pub index: i64,
}

crate::runtime::record! {
    EmbeddingObject {
        "object" = "embedding",
        embedding: required "embedding",
        index: required "index",
    }
}
