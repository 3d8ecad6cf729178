//! [`AnthropicStreamEvent`].

use super::{
    AnthropicContentBlockDelta, AnthropicContentBlockStart, AnthropicContentBlockStop,
    AnthropicMessageDelta, AnthropicMessageStart, AnthropicPing, AnthropicStreamMessageStop,
};

/// One event of a streamed message. `type` tells the kinds apart.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnthropicStreamEvent {
    /// First event of a stream: the message, still without content.
    MessageStart(Box<AnthropicMessageStart>),
    /// A block of content begins.
    ContentBlockStart(Box<AnthropicContentBlockStart>),
    /// A block of content grows.
    ContentBlockDelta(AnthropicContentBlockDelta),
    /// A block of content is complete.
    ContentBlockStop(AnthropicContentBlockStop),
    /// Fields of the message itself change, near the end of a stream.
    MessageDelta(AnthropicMessageDelta),
    /// Last event of a stream.
    MessageStop(AnthropicStreamMessageStop),
    /// Keeps the connection alive and says nothing else.
    Ping(AnthropicPing),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    AnthropicStreamEvent, "type" {
        MessageStart(Box<AnthropicMessageStart>) = "message_start",
        ContentBlockStart(Box<AnthropicContentBlockStart>) = "content_block_start",
        ContentBlockDelta(AnthropicContentBlockDelta) = "content_block_delta",
        ContentBlockStop(AnthropicContentBlockStop) = "content_block_stop",
        MessageDelta(AnthropicMessageDelta) = "message_delta",
        MessageStop(AnthropicStreamMessageStop) = "message_stop",
        Ping(AnthropicPing) = "ping",
    }
}

impl AnthropicStreamEvent {
    /// The value of [`Self::MessageStart`], if it is that.
    #[must_use]
    pub fn as_message_start(&self) -> Option<&AnthropicMessageStart> {
        match self {
            Self::MessageStart(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ContentBlockStart`], if it is that.
    #[must_use]
    pub fn as_content_block_start(&self) -> Option<&AnthropicContentBlockStart> {
        match self {
            Self::ContentBlockStart(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ContentBlockDelta`], if it is that.
    #[must_use]
    pub fn as_content_block_delta(&self) -> Option<&AnthropicContentBlockDelta> {
        match self {
            Self::ContentBlockDelta(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ContentBlockStop`], if it is that.
    #[must_use]
    pub fn as_content_block_stop(&self) -> Option<&AnthropicContentBlockStop> {
        match self {
            Self::ContentBlockStop(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::MessageDelta`], if it is that.
    #[must_use]
    pub fn as_message_delta(&self) -> Option<&AnthropicMessageDelta> {
        match self {
            Self::MessageDelta(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::MessageStop`], if it is that.
    #[must_use]
    pub fn as_message_stop(&self) -> Option<&AnthropicStreamMessageStop> {
        match self {
            Self::MessageStop(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Ping`], if it is that.
    #[must_use]
    pub fn as_ping(&self) -> Option<&AnthropicPing> {
        match self {
            Self::Ping(value) => Some(value),
            _ => None,
        }
    }
}

impl From<AnthropicMessageStart> for AnthropicStreamEvent {
    fn from(value: AnthropicMessageStart) -> Self {
        Self::MessageStart(Box::new(value))
    }
}

impl From<AnthropicContentBlockStart> for AnthropicStreamEvent {
    fn from(value: AnthropicContentBlockStart) -> Self {
        Self::ContentBlockStart(Box::new(value))
    }
}

impl From<AnthropicContentBlockDelta> for AnthropicStreamEvent {
    fn from(value: AnthropicContentBlockDelta) -> Self {
        Self::ContentBlockDelta(value)
    }
}

impl From<AnthropicContentBlockStop> for AnthropicStreamEvent {
    fn from(value: AnthropicContentBlockStop) -> Self {
        Self::ContentBlockStop(value)
    }
}

impl From<AnthropicMessageDelta> for AnthropicStreamEvent {
    fn from(value: AnthropicMessageDelta) -> Self {
        Self::MessageDelta(value)
    }
}

impl From<AnthropicStreamMessageStop> for AnthropicStreamEvent {
    fn from(value: AnthropicStreamMessageStop) -> Self {
        Self::MessageStop(value)
    }
}

impl From<AnthropicPing> for AnthropicStreamEvent {
    fn from(value: AnthropicPing) -> Self {
        Self::Ping(value)
    }
}

#[cfg(feature = "messages")]
impl crate::runtime::stream::accumulate::Accumulates for AnthropicStreamEvent {
    type Whole = crate::models::AnthropicMessageResponse;

    const FOLD: crate::runtime::stream::accumulate::Fold = crate::runtime::stream::accumulate::Fold::Parts {
        start: "message",
        list: "content",
        part: "content_block",
    };
}
