//! The operations of `chat`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Result, models};

/// Chat Completion
///
/// `POST /v1/chat/completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionV1ChatCompletionsPost {
    /// The body of the request.
    pub body: models::ChatCompletionRequest,
}

impl ChatCompletionV1ChatCompletionsPost {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::ChatCompletionRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for ChatCompletionV1ChatCompletionsPost {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "chat_completion_v1_chat_completions_post",
        method: "POST",
        path: "/v1/chat/completions",
        errors: declared! {
            422 => HttpValidation,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(stream);
    }
}

impl Sends for ChatCompletionV1ChatCompletionsPost {
    type Output = models::ChatCompletionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for ChatCompletionV1ChatCompletionsPost {
    type Event = models::CompletionChunk;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}
