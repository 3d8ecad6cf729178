//! [`ToolChoice`] and the types that belong to it.

/// Names the function that the model must call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToolChoice {
    /// Function that must be called.
    pub function: ToolChoiceFunction,
}

crate::runtime::record! {
    ToolChoice {
        "type" = "function",
        function: required "function",
    }
    fit;
}

impl ToolChoice {
    /// A new `ToolChoice` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<ToolChoiceFunction>) -> Self {
        Self {
            function: function.into(),
        }
    }
}

/// Function that must be called.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToolChoiceFunction {
    /// Name of the function.
    pub name: String,
}

crate::runtime::record! {
    ToolChoiceFunction {
        name: required "name",
    }
    fit;
}

impl ToolChoiceFunction {
    /// A new `ToolChoiceFunction` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
