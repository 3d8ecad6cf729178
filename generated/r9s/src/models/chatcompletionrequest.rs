//! [`ChatCompletionRequest`] and the types that belong to it.

use std::collections::BTreeMap;

use super::{
    Audio, ChatCompletionRequestModality, ChatCompletionRequestStop,
    ChatCompletionRequestToolChoiceEnum, Message, ResponseFormat, StreamOptions, Tool,
};

/// Input of a chat completion. Models differ in which of the optional settings they heed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionRequest {
    /// Identifier of the model, as `GET /models` lists it.
    pub model: String,
    /// The conversation so far, oldest message first.
    pub messages: Vec<Message>,
    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    pub frequency_penalty: Option<f64>,
    /// Makes single tokens more or less likely: token identifiers mapped to a number that is added
    /// to the token's score.
    pub logit_bias: Option<BTreeMap<String, f64>>,
    /// Whether the log-probabilities of the output tokens are returned. The service does not accept
    /// it together with `stream`.
    pub logprobs: Option<bool>,
    /// How many of the likeliest tokens are reported at each position, 0 to 20. Needs `logprobs`.
    pub top_logprobs: Option<i64>,
    /// Upper bound of the output tokens.
    pub max_tokens: Option<i64>,
    /// How many answers are generated, 1 to 128. Every one of them costs tokens.
    pub n: Option<i64>,
    /// Kinds of output. Ask for both `text` and `audio` to get a spoken answer.
    pub modalities: Option<Vec<ChatCompletionRequestModality>>,
    /// Voice and encoding of a spoken answer. Used if `modalities` contains `audio`.
    pub audio: Option<Audio>,
    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    pub presence_penalty: Option<f64>,
    /// Form of the answer; free text if absent.
    pub response_format: Option<ResponseFormat>,
    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub seed: Option<i64>,
    /// Class of capacity that handles the request.
    pub service_tier: Option<ChatCompletionRequestServiceTier>,
    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    pub stop: Option<ChatCompletionRequestStop>,
    /// Whether the answer comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Settings of the stream. Ignored unless `stream` is true.
    pub stream_options: Option<StreamOptions>,
    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    /// Change this or `top_p`, not both.
    pub temperature: Option<f64>,
    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    pub top_p: Option<f64>,
    /// Considers only this many of the likeliest tokens. Not every model knows it.
    pub top_k: Option<i64>,
    /// Tools that the model may call.
    pub tools: Option<Vec<Tool>>,
    /// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
    /// object names the function to call.
    pub tool_choice: Option<ChatCompletionRequestToolChoice>,
    /// Whether the model may ask for several tool calls in one turn. Only useful with `tools`.
    pub parallel_tool_calls: Option<bool>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
    /// How much a reasoning model thinks before it answers.
    pub reasoning_effort: Option<ChatCompletionRequestReasoningEffort>,
    /// Upper bound of the output tokens, with those spent on reasoning included. Reasoning models
    /// want it in place of `max_tokens`.
    pub max_completion_tokens: Option<i64>,
    /// Whether the provider may keep the answer for evaluation and distillation.
    pub store: Option<bool>,
    /// Your own keys and values, kept with the request for tracking.
    pub metadata: Option<serde_json::Value>,
}

crate::runtime::record! {
    ChatCompletionRequest {
        model: required "model",
        messages: required "messages",
        frequency_penalty: optional "frequency_penalty",
        logit_bias: optional "logit_bias",
        logprobs: optional "logprobs",
        top_logprobs: optional "top_logprobs",
        max_tokens: optional "max_tokens",
        n: optional "n",
        modalities: optional "modalities",
        audio: optional "audio",
        presence_penalty: optional "presence_penalty",
        response_format: optional "response_format",
        seed: optional "seed",
        service_tier: optional "service_tier",
        stop: optional "stop",
        stream: optional "stream",
        stream_options: optional "stream_options",
        temperature: optional "temperature",
        top_p: optional "top_p",
        top_k: optional "top_k",
        tools: optional "tools",
        tool_choice: optional "tool_choice",
        parallel_tool_calls: optional "parallel_tool_calls",
        user: optional "user",
        reasoning_effort: optional "reasoning_effort",
        max_completion_tokens: optional "max_completion_tokens",
        store: optional "store",
        metadata: optional "metadata",
    }
}

