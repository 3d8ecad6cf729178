//! [`JsonSchema`].

/// A named JSON Schema for structured answers.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct JsonSchema {
    /// Name of the schema.
    pub name: Option<String>,
    /// What an answer of this form is for. The model reads it.
    pub description: Option<String>,
    /// The JSON Schema itself.
    pub schema: Option<serde_json::Value>,
}

crate::runtime::record! {
    JsonSchema {
        name: optional "name",
        description: optional "description",
        schema: optional "schema",
    }
}

impl JsonSchema {
    /// A new `JsonSchema` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name of the schema.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What an answer of this form is for. The model reads it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The JSON Schema itself.
    #[must_use]
    pub fn schema(mut self, schema: impl Into<serde_json::Value>) -> Self {
        self.schema = Some(schema.into());
        self
    }
}
