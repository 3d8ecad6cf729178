//! [`CreateTranscriptionUnprocessableEntityError`].

/// What went wrong.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTranscriptionUnprocessableEntityError {
    /// Explanation for a human reader.
    pub message: String,
    /// Kind of the error, a word that programs can compare.
    pub r#type: String,
    /// Name of the request field at fault; null if no single field is.
    pub param: Option<String>,
    /// Finer code of the error.
    pub code: String,
}

crate::runtime::record! {
    CreateTranscriptionUnprocessableEntityError {
        message: required "message",
        r#type: required "type",
        param: nullable "param",
        code: required "code",
    }
}
