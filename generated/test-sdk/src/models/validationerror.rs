//! [`ValidationError`] and the types that belong to it.

/// A problem of the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ValidationError {
    /// Where the problem is: the path to the value, as names of fields and positions in lists.
    pub loc: Vec<ValidationErrorLocItem>,
    /// What is wrong, for people.
    pub msg: String,
    /// Kind of the problem, for programs.
    pub r#type: String,
}

crate::runtime::record! {
    ValidationError {
        loc: required "loc",
        msg: required "msg",
        r#type: required "type",
    }
}

/// One of the forms of `ValidationErrorLocItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ValidationErrorLocItem {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    ValidationErrorLocItem {
        String(String),
        Integer(i64),
    }
}

impl ValidationErrorLocItem {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Integer`], if it is that.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(*value),
            _ => None,
        }
    }
}

impl From<&str> for ValidationErrorLocItem {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ValidationErrorLocItem {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for ValidationErrorLocItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}
