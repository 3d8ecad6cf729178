//! [`FunctionCall`] and the types that belong to it.

/// A function and the arguments it is called with.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FunctionCall {
    /// Name of the function.
    pub name: String,
    /// Arguments as an object or as JSON text. The model wrote them: check them before you use
    /// them.
    pub arguments: FunctionCallArguments,
}

crate::runtime::record! {
    FunctionCall {
        name: lenient "name",
        arguments: lenient "arguments",
    }
    empty;
}

impl FunctionCall {
    /// A new `FunctionCall` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>, arguments: impl Into<FunctionCallArguments>) -> Self {
        Self {
            name: name.into(),
            arguments: arguments.into(),
        }
    }
}

/// Arguments as an object or as JSON text. The model wrote them: check them before you use them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FunctionCallArguments {
    /// Any value.
    Object(serde_json::Value),
    /// A string.
    String(String),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    FunctionCallArguments {
        Object(serde_json::Value),
        String(String),
    }
}

impl FunctionCallArguments {
    /// The value of [`Self::Object`], if it is that.
    #[must_use]
    pub fn as_object(&self) -> Option<&serde_json::Value> {
        match self {
            Self::Object(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for FunctionCallArguments {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for FunctionCallArguments {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}