impl ChatCompletionRequest {
    /// A new `ChatCompletionRequest` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>, messages: impl Into<Vec<Message>>) -> Self {
        Self {
            model: model.into(),
            messages: messages.into(),
            frequency_penalty: None,
            logit_bias: None,
            logprobs: None,
            top_logprobs: None,
            max_tokens: None,
            n: None,
            modalities: None,
            audio: None,
            presence_penalty: None,
            response_format: None,
            seed: None,
            service_tier: None,
            stop: None,
            stream: None,
            stream_options: None,
            temperature: None,
            top_p: None,
            top_k: None,
            tools: None,
            tool_choice: None,
            parallel_tool_calls: None,
            user: None,
            reasoning_effort: None,
            max_completion_tokens: None,
            store: None,
            metadata: None,
        }
    }

    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    #[must_use]
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.frequency_penalty = frequency_penalty.into();
        self
    }

    /// Makes single tokens more or less likely: token identifiers mapped to a number that is added
    /// to the token's score.
    #[must_use]
    pub fn logit_bias(
        mut self,
        logit_bias: impl IntoIterator<Item = (impl Into<String>, impl Into<f64>)>,
    ) -> Self {
        self.logit_bias = Some(
            logit_bias
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Whether the log-probabilities of the output tokens are returned. The service does not accept
    /// it together with `stream`.
    #[must_use]
    pub fn logprobs(mut self, logprobs: impl Into<Option<bool>>) -> Self {
        self.logprobs = logprobs.into();
        self
    }

    /// How many of the likeliest tokens are reported at each position, 0 to 20. Needs `logprobs`.
    #[must_use]
    pub fn top_logprobs(mut self, top_logprobs: impl Into<Option<i64>>) -> Self {
        self.top_logprobs = top_logprobs.into();
        self
    }

    /// Upper bound of the output tokens.
    #[must_use]
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.max_tokens = max_tokens.into();
        self
    }

    /// How many answers are generated, 1 to 128. Every one of them costs tokens.
    #[must_use]
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.n = n.into();
        self
    }

    /// Kinds of output. Ask for both `text` and `audio` to get a spoken answer.
    #[must_use]
    pub fn modalities(
        mut self,
        modalities: impl IntoIterator<Item = impl Into<ChatCompletionRequestModality>>,
    ) -> Self {
        self.modalities = Some(modalities.into_iter().map(Into::into).collect());
        self
    }

    /// Voice and encoding of a spoken answer. Used if `modalities` contains `audio`.
    #[must_use]
    pub fn audio(mut self, audio: impl Into<Audio>) -> Self {
        self.audio = Some(audio.into());
        self
    }

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    #[must_use]
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.presence_penalty = presence_penalty.into();
        self
    }

    /// Form of the answer; free text if absent.
    #[must_use]
    pub fn response_format(mut self, response_format: impl Into<ResponseFormat>) -> Self {
        self.response_format = Some(response_format.into());
        self
    }

    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<Option<i64>>) -> Self {
        self.seed = seed.into();
        self
    }

    /// Class of capacity that handles the request.
    #[must_use]
    pub fn service_tier(
        mut self,
        service_tier: impl Into<ChatCompletionRequestServiceTier>,
    ) -> Self {
        self.service_tier = Some(service_tier.into());
        self
    }

    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<ChatCompletionRequestStop>) -> Self {
        self.stop = Some(stop.into());
        self
    }

    /// Whether the answer comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// Settings of the stream. Ignored unless `stream` is true.
    #[must_use]
    pub fn stream_options(mut self, stream_options: impl Into<StreamOptions>) -> Self {
        self.stream_options = Some(stream_options.into());
        self
    }

    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    /// Change this or `top_p`, not both.
    #[must_use]
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.temperature = temperature.into();
        self
    }

    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    #[must_use]
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.top_p = top_p.into();
        self
    }

    /// Considers only this many of the likeliest tokens. Not every model knows it.
    #[must_use]
    pub fn top_k(mut self, top_k: impl Into<Option<i64>>) -> Self {
        self.top_k = top_k.into();
        self
    }

    /// Tools that the model may call.
    #[must_use]
    pub fn tools(mut self, tools: impl Into<Vec<Tool>>) -> Self {
        self.tools = Some(tools.into());
        self
    }

    /// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
    /// object names the function to call.
    #[must_use]
    pub fn tool_choice(mut self, tool_choice: impl Into<ChatCompletionRequestToolChoice>) -> Self {
        self.tool_choice = Some(tool_choice.into());
        self
    }

    /// Whether the model may ask for several tool calls in one turn. Only useful with `tools`.
    #[must_use]
    pub fn parallel_tool_calls(mut self, parallel_tool_calls: impl Into<Option<bool>>) -> Self {
        self.parallel_tool_calls = parallel_tool_calls.into();
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    #[must_use]
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }

    /// How much a reasoning model thinks before it answers.
    #[must_use]
    pub fn reasoning_effort(
        mut self,
        reasoning_effort: impl Into<ChatCompletionRequestReasoningEffort>,
    ) -> Self {
        self.reasoning_effort = Some(reasoning_effort.into());
        self
    }

    /// Upper bound of the output tokens, with those spent on reasoning included. Reasoning models
    /// want it in place of `max_tokens`.
    #[must_use]
    pub fn max_completion_tokens(mut self, max_completion_tokens: impl Into<Option<i64>>) -> Self {
        self.max_completion_tokens = max_completion_tokens.into();
        self
    }

    /// Whether the provider may keep the answer for evaluation and distillation.
    #[must_use]
    pub fn store(mut self, store: impl Into<Option<bool>>) -> Self {
        self.store = store.into();
        self
    }

    /// Your own keys and values, kept with the request for tracking.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<serde_json::Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
}

