//! [`AnthropicThinkingContent`].

/// Reasoning of the model.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicThinkingContent {
    /// Text of the reasoning.
    pub thinking: String,
    /// Proof that the model wrote this text. Send it back unchanged when the conversation goes on.
    pub signature: Option<String>,
}

crate::runtime::record! {
    AnthropicThinkingContent {
        "type" = "thinking",
        thinking: required "thinking",
        signature: optional "signature",
    }
    fit;
}

impl AnthropicThinkingContent {
    /// A new `AnthropicThinkingContent` with what it must have.
    #[must_use]
    pub fn new(thinking: impl Into<String>) -> Self {
        Self {
            thinking: thinking.into(),
            signature: None,
        }
    }

    /// Proof that the model wrote this text. Send it back unchanged when the conversation goes on.
    #[must_use]
    pub fn signature(mut self, signature: impl Into<String>) -> Self {
        self.signature = Some(signature.into());
        self
    }
}
