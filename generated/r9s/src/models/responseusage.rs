//! [`ResponseUsage`] and the types that belong to it.

/// Tokens that a response used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseUsage {
    /// Tokens of the input.
    pub input_tokens: i64,
    /// Breakdown of the input tokens.
    pub input_tokens_details: Option<ResponseUsageInputTokensDetails>,
    /// Tokens of the output, with those spent on reasoning included.
    pub output_tokens: i64,
    /// Breakdown of the output tokens.
    pub output_tokens_details: Option<ResponseUsageOutputTokensDetails>,
    /// Sum of `input_tokens` and `output_tokens`.
    pub total_tokens: i64,
}

crate::runtime::record! {
    ResponseUsage {
        input_tokens: lenient "input_tokens",
        input_tokens_details: optional "input_tokens_details",
        output_tokens: lenient "output_tokens",
        output_tokens_details: optional "output_tokens_details",
        total_tokens: lenient "total_tokens",
    }
    empty;
}

/// Breakdown of the input tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseUsageInputTokensDetails {
    /// Input tokens that were read from the prompt cache.
    pub cached_tokens: Option<i64>,
}

crate::runtime::record! {
    ResponseUsageInputTokensDetails {
        cached_tokens: optional "cached_tokens",
    }
    empty;
}

/// Breakdown of the output tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseUsageOutputTokensDetails {
    /// Output tokens spent on reasoning.
    pub reasoning_tokens: Option<i64>,
}

crate::runtime::record! {
    ResponseUsageOutputTokensDetails {
        reasoning_tokens: optional "reasoning_tokens",
    }
    empty;
}
