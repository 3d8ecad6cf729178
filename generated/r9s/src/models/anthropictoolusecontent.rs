//! [`AnthropicToolUseContent`].

/// A call of a tool that the model asks for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicToolUseContent {
    /// Identifier of the call. Repeat it as `tool_use_id` in the result.
    pub id: String,
    /// Name of the tool.
    pub name: String,
    /// Input for the tool, in the form of its schema.
    pub input: serde_json::Value,
}

crate::runtime::record! {
    AnthropicToolUseContent {
        "type" = "tool_use",
        id: required "id",
        name: required "name",
        input: required "input",
    }
    fit;
}

impl AnthropicToolUseContent {
    /// A new `AnthropicToolUseContent` with what it must have.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        name: impl Into<String>,
        input: impl Into<serde_json::Value>,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            input: input.into(),
        }
    }
}
