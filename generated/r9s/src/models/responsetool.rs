//! [`ResponseTool`] and the types that belong to it.

use std::collections::BTreeMap;

/// A tool that the model may call, in the flat form of `POST /responses`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseTool {
    /// Name by which the model calls the function.
    pub name: String,
    /// What the function does. The model decides by this text when to call it.
    pub description: Option<String>,
    /// JSON Schema of the arguments. Further keywords of JSON Schema may be added.
    pub parameters: Option<ResponseToolParameters>,
}

crate::runtime::record! {
    ResponseTool {
        "type" = "function",
        name: lenient "name",
        description: optional "description",
        parameters: optional "parameters",
    }
    empty;
}

impl ResponseTool {
    /// A new `ResponseTool` with what it must have.
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

    /// JSON Schema of the arguments. Further keywords of JSON Schema may be added.
    #[must_use]
    pub fn parameters(mut self, parameters: impl Into<ResponseToolParameters>) -> Self {
        self.parameters = Some(parameters.into());
        self
    }
}

/// JSON Schema of the arguments. Further keywords of JSON Schema may be added.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResponseToolParameters {
    /// Schema of each argument, by name.
    pub properties: Option<serde_json::Value>,
    /// Names of the arguments that must be given.
    pub required: Option<Vec<String>>,
    /// What else the object holds.
    pub extra: BTreeMap<String, serde_json::Value>,
}

crate::runtime::record! {
    ResponseToolParameters {
        "type" = "object",
        properties: optional "properties",
        required: optional "required",
        ..extra,
    }
    empty;
}

impl ResponseToolParameters {
    /// A new `ResponseToolParameters` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Schema of each argument, by name.
    #[must_use]
    pub fn properties(mut self, properties: impl Into<serde_json::Value>) -> Self {
        self.properties = Some(properties.into());
        self
    }

    /// Names of the arguments that must be given.
    #[must_use]
    pub fn required(mut self, required: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.required = Some(required.into_iter().map(Into::into).collect());
        self
    }
}
