//! [`AnthropicContentBlockDelta`] and the types that belong to it.

/// A block of content grows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicContentBlockDelta {
    /// Position of the block in the message, from 0.
    pub index: i64,
    /// What is new.
    pub delta: AnthropicContentBlockDeltaObject,
}

crate::runtime::record! {
    AnthropicContentBlockDelta {
        "type" = "content_block_delta",
        index: lenient "index",
        delta: lenient "delta",
    }
    empty;
}

/// What is new.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicContentBlockDeltaObject {
    /// Whether text or the input of a tool call grows.
    pub r#type: Option<AnthropicContentBlockDeltaType>,
    /// Next piece of the text.
    pub text: Option<String>,
    /// Next piece of the tool's input, as JSON text. Only all pieces together can be parsed.
    pub partial_json: Option<String>,
}

crate::runtime::record! {
    AnthropicContentBlockDeltaObject {
        r#type: optional "type",
        text: optional "text",
        partial_json: optional "partial_json",
    }
    empty;
}

/// Whether text or the input of a tool call grows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicContentBlockDeltaType {
    /// `text_delta`
    TextDelta,
    /// `input_json_delta`
    InputJsonDelta,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicContentBlockDeltaType {
        TextDelta = "text_delta",
        InputJsonDelta = "input_json_delta",
    }
}
