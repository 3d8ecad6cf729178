//! [`AnthropicContentBlockStart`] and the types that belong to it.

/// A block of content begins.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicContentBlockStart {
    /// Position of the block in the message, from 0.
    pub index: i64,
    /// The block as it begins. Later events fill it.
    pub content_block: AnthropicContentBlockStartContentBlock,
}

crate::runtime::record! {
    AnthropicContentBlockStart {
        "type" = "content_block_start",
        index: lenient "index",
        content_block: lenient "content_block",
    }
    empty;
}

/// The block as it begins. Later events fill it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicContentBlockStartContentBlock {
    /// Kind of the block.
    pub r#type: AnthropicContentBlockStartContentBlockType,
    /// Text of a text block; usually empty at this point.
    pub text: Option<String>,
    /// Identifier of a tool call.
    pub id: Option<String>,
    /// Name of the tool to call.
    pub name: Option<String>,
    /// Input of a tool call; usually empty at this point.
    pub input: Option<serde_json::Value>,
}

crate::runtime::record! {
    AnthropicContentBlockStartContentBlock {
        r#type: lenient "type",
        text: optional "text",
        id: optional "id",
        name: optional "name",
        input: optional "input",
    }
    empty;
}

/// Kind of the block.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicContentBlockStartContentBlockType {
    /// `text`
    Text,
    /// `tool_use`
    ToolUse,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicContentBlockStartContentBlockType {
        Text = "text",
        ToolUse = "tool_use",
    }
}
