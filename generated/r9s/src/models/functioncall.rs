//! [`FunctionCall`].

/// Name and arguments of a function call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FunctionCall {
    /// Name of the function.
    pub name: String,
    /// Arguments as JSON text. The model writes this text, so check it before use. In a stream it
    /// arrives in pieces.
    pub arguments: Option<String>,
}

crate::runtime::record! {
    FunctionCall {
        name: lenient "name",
        arguments: optional "arguments",
    }
    fit;
    empty;
}

impl FunctionCall {
    /// A new `FunctionCall` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            arguments: None,
        }
    }

    /// Arguments as JSON text. The model writes this text, so check it before use. In a stream it
    /// arrives in pieces.
    #[must_use]
    pub fn arguments(mut self, arguments: impl Into<String>) -> Self {
        self.arguments = Some(arguments.into());
        self
    }
}
