//! [`HonoApiError`].

/// What went wrong.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HonoApiError {
    /// Code of the error.
    pub code: Option<String>,
    /// What went wrong, for people.
    pub message: String,
}

crate::runtime::record! {
    HonoApiError {
        code: optional "code",
        message: required "message",
    }
}
