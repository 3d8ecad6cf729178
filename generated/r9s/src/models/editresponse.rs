//! [`EditResponse`].

use super::{EditChoice, Usage};

/// The changed text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EditResponse {
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: i64,
    /// The versions, as many as `n` asked for.
    pub choices: Vec<EditChoice>,
    /// Tokens used by the request.
    pub usage: Usage,
}

crate::runtime::record! {
    EditResponse {
        "object" = "edit",
        created: required "created",
        choices: required "choices",
        usage: required "usage",
    }
}
