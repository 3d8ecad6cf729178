//! [`AnthropicStreamMessageStop`].

/// Last event of a stream.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicStreamMessageStop {}

crate::runtime::record! {
    AnthropicStreamMessageStop {
        "type" = "message_stop",
    }
    empty;
}
