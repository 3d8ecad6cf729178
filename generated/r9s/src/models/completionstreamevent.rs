//! [`CompletionStreamEvent`].

use super::CompletionStreamChoice;

/// One chunk of a streamed text completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionStreamEvent {
    /// Identifier of the completion, the same in all its chunks.
    pub id: String,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: i64,
    /// Model that answers.
    pub model: String,
    /// Progress of the completions.
    pub choices: Vec<CompletionStreamChoice>,
    /// Configuration of the backend.
    pub system_fingerprint: Option<String>,
    /// Filler that some servers add to hide the length of the text. Ignore it.
    pub obfuscation: Option<String>,
}

crate::runtime::record! {
    CompletionStreamEvent {
        "object" = "completion",
        id: lenient "id",
        created: lenient "created",
        model: lenient "model",
        choices: lenient "choices",
        system_fingerprint: optional "system_fingerprint",
        obfuscation: optional "obfuscation",
    }
    empty;
}
