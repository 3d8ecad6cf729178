//! [`EmbeddingResponseData`].

/// The vector of one text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmbeddingResponseData {
    /// Kind of the object.
    pub object: Option<String>,
    /// The vector.
    pub embedding: Option<Vec<f64>>,
    /// Position of the text in the input, from 0.
    pub index: Option<i64>,
}

crate::runtime::record! {
    EmbeddingResponseData {
        object: optional "object",
        embedding: optional "embedding",
        index: optional "index",
    }
}
