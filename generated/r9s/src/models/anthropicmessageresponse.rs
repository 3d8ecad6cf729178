//! [`AnthropicMessageResponse`] and the types that belong to it.

use super::AnthropicContent;

/// A finished message.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageResponse {
    /// Identifier of the message.
    pub id: String,
    /// Blocks that the model produced, in order.
    pub content: Vec<AnthropicContent>,
    /// Model that answered.
    pub model: String,
    /// Why generation ended; null if it has not. `tool_use` means that the model waits for the
    /// results of its tool calls, `pause_turn` that a long turn was interrupted and can be
    /// continued.
    pub stop_reason: Option<AnthropicMessageResponseStopReason>,
    /// The stop text that was met; null if none was.
    pub stop_sequence: Option<Option<String>>,
    /// Tokens used by the request.
    pub usage: AnthropicMessageResponseUsage,
}

crate::runtime::record! {
    AnthropicMessageResponse {
        "type" = "message",
        "role" = "assistant",
        id: required "id",
        content: required "content",
        model: required "model",
        stop_reason: nullable "stop_reason",
        stop_sequence: optional_nullable "stop_sequence",
        usage: required "usage",
    }
}

impl AnthropicMessageResponse {
    /// The value of `stop_sequence`, unless it is missing or null.
    #[must_use]
    pub fn stop_sequence_value(&self) -> Option<&String> {
        self.stop_sequence.as_ref()?.as_ref()
    }
}

/// Why generation ended; null if it has not. `tool_use` means that the model waits for the results
/// of its tool calls, `pause_turn` that a long turn was interrupted and can be continued.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicMessageResponseStopReason {
    /// `end_turn`
    EndTurn,
    /// `max_tokens`
    MaxTokens,
    /// `stop_sequence`
    StopSequence,
    /// `tool_use`
    ToolUse,
    /// `pause_turn`
    PauseTurn,
    /// `refusal`
    Refusal,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicMessageResponseStopReason {
        EndTurn = "end_turn",
        MaxTokens = "max_tokens",
        StopSequence = "stop_sequence",
        ToolUse = "tool_use",
        PauseTurn = "pause_turn",
        Refusal = "refusal",
    }
}

/// Tokens used by the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageResponseUsage {
    /// Tokens of the input.
    pub input_tokens: i64,
    /// Input tokens that were written to the prompt cache. Absent without caching.
    pub cache_creation_input_tokens: Option<i64>,
    /// Input tokens that were read from the prompt cache. Absent without caching.
    pub cache_read_input_tokens: Option<i64>,
    /// Tokens of the output.
    pub output_tokens: i64,
}

crate::runtime::record! {
    AnthropicMessageResponseUsage {
        input_tokens: required "input_tokens",
        cache_creation_input_tokens: optional "cache_creation_input_tokens",
        cache_read_input_tokens: optional "cache_read_input_tokens",
        output_tokens: required "output_tokens",
    }
}
