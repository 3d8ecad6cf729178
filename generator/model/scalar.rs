//! Values without parts.

/// A value without parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scalar {
    /// True or false.
    Boolean,
    /// A whole number.
    Integer(Integer),
    /// A number.
    Number,
    /// A string.
    Text(Text),
    /// Bytes as they are.
    Binary,
    /// Any JSON value.
    Any,
    /// A JSON object of any form.
    AnyObject,
    /// Null alone.
    Null,
}

/// The ranges of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Integer {
    /// 32 bits with a sign.
    I32,
    /// 64 bits with a sign.
    I64,
    /// 32 bits.
    U32,
    /// 64 bits.
    U64,
    /// Beyond 64 bits.
    Big,
}

/// The forms of strings that matter to a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Text {
    /// Any string.
    Plain,
    /// An RFC 3339 date with a time.
    DateTime,
    /// An RFC 3339 date.
    Date,
    /// An RFC 3339 time.
    Time,
    /// An ISO 8601 duration.
    Duration,
    /// Bytes in base64.
    Base64,
    /// A secret that is not shown.
    Password,
}
