//! [`FunctionName`].

/// A function by its name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FunctionName {
    /// Name of the function.
    pub name: String,
}

crate::runtime::record! {
    FunctionName {
        name: required "name",
    }
    fit;
}

impl FunctionName {
    /// A new `FunctionName` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
