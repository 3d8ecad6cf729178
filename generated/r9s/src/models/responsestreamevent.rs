//! [`ResponseStreamEvent`] and the types that belong to it.

use super::{ResponseObject, ResponseOutputItem};

/// One event of a streamed response. Which fields are set depends on `type`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseStreamEvent {
    /// Name of the event, such as `response.created`, `response.text.delta` or
    /// `response.completed`.
    pub r#type: String,
    /// Position of the event in the stream.
    pub sequence_number: Option<i64>,
    /// The response as it stands, in events that start or end it.
    pub response: Option<ResponseObject>,
    /// The item that was added or finished.
    pub output_item: Option<ResponseOutputItem>,
    /// Position of the item in the output, from 0.
    pub output_item_index: Option<i64>,
    /// Position of the part in the item, from 0.
    pub content_index: Option<i64>,
    /// What is new, as bare text or as an object.
    pub delta: Option<ResponseStreamEventDelta>,
}

crate::runtime::record! {
    ResponseStreamEvent {
        r#type: lenient "type",
        sequence_number: optional "sequence_number",
        response: optional "response",
        output_item: optional "output_item",
        output_item_index: optional "output_item_index",
        content_index: optional "content_index",
        delta: optional "delta",
    }
    empty;
}

/// What is new, as bare text or as an object.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ResponseStreamEventDelta {
    /// A string.
    String(String),
    /// The form `ResponseStreamEventDeltaObject`.
    Object(ResponseStreamEventDeltaObject),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    ResponseStreamEventDelta {
        String(String),
        Object(ResponseStreamEventDeltaObject),
    }
}

impl ResponseStreamEventDelta {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Object`], if it is that.
    #[must_use]
    pub fn as_object(&self) -> Option<&ResponseStreamEventDeltaObject> {
        match self {
            Self::Object(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for ResponseStreamEventDelta {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ResponseStreamEventDelta {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<ResponseStreamEventDeltaObject> for ResponseStreamEventDelta {
    fn from(value: ResponseStreamEventDeltaObject) -> Self {
        Self::Object(value)
    }
}

/// The record `ResponseStreamEventDeltaObject` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseStreamEventDeltaObject {
    /// Next piece of the text.
    pub text: Option<String>,
    /// Who speaks.
    pub role: Option<String>,
    /// Next piece of the message.
    pub content: Option<String>,
}

crate::runtime::record! {
    ResponseStreamEventDeltaObject {
        text: optional "text",
        role: optional "role",
        content: optional "content",
    }
    fit;
    empty;
}
