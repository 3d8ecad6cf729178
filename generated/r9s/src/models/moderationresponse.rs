//! [`ModerationResponse`].

use super::ModerationResult;

/// Verdicts on all texts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModerationResponse {
    /// Identifier of the check.
    pub id: String,
    /// Model that checked.
    pub model: String,
    /// One verdict per text of the input.
    pub results: Vec<ModerationResult>,
}

crate::runtime::record! {
    ModerationResponse {
        id: required "id",
        model: required "model",
        results: required "results",
    }
}
