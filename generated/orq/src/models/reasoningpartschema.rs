//! [`ReasoningPartSchema`].

/// Reasoning of the model, from an earlier turn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReasoningPartSchema {
    /// The reasoning text, unchanged.
    pub reasoning: String,
    /// Proof that came with the reasoning, unchanged.
    pub signature: String,
}

crate::runtime::record! {
    ReasoningPartSchema {
        "type" = "reasoning",
        reasoning: required "reasoning",
        signature: required "signature",
    }
    fit;
}

impl ReasoningPartSchema {
    /// A new `ReasoningPartSchema` with what it must have.
    #[must_use]
    pub fn new(reasoning: impl Into<String>, signature: impl Into<String>) -> Self {
        Self {
            reasoning: reasoning.into(),
            signature: signature.into(),
        }
    }
}
