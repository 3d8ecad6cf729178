//! [`ResponseFormats`].

/// Free text, or one JSON object.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseFormats {
    /// `text`
    Text,
    /// `json_object`
    JsonObject,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseFormats {
        Text = "text",
        JsonObject = "json_object",
    }
}
