//! [`ChatCompletionResponse`].

use super::{ChatCompletionChoice, Usage};

/// A finished chat completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionResponse {
    /// Identifier of the completion.
    pub id: String,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: i64,
    /// Model that answered.
    pub model: String,
    /// The answers, as many as `n` asked for.
    pub choices: Vec<ChatCompletionChoice>,
    /// Tokens used by the request.
    pub usage: Option<Usage>,
    /// Configuration of the backend. If it changes, the same `seed` may give other answers.
    pub system_fingerprint: Option<String>,
}

crate::runtime::record! {
    ChatCompletionResponse {
        "object" = "chat.completion",
        id: required "id",
        created: required "created",
        model: required "model",
        choices: required "choices",
        usage: optional "usage",
        system_fingerprint: optional "system_fingerprint",
    }
}
