//! The operations of `router.chat.completions`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::{Call, Result, models};

/// Chat
///
/// `POST /v2/router/chat/completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletions {
    /// The body of the request.
    pub body: models::RouterChatCompletionsRequest,
}

impl RouterChatCompletions {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        messages: impl Into<Vec<models::RouterChatCompletionsRequestMessage>>,
    ) -> Self {
        Self {
            body: models::RouterChatCompletionsRequest::new(model, messages),
        }
    }
}

impl Operation for RouterChatCompletions {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "RouterChatCompletions",
        method: "POST",
        path: "/v2/router/chat/completions",
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(Some(stream));
    }
}

impl Sends for RouterChatCompletions {
    type Output = models::RouterChatCompletionsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for RouterChatCompletions {
    type Event = String;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Text,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}

impl Call<RouterChatCompletions> {
    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    ///
    /// Default: `0`.
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.operation.body.frequency_penalty = frequency_penalty.into().map(Some);
        self
    }

    /// Sends null for `frequency_penalty`.
    pub fn frequency_penalty_null(mut self) -> Self {
        self.operation.body.frequency_penalty = Some(None);
        self
    }

    /// Upper bound of the tokens that the model generates.
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<f64>>) -> Self {
        self.operation.body.max_tokens = max_tokens.into().map(Some);
        self
    }

    /// Sends null for `max_tokens`.
    pub fn max_tokens_null(mut self) -> Self {
        self.operation.body.max_tokens = Some(None);
        self
    }

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    ///
    /// Default: `0`.
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.operation.body.presence_penalty = presence_penalty.into().map(Some);
        self
    }

    /// Sends null for `presence_penalty`.
    pub fn presence_penalty_null(mut self) -> Self {
        self.operation.body.presence_penalty = Some(None);
        self
    }

    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub fn seed(mut self, seed: impl Into<Option<f64>>) -> Self {
        self.operation.body.seed = seed.into().map(Some);
        self
    }

    /// Sends null for `seed`.
    pub fn seed_null(mut self) -> Self {
        self.operation.body.seed = Some(None);
        self
    }

    /// Randomness of sampling. Low values give steady answers, high values varied ones.
    ///
    /// Default: `1`.
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.operation.body.temperature = temperature.into().map(Some);
        self
    }

    /// Sends null for `temperature`.
    pub fn temperature_null(mut self) -> Self {
        self.operation.body.temperature = Some(None);
        self
    }

    /// Nucleus sampling: only the likeliest tokens that together reach this probability are
    /// considered.
    ///
    /// Default: `1`.
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.operation.body.top_p = top_p.into().map(Some);
        self
    }

    /// Sends null for `top_p`.
    pub fn top_p_null(mut self) -> Self {
        self.operation.body.top_p = Some(None);
        self
    }

    /// Functions that the model may call.
    pub fn tools(
        mut self,
        tools: impl Into<Vec<models::RouterChatCompletionsRequestTool>>,
    ) -> Self {
        self.operation.body.tools = Some(tools.into());
        self
    }
}
