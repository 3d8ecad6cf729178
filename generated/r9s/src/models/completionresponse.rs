//! [`CompletionResponse`].

use super::{CompletionChoice, Usage};

/// A finished text completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionResponse {
    /// Identifier of the completion.
    pub id: String,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: i64,
    /// Model that answered.
    pub model: String,
    /// The completions, as many as `n` asked for.
    pub choices: Vec<CompletionChoice>,
    /// Tokens used by the request.
    pub usage: Option<Usage>,
}

crate::runtime::record! {
    CompletionResponse {
        "object" = "completion",
        id: required "id",
        created: required "created",
        model: required "model",
        choices: required "choices",
        usage: optional "usage",
    }
}
