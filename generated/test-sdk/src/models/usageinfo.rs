//! [`UsageInfo`].

/// Tokens used by a request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UsageInfo {
    /// Tokens of the request.
    pub prompt_tokens: i64,
    /// Tokens of the answer.
    pub completion_tokens: i64,
    /// Sum of both.
    pub total_tokens: i64,
}

crate::runtime::record! {
    UsageInfo {
        prompt_tokens: lenient "prompt_tokens",
        completion_tokens: lenient "completion_tokens",
        total_tokens: lenient "total_tokens",
    }
    empty;
}
