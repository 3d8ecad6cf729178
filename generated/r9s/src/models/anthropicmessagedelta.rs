//! [`AnthropicMessageDelta`] and the types that belong to it.

/// Fields of the message itself change, near the end of a stream.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageDelta {
    /// The fields that change.
    pub delta: AnthropicMessageDeltaObject,
    /// Tokens used so far.
    pub usage: AnthropicMessageDeltaUsage,
}

crate::runtime::record! {
    AnthropicMessageDelta {
        "type" = "message_delta",
        delta: lenient "delta",
        usage: lenient "usage",
    }
    empty;
}

/// The fields that change.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageDeltaObject {
    /// Why generation ended; null if it has not.
    pub stop_reason: Option<Option<String>>,
}

crate::runtime::record! {
    AnthropicMessageDeltaObject {
        stop_reason: optional_nullable "stop_reason",
    }
    empty;
}

impl AnthropicMessageDeltaObject {
    /// The value of `stop_reason`, unless it is missing or null.
    #[must_use]
    pub fn stop_reason_value(&self) -> Option<&String> {
        self.stop_reason.as_ref()?.as_ref()
    }
}

/// Tokens used so far.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageDeltaUsage {
    /// Tokens of the output, counted from the start of the stream.
    pub output_tokens: Option<i64>,
}

crate::runtime::record! {
    AnthropicMessageDeltaUsage {
        output_tokens: optional "output_tokens",
    }
    empty;
}
