//! [`AnthropicContentBlockStop`].

/// A block of content is complete.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicContentBlockStop {
    /// Position of the block in the message, from 0.
    pub index: i64,
    /// More about the block; often absent.
    pub content_block: Option<serde_json::Value>,
}

crate::runtime::record! {
    AnthropicContentBlockStop {
        "type" = "content_block_stop",
        index: lenient "index",
        content_block: optional "content_block",
    }
    empty;
}
