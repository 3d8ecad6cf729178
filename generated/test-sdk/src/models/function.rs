//! [`Function`].

/// A function and its arguments.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Function {
    /// Name of the function.
    pub name: String,
    /// What the function does. The model decides by it when to call it.
    ///
    /// Default: `""`.
    pub description: Option<String>,
    /// JSON Schema of the arguments.
    pub parameters: serde_json::Value,
}

crate::runtime::record! {
    Function {
        name: required "name",
        description: optional "description",
        parameters: required "parameters",
    }
}

impl Function {
    /// A new `Function` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>, parameters: impl Into<serde_json::Value>) -> Self {
        Self {
            name: name.into(),
            description: None,
            parameters: parameters.into(),
        }
    }

    /// What the function does. The model decides by it when to call it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}
