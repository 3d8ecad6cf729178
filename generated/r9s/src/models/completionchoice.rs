//! [`CompletionChoice`] and the types that belong to it.

/// One of the generated completions.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionChoice {
    /// The text.
    pub text: String,
    /// Position among the completions, from 0.
    pub index: i64,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<Option<serde_json::Value>>,
    /// Why generation ended: at a natural end or a stop text (`stop`), at the token limit
    /// (`length`) or by a content filter (`content_filter`).
    pub finish_reason: CompletionChoiceFinishReason,
}

crate::runtime::record! {
    CompletionChoice {
        text: required "text",
        index: required "index",
        logprobs: optional_nullable "logprobs",
        finish_reason: required "finish_reason",
    }
}

impl CompletionChoice {
    /// The value of `logprobs`, unless it is missing or null.
    #[must_use]
    pub fn logprobs_value(&self) -> Option<&serde_json::Value> {
        self.logprobs.as_ref()?.as_ref()
    }
}

/// Why generation ended: at a natural end or a stop text (`stop`), at the token limit (`length`) or
/// by a content filter (`content_filter`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompletionChoiceFinishReason {
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
    CompletionChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ContentFilter = "content_filter",
    }
}
