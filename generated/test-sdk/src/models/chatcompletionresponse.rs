//! [`ChatCompletionResponse`].

use super::{ChatCompletionChoice, UsageInfo};

/// A completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionResponse {
    /// Identifier of the answer.
    pub id: String,
    /// Kind of the object.
    pub object: String,
    /// Model that answered.
    pub model: String,
    /// Tokens used by the request.
    pub usage: UsageInfo,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: Option<i64>,
    /// The generated answers, as many as `n` asked for.
    pub choices: Option<Vec<ChatCompletionChoice>>,
}

crate::runtime::record! {
    ChatCompletionResponse {
        id: required "id",
        object: required "object",
        model: required "model",
        usage: required "usage",
        created: optional "created",
        choices: optional "choices",
    }
}
