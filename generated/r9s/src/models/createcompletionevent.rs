//! [`CreateCompletionEvent`].

use super::CompletionStreamEvent;

/// The record `CreateCompletionEvent` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionEvent {
    /// What the event says.
    pub data: CompletionStreamEvent,
    /// Identifier of the event.
    pub id: Option<String>,
    /// Name of the event.
    pub event: Option<String>,
    /// How long to wait before a reconnect, in milliseconds.
    pub retry: Option<i64>,
}

crate::runtime::record! {
    CreateCompletionEvent {
        data: lenient "data",
        id: optional "id",
        event: optional "event",
        retry: optional "retry",
    }
    empty;
}
