//! [`CompletionStreamChoice`] and the types that belong to it.

/// Progress of one completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionStreamChoice {
    /// Next piece of the text.
    pub text: String,
    /// Completion that the chunk belongs to, from 0.
    pub index: i64,
    /// Log-probabilities of the new tokens; null if there are none.
    pub logprobs: Option<Option<serde_json::Value>>,
    /// Why generation ended; null in all chunks but the last of a completion.
    pub finish_reason: Option<CompletionStreamChoiceFinishReason>,
}

crate::runtime::record! {
    CompletionStreamChoice {
        text: lenient "text",
        index: lenient "index",
        logprobs: optional_nullable "logprobs",
        finish_reason: nullable "finish_reason",
    }
    empty;
}

impl CompletionStreamChoice {
    /// The value of `logprobs`, unless it is missing or null.
    #[must_use]
    pub fn logprobs_value(&self) -> Option<&serde_json::Value> {
        self.logprobs.as_ref()?.as_ref()
    }
}

/// Why generation ended; null in all chunks but the last of a completion.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompletionStreamChoiceFinishReason {
    /// `stop`
    Stop,
    /// `length`
    Length,
    /// `content_filter`
    ContentFilter,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CompletionStreamChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ContentFilter = "content_filter",
    }
}
