//! [`ToolChoice`].

use super::FunctionName;

/// The one function that the model has to call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToolChoice {
    /// The function.
    pub function: FunctionName,
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
    pub fn new(function: impl Into<FunctionName>) -> Self {
        Self {
            function: function.into(),
        }
    }
}
