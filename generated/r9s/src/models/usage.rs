//! [`Usage`] and the types that belong to it.

/// Tokens that a request used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Usage {
    /// Tokens of the input.
    pub prompt_tokens: i64,
    /// Breakdown of the input tokens.
    pub prompt_tokens_details: Option<UsagePromptTokensDetails>,
    /// Tokens of the output.
    pub completion_tokens: i64,
    /// Breakdown of the output tokens.
    pub completion_tokens_details: Option<UsageCompletionTokensDetails>,
    /// Sum of `prompt_tokens` and `completion_tokens`.
    pub total_tokens: i64,
}

crate::runtime::record! {
    Usage {
        prompt_tokens: lenient "prompt_tokens",
        prompt_tokens_details: optional "prompt_tokens_details",
        completion_tokens: lenient "completion_tokens",
        completion_tokens_details: optional "completion_tokens_details",
        total_tokens: lenient "total_tokens",
    }
    empty;
}

/// Breakdown of the output tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UsageCompletionTokensDetails {
    /// Output tokens spent on reasoning. They count, though they are not part of the visible
    /// answer.
    pub reasoning_tokens: Option<i64>,
    /// Output tokens that stand for audio.
    pub audio_tokens: Option<i64>,
    /// Tokens of a predicted output that the answer made use of.
    pub accepted_prediction_tokens: Option<i64>,
    /// Tokens of a predicted output that the answer did not use.
    pub rejected_prediction_tokens: Option<i64>,
}

crate::runtime::record! {
    UsageCompletionTokensDetails {
        reasoning_tokens: optional "reasoning_tokens",
        audio_tokens: optional "audio_tokens",
        accepted_prediction_tokens: optional "accepted_prediction_tokens",
        rejected_prediction_tokens: optional "rejected_prediction_tokens",
    }
    empty;
}

/// Breakdown of the input tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UsagePromptTokensDetails {
    /// Input tokens that were read from the prompt cache.
    pub cached_tokens: Option<i64>,
    /// Input tokens that stand for audio.
    pub audio_tokens: Option<i64>,
}

crate::runtime::record! {
    UsagePromptTokensDetails {
        cached_tokens: optional "cached_tokens",
        audio_tokens: optional "audio_tokens",
    }
    empty;
}
