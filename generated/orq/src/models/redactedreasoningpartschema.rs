//! [`RedactedReasoningPartSchema`].

/// Encrypted reasoning of the model, from an earlier turn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RedactedReasoningPartSchema {
    /// The encrypted reasoning, unchanged.
    pub data: String,
}

crate::runtime::record! {
    RedactedReasoningPartSchema {
        "type" = "redacted_reasoning",
        data: required "data",
    }
    fit;
}

impl RedactedReasoningPartSchema {
    /// A new `RedactedReasoningPartSchema` with what it must have.
    #[must_use]
    pub fn new(data: impl Into<String>) -> Self {
        Self { data: data.into() }
    }
}