/// How much a reasoning model thinks before it answers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatCompletionRequestReasoningEffort {
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ChatCompletionRequestReasoningEffort {
        Low = "low",
        Medium = "medium",
        High = "high",
    }
}

/// Class of capacity that handles the request.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatCompletionRequestServiceTier {
    /// `auto`
    Auto,
    /// `default`
    Default,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ChatCompletionRequestServiceTier {
        Auto = "auto",
        Default = "default",
    }
}

/// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call, and an
/// object names the function to call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatCompletionRequestToolChoice {
    /// The form `ResponseObjectToolChoiceEnum`.
    String(ChatCompletionRequestToolChoiceEnum),
    /// The form `ChatCompletionRequestToolChoiceFunction`.
    Function(ChatCompletionRequestToolChoiceFunction),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    ChatCompletionRequestToolChoice {
        String(ChatCompletionRequestToolChoiceEnum),
        Function(ChatCompletionRequestToolChoiceFunction),
    }
}

impl ChatCompletionRequestToolChoice {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&ChatCompletionRequestToolChoiceEnum> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Function`], if it is that.
    #[must_use]
    pub fn as_function(&self) -> Option<&ChatCompletionRequestToolChoiceFunction> {
        match self {
            Self::Function(value) => Some(value),
            _ => None,
        }
    }
}

impl From<ChatCompletionRequestToolChoiceEnum> for ChatCompletionRequestToolChoice {
    fn from(value: ChatCompletionRequestToolChoiceEnum) -> Self {
        Self::String(value)
    }
}

impl From<&str> for ChatCompletionRequestToolChoice {
    fn from(value: &str) -> Self {
        Self::String(ChatCompletionRequestToolChoiceEnum::from(value))
    }
}

impl From<String> for ChatCompletionRequestToolChoice {
    fn from(value: String) -> Self {
        Self::String(ChatCompletionRequestToolChoiceEnum::from(value))
    }
}

impl From<ChatCompletionRequestToolChoiceFunction> for ChatCompletionRequestToolChoice {
    fn from(value: ChatCompletionRequestToolChoiceFunction) -> Self {
        Self::Function(value)
    }
}

/// The record `ChatCompletionRequestToolChoiceFunction` of the API.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ChatCompletionRequestToolChoiceFunction {
    /// Function that must be called.
    pub function: Option<ChatCompletionRequestToolChoiceFunctionObject>,
}

crate::runtime::record! {
    ChatCompletionRequestToolChoiceFunction {
        "type" = "function",
        function: optional "function",
    }
    fit;
}

impl ChatCompletionRequestToolChoiceFunction {
    /// A new `ChatCompletionRequestToolChoiceFunction` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Function that must be called.
    #[must_use]
    pub fn function(
        mut self,
        function: impl Into<ChatCompletionRequestToolChoiceFunctionObject>,
    ) -> Self {
        self.function = Some(function.into());
        self
    }
}

/// Function that must be called.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ChatCompletionRequestToolChoiceFunctionObject {
    /// Name of the function.
    pub name: Option<String>,
}

crate::runtime::record! {
    ChatCompletionRequestToolChoiceFunctionObject {
        name: optional "name",
    }
    fit;
}

impl ChatCompletionRequestToolChoiceFunctionObject {
    /// A new `ChatCompletionRequestToolChoiceFunctionObject` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name of the function.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}
