//! [`CompletionEvent`].

use super::CompletionChunk;

/// An event of a streamed completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionEvent {
    /// What the event says.
    pub data: CompletionChunk,
}

crate::runtime::record! {
    CompletionEvent {
        data: lenient "data",
    }
    empty;
}
