//! [`AnthropicMessageStart`] and the types that belong to it.

/// First event of a stream: the message, still without content.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageStart {
    /// The message as it begins.
    pub message: AnthropicMessageStartMessage,
}

crate::runtime::record! {
    AnthropicMessageStart {
        "type" = "message_start",
        message: lenient "message",
    }
    empty;
}

/// The message as it begins.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageStartMessage {
    /// Identifier of the message.
    pub id: String,
    /// Blocks of content; empty at this point.
    pub content: Vec<serde_json::Value>,
    /// Model that answers.
    pub model: String,
    /// Why generation ended; null at this point.
    pub stop_reason: Option<String>,
    /// The stop text that was met; null at this point.
    pub stop_sequence: Option<String>,
    /// Tokens used so far.
    pub usage: AnthropicMessageStartMessageUsage,
}

crate::runtime::record! {
    AnthropicMessageStartMessage {
        "type" = "message",
        "role" = "assistant",
        id: lenient "id",
        content: lenient "content",
        model: lenient "model",
        stop_reason: nullable "stop_reason",
        stop_sequence: nullable "stop_sequence",
        usage: lenient "usage",
    }
    empty;
}

/// Tokens used so far.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageStartMessageUsage {
    /// Tokens of the input.
    pub input_tokens: i64,
    /// Tokens of the output so far.
    pub output_tokens: i64,
}

crate::runtime::record! {
    AnthropicMessageStartMessageUsage {
        input_tokens: lenient "input_tokens",
        output_tokens: lenient "output_tokens",
    }
    empty;
}
