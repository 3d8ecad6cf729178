//! The operations of `messages`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create message (Claude native API)
///
/// `POST /messages`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateMessage {
    /// The body of the request.
    pub body: models::AnthropicMessageRequest,
}

impl CreateMessage {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        messages: impl Into<Vec<models::AnthropicMessageMessage>>,
    ) -> Self {
        Self {
            body: models::AnthropicMessageRequest::new(model, messages),
        }
    }
}

impl Operation for CreateMessage {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createMessage",
        method: "POST",
        path: "/messages",
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

impl Sends for CreateMessage {
    type Output = models::AnthropicMessageResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for CreateMessage {
    type Event = models::AnthropicStreamEvent;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}

impl Call<CreateMessage> {
    /// Guidance for the whole conversation. It stands here because messages have no system role.
    pub fn system(mut self, system: impl Into<String>) -> Self {
        self.operation.body.system = Some(system.into());
        self
    }

    /// Upper bound of the output tokens. If absent, the service chooses one; models differ in how
    /// much they allow.
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.operation.body.max_tokens = max_tokens.into();
        self
    }

    /// Texts at which generation ends. The one that was met is reported in the answer.
    pub fn stop_sequences(
        mut self,
        stop_sequences: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.operation.body.stop_sequences = Some(
            stop_sequences.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Randomness of sampling, 0.0 to 1.0. Low values give steady answers, high values varied ones.
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

    /// Considers only this many of the likeliest tokens.
    pub fn top_k(mut self, top_k: impl Into<Option<i64>>) -> Self {
        self.operation.body.top_k = top_k.into();
        self
    }

    /// Tools that the model may call.
    pub fn tools(mut self, tools: impl Into<Vec<models::AnthropicTool>>) -> Self {
        self.operation.body.tools = Some(tools.into());
        self
    }

    /// `none` forbids tool calls, `auto` lets the model decide, `any` forces some call, and an
    /// object names the tool to call.
    pub fn tool_choice(
        mut self,
        tool_choice: impl Into<models::AnthropicMessageRequestToolChoice>,
    ) -> Self {
        self.operation.body.tool_choice = Some(tool_choice.into());
        self
    }

    /// Your own keys and values, kept with the request for tracking.
    pub fn metadata(mut self, metadata: impl Into<serde_json::Value>) -> Self {
        self.operation.body.metadata = Some(metadata.into());
        self
    }

    /// Settings of extended thinking, in which the model reasons at length before it answers.
    pub fn thinking(
        mut self,
        thinking: impl Into<models::AnthropicMessageRequestThinking>,
    ) -> Self {
        self.operation.body.thinking = Some(thinking.into());
        self
    }

    /// `auto` may use reserved capacity, `standard_only` never does.
    ///
    /// Default: `auto`.
    pub fn service_tier(
        mut self,
        service_tier: impl Into<models::AnthropicMessageRequestServiceTier>,
    ) -> Self {
        self.operation.body.service_tier = Some(service_tier.into());
        self
    }
}
