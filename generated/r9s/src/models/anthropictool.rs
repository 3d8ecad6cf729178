//! [`AnthropicTool`].

use super::AnthropicInputSchema;

/// A tool that Claude may call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicTool {
    /// Name by which the model calls the tool.
    pub name: String,
    /// What the tool does. The model decides by this text when to call it.
    pub description: Option<String>,
    /// JSON Schema of the input.
    pub input_schema: AnthropicInputSchema,
}

crate::runtime::record! {
    AnthropicTool {
        name: required "name",
        description: optional "description",
        input_schema: required "input_schema",
    }
}

impl AnthropicTool {
    /// A new `AnthropicTool` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>, input_schema: impl Into<AnthropicInputSchema>) -> Self {
        Self {
            name: name.into(),
            description: None,
            input_schema: input_schema.into(),
        }
    }

    /// What the tool does. The model decides by this text when to call it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}
