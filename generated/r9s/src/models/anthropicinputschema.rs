//! [`AnthropicInputSchema`].

/// JSON Schema of a tool's input.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AnthropicInputSchema {
    /// Schema of each field of the input, by name.
    pub properties: Option<serde_json::Value>,
    /// Names of the fields that must be given.
    pub required: Option<Vec<String>>,
}

crate::runtime::record! {
    AnthropicInputSchema {
        "type" = "object",
        properties: optional "properties",
        required: optional "required",
    }
}

impl AnthropicInputSchema {
    /// A new `AnthropicInputSchema` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Schema of each field of the input, by name.
    #[must_use]
    pub fn properties(mut self, properties: impl Into<serde_json::Value>) -> Self {
        self.properties = Some(properties.into());
        self
    }

    /// Names of the fields that must be given.
    #[must_use]
    pub fn required(mut self, required: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.required = Some(required.into_iter().map(Into::into).collect());
        self
    }
}
