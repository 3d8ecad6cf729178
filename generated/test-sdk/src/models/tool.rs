//! [`Tool`].

use super::Function;

/// A function that the model may call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Tool {
    /// The function.
    pub function: Function,
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
    pub fn new(function: impl Into<Function>) -> Self {
        Self {
            function: function.into(),
        }
    }
}
