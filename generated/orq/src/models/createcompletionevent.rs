//! [`CreateCompletionEvent`] and the types that belong to it.

use super::{
    CreateCompletionResponseChoice, CreateCompletionResponseCreated, CreateCompletionResponseUsage,
};

/// One event of the stream. The text `[DONE]` ends it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionEvent {
    /// A piece of the continuation.
    pub data: Option<CreateCompletionEventData>,
}

crate::runtime::record! {
    CreateCompletionEvent {
        data: optional "data",
    }
    empty;
}

/// A piece of the continuation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionEventData {
    /// Identifier of the answer, the same in all its chunks.
    pub id: String,
    /// Next pieces of the continuations.
    pub choices: Vec<CreateCompletionResponseChoice>,
    /// When the answer was created, in seconds since 1970.
    pub created: Option<CreateCompletionResponseCreated>,
    /// Identifier of the model that answered.
    pub model: String,
    /// Mark of the provider's configuration. If it changes, equal seeds may give other answers.
    pub system_fingerprint: Option<String>,
    /// Kind of this object.
    pub object: String,
    /// Tokens that the call used.
    pub usage: Option<CreateCompletionResponseUsage>,
}

crate::runtime::record! {
    CreateCompletionEventData {
        id: lenient "id",
        choices: lenient "choices",
        created: optional "created",
        model: lenient "model",
        system_fingerprint: optional "system_fingerprint",
        object: lenient "object",
        usage: optional "usage",
    }
    empty;
}

#[cfg(feature = "router")]
impl crate::runtime::stream::accumulate::Accumulates for CreateCompletionEventData {
    type Whole = crate::models::CreateCompletionResponse;

    const FOLD: crate::runtime::stream::accumulate::Fold = crate::runtime::stream::accumulate::Fold::Piece {
        delta: None,
        texts: &["text"],
    };
}
