//! [`ChatCompletionStreamEvent`].

use super::{ChatCompletionStreamChoice, Usage};

/// One chunk of a streamed chat completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionStreamEvent {
    /// Identifier of the completion, the same in all its chunks.
    pub id: String,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: i64,
    /// Model that answers.
    pub model: String,
    /// Progress of the answers. Empty in the chunk that only reports `usage`.
    pub choices: Vec<ChatCompletionStreamChoice>,
    /// Configuration of the backend.
    pub system_fingerprint: Option<String>,
    /// Token counts of the whole request. Sent in the last chunk if `stream_options.include_usage`
    /// is true.
    pub usage: Option<Usage>,
}

crate::runtime::record! {
    ChatCompletionStreamEvent {
        "object" = "chat.completion.chunk",
        id: lenient "id",
        created: lenient "created",
        model: lenient "model",
        choices: lenient "choices",
        system_fingerprint: optional "system_fingerprint",
        usage: optional "usage",
    }
    empty;
}

#[cfg(feature = "chat")]
impl crate::runtime::stream::accumulate::Accumulates for ChatCompletionStreamEvent {
    type Whole = crate::models::ChatCompletionResponse;

    const FOLD: crate::runtime::stream::accumulate::Fold = crate::runtime::stream::accumulate::Fold::Piece {
        delta: Some(("delta", "message")),
        texts: &["arguments", "content", "reasoning_content"],
    };
}
