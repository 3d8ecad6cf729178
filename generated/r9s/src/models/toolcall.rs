//! [`ToolCall`].

use super::FunctionCall;

/// A call of a tool that the model asks for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToolCall {
    /// Identifier of the call. Repeat it as `tool_call_id` in the message with the result.
    pub id: String,
    /// Kind of the tool; `function` at present.
    pub r#type: String,
    /// Which function to call, and with what.
    pub function: FunctionCall,
}

crate::runtime::record! {
    ToolCall {
        id: lenient "id",
        r#type: lenient "type",
        function: lenient "function",
    }
    fit;
    empty;
}

impl ToolCall {
    /// A new `ToolCall` with what it must have.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        r#type: impl Into<String>,
        function: impl Into<FunctionCall>,
    ) -> Self {
        Self {
            id: id.into(),
            r#type: r#type.into(),
            function: function.into(),
        }
    }
}
