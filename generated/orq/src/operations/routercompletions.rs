//! The operations of `router.completions`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::{Result, models};

/// Create completion
///
/// `POST /v2/router/completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletion {
    /// The body of the request.
    pub body: models::CreateCompletionRequest,
}

impl CreateCompletion {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::CreateCompletionRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for CreateCompletion {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createCompletion",
        method: "POST",
        path: "/v2/router/completions",
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

impl Sends for CreateCompletion {
    type Output = models::CreateCompletionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for CreateCompletion {
    type Event = models::CreateCompletionEventData;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}
