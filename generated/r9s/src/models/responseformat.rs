//! [`ResponseFormat`] and the types that belong to it.

use super::JsonSchema;

/// Form in which the model has to answer.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResponseFormat {
    /// `text` for free text, `json_object` for any JSON object, `json_schema` for JSON that fits
    /// `json_schema`.
    pub r#type: Option<ResponseFormatType>,
    /// Schema of the answer; needed if `type` is `json_schema`.
    pub json_schema: Option<JsonSchema>,
}

crate::runtime::record! {
    ResponseFormat {
        r#type: optional "type",
        json_schema: optional "json_schema",
    }
}

impl ResponseFormat {
    /// A new `ResponseFormat` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `text` for free text, `json_object` for any JSON object, `json_schema` for JSON that fits
    /// `json_schema`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<ResponseFormatType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Schema of the answer; needed if `type` is `json_schema`.
    #[must_use]
    pub fn json_schema(mut self, json_schema: impl Into<JsonSchema>) -> Self {
        self.json_schema = Some(json_schema.into());
        self
    }
}

/// `text` for free text, `json_object` for any JSON object, `json_schema` for JSON that fits
/// `json_schema`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseFormatType {
    /// `text`
    Text,
    /// `json_object`
    JsonObject,
    /// `json_schema`
    JsonSchema,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseFormatType {
        Text = "text",
        JsonObject = "json_object",
        JsonSchema = "json_schema",
    }
}
