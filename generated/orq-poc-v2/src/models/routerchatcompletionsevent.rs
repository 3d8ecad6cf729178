//! [`RouterChatCompletionsEvent`].

/// An event of the stream.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsEvent {
    /// Payload of the event: a chunk as JSON text.
    pub data: String,
    /// Name of the event.
    pub event: Option<String>,
    /// Identifier of the event.
    pub id: Option<String>,
    /// How long to wait before a reconnect, in milliseconds.
    pub retry: Option<i64>,
}

crate::runtime::record! {
    RouterChatCompletionsEvent {
        data: lenient "data",
        event: optional "event",
        id: optional "id",
        retry: optional "retry",
    }
    empty;
}
