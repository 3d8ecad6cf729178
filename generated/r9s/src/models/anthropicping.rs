//! [`AnthropicPing`].

/// Keeps the connection alive and says nothing else.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicPing {}

crate::runtime::record! {
    AnthropicPing {
        "type" = "ping",
    }
    empty;
}
