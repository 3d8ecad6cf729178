//! [`Tool`] and the types that belong to it.

/// A tool that the model may call, with its definition below `function`. `POST /responses` takes
/// the flat form, `ResponseTool`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Tool {
    /// Definition of the function.
    pub function: ToolFunction,
}

crate::runtime::record! {
    Tool {
        "type" = "function",
        function: required "function",
    }
}

impl Tool {
    /// A new `Tool` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<ToolFunction>) -> Self {
        Self {
            function: function.into(),
        }
    }
}

/// Definition of the function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToolFunction {
    /// Name by which the model calls the function.
    pub name: String,
    /// What the function does. The model decides by this text when to call it.
    pub description: Option<String>,
    /// JSON Schema of the arguments. Without it the function takes none.
    pub parameters: Option<serde_json::Value>,
}

crate::runtime::record! {
    ToolFunction {
        name: required "name",
        description: optional "description",
        parameters: optional "parameters",
    }
}

impl ToolFunction {
    /// A new `ToolFunction` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            parameters: None,
        }
    }

    /// What the function does. The model decides by this text when to call it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// JSON Schema of the arguments. Without it the function takes none.
    #[must_use]
    pub fn parameters(mut self, parameters: impl Into<serde_json::Value>) -> Self {
        self.parameters = Some(parameters.into());
        self
    }
}
