//! Values from a list: strings, and whole numbers that have names.

use super::Integer;

/// A string whose values are listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Enumeration {
    /// The values, in document order, none twice.
    pub values: Vec<Value>,
    /// Whether other values may come and go.
    pub open: bool,
    /// Whether the document itself says that there may be any other string.
    pub any: bool,
}

/// A whole number whose values are listed by name; others may come and go.
#[derive(Debug, Clone, PartialEq)]
pub struct Codes {
    /// The range of the numbers.
    pub integer: Integer,
    /// The values, in document order, none twice; their strings are the numbers in decimal.
    pub values: Vec<Value>,
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
