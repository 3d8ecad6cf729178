//! [`CompletionChunk`].

use super::{CompletionResponseStreamChoice, UsageInfo};

/// A chunk of a streamed completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionChunk {
    /// Identifier of the completion, the same in all of its chunks.
    pub id: String,
    /// Kind of the object.
    pub object: Option<String>,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: Option<i64>,
    /// Model that answers.
    pub model: String,
    /// Tokens used by the request. The last chunk has them.
    pub usage: Option<UsageInfo>,
    /// What the chunk adds to each answer.
    pub choices: Vec<CompletionResponseStreamChoice>,
}

crate::runtime::record! {
    CompletionChunk {
        id: lenient "id",
        object: optional "object",
        created: optional "created",
        model: lenient "model",
        usage: optional "usage",
        choices: lenient "choices",
    }
    empty;
}
