//! [`ToolCall`].

use super::FunctionCall;

/// A call of one function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToolCall {
    /// Identifier of the call. The tool message with the result repeats it.
    ///
    /// Default: `null`.
    pub id: Option<String>,
    /// The function and its arguments.
    pub function: FunctionCall,
}

crate::runtime::record! {
    ToolCall {
        "type" = "function",
        id: optional "id",
        function: lenient "function",
    }
    empty;
}

impl ToolCall {
    /// A new `ToolCall` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<FunctionCall>) -> Self {
        Self {
            id: None,
            function: function.into(),
        }
    }

    /// Identifier of the call. The tool message with the result repeats it.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}
