//! [`R9sError`].

/// What went wrong.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct R9sError {
    /// Explanation for a human reader.
    pub message: String,
    /// Kind of the error, a short word that programs can compare.
    pub r#type: String,
    /// Finer code of the failure; null or absent if there is none.
    pub code: Option<Option<String>>,
    /// Name of the request field that caused the error; absent if no single field did.
    pub param: Option<String>,
}

crate::runtime::record! {
    R9sError {
        message: required "message",
        r#type: required "type",
        code: optional_nullable "code",
        param: optional "param",
    }
}

impl R9sError {
    /// The value of `code`, unless it is missing or null.
    #[must_use]
    pub fn code_value(&self) -> Option<&String> {
        self.code.as_ref()?.as_ref()
    }
}
