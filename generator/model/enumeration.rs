//! Strings from a list.

/// A string whose values are listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Enumeration {
    /// The values, in document order, none twice.
    pub values: Vec<Value>,
    /// Whether other values may come and go.
    pub open: bool,
}

/// One value of an enumeration.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The string itself.
    pub wire: String,
    /// A name that the document gives it.
    pub name: Option<String>,
    /// What the document says of it.
    pub description: Option<String>,
    /// Whether its use is discouraged.
    pub deprecated: bool,
}
