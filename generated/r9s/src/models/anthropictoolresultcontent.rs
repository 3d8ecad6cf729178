//! [`AnthropicToolResultContent`].

/// Result of a tool call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicToolResultContent {
    /// Identifier of the call that this answers.
    pub tool_use_id: String,
    /// The result as text, often JSON.
    pub content: String,
}

crate::runtime::record! {
    AnthropicToolResultContent {
        "type" = "tool_result",
        tool_use_id: required "tool_use_id",
        content: required "content",
    }
    fit;
}

impl AnthropicToolResultContent {
    /// A new `AnthropicToolResultContent` with what it must have.
    #[must_use]
    pub fn new(tool_use_id: impl Into<String>, content: impl Into<String>) -> Self {
        Self {
            tool_use_id: tool_use_id.into(),
            content: content.into(),
        }
    }
}
