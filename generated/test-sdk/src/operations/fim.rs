//! The operations of `fim`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Result, models};

/// Fim Completion
///
/// `POST /v1/fim/completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FimCompletionV1FimCompletionsPost {
    /// The body of the request.
    pub body: models::FimCompletionRequest,
}

impl FimCompletionV1FimCompletionsPost {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::FimCompletionRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for FimCompletionV1FimCompletionsPost {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "fim_completion_v1_fim_completions_post",
        method: "POST",
        path: "/v1/fim/completions",
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

impl Sends for FimCompletionV1FimCompletionsPost {
    type Output = models::FimCompletionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for FimCompletionV1FimCompletionsPost {
    type Event = models::CompletionChunk;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}
