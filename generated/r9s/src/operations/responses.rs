//! The operations of `responses`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create response
///
/// `POST /responses`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateResponse {
    /// The body of the request.
    pub body: models::ResponseRequest,
}

impl CreateResponse {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model: impl Into<String>, input: impl Into<models::ResponseRequestInput>) -> Self {
        Self {
            body: models::ResponseRequest::new(model, input),
        }
    }
}

impl Operation for CreateResponse {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createResponse",
        method: "POST",
        path: "/responses",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
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

impl Sends for CreateResponse {
    type Output = models::ResponseObject;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for CreateResponse {
    type Event = models::ResponseStreamEvent;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}

impl Call<CreateResponse> {
    /// Guidance that stands before the input, like a system message.
    pub fn instructions(mut self, instructions: impl Into<String>) -> Self {
        self.operation.body.instructions = Some(instructions.into());
        self
    }

    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.operation.body.temperature = temperature.into();
        self
    }

    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.operation.body.top_p = top_p.into();
        self
    }

    /// Upper bound of the output tokens.
    pub fn max_output_tokens(mut self, max_output_tokens: impl Into<Option<i64>>) -> Self {
        self.operation.body.max_output_tokens = max_output_tokens.into();
        self
    }

    /// Kinds of output wanted.
    pub fn modalities(
        mut self,
        modalities: impl IntoIterator<Item = impl Into<models::ResponseRequestModality>>,
    ) -> Self {
        self.operation.body.modalities = Some(modalities.into_iter().map(Into::into).collect());
        self
    }

    /// Tools that the model may call, in the flat form.
    pub fn tools(mut self, tools: impl Into<Vec<models::ResponseTool>>) -> Self {
        self.operation.body.tools = Some(tools.into());
        self
    }

    /// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
    /// object names the function to call.
    pub fn tool_choice(
        mut self,
        tool_choice: impl Into<models::ResponseRequestToolChoice>,
    ) -> Self {
        self.operation.body.tool_choice = Some(tool_choice.into());
        self
    }

    /// Whether the model may ask for several tool calls at once. If false, there is one call at
    /// most.
    ///
    /// Default: `true`.
    pub fn parallel_tool_calls(mut self, parallel_tool_calls: impl Into<Option<bool>>) -> Self {
        self.operation.body.parallel_tool_calls = parallel_tool_calls.into();
        self
    }

    /// Settings of text output.
    pub fn text(mut self, text: impl Into<models::ResponseRequestText>) -> Self {
        self.operation.body.text = Some(text.into());
        self
    }

    /// Response to continue from. Its conversation precedes the new input, so it need not be sent
    /// again.
    pub fn previous_response_id(mut self, previous_response_id: impl Into<String>) -> Self {
        self.operation.body.previous_response_id = Some(previous_response_id.into());
        self
    }

    /// Whether the response is kept, so that it can be fetched or continued later.
    ///
    /// Default: `true`.
    pub fn store(mut self, store: impl Into<Option<bool>>) -> Self {
        self.operation.body.store = store.into();
        self
    }

    /// Whether the service works on the response after the call has returned. Meant for tasks that
    /// take long.
    ///
    /// Default: `false`.
    pub fn background(mut self, background: impl Into<Option<bool>>) -> Self {
        self.operation.body.background = background.into();
        self
    }

    /// Settings of reasoning models.
    pub fn reasoning(mut self, reasoning: impl Into<models::ResponseRequestReasoning>) -> Self {
        self.operation.body.reasoning = Some(reasoning.into());
        self
    }

    /// What happens if the input exceeds the context of the model: `auto` drops the oldest items,
    /// `disabled` lets the call fail with status 400.
    ///
    /// Default: `disabled`.
    pub fn truncation(mut self, truncation: impl Into<models::ResponseRequestTruncation>) -> Self {
        self.operation.body.truncation = Some(truncation.into());
        self
    }

    /// Text, or list of up to four texts, at which generation ends.
    pub fn stop(mut self, stop: impl Into<models::ResponseRequestStop>) -> Self {
        self.operation.body.stop = Some(stop.into());
        self
    }

    /// Your own keys and values, kept with the response for tracking.
    pub fn metadata(mut self, metadata: impl Into<serde_json::Value>) -> Self {
        self.operation.body.metadata = Some(metadata.into());
        self
    }
}
