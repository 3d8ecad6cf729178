//! [`AnthropicToolContent`].

use super::{AnthropicToolResultContent, AnthropicToolUseContent};

/// A call of a tool, or its result.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnthropicToolContent {
    /// A call of a tool that the model asks for.
    ToolUse(AnthropicToolUseContent),
    /// Result of a tool call.
    ToolResult(AnthropicToolResultContent),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    AnthropicToolContent, "type" {
        ToolUse(AnthropicToolUseContent) = "tool_use",
        ToolResult(AnthropicToolResultContent) = "tool_result",
    }
}

impl AnthropicToolContent {
    /// A call of a tool that the model asks for.
    #[must_use]
    pub fn tool_use(
        id: impl Into<String>,
        name: impl Into<String>,
        input: impl Into<serde_json::Value>,
    ) -> Self {
        Self::ToolUse(AnthropicToolUseContent::new(id, name, input))
    }

    /// Result of a tool call.
    #[must_use]
    pub fn tool_result(tool_use_id: impl Into<String>, content: impl Into<String>) -> Self {
        Self::ToolResult(AnthropicToolResultContent::new(tool_use_id, content))
    }

    /// The value of [`Self::ToolUse`], if it is that.
    #[must_use]
    pub fn as_tool_use(&self) -> Option<&AnthropicToolUseContent> {
        match self {
            Self::ToolUse(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ToolResult`], if it is that.
    #[must_use]
    pub fn as_tool_result(&self) -> Option<&AnthropicToolResultContent> {
        match self {
            Self::ToolResult(value) => Some(value),
            _ => None,
        }
    }
}

impl From<AnthropicToolUseContent> for AnthropicToolContent {
    fn from(value: AnthropicToolUseContent) -> Self {
        Self::ToolUse(value)
    }
}

impl From<AnthropicToolResultContent> for AnthropicToolContent {
    fn from(value: AnthropicToolResultContent) -> Self {
        Self::ToolResult(value)
    }
}
