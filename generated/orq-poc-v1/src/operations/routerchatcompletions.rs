//! The operations of `router.chat.completions`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::{Result, models};

/// Chat
///
/// `POST /v2/router/chat/completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletions {
    /// The body of the request.
    pub body: models::PostV2RouterChatCompletionsRequest,
}

impl PostV2RouterChatCompletions {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::PostV2RouterChatCompletionsRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for PostV2RouterChatCompletions {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "post_/v2/router/chat/completions",
        method: "POST",
        path: "/v2/router/chat/completions",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(Some(stream));
    }
}

impl Sends for PostV2RouterChatCompletions {
    type Output = models::PostV2RouterChatCompletionsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for PostV2RouterChatCompletions {
    type Event = String;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Text,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}
