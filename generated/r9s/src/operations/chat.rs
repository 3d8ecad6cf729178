//! The operations of `chat`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create chat completion
///
/// `POST /chat/completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletion {
    /// The body of the request.
    pub body: models::ChatCompletionRequest,
}

impl CreateChatCompletion {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model: impl Into<String>, messages: impl Into<Vec<models::Message>>) -> Self {
        Self {
            body: models::ChatCompletionRequest::new(model, messages),
        }
    }
}

impl Operation for CreateChatCompletion {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createChatCompletion",
        method: "POST",
        path: "/chat/completions",
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

impl Sends for CreateChatCompletion {
    type Output = models::ChatCompletionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for CreateChatCompletion {
    type Event = models::ChatCompletionStreamEvent;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}

impl Call<CreateChatCompletion> {
    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.operation.body.frequency_penalty = frequency_penalty.into();
        self
    }

    /// Makes single tokens more or less likely: token identifiers mapped to a number that is added
    /// to the token's score.
    pub fn logit_bias(
        mut self,
        logit_bias: impl IntoIterator<Item = (impl Into<String>, impl Into<f64>)>,
    ) -> Self {
        self.operation.body.logit_bias = Some(
            logit_bias
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Whether the log-probabilities of the output tokens are returned. The service does not accept
    /// it together with `stream`.
    pub fn logprobs(mut self, logprobs: impl Into<Option<bool>>) -> Self {
        self.operation.body.logprobs = logprobs.into();
        self
    }

    /// How many of the likeliest tokens are reported at each position, 0 to 20. Needs `logprobs`.
    pub fn top_logprobs(mut self, top_logprobs: impl Into<Option<i64>>) -> Self {
        self.operation.body.top_logprobs = top_logprobs.into();
        self
    }

    /// Upper bound of the output tokens.
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.operation.body.max_tokens = max_tokens.into();
        self
    }

    /// How many answers are generated, 1 to 128. Every one of them costs tokens.
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.operation.body.n = n.into();
        self
    }

    /// Kinds of output. Ask for both `text` and `audio` to get a spoken answer.
    pub fn modalities(
        mut self,
        modalities: impl IntoIterator<Item = impl Into<models::ChatCompletionRequestModality>>,
    ) -> Self {
        self.operation.body.modalities = Some(modalities.into_iter().map(Into::into).collect());
        self
    }

    /// Voice and encoding of a spoken answer. Used if `modalities` contains `audio`.
    pub fn audio(mut self, audio: impl Into<models::Audio>) -> Self {
        self.operation.body.audio = Some(audio.into());
        self
    }

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.operation.body.presence_penalty = presence_penalty.into();
        self
    }

    /// Form of the answer; free text if absent.
    pub fn response_format(mut self, response_format: impl Into<models::ResponseFormat>) -> Self {
        self.operation.body.response_format = Some(response_format.into());
        self
    }

    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub fn seed(mut self, seed: impl Into<Option<i64>>) -> Self {
        self.operation.body.seed = seed.into();
        self
    }

    /// Class of capacity that handles the request.
    pub fn service_tier(
        mut self,
        service_tier: impl Into<models::ChatCompletionRequestServiceTier>,
    ) -> Self {
        self.operation.body.service_tier = Some(service_tier.into());
        self
    }

    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    pub fn stop(mut self, stop: impl Into<models::ChatCompletionRequestStop>) -> Self {
        self.operation.body.stop = Some(stop.into());
        self
    }

    /// Settings of the stream. Ignored unless `stream` is true.
    pub fn stream_options(mut self, stream_options: impl Into<models::StreamOptions>) -> Self {
        self.operation.body.stream_options = Some(stream_options.into());
        self
    }

    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    /// Change this or `top_p`, not both.
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

    /// Considers only this many of the likeliest tokens. Not every model knows it.
    pub fn top_k(mut self, top_k: impl Into<Option<i64>>) -> Self {
        self.operation.body.top_k = top_k.into();
        self
    }

    /// Tools that the model may call.
    pub fn tools(mut self, tools: impl Into<Vec<models::Tool>>) -> Self {
        self.operation.body.tools = Some(tools.into());
        self
    }

    /// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
    /// object names the function to call.
    pub fn tool_choice(
        mut self,
        tool_choice: impl Into<models::ChatCompletionRequestToolChoice>,
    ) -> Self {
        self.operation.body.tool_choice = Some(tool_choice.into());
        self
    }

    /// Whether the model may ask for several tool calls in one turn. Only useful with `tools`.
    pub fn parallel_tool_calls(mut self, parallel_tool_calls: impl Into<Option<bool>>) -> Self {
        self.operation.body.parallel_tool_calls = parallel_tool_calls.into();
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.operation.body.user = Some(user.into());
        self
    }

    /// How much a reasoning model thinks before it answers.
    pub fn reasoning_effort(
        mut self,
        reasoning_effort: impl Into<models::ChatCompletionRequestReasoningEffort>,
    ) -> Self {
        self.operation.body.reasoning_effort = Some(reasoning_effort.into());
        self
    }

    /// Upper bound of the output tokens, with those spent on reasoning included. Reasoning models
    /// want it in place of `max_tokens`.
    pub fn max_completion_tokens(mut self, max_completion_tokens: impl Into<Option<i64>>) -> Self {
        self.operation.body.max_completion_tokens = max_completion_tokens.into();
        self
    }

    /// Whether the provider may keep the answer for evaluation and distillation.
    pub fn store(mut self, store: impl Into<Option<bool>>) -> Self {
        self.operation.body.store = store.into();
        self
    }

    /// Your own keys and values, kept with the request for tracking.
    pub fn metadata(mut self, metadata: impl Into<serde_json::Value>) -> Self {
        self.operation.body.metadata = Some(metadata.into());
        self
    }
}
