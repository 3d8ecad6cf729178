//! The operations of `router.chat.completions`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::{Result, models};

/// Create chat completion
///
/// `POST /v2/router/chat/completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletion {
    /// The body of the request.
    pub body: models::CreateChatCompletionRequest,
}

impl CreateChatCompletion {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::CreateChatCompletionRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for CreateChatCompletion {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createChatCompletion",
        method: "POST",
        path: "/v2/router/chat/completions",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(stream);
    }
}

impl Sends for CreateChatCompletion {
    type Output = models::CreateChatCompletionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for CreateChatCompletion {
    type Event = models::CreateChatCompletionEventData;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}
