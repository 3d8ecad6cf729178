//! [`CreateChatCompletionRequest`] and the types that belong to it.

use std::collections::BTreeMap;

use super::{
    AudioContentPartSchema, AudioContentPartSchemaInputAudio, CreateChatCompletionRequestOrqInputs,
    CreateChatCompletionRequestOrqKnowledgeBase, CreateChatCompletionRequestOrqPrompt,
    CreateChatCompletionRequestOrqThread, FileContentPartSchema, ImageContentPartSchema,
    ImageContentPartSchemaCacheControl, ImageContentPartSchemaImageUrl, PublicContact,
    ReasoningPartSchema, RedactedReasoningPartSchema, RefusalPartSchema, TextContentPartSchema,
    ThinkingConfigDisabledSchema, ThinkingConfigEnabledSchema,
};

/// The record `CreateChatCompletionRequest` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequest {
    /// The conversation so far, oldest message first.
    pub messages: Vec<CreateChatCompletionRequestMessage>,
    /// Model that answers, as `provider/model`, for example `openai/gpt-4o`.
    pub model: String,
    /// Key-value pairs of your own, which help to find the call again.
    pub metadata: Option<BTreeMap<String, String>>,
    /// Settings of spoken answers. Needed if `modalities` contains `audio`.
    pub audio: Option<Option<CreateChatCompletionRequestAudio>>,
    /// Above zero, a token becomes less likely the more often it has already occurred.
    pub frequency_penalty: Option<Option<f64>>,
    /// Upper bound of the output tokens. Reasoning models want `max_completion_tokens` in its
    /// place.
    pub max_tokens: Option<Option<i64>>,
    /// Upper bound of the output tokens, with those spent on reasoning included.
    pub max_completion_tokens: Option<Option<i64>>,
    /// Whether the log-probabilities of the output tokens are returned.
    pub logprobs: Option<Option<bool>>,
    /// How many of the likeliest tokens are reported at each position, 0 to 20. Needs `logprobs`.
    pub top_logprobs: Option<Option<i64>>,
    /// How many answers are generated. Every one of them costs tokens.
    pub n: Option<Option<i64>>,
    /// Above zero, tokens that have occurred at all become less likely, which favours new topics.
    pub presence_penalty: Option<Option<f64>>,
    /// Form of the answer; free text if absent.
    pub response_format: Option<CreateChatCompletionRequestResponseFormat>,
    /// How much a reasoning model thinks before it answers. Models differ in which levels they
    /// know.
    pub reasoning_effort: Option<CreateChatCompletionRequestReasoningEffort>,
    /// How long the answer should be, in a word that the model knows.
    pub verbosity: Option<String>,
    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub seed: Option<Option<f64>>,
    /// Text, or list of up to four texts, at which generation ends. The stop text is not part of
    /// the answer.
    pub stop: Option<Option<CreateChatCompletionRequestStop>>,
    /// Settings of the stream. Only useful if `stream` is true.
    pub stream_options: Option<Option<CreateChatCompletionRequestStreamOptions>>,
    /// Switch of extended reasoning, for models that know it.
    pub thinking: Option<CreateChatCompletionRequestThinking>,
    /// Randomness of sampling, 0 to 2. Low values give steady answers, high values varied ones.
    /// Change this or `top_p`, not both.
    pub temperature: Option<Option<f64>>,
    /// Nucleus sampling, 0 to 1: only the likeliest tokens that together reach this probability are
    /// considered.
    pub top_p: Option<Option<f64>>,
    /// Considers only this many of the likeliest tokens. Not every model knows it.
    pub top_k: Option<Option<f64>>,
    /// Tools that the model may call.
    pub tools: Option<Vec<CreateChatCompletionRequestTool>>,
    /// Whether and how the model picks a tool.
    pub tool_choice: Option<CreateChatCompletionRequestToolChoice>,
    /// Whether the model may ask for several tool calls in one turn. Only useful with `tools`.
    pub parallel_tool_calls: Option<bool>,
    /// Kinds of output. Ask for both `text` and `audio` to get a spoken answer.
    pub modalities: Option<Option<Vec<CreateChatCompletionRequestModality>>>,
    /// Checks that the gateway runs on the call.
    pub guardrails: Option<Vec<CreateChatCompletionRequestGuardrail>>,
    /// Models to try one after the other if the first one fails.
    pub fallbacks: Option<Vec<CreateChatCompletionRequestFallback>>,
    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    pub retry: Option<CreateChatCompletionRequestRetry>,
    /// Lets the gateway answer a repeated request from its cache.
    pub cache: Option<CreateChatCompletionRequestCache>,
    /// Spreads calls over several models.
    pub load_balancer: Option<CreateChatCompletionRequestLoadBalancer>,
    /// Time limit that the gateway sets itself.
    pub timeout: Option<CreateChatCompletionRequestTimeout>,
    /// Older place of the gateway's options. Retries, fallbacks, cache, load balancer and time
    /// limit have moved to the fields of the same names in the request; the others have no other
    /// place yet.
    ///
    /// **Deprecated:** a later version of the API may be without it.
    pub orq: Option<CreateChatCompletionRequestOrq>,
    /// Whether the answer comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
}

crate::runtime::record! {
    CreateChatCompletionRequest {
        messages: required "messages",
        model: required "model",
        metadata: optional "metadata",
        audio: optional_nullable "audio",
        frequency_penalty: optional_nullable "frequency_penalty",
        max_tokens: optional_nullable "max_tokens",
        max_completion_tokens: optional_nullable "max_completion_tokens",
        logprobs: optional_nullable "logprobs",
        top_logprobs: optional_nullable "top_logprobs",
        n: optional_nullable "n",
        presence_penalty: optional_nullable "presence_penalty",
        response_format: optional "response_format",
        reasoning_effort: optional "reasoning_effort",
        verbosity: optional "verbosity",
        seed: optional_nullable "seed",
        stop: optional_nullable "stop",
        stream_options: optional_nullable "stream_options",
        thinking: optional "thinking",
        temperature: optional_nullable "temperature",
        top_p: optional_nullable "top_p",
        top_k: optional_nullable "top_k",
        tools: optional "tools",
        tool_choice: optional "tool_choice",
        parallel_tool_calls: optional "parallel_tool_calls",
        modalities: optional_nullable "modalities",
        guardrails: optional "guardrails",
        fallbacks: optional "fallbacks",
        retry: optional "retry",
        cache: optional "cache",
        load_balancer: optional "load_balancer",
        timeout: optional "timeout",
        orq: optional "orq",
        stream: optional "stream",
    }
}

impl CreateChatCompletionRequest {
    /// A new `CreateChatCompletionRequest` with what it must have.
    #[must_use]
    pub fn new(
        messages: impl Into<Vec<CreateChatCompletionRequestMessage>>,
        model: impl Into<String>,
    ) -> Self {
        Self {
            messages: messages.into(),
            model: model.into(),
            metadata: None,
            audio: None,
            frequency_penalty: None,
            max_tokens: None,
            max_completion_tokens: None,
            logprobs: None,
            top_logprobs: None,
            n: None,
            presence_penalty: None,
            response_format: None,
            reasoning_effort: None,
            verbosity: None,
            seed: None,
            stop: None,
            stream_options: None,
            thinking: None,
            temperature: None,
            top_p: None,
            top_k: None,
            tools: None,
            tool_choice: None,
            parallel_tool_calls: None,
            modalities: None,
            guardrails: None,
            fallbacks: None,
            retry: None,
            cache: None,
            load_balancer: None,
            timeout: None,
            orq: None,
            stream: None,
        }
    }

    /// Key-value pairs of your own, which help to find the call again.
    #[must_use]
    pub fn metadata(
        mut self,
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.metadata = Some(
            metadata
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Settings of spoken answers. Needed if `modalities` contains `audio`.
    #[must_use]
    pub fn audio(mut self, audio: impl Into<CreateChatCompletionRequestAudio>) -> Self {
        self.audio = Some(Some(audio.into()));
        self
    }

    /// Sends null for `audio`.
    #[must_use]
    pub fn audio_null(mut self) -> Self {
        self.audio = Some(None);
        self
    }

    /// Above zero, a token becomes less likely the more often it has already occurred.
    #[must_use]
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.frequency_penalty = frequency_penalty.into().map(Some);
        self
    }

    /// Sends null for `frequency_penalty`.
    #[must_use]
    pub fn frequency_penalty_null(mut self) -> Self {
        self.frequency_penalty = Some(None);
        self
    }

    /// Upper bound of the output tokens. Reasoning models want `max_completion_tokens` in its
    /// place.
    #[must_use]
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.max_tokens = max_tokens.into().map(Some);
        self
    }

    /// Sends null for `max_tokens`.
    #[must_use]
    pub fn max_tokens_null(mut self) -> Self {
        self.max_tokens = Some(None);
        self
    }

    /// Upper bound of the output tokens, with those spent on reasoning included.
    #[must_use]
    pub fn max_completion_tokens(mut self, max_completion_tokens: impl Into<Option<i64>>) -> Self {
        self.max_completion_tokens = max_completion_tokens.into().map(Some);
        self
    }

    /// Sends null for `max_completion_tokens`.
    #[must_use]
    pub fn max_completion_tokens_null(mut self) -> Self {
        self.max_completion_tokens = Some(None);
        self
    }

    /// Whether the log-probabilities of the output tokens are returned.
    #[must_use]
    pub fn logprobs(mut self, logprobs: impl Into<Option<bool>>) -> Self {
        self.logprobs = logprobs.into().map(Some);
        self
    }

    /// Sends null for `logprobs`.
    #[must_use]
    pub fn logprobs_null(mut self) -> Self {
        self.logprobs = Some(None);
        self
    }

    /// How many of the likeliest tokens are reported at each position, 0 to 20. Needs `logprobs`.
    #[must_use]
    pub fn top_logprobs(mut self, top_logprobs: impl Into<Option<i64>>) -> Self {
        self.top_logprobs = top_logprobs.into().map(Some);
        self
    }

    /// Sends null for `top_logprobs`.
    #[must_use]
    pub fn top_logprobs_null(mut self) -> Self {
        self.top_logprobs = Some(None);
        self
    }

    /// How many answers are generated. Every one of them costs tokens.
    #[must_use]
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.n = n.into().map(Some);
        self
    }

    /// Sends null for `n`.
    #[must_use]
    pub fn n_null(mut self) -> Self {
        self.n = Some(None);
        self
    }

    /// Above zero, tokens that have occurred at all become less likely, which favours new topics.
    #[must_use]
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.presence_penalty = presence_penalty.into().map(Some);
        self
    }

    /// Sends null for `presence_penalty`.
    #[must_use]
    pub fn presence_penalty_null(mut self) -> Self {
        self.presence_penalty = Some(None);
        self
    }

    /// Form of the answer; free text if absent.
    #[must_use]
    pub fn response_format(
        mut self,
        response_format: impl Into<CreateChatCompletionRequestResponseFormat>,
    ) -> Self {
        self.response_format = Some(response_format.into());
        self
    }

    /// How much a reasoning model thinks before it answers. Models differ in which levels they
    /// know.
    #[must_use]
    pub fn reasoning_effort(
        mut self,
        reasoning_effort: impl Into<CreateChatCompletionRequestReasoningEffort>,
    ) -> Self {
        self.reasoning_effort = Some(reasoning_effort.into());
        self
    }

    /// How long the answer should be, in a word that the model knows.
    #[must_use]
    pub fn verbosity(mut self, verbosity: impl Into<String>) -> Self {
        self.verbosity = Some(verbosity.into());
        self
    }

    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<Option<f64>>) -> Self {
        self.seed = seed.into().map(Some);
        self
    }

    /// Sends null for `seed`.
    #[must_use]
    pub fn seed_null(mut self) -> Self {
        self.seed = Some(None);
        self
    }

    /// Text, or list of up to four texts, at which generation ends. The stop text is not part of
    /// the answer.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<CreateChatCompletionRequestStop>) -> Self {
        self.stop = Some(Some(stop.into()));
        self
    }

    /// Sends null for `stop`.
    #[must_use]
    pub fn stop_null(mut self) -> Self {
        self.stop = Some(None);
        self
    }

    /// Settings of the stream. Only useful if `stream` is true.
    #[must_use]
    pub fn stream_options(
        mut self,
        stream_options: impl Into<CreateChatCompletionRequestStreamOptions>,
    ) -> Self {
        self.stream_options = Some(Some(stream_options.into()));
        self
    }

    /// Sends null for `stream_options`.
    #[must_use]
    pub fn stream_options_null(mut self) -> Self {
        self.stream_options = Some(None);
        self
    }

    /// Switch of extended reasoning, for models that know it.
    #[must_use]
    pub fn thinking(mut self, thinking: impl Into<CreateChatCompletionRequestThinking>) -> Self {
        self.thinking = Some(thinking.into());
        self
    }

    /// Randomness of sampling, 0 to 2. Low values give steady answers, high values varied ones.
    /// Change this or `top_p`, not both.
    #[must_use]
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.temperature = temperature.into().map(Some);
        self
    }

    /// Sends null for `temperature`.
    #[must_use]
    pub fn temperature_null(mut self) -> Self {
        self.temperature = Some(None);
        self
    }

    /// Nucleus sampling, 0 to 1: only the likeliest tokens that together reach this probability are
    /// considered.
    #[must_use]
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.top_p = top_p.into().map(Some);
        self
    }

    /// Sends null for `top_p`.
    #[must_use]
    pub fn top_p_null(mut self) -> Self {
        self.top_p = Some(None);
        self
    }

    /// Considers only this many of the likeliest tokens. Not every model knows it.
    #[must_use]
    pub fn top_k(mut self, top_k: impl Into<Option<f64>>) -> Self {
        self.top_k = top_k.into().map(Some);
        self
    }

    /// Sends null for `top_k`.
    #[must_use]
    pub fn top_k_null(mut self) -> Self {
        self.top_k = Some(None);
        self
    }

    /// Tools that the model may call.
    #[must_use]
    pub fn tools(mut self, tools: impl Into<Vec<CreateChatCompletionRequestTool>>) -> Self {
        self.tools = Some(tools.into());
        self
    }

    /// Whether and how the model picks a tool.
    #[must_use]
    pub fn tool_choice(
        mut self,
        tool_choice: impl Into<CreateChatCompletionRequestToolChoice>,
    ) -> Self {
        self.tool_choice = Some(tool_choice.into());
        self
    }

    /// Whether the model may ask for several tool calls in one turn. Only useful with `tools`.
    #[must_use]
    pub fn parallel_tool_calls(mut self, parallel_tool_calls: impl Into<Option<bool>>) -> Self {
        self.parallel_tool_calls = parallel_tool_calls.into();
        self
    }

    /// Kinds of output. Ask for both `text` and `audio` to get a spoken answer.
    #[must_use]
    pub fn modalities(
        mut self,
        modalities: impl IntoIterator<Item = impl Into<CreateChatCompletionRequestModality>>,
    ) -> Self {
        self.modalities = Some(Some(modalities.into_iter().map(Into::into).collect()));
        self
    }

    /// Sends null for `modalities`.
    #[must_use]
    pub fn modalities_null(mut self) -> Self {
        self.modalities = Some(None);
        self
    }

    /// Checks that the gateway runs on the call.
    #[must_use]
    pub fn guardrails(
        mut self,
        guardrails: impl Into<Vec<CreateChatCompletionRequestGuardrail>>,
    ) -> Self {
        self.guardrails = Some(guardrails.into());
        self
    }

    /// Models to try one after the other if the first one fails.
    #[must_use]
    pub fn fallbacks(
        mut self,
        fallbacks: impl Into<Vec<CreateChatCompletionRequestFallback>>,
    ) -> Self {
        self.fallbacks = Some(fallbacks.into());
        self
    }

    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    #[must_use]
    pub fn retry(mut self, retry: impl Into<CreateChatCompletionRequestRetry>) -> Self {
        self.retry = Some(retry.into());
        self
    }

    /// Lets the gateway answer a repeated request from its cache.
    #[must_use]
    pub fn cache(mut self, cache: impl Into<CreateChatCompletionRequestCache>) -> Self {
        self.cache = Some(cache.into());
        self
    }

    /// Spreads calls over several models.
    #[must_use]
    pub fn load_balancer(
        mut self,
        load_balancer: impl Into<CreateChatCompletionRequestLoadBalancer>,
    ) -> Self {
        self.load_balancer = Some(load_balancer.into());
        self
    }

    /// Time limit that the gateway sets itself.
    #[must_use]
    pub fn timeout(mut self, timeout: impl Into<CreateChatCompletionRequestTimeout>) -> Self {
        self.timeout = Some(timeout.into());
        self
    }

    /// Older place of the gateway's options. Retries, fallbacks, cache, load balancer and time
    /// limit have moved to the fields of the same names in the request; the others have no other
    /// place yet.
    #[deprecated(note = "a later version of the API may be without it")]
    #[must_use]
    pub fn orq(mut self, orq: impl Into<CreateChatCompletionRequestOrq>) -> Self {
        self.orq = Some(orq.into());
        self
    }

    /// Whether the answer comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// The value of `audio`, unless it is missing or null.
    #[must_use]
    pub fn audio_value(&self) -> Option<&CreateChatCompletionRequestAudio> {
        self.audio.as_ref()?.as_ref()
    }

    /// The value of `frequency_penalty`, unless it is missing or null.
    #[must_use]
    pub fn frequency_penalty_value(&self) -> Option<&f64> {
        self.frequency_penalty.as_ref()?.as_ref()
    }

    /// The value of `max_tokens`, unless it is missing or null.
    #[must_use]
    pub fn max_tokens_value(&self) -> Option<&i64> {
        self.max_tokens.as_ref()?.as_ref()
    }

    /// The value of `max_completion_tokens`, unless it is missing or null.
    #[must_use]
    pub fn max_completion_tokens_value(&self) -> Option<&i64> {
        self.max_completion_tokens.as_ref()?.as_ref()
    }

    /// The value of `logprobs`, unless it is missing or null.
    #[must_use]
    pub fn logprobs_value(&self) -> Option<&bool> {
        self.logprobs.as_ref()?.as_ref()
    }

    /// The value of `top_logprobs`, unless it is missing or null.
    #[must_use]
    pub fn top_logprobs_value(&self) -> Option<&i64> {
        self.top_logprobs.as_ref()?.as_ref()
    }

    /// The value of `n`, unless it is missing or null.
    #[must_use]
    pub fn n_value(&self) -> Option<&i64> {
        self.n.as_ref()?.as_ref()
    }

    /// The value of `presence_penalty`, unless it is missing or null.
    #[must_use]
    pub fn presence_penalty_value(&self) -> Option<&f64> {
        self.presence_penalty.as_ref()?.as_ref()
    }

    /// The value of `seed`, unless it is missing or null.
    #[must_use]
    pub fn seed_value(&self) -> Option<&f64> {
        self.seed.as_ref()?.as_ref()
    }

    /// The value of `stop`, unless it is missing or null.
    #[must_use]
    pub fn stop_value(&self) -> Option<&CreateChatCompletionRequestStop> {
        self.stop.as_ref()?.as_ref()
    }

    /// The value of `stream_options`, unless it is missing or null.
    #[must_use]
    pub fn stream_options_value(&self) -> Option<&CreateChatCompletionRequestStreamOptions> {
        self.stream_options.as_ref()?.as_ref()
    }

    /// The value of `temperature`, unless it is missing or null.
    #[must_use]
    pub fn temperature_value(&self) -> Option<&f64> {
        self.temperature.as_ref()?.as_ref()
    }

    /// The value of `top_p`, unless it is missing or null.
    #[must_use]
    pub fn top_p_value(&self) -> Option<&f64> {
        self.top_p.as_ref()?.as_ref()
    }

    /// The value of `top_k`, unless it is missing or null.
    #[must_use]
    pub fn top_k_value(&self) -> Option<&f64> {
        self.top_k.as_ref()?.as_ref()
    }

    /// The value of `modalities`, unless it is missing or null.
    #[must_use]
    pub fn modalities_value(&self) -> Option<&Vec<CreateChatCompletionRequestModality>> {
        self.modalities.as_ref()?.as_ref()
    }
}

/// Settings of spoken answers. Needed if `modalities` contains `audio`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestAudio {
    /// Voice that speaks.
    pub voice: CreateChatCompletionRequestAudioVoice,
    /// Encoding of the audio.
    pub format: CreateChatCompletionRequestAudioFormat,
}

crate::runtime::record! {
    CreateChatCompletionRequestAudio {
        voice: required "voice",
        format: required "format",
    }
}

impl CreateChatCompletionRequestAudio {
    /// A new `CreateChatCompletionRequestAudio` with what it must have.
    #[must_use]
    pub fn new(
        voice: impl Into<CreateChatCompletionRequestAudioVoice>,
        format: impl Into<CreateChatCompletionRequestAudioFormat>,
    ) -> Self {
        Self {
            voice: voice.into(),
            format: format.into(),
        }
    }
}

/// Encoding of the audio.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestAudioFormat {
    /// `wav`
    Wav,
    /// `mp3`
    Mp3,
    /// `flac`
    Flac,
    /// `opus`
    Opus,
    /// `pcm16`
    Pcm16,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionRequestAudioFormat {
        Wav = "wav",
        Mp3 = "mp3",
        Flac = "flac",
        Opus = "opus",
        Pcm16 = "pcm16",
    }
}

/// Voice that speaks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestAudioVoice {
    /// `alloy`
    Alloy,
    /// `echo`
    Echo,
    /// `fable`
    Fable,
    /// `onyx`
    Onyx,
    /// `nova`
    Nova,
    /// `shimmer`
    Shimmer,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionRequestAudioVoice {
        Alloy = "alloy",
        Echo = "echo",
        Fable = "fable",
        Onyx = "onyx",
        Nova = "nova",
        Shimmer = "shimmer",
    }
}

/// Lets the gateway answer a repeated request from its cache.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestCache {
    /// How long an answer is kept, in seconds; three days at most.
    ///
    /// Default: `1800`.
    pub ttl: Option<f64>,
}

crate::runtime::record! {
    CreateChatCompletionRequestCache {
        "type" = "exact_match",
        ttl: optional "ttl",
    }
}

impl CreateChatCompletionRequestCache {
    /// A new `CreateChatCompletionRequestCache` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How long an answer is kept, in seconds; three days at most.
    #[must_use]
    pub fn ttl(mut self, ttl: impl Into<Option<f64>>) -> Self {
        self.ttl = ttl.into();
        self
    }
}

/// The record `CreateChatCompletionRequestFallback` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestFallback {
    /// Model to try, as `provider/model`.
    pub model: String,
}

crate::runtime::record! {
    CreateChatCompletionRequestFallback {
        model: required "model",
    }
}

impl CreateChatCompletionRequestFallback {
    /// A new `CreateChatCompletionRequestFallback` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
        }
    }
}

/// The record `CreateChatCompletionRequestGuardrail` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestGuardrail {
    /// Which check to run.
    pub id: CreateChatCompletionRequestGuardrailId,
    /// What is checked: the messages, or the answer.
    pub execute_on: CreateChatCompletionRequestGuardrailExecuteOn,
}

crate::runtime::record! {
    CreateChatCompletionRequestGuardrail {
        id: required "id",
        execute_on: required "execute_on",
    }
}

impl CreateChatCompletionRequestGuardrail {
    /// A new `CreateChatCompletionRequestGuardrail` with what it must have.
    #[must_use]
    pub fn new(
        id: impl Into<CreateChatCompletionRequestGuardrailId>,
        execute_on: impl Into<CreateChatCompletionRequestGuardrailExecuteOn>,
    ) -> Self {
        Self {
            id: id.into(),
            execute_on: execute_on.into(),
        }
    }
}

/// What is checked: the messages, or the answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestGuardrailExecuteOn {
    /// `input`
    Input,
    /// `output`
    Output,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionRequestGuardrailExecuteOn {
        Input = "input",
        Output = "output",
    }
}

/// Which check to run.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestGuardrailId {
    /// `orq_pii_detection`
    OrqPiiDetection,
    /// `orq_sexual_moderation`
    OrqSexualModeration,
    /// `orq_harmful_moderation`
    OrqHarmfulModeration,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionRequestGuardrailId {
        OrqPiiDetection = "orq_pii_detection",
        OrqSexualModeration = "orq_sexual_moderation",
        OrqHarmfulModeration = "orq_harmful_moderation",
    }
}

/// Spreads calls over several models.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestLoadBalancer {
    /// Models to pick from.
    pub models: Vec<CreateChatCompletionRequestLoadBalancerWeightBasedModel>,
}

crate::runtime::record! {
    CreateChatCompletionRequestLoadBalancer {
        "type" = "weight_based",
        models: required "models",
    }
}

impl CreateChatCompletionRequestLoadBalancer {
    /// A new `CreateChatCompletionRequestLoadBalancer` with what it must have.
    #[must_use]
    pub fn new(
        models: impl Into<Vec<CreateChatCompletionRequestLoadBalancerWeightBasedModel>>,
    ) -> Self {
        Self {
            models: models.into(),
        }
    }
}

/// The record `CreateChatCompletionRequestLoadBalancerWeightBasedModel` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestLoadBalancerWeightBasedModel {
    /// Model that takes part, as `provider/model`.
    pub model: String,
    /// Share of the calls that the model gets, in relation to the other weights.
    ///
    /// Default: `0.5`.
    pub weight: Option<f64>,
}

crate::runtime::record! {
    CreateChatCompletionRequestLoadBalancerWeightBasedModel {
        model: required "model",
        weight: optional "weight",
    }
}

impl CreateChatCompletionRequestLoadBalancerWeightBasedModel {
    /// A new `CreateChatCompletionRequestLoadBalancerWeightBasedModel` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            weight: None,
        }
    }

    /// Share of the calls that the model gets, in relation to the other weights.
    #[must_use]
    pub fn weight(mut self, weight: impl Into<Option<f64>>) -> Self {
        self.weight = weight.into();
        self
    }
}

/// One of the forms of `CreateChatCompletionRequestMessage`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestMessage {
    /// Instructions that the model follows whatever the user says.
    System(CreateChatCompletionRequestMessageSystemMessage),
    /// Instructions of the developer, which newer models take in place of system messages.
    Developer(CreateChatCompletionRequestMessageDeveloperMessage),
    /// What the user says, or shows.
    User(CreateChatCompletionRequestMessageUserMessage),
    /// An earlier answer of the model.
    Assistant(Box<CreateChatCompletionRequestMessageAssistantMessage>),
    /// Result of a tool call.
    Tool(CreateChatCompletionRequestMessageToolMessage),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    CreateChatCompletionRequestMessage, "role" {
        System(CreateChatCompletionRequestMessageSystemMessage) = "system",
        Developer(CreateChatCompletionRequestMessageDeveloperMessage) = "developer",
        User(CreateChatCompletionRequestMessageUserMessage) = "user",
        Assistant(Box<CreateChatCompletionRequestMessageAssistantMessage>) = "assistant",
        Tool(CreateChatCompletionRequestMessageToolMessage) = "tool",
    }
}

impl CreateChatCompletionRequestMessage {
    /// Instructions that the model follows whatever the user says.
    #[must_use]
    pub fn system(
        content: impl Into<CreateChatCompletionRequestMessageSystemMessageContent>,
    ) -> Self {
        Self::System(CreateChatCompletionRequestMessageSystemMessage::new(content))
    }

    /// Instructions of the developer, which newer models take in place of system messages.
    #[must_use]
    pub fn developer(
        content: impl Into<CreateChatCompletionRequestMessageDeveloperMessageContent>,
    ) -> Self {
        Self::Developer(CreateChatCompletionRequestMessageDeveloperMessage::new(content))
    }

    /// What the user says, or shows.
    #[must_use]
    pub fn user(content: impl Into<CreateChatCompletionRequestMessageUserMessageContent>) -> Self {
        Self::User(CreateChatCompletionRequestMessageUserMessage::new(content))
    }

    /// An earlier answer of the model.
    #[must_use]
    pub fn assistant() -> Self {
        Self::Assistant(Box::new(CreateChatCompletionRequestMessageAssistantMessage::new()))
    }

    /// Result of a tool call.
    #[must_use]
    pub fn tool(content: impl Into<CreateChatCompletionRequestMessageToolMessageContent>) -> Self {
        Self::Tool(CreateChatCompletionRequestMessageToolMessage::new(content))
    }

    /// The value of [`Self::System`], if it is that.
    #[must_use]
    pub fn as_system(&self) -> Option<&CreateChatCompletionRequestMessageSystemMessage> {
        match self {
            Self::System(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Developer`], if it is that.
    #[must_use]
    pub fn as_developer(&self) -> Option<&CreateChatCompletionRequestMessageDeveloperMessage> {
        match self {
            Self::Developer(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::User`], if it is that.
    #[must_use]
    pub fn as_user(&self) -> Option<&CreateChatCompletionRequestMessageUserMessage> {
        match self {
            Self::User(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Assistant`], if it is that.
    #[must_use]
    pub fn as_assistant(&self) -> Option<&CreateChatCompletionRequestMessageAssistantMessage> {
        match self {
            Self::Assistant(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Tool`], if it is that.
    #[must_use]
    pub fn as_tool(&self) -> Option<&CreateChatCompletionRequestMessageToolMessage> {
        match self {
            Self::Tool(value) => Some(value),
            _ => None,
        }
    }
}

impl From<CreateChatCompletionRequestMessageSystemMessage> for CreateChatCompletionRequestMessage {
    fn from(value: CreateChatCompletionRequestMessageSystemMessage) -> Self {
        Self::System(value)
    }
}

impl From<CreateChatCompletionRequestMessageDeveloperMessage> for CreateChatCompletionRequestMessage {
    fn from(value: CreateChatCompletionRequestMessageDeveloperMessage) -> Self {
        Self::Developer(value)
    }
}

impl From<CreateChatCompletionRequestMessageUserMessage> for CreateChatCompletionRequestMessage {
    fn from(value: CreateChatCompletionRequestMessageUserMessage) -> Self {
        Self::User(value)
    }
}

impl From<CreateChatCompletionRequestMessageAssistantMessage> for CreateChatCompletionRequestMessage {
    fn from(value: CreateChatCompletionRequestMessageAssistantMessage) -> Self {
        Self::Assistant(Box::new(value))
    }
}

impl From<CreateChatCompletionRequestMessageToolMessage> for CreateChatCompletionRequestMessage {
    fn from(value: CreateChatCompletionRequestMessageToolMessage) -> Self {
        Self::Tool(value)
    }
}

/// Instructions that the model follows whatever the user says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageSystemMessage {
    /// What the message says.
    pub content: CreateChatCompletionRequestMessageSystemMessageContent,
    /// Name of the speaker, to tell several speakers of one role apart.
    pub name: Option<String>,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageSystemMessage {
        "role" = "system",
        content: required "content",
        name: optional "name",
    }
}

impl CreateChatCompletionRequestMessageSystemMessage {
    /// A new `CreateChatCompletionRequestMessageSystemMessage` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<CreateChatCompletionRequestMessageSystemMessageContent>) -> Self {
        Self {
            content: content.into(),
            name: None,
        }
    }

    /// Name of the speaker, to tell several speakers of one role apart.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// Instructions of the developer, which newer models take in place of system messages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageDeveloperMessage {
    /// What the message says.
    pub content: CreateChatCompletionRequestMessageDeveloperMessageContent,
    /// Name of the speaker, to tell several speakers of one role apart.
    pub name: Option<String>,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageDeveloperMessage {
        "role" = "developer",
        content: required "content",
        name: optional "name",
    }
}

impl CreateChatCompletionRequestMessageDeveloperMessage {
    /// A new `CreateChatCompletionRequestMessageDeveloperMessage` with what it must have.
    #[must_use]
    pub fn new(
        content: impl Into<CreateChatCompletionRequestMessageDeveloperMessageContent>,
    ) -> Self {
        Self {
            content: content.into(),
            name: None,
        }
    }

    /// Name of the speaker, to tell several speakers of one role apart.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// What the message says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestMessageDeveloperMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<TextContentPartSchema>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateChatCompletionRequestMessageDeveloperMessageContent {
        String(String),
        Array(Vec<TextContentPartSchema>),
    }
}

impl CreateChatCompletionRequestMessageDeveloperMessageContent {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[TextContentPartSchema]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for CreateChatCompletionRequestMessageDeveloperMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateChatCompletionRequestMessageDeveloperMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[TextContentPartSchema; N]> for CreateChatCompletionRequestMessageDeveloperMessageContent {
    fn from(value: [TextContentPartSchema; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<TextContentPartSchema>> for CreateChatCompletionRequestMessageDeveloperMessageContent {
    fn from(value: Vec<TextContentPartSchema>) -> Self {
        Self::Array(value)
    }
}

/// What the user says, or shows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageUserMessage {
    /// Name of the speaker, to tell several speakers of one role apart.
    pub name: Option<String>,
    /// What the message says.
    pub content: CreateChatCompletionRequestMessageUserMessageContent,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageUserMessage {
        "role" = "user",
        name: optional "name",
        content: required "content",
    }
}

impl CreateChatCompletionRequestMessageUserMessage {
    /// A new `CreateChatCompletionRequestMessageUserMessage` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<CreateChatCompletionRequestMessageUserMessageContent>) -> Self {
        Self {
            name: None,
            content: content.into(),
        }
    }

    /// Name of the speaker, to tell several speakers of one role apart.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// What the message says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestMessageUserMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<CreateChatCompletionRequestMessageUserMessageContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateChatCompletionRequestMessageUserMessageContent {
        String(String),
        Array(Vec<CreateChatCompletionRequestMessageUserMessageContentItem>),
    }
}

impl CreateChatCompletionRequestMessageUserMessageContent {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[CreateChatCompletionRequestMessageUserMessageContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for CreateChatCompletionRequestMessageUserMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateChatCompletionRequestMessageUserMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[CreateChatCompletionRequestMessageUserMessageContentItem; N]> for CreateChatCompletionRequestMessageUserMessageContent {
    fn from(value: [CreateChatCompletionRequestMessageUserMessageContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<CreateChatCompletionRequestMessageUserMessageContentItem>> for CreateChatCompletionRequestMessageUserMessageContent {
    fn from(value: Vec<CreateChatCompletionRequestMessageUserMessageContentItem>) -> Self {
        Self::Array(value)
    }
}

/// One of the forms of `CreateChatCompletionRequestMessageUserMessageContentItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestMessageUserMessageContentItem {
    /// A piece of text.
    Text(TextContentPartSchema),
    /// An image, given by its address.
    ImageUrl(ImageContentPartSchema),
    /// A piece of sound.
    InputAudio(AudioContentPartSchema),
    /// A file.
    File(Box<CreateChatCompletionRequestMessageUserMessageContentItemFile>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    CreateChatCompletionRequestMessageUserMessageContentItem, "type" {
        Text(TextContentPartSchema) = "text",
        ImageUrl(ImageContentPartSchema) = "image_url",
        InputAudio(AudioContentPartSchema) = "input_audio",
        File(Box<CreateChatCompletionRequestMessageUserMessageContentItemFile>) = "file",
    }
}

impl CreateChatCompletionRequestMessageUserMessageContentItem {
    /// A piece of text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(TextContentPartSchema::new(text))
    }

    /// An image, given by its address.
    #[must_use]
    pub fn image_url(image_url: impl Into<ImageContentPartSchemaImageUrl>) -> Self {
        Self::ImageUrl(ImageContentPartSchema::new(image_url))
    }

    /// A piece of sound.
    #[must_use]
    pub fn input_audio(input_audio: impl Into<AudioContentPartSchemaInputAudio>) -> Self {
        Self::InputAudio(AudioContentPartSchema::new(input_audio))
    }

    /// A file.
    #[must_use]
    pub fn file(file: impl Into<FileContentPartSchema>) -> Self {
        Self::File(Box::new(CreateChatCompletionRequestMessageUserMessageContentItemFile::new(file)))
    }

    /// The value of [`Self::Text`], if it is that.
    #[must_use]
    pub fn as_text(&self) -> Option<&TextContentPartSchema> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ImageUrl`], if it is that.
    #[must_use]
    pub fn as_image_url(&self) -> Option<&ImageContentPartSchema> {
        match self {
            Self::ImageUrl(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::InputAudio`], if it is that.
    #[must_use]
    pub fn as_input_audio(&self) -> Option<&AudioContentPartSchema> {
        match self {
            Self::InputAudio(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::File`], if it is that.
    #[must_use]
    pub fn as_file(&self) -> Option<&CreateChatCompletionRequestMessageUserMessageContentItemFile> {
        match self {
            Self::File(value) => Some(value),
            _ => None,
        }
    }
}

impl From<TextContentPartSchema> for CreateChatCompletionRequestMessageUserMessageContentItem {
    fn from(value: TextContentPartSchema) -> Self {
        Self::Text(value)
    }
}

impl From<ImageContentPartSchema> for CreateChatCompletionRequestMessageUserMessageContentItem {
    fn from(value: ImageContentPartSchema) -> Self {
        Self::ImageUrl(value)
    }
}

impl From<AudioContentPartSchema> for CreateChatCompletionRequestMessageUserMessageContentItem {
    fn from(value: AudioContentPartSchema) -> Self {
        Self::InputAudio(value)
    }
}

impl From<CreateChatCompletionRequestMessageUserMessageContentItemFile> for CreateChatCompletionRequestMessageUserMessageContentItem {
    fn from(value: CreateChatCompletionRequestMessageUserMessageContentItemFile) -> Self {
        Self::File(Box::new(value))
    }
}

/// A file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageUserMessageContentItemFile {
    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    pub cache_control: Option<ImageContentPartSchemaCacheControl>,
    /// The file.
    pub file: FileContentPartSchema,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageUserMessageContentItemFile {
        "type" = "file",
        cache_control: optional "cache_control",
        file: required "file",
    }
    fit;
}

impl CreateChatCompletionRequestMessageUserMessageContentItemFile {
    /// A new `CreateChatCompletionRequestMessageUserMessageContentItemFile` with what it must have.
    #[must_use]
    pub fn new(file: impl Into<FileContentPartSchema>) -> Self {
        Self {
            cache_control: None,
            file: file.into(),
        }
    }

    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    #[must_use]
    pub fn cache_control(
        mut self,
        cache_control: impl Into<ImageContentPartSchemaCacheControl>,
    ) -> Self {
        self.cache_control = Some(cache_control.into());
        self
    }
}

/// An earlier answer of the model.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageAssistantMessage {
    /// What the model said. May be null or absent if it called tools.
    pub content: Option<Option<CreateChatCompletionRequestMessageAssistantMessageContent>>,
    /// What the model said when it refused.
    pub refusal: Option<Option<String>>,
    /// Name of the speaker, to tell several speakers of one role apart.
    pub name: Option<String>,
    /// Spoken answer of an earlier turn.
    pub audio: Option<Option<CreateChatCompletionRequestMessageAssistantMessageAudio>>,
    /// Tool calls that the model asked for.
    pub tool_calls: Option<Vec<CreateChatCompletionRequestMessageAssistantMessageToolCall>>,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageAssistantMessage {
        "role" = "assistant",
        content: optional_nullable "content",
        refusal: optional_nullable "refusal",
        name: optional "name",
        audio: optional_nullable "audio",
        tool_calls: optional "tool_calls",
    }
}

impl CreateChatCompletionRequestMessageAssistantMessage {
    /// A new `CreateChatCompletionRequestMessageAssistantMessage` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What the model said. May be null or absent if it called tools.
    #[must_use]
    pub fn content(
        mut self,
        content: impl Into<CreateChatCompletionRequestMessageAssistantMessageContent>,
    ) -> Self {
        self.content = Some(Some(content.into()));
        self
    }

    /// Sends null for `content`.
    #[must_use]
    pub fn content_null(mut self) -> Self {
        self.content = Some(None);
        self
    }

    /// What the model said when it refused.
    #[must_use]
    pub fn refusal(mut self, refusal: impl Into<String>) -> Self {
        self.refusal = Some(Some(refusal.into()));
        self
    }

    /// Sends null for `refusal`.
    #[must_use]
    pub fn refusal_null(mut self) -> Self {
        self.refusal = Some(None);
        self
    }

    /// Name of the speaker, to tell several speakers of one role apart.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Spoken answer of an earlier turn.
    #[must_use]
    pub fn audio(
        mut self,
        audio: impl Into<CreateChatCompletionRequestMessageAssistantMessageAudio>,
    ) -> Self {
        self.audio = Some(Some(audio.into()));
        self
    }

    /// Sends null for `audio`.
    #[must_use]
    pub fn audio_null(mut self) -> Self {
        self.audio = Some(None);
        self
    }

    /// Tool calls that the model asked for.
    #[must_use]
    pub fn tool_calls(
        mut self,
        tool_calls: impl Into<Vec<CreateChatCompletionRequestMessageAssistantMessageToolCall>>,
    ) -> Self {
        self.tool_calls = Some(tool_calls.into());
        self
    }

    /// The value of `content`, unless it is missing or null.
    #[must_use]
    pub fn content_value(&self) -> Option<&CreateChatCompletionRequestMessageAssistantMessageContent> {
        self.content.as_ref()?.as_ref()
    }

    /// The value of `refusal`, unless it is missing or null.
    #[must_use]
    pub fn refusal_value(&self) -> Option<&String> {
        self.refusal.as_ref()?.as_ref()
    }

    /// The value of `audio`, unless it is missing or null.
    #[must_use]
    pub fn audio_value(&self) -> Option<&CreateChatCompletionRequestMessageAssistantMessageAudio> {
        self.audio.as_ref()?.as_ref()
    }
}

/// Spoken answer of an earlier turn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageAssistantMessageAudio {
    /// Identifier that came with the audio.
    pub id: String,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageAssistantMessageAudio {
        id: required "id",
    }
}

impl CreateChatCompletionRequestMessageAssistantMessageAudio {
    /// A new `CreateChatCompletionRequestMessageAssistantMessageAudio` with what it must have.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// What the model said. May be null or absent if it called tools.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestMessageAssistantMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<CreateChatCompletionRequestMessageAssistantMessageContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateChatCompletionRequestMessageAssistantMessageContent {
        String(String),
        Array(Vec<CreateChatCompletionRequestMessageAssistantMessageContentItem>),
    }
}

impl CreateChatCompletionRequestMessageAssistantMessageContent {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[CreateChatCompletionRequestMessageAssistantMessageContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for CreateChatCompletionRequestMessageAssistantMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateChatCompletionRequestMessageAssistantMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[CreateChatCompletionRequestMessageAssistantMessageContentItem; N]> for CreateChatCompletionRequestMessageAssistantMessageContent {
    fn from(value: [CreateChatCompletionRequestMessageAssistantMessageContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<CreateChatCompletionRequestMessageAssistantMessageContentItem>> for CreateChatCompletionRequestMessageAssistantMessageContent {
    fn from(value: Vec<CreateChatCompletionRequestMessageAssistantMessageContentItem>) -> Self {
        Self::Array(value)
    }
}

/// One of the forms of `CreateChatCompletionRequestMessageAssistantMessageContentItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestMessageAssistantMessageContentItem {
    /// A piece of text.
    Text(TextContentPartSchema),
    /// A refusal of the model, from an earlier turn.
    Refusal(RefusalPartSchema),
    /// Reasoning of the model, from an earlier turn.
    Reasoning(ReasoningPartSchema),
    /// Encrypted reasoning of the model, from an earlier turn.
    RedactedReasoning(RedactedReasoningPartSchema),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    CreateChatCompletionRequestMessageAssistantMessageContentItem, "type" {
        Text(TextContentPartSchema) = "text",
        Refusal(RefusalPartSchema) = "refusal",
        Reasoning(ReasoningPartSchema) = "reasoning",
        RedactedReasoning(RedactedReasoningPartSchema) = "redacted_reasoning",
    }
}

impl CreateChatCompletionRequestMessageAssistantMessageContentItem {
    /// A piece of text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(TextContentPartSchema::new(text))
    }

    /// A refusal of the model, from an earlier turn.
    #[must_use]
    pub fn refusal() -> Self {
        Self::Refusal(RefusalPartSchema::new())
    }

    /// Reasoning of the model, from an earlier turn.
    #[must_use]
    pub fn reasoning(reasoning: impl Into<String>, signature: impl Into<String>) -> Self {
        Self::Reasoning(ReasoningPartSchema::new(reasoning, signature))
    }

    /// Encrypted reasoning of the model, from an earlier turn.
    #[must_use]
    pub fn redacted_reasoning(data: impl Into<String>) -> Self {
        Self::RedactedReasoning(RedactedReasoningPartSchema::new(data))
    }

    /// The value of [`Self::Text`], if it is that.
    #[must_use]
    pub fn as_text(&self) -> Option<&TextContentPartSchema> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Refusal`], if it is that.
    #[must_use]
    pub fn as_refusal(&self) -> Option<&RefusalPartSchema> {
        match self {
            Self::Refusal(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Reasoning`], if it is that.
    #[must_use]
    pub fn as_reasoning(&self) -> Option<&ReasoningPartSchema> {
        match self {
            Self::Reasoning(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::RedactedReasoning`], if it is that.
    #[must_use]
    pub fn as_redacted_reasoning(&self) -> Option<&RedactedReasoningPartSchema> {
        match self {
            Self::RedactedReasoning(value) => Some(value),
            _ => None,
        }
    }
}

impl From<TextContentPartSchema> for CreateChatCompletionRequestMessageAssistantMessageContentItem {
    fn from(value: TextContentPartSchema) -> Self {
        Self::Text(value)
    }
}

impl From<RefusalPartSchema> for CreateChatCompletionRequestMessageAssistantMessageContentItem {
    fn from(value: RefusalPartSchema) -> Self {
        Self::Refusal(value)
    }
}

impl From<ReasoningPartSchema> for CreateChatCompletionRequestMessageAssistantMessageContentItem {
    fn from(value: ReasoningPartSchema) -> Self {
        Self::Reasoning(value)
    }
}

impl From<RedactedReasoningPartSchema> for CreateChatCompletionRequestMessageAssistantMessageContentItem {
    fn from(value: RedactedReasoningPartSchema) -> Self {
        Self::RedactedReasoning(value)
    }
}

/// The record `CreateChatCompletionRequestMessageAssistantMessageToolCall` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageAssistantMessageToolCall {
    /// Identifier of the call.
    pub id: String,
    /// Which function was called, and with what.
    pub function: CreateChatCompletionRequestMessageAssistantMessageToolCallFunction,
    /// Opaque state of the model's reasoning that came with the call, unchanged.
    pub thought_signature: Option<String>,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageAssistantMessageToolCall {
        "type" = "function",
        id: required "id",
        function: required "function",
        thought_signature: optional "thought_signature",
    }
}

impl CreateChatCompletionRequestMessageAssistantMessageToolCall {
    /// A new `CreateChatCompletionRequestMessageAssistantMessageToolCall` with what it must have.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        function: impl Into<CreateChatCompletionRequestMessageAssistantMessageToolCallFunction>,
    ) -> Self {
        Self {
            id: id.into(),
            function: function.into(),
            thought_signature: None,
        }
    }

    /// Opaque state of the model's reasoning that came with the call, unchanged.
    #[must_use]
    pub fn thought_signature(mut self, thought_signature: impl Into<String>) -> Self {
        self.thought_signature = Some(thought_signature.into());
        self
    }
}

/// Which function was called, and with what.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageAssistantMessageToolCallFunction {
    /// Name of the function.
    pub name: Option<String>,
    /// Arguments as JSON text, as the model wrote them.
    pub arguments: Option<String>,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageAssistantMessageToolCallFunction {
        name: optional "name",
        arguments: optional "arguments",
    }
}

impl CreateChatCompletionRequestMessageAssistantMessageToolCallFunction {
    /// A new `CreateChatCompletionRequestMessageAssistantMessageToolCallFunction` with nothing set.
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

    /// Arguments as JSON text, as the model wrote them.
    #[must_use]
    pub fn arguments(mut self, arguments: impl Into<String>) -> Self {
        self.arguments = Some(arguments.into());
        self
    }
}

/// Result of a tool call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestMessageToolMessage {
    /// What the tool returned, often as JSON text.
    pub content: CreateChatCompletionRequestMessageToolMessageContent,
    /// Identifier of the call that this message answers.
    pub tool_call_id: Option<String>,
    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    pub cache_control: Option<ImageContentPartSchemaCacheControl>,
}

crate::runtime::record! {
    CreateChatCompletionRequestMessageToolMessage {
        "role" = "tool",
        content: required "content",
        tool_call_id: nullable "tool_call_id",
        cache_control: optional "cache_control",
    }
}

impl CreateChatCompletionRequestMessageToolMessage {
    /// A new `CreateChatCompletionRequestMessageToolMessage` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<CreateChatCompletionRequestMessageToolMessageContent>) -> Self {
        Self {
            content: content.into(),
            tool_call_id: None,
            cache_control: None,
        }
    }

    /// Identifier of the call that this message answers.
    #[must_use]
    pub fn tool_call_id(mut self, tool_call_id: impl Into<String>) -> Self {
        self.tool_call_id = Some(tool_call_id.into());
        self
    }

    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    #[must_use]
    pub fn cache_control(
        mut self,
        cache_control: impl Into<ImageContentPartSchemaCacheControl>,
    ) -> Self {
        self.cache_control = Some(cache_control.into());
        self
    }
}

/// What the tool returned, often as JSON text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestMessageToolMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<TextContentPartSchema>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateChatCompletionRequestMessageToolMessageContent {
        String(String),
        Array(Vec<TextContentPartSchema>),
    }
}

impl CreateChatCompletionRequestMessageToolMessageContent {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[TextContentPartSchema]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for CreateChatCompletionRequestMessageToolMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateChatCompletionRequestMessageToolMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[TextContentPartSchema; N]> for CreateChatCompletionRequestMessageToolMessageContent {
    fn from(value: [TextContentPartSchema; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<TextContentPartSchema>> for CreateChatCompletionRequestMessageToolMessageContent {
    fn from(value: Vec<TextContentPartSchema>) -> Self {
        Self::Array(value)
    }
}

/// The values of `CreateChatCompletionRequestModality`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestModality {
    /// `text`
    Text,
    /// `audio`
    Audio,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionRequestModality {
        Text = "text",
        Audio = "audio",
    }
}

/// Older place of the gateway's options. Retries, fallbacks, cache, load balancer and time limit
/// have moved to the fields of the same names in the request; the others have no other place yet.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestOrq {
    /// Name under which traces show the call.
    pub name: Option<String>,
    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    pub retry: Option<CreateChatCompletionRequestRetry>,
    /// Models to try one after the other if the first one fails.
    pub fallbacks: Option<Vec<CreateChatCompletionRequestFallback>>,
    /// Prompt stored at orq.ai to use for this call.
    pub prompt: Option<CreateChatCompletionRequestOrqPrompt>,
    /// End user on whose behalf the call is made.
    pub identity: Option<PublicContact>,
    /// Older name of `identity`.
    ///
    /// **Deprecated:** a later version of the API may be without it.
    pub contact: Option<PublicContact>,
    /// Thread that the call belongs to, so that traces show related calls together.
    pub thread: Option<CreateChatCompletionRequestOrqThread>,
    /// Values for the placeholders of the prompt.
    pub inputs: Option<CreateChatCompletionRequestOrqInputs>,
    /// Lets the gateway answer a repeated request from its cache.
    pub cache: Option<CreateChatCompletionRequestCache>,
    /// Knowledge bases to search. What is found goes into the prompt.
    pub knowledge_bases: Option<Vec<CreateChatCompletionRequestOrqKnowledgeBase>>,
    /// Spreads calls over several models.
    pub load_balancer: Option<CreateChatCompletionRequestLoadBalancer>,
    /// Time limit that the gateway sets itself.
    pub timeout: Option<CreateChatCompletionRequestTimeout>,
}

crate::runtime::record! {
    CreateChatCompletionRequestOrq {
        name: optional "name",
        retry: optional "retry",
        fallbacks: optional "fallbacks",
        prompt: optional "prompt",
        identity: optional "identity",
        contact: optional "contact",
        thread: optional "thread",
        inputs: optional "inputs",
        cache: optional "cache",
        knowledge_bases: optional "knowledge_bases",
        load_balancer: optional "load_balancer",
        timeout: optional "timeout",
    }
}

impl CreateChatCompletionRequestOrq {
    /// A new `CreateChatCompletionRequestOrq` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name under which traces show the call.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    #[must_use]
    pub fn retry(mut self, retry: impl Into<CreateChatCompletionRequestRetry>) -> Self {
        self.retry = Some(retry.into());
        self
    }

    /// Models to try one after the other if the first one fails.
    #[must_use]
    pub fn fallbacks(
        mut self,
        fallbacks: impl Into<Vec<CreateChatCompletionRequestFallback>>,
    ) -> Self {
        self.fallbacks = Some(fallbacks.into());
        self
    }

    /// Prompt stored at orq.ai to use for this call.
    #[must_use]
    pub fn prompt(mut self, prompt: impl Into<CreateChatCompletionRequestOrqPrompt>) -> Self {
        self.prompt = Some(prompt.into());
        self
    }

    /// End user on whose behalf the call is made.
    #[must_use]
    pub fn identity(mut self, identity: impl Into<PublicContact>) -> Self {
        self.identity = Some(identity.into());
        self
    }

    /// Older name of `identity`.
    #[deprecated(note = "a later version of the API may be without it")]
    #[must_use]
    pub fn contact(mut self, contact: impl Into<PublicContact>) -> Self {
        self.contact = Some(contact.into());
        self
    }

    /// Thread that the call belongs to, so that traces show related calls together.
    #[must_use]
    pub fn thread(mut self, thread: impl Into<CreateChatCompletionRequestOrqThread>) -> Self {
        self.thread = Some(thread.into());
        self
    }

    /// Values for the placeholders of the prompt.
    #[must_use]
    pub fn inputs(mut self, inputs: impl Into<CreateChatCompletionRequestOrqInputs>) -> Self {
        self.inputs = Some(inputs.into());
        self
    }

    /// Lets the gateway answer a repeated request from its cache.
    #[must_use]
    pub fn cache(mut self, cache: impl Into<CreateChatCompletionRequestCache>) -> Self {
        self.cache = Some(cache.into());
        self
    }

    /// Knowledge bases to search. What is found goes into the prompt.
    #[must_use]
    pub fn knowledge_bases(
        mut self,
        knowledge_bases: impl Into<Vec<CreateChatCompletionRequestOrqKnowledgeBase>>,
    ) -> Self {
        self.knowledge_bases = Some(knowledge_bases.into());
        self
    }

    /// Spreads calls over several models.
    #[must_use]
    pub fn load_balancer(
        mut self,
        load_balancer: impl Into<CreateChatCompletionRequestLoadBalancer>,
    ) -> Self {
        self.load_balancer = Some(load_balancer.into());
        self
    }

    /// Time limit that the gateway sets itself.
    #[must_use]
    pub fn timeout(mut self, timeout: impl Into<CreateChatCompletionRequestTimeout>) -> Self {
        self.timeout = Some(timeout.into());
        self
    }
}

/// How much a reasoning model thinks before it answers. Models differ in which levels they know.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestReasoningEffort {
    /// `none`
    None,
    /// `minimal`
    Minimal,
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// `xhigh`
    Xhigh,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionRequestReasoningEffort {
        None = "none",
        Minimal = "minimal",
        Low = "low",
        Medium = "medium",
        High = "high",
        Xhigh = "xhigh",
    }
}

/// Form of the answer; free text if absent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestResponseFormat {
    /// Free text.
    Text(CreateChatCompletionRequestResponseFormatText),
    /// Any JSON object. The messages should ask for JSON too.
    JsonObject(CreateChatCompletionRequestResponseFormatJsonObject),
    /// JSON that fits a schema.
    JsonSchema(CreateChatCompletionRequestResponseFormatJsonSchema),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    CreateChatCompletionRequestResponseFormat, "type" {
        Text(CreateChatCompletionRequestResponseFormatText) = "text",
        JsonObject(CreateChatCompletionRequestResponseFormatJsonObject) = "json_object",
        JsonSchema(CreateChatCompletionRequestResponseFormatJsonSchema) = "json_schema",
    }
}

impl CreateChatCompletionRequestResponseFormat {
    /// Free text.
    #[must_use]
    pub fn text() -> Self {
        Self::Text(CreateChatCompletionRequestResponseFormatText::new())
    }

    /// Any JSON object. The messages should ask for JSON too.
    #[must_use]
    pub fn json_object() -> Self {
        Self::JsonObject(CreateChatCompletionRequestResponseFormatJsonObject::new())
    }

    /// JSON that fits a schema.
    #[must_use]
    pub fn json_schema(
        json_schema: impl Into<CreateChatCompletionRequestResponseFormatJsonSchemaObject>,
    ) -> Self {
        Self::JsonSchema(CreateChatCompletionRequestResponseFormatJsonSchema::new(json_schema))
    }

    /// The value of [`Self::Text`], if it is that.
    #[must_use]
    pub fn as_text(&self) -> Option<&CreateChatCompletionRequestResponseFormatText> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::JsonObject`], if it is that.
    #[must_use]
    pub fn as_json_object(&self) -> Option<&CreateChatCompletionRequestResponseFormatJsonObject> {
        match self {
            Self::JsonObject(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::JsonSchema`], if it is that.
    #[must_use]
    pub fn as_json_schema(&self) -> Option<&CreateChatCompletionRequestResponseFormatJsonSchema> {
        match self {
            Self::JsonSchema(value) => Some(value),
            _ => None,
        }
    }
}

impl From<CreateChatCompletionRequestResponseFormatText> for CreateChatCompletionRequestResponseFormat {
    fn from(value: CreateChatCompletionRequestResponseFormatText) -> Self {
        Self::Text(value)
    }
}

impl From<CreateChatCompletionRequestResponseFormatJsonObject> for CreateChatCompletionRequestResponseFormat {
    fn from(value: CreateChatCompletionRequestResponseFormatJsonObject) -> Self {
        Self::JsonObject(value)
    }
}

impl From<CreateChatCompletionRequestResponseFormatJsonSchema> for CreateChatCompletionRequestResponseFormat {
    fn from(value: CreateChatCompletionRequestResponseFormatJsonSchema) -> Self {
        Self::JsonSchema(value)
    }
}

/// Free text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestResponseFormatText {}

crate::runtime::record! {
    CreateChatCompletionRequestResponseFormatText {
        "type" = "text",
    }
}

impl CreateChatCompletionRequestResponseFormatText {
    /// A new `CreateChatCompletionRequestResponseFormatText` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// Any JSON object. The messages should ask for JSON too.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestResponseFormatJsonObject {}

crate::runtime::record! {
    CreateChatCompletionRequestResponseFormatJsonObject {
        "type" = "json_object",
    }
}

impl CreateChatCompletionRequestResponseFormatJsonObject {
    /// A new `CreateChatCompletionRequestResponseFormatJsonObject` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

/// JSON that fits a schema.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestResponseFormatJsonSchema {
    /// The schema and its name.
    pub json_schema: CreateChatCompletionRequestResponseFormatJsonSchemaObject,
}

crate::runtime::record! {
    CreateChatCompletionRequestResponseFormatJsonSchema {
        "type" = "json_schema",
        json_schema: required "json_schema",
    }
}

impl CreateChatCompletionRequestResponseFormatJsonSchema {
    /// A new `CreateChatCompletionRequestResponseFormatJsonSchema` with what it must have.
    #[must_use]
    pub fn new(
        json_schema: impl Into<CreateChatCompletionRequestResponseFormatJsonSchemaObject>,
    ) -> Self {
        Self {
            json_schema: json_schema.into(),
        }
    }
}

/// The schema and its name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestResponseFormatJsonSchemaObject {
    /// What an answer of this form is for. The model reads it.
    pub description: Option<String>,
    /// Name of the schema.
    pub name: String,
    /// The JSON Schema itself.
    pub schema: Option<serde_json::Value>,
    /// Whether the answer must follow the schema to the letter. Providers then allow only a part of
    /// JSON Schema.
    ///
    /// Default: `false`.
    pub strict: Option<bool>,
}

crate::runtime::record! {
    CreateChatCompletionRequestResponseFormatJsonSchemaObject {
        description: optional "description",
        name: required "name",
        schema: optional "schema",
        strict: optional "strict",
    }
}

impl CreateChatCompletionRequestResponseFormatJsonSchemaObject {
    /// A new `CreateChatCompletionRequestResponseFormatJsonSchemaObject` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            description: None,
            name: name.into(),
            schema: None,
            strict: None,
        }
    }

    /// What an answer of this form is for. The model reads it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The JSON Schema itself.
    #[must_use]
    pub fn schema(mut self, schema: impl Into<serde_json::Value>) -> Self {
        self.schema = Some(schema.into());
        self
    }

    /// Whether the answer must follow the schema to the letter. Providers then allow only a part of
    /// JSON Schema.
    #[must_use]
    pub fn strict(mut self, strict: impl Into<Option<bool>>) -> Self {
        self.strict = strict.into();
        self
    }
}

/// How the gateway repeats a failed call of a model. A client may have retries of its own beside
/// it.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestRetry {
    /// How often a call is tried again at most, 1 to 5.
    ///
    /// Default: `3`.
    pub count: Option<f64>,
    /// HTTP statuses of the provider after which a call is repeated.
    ///
    /// Default: `[429]`.
    pub on_codes: Option<Vec<f64>>,
}

crate::runtime::record! {
    CreateChatCompletionRequestRetry {
        count: optional "count",
        on_codes: optional "on_codes",
    }
}

impl CreateChatCompletionRequestRetry {
    /// A new `CreateChatCompletionRequestRetry` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How often a call is tried again at most, 1 to 5.
    #[must_use]
    pub fn count(mut self, count: impl Into<Option<f64>>) -> Self {
        self.count = count.into();
        self
    }

    /// HTTP statuses of the provider after which a call is repeated.
    #[must_use]
    pub fn on_codes(mut self, on_codes: impl IntoIterator<Item = f64>) -> Self {
        self.on_codes = Some(on_codes.into_iter().collect());
        self
    }
}

/// Text, or list of up to four texts, at which generation ends. The stop text is not part of the
/// answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestStop {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateChatCompletionRequestStop {
        String(String),
        Array(Vec<String>),
    }
}

impl CreateChatCompletionRequestStop {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[String]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for CreateChatCompletionRequestStop {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateChatCompletionRequestStop {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[String; N]> for CreateChatCompletionRequestStop {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<String>> for CreateChatCompletionRequestStop {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<const N: usize> From<[&str; N]> for CreateChatCompletionRequestStop {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

impl From<Vec<&str>> for CreateChatCompletionRequestStop {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

/// Settings of the stream. Only useful if `stream` is true.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestStreamOptions {
    /// Whether one more chunk with the token counts is sent before the stream ends.
    pub include_usage: Option<bool>,
}

crate::runtime::record! {
    CreateChatCompletionRequestStreamOptions {
        include_usage: optional "include_usage",
    }
}

impl CreateChatCompletionRequestStreamOptions {
    /// A new `CreateChatCompletionRequestStreamOptions` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether one more chunk with the token counts is sent before the stream ends.
    #[must_use]
    pub fn include_usage(mut self, include_usage: impl Into<Option<bool>>) -> Self {
        self.include_usage = include_usage.into();
        self
    }
}

/// Switch of extended reasoning, for models that know it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestThinking {
    /// The model answers without extended reasoning.
    Disabled(ThinkingConfigDisabledSchema),
    /// The model reasons before it answers.
    Enabled(ThinkingConfigEnabledSchema),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    CreateChatCompletionRequestThinking, "type" {
        Disabled(ThinkingConfigDisabledSchema) = "disabled",
        Enabled(ThinkingConfigEnabledSchema) = "enabled",
    }
}

impl CreateChatCompletionRequestThinking {
    /// The model answers without extended reasoning.
    #[must_use]
    pub fn disabled() -> Self {
        Self::Disabled(ThinkingConfigDisabledSchema::new())
    }

    /// The model reasons before it answers.
    #[must_use]
    pub fn enabled(budget_tokens: f64) -> Self {
        Self::Enabled(ThinkingConfigEnabledSchema::new(budget_tokens))
    }

    /// The value of [`Self::Disabled`], if it is that.
    #[must_use]
    pub fn as_disabled(&self) -> Option<&ThinkingConfigDisabledSchema> {
        match self {
            Self::Disabled(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Enabled`], if it is that.
    #[must_use]
    pub fn as_enabled(&self) -> Option<&ThinkingConfigEnabledSchema> {
        match self {
            Self::Enabled(value) => Some(value),
            _ => None,
        }
    }
}

impl From<ThinkingConfigDisabledSchema> for CreateChatCompletionRequestThinking {
    fn from(value: ThinkingConfigDisabledSchema) -> Self {
        Self::Disabled(value)
    }
}

impl From<ThinkingConfigEnabledSchema> for CreateChatCompletionRequestThinking {
    fn from(value: ThinkingConfigEnabledSchema) -> Self {
        Self::Enabled(value)
    }
}

/// Time limit that the gateway sets itself.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestTimeout {
    /// How long one call of a model may take, in milliseconds.
    pub call_timeout: f64,
}

crate::runtime::record! {
    CreateChatCompletionRequestTimeout {
        call_timeout: required "call_timeout",
    }
}

impl CreateChatCompletionRequestTimeout {
    /// A new `CreateChatCompletionRequestTimeout` with what it must have.
    #[must_use]
    pub fn new(call_timeout: f64) -> Self {
        Self { call_timeout }
    }
}

/// Whether and how the model picks a tool.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestToolChoice {
    /// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call.
    String(CreateChatCompletionRequestToolChoiceEnum),
    /// Forces the call of one function.
    Function(CreateChatCompletionRequestToolChoiceFunction),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateChatCompletionRequestToolChoice {
        String(CreateChatCompletionRequestToolChoiceEnum),
        Function(CreateChatCompletionRequestToolChoiceFunction),
    }
}

impl CreateChatCompletionRequestToolChoice {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&CreateChatCompletionRequestToolChoiceEnum> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Function`], if it is that.
    #[must_use]
    pub fn as_function(&self) -> Option<&CreateChatCompletionRequestToolChoiceFunction> {
        match self {
            Self::Function(value) => Some(value),
            _ => None,
        }
    }
}

impl From<CreateChatCompletionRequestToolChoiceEnum> for CreateChatCompletionRequestToolChoice {
    fn from(value: CreateChatCompletionRequestToolChoiceEnum) -> Self {
        Self::String(value)
    }
}

impl From<&str> for CreateChatCompletionRequestToolChoice {
    fn from(value: &str) -> Self {
        Self::String(CreateChatCompletionRequestToolChoiceEnum::from(value))
    }
}

impl From<String> for CreateChatCompletionRequestToolChoice {
    fn from(value: String) -> Self {
        Self::String(CreateChatCompletionRequestToolChoiceEnum::from(value))
    }
}

impl From<CreateChatCompletionRequestToolChoiceFunction> for CreateChatCompletionRequestToolChoice {
    fn from(value: CreateChatCompletionRequestToolChoiceFunction) -> Self {
        Self::Function(value)
    }
}

/// `none` forbids tool calls, `auto` lets the model decide, `required` forces some call.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionRequestToolChoiceEnum {
    /// `none`
    None,
    /// `auto`
    Auto,
    /// `required`
    Required,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionRequestToolChoiceEnum {
        None = "none",
        Auto = "auto",
        Required = "required",
    }
}

/// Forces the call of one function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestToolChoiceFunction {
    /// Function that must be called.
    pub function: CreateChatCompletionRequestToolChoiceFunctionObject,
}

crate::runtime::record! {
    CreateChatCompletionRequestToolChoiceFunction {
        "type" = "function",
        function: required "function",
    }
    fit;
}

impl CreateChatCompletionRequestToolChoiceFunction {
    /// A new `CreateChatCompletionRequestToolChoiceFunction` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<CreateChatCompletionRequestToolChoiceFunctionObject>) -> Self {
        Self {
            function: function.into(),
        }
    }
}

/// Function that must be called.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestToolChoiceFunctionObject {
    /// Name of the function.
    pub name: String,
}

crate::runtime::record! {
    CreateChatCompletionRequestToolChoiceFunctionObject {
        name: required "name",
    }
    fit;
}

impl CreateChatCompletionRequestToolChoiceFunctionObject {
    /// A new `CreateChatCompletionRequestToolChoiceFunctionObject` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The record `CreateChatCompletionRequestTool` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestTool {
    /// Definition of the function.
    pub function: CreateChatCompletionRequestToolFunction,
}

crate::runtime::record! {
    CreateChatCompletionRequestTool {
        "type" = "function",
        function: required "function",
    }
}

impl CreateChatCompletionRequestTool {
    /// A new `CreateChatCompletionRequestTool` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<CreateChatCompletionRequestToolFunction>) -> Self {
        Self {
            function: function.into(),
        }
    }
}

/// Definition of the function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestToolFunction {
    /// Name by which the model calls the function.
    pub name: String,
    /// What the function does. The model decides by this text when to call it.
    pub description: Option<String>,
    /// JSON Schema of the arguments. Without it the function takes none.
    pub parameters: Option<CreateChatCompletionRequestToolFunctionParameters>,
    /// Whether the arguments must follow the schema to the letter.
    pub strict: Option<bool>,
}

crate::runtime::record! {
    CreateChatCompletionRequestToolFunction {
        name: required "name",
        description: optional "description",
        parameters: optional "parameters",
        strict: optional "strict",
    }
}

impl CreateChatCompletionRequestToolFunction {
    /// A new `CreateChatCompletionRequestToolFunction` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            parameters: None,
            strict: None,
        }
    }

    /// What the function does. The model decides by this text when to call it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// JSON Schema of the arguments. Without it the function takes none.
    #[must_use]
    pub fn parameters(
        mut self,
        parameters: impl Into<CreateChatCompletionRequestToolFunctionParameters>,
    ) -> Self {
        self.parameters = Some(parameters.into());
        self
    }

    /// Whether the arguments must follow the schema to the letter.
    #[must_use]
    pub fn strict(mut self, strict: impl Into<Option<bool>>) -> Self {
        self.strict = strict.into();
        self
    }
}

/// JSON Schema of the arguments. Without it the function takes none.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionRequestToolFunctionParameters {
    /// Schema of each argument, by name.
    pub properties: BTreeMap<String, serde_json::Value>,
    /// Names of the arguments that must be given.
    pub required: Option<Vec<String>>,
    /// Whether the model may give other arguments than the declared ones.
    pub additional_properties: Option<bool>,
}

crate::runtime::record! {
    CreateChatCompletionRequestToolFunctionParameters {
        "type" = "object",
        properties: required "properties",
        required: optional "required",
        additional_properties: optional "additionalProperties",
    }
}

impl CreateChatCompletionRequestToolFunctionParameters {
    /// A new `CreateChatCompletionRequestToolFunctionParameters` with what it must have.
    #[must_use]
    pub fn new(
        properties: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        Self {
            properties: properties
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
            required: None,
            additional_properties: None,
        }
    }

    /// Names of the arguments that must be given.
    #[must_use]
    pub fn required(mut self, required: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.required = Some(required.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the model may give other arguments than the declared ones.
    #[must_use]
    pub fn additional_properties(mut self, additional_properties: impl Into<Option<bool>>) -> Self {
        self.additional_properties = additional_properties.into();
        self
    }
}

/// The same as [`CreateChatCompletionRequestCache`].
pub type CreateChatCompletionRequestOrqCache = CreateChatCompletionRequestCache;

/// The same as [`CreateChatCompletionRequestCache`].
pub type CreateCompletionRequestOrqCache = CreateChatCompletionRequestCache;

/// The same as [`CreateChatCompletionRequestCache`].
pub type CreateEmbeddingRequestOrqCache = CreateChatCompletionRequestCache;

/// The same as [`CreateChatCompletionRequestCache`].
pub type CreateRerankRequestOrqCache = CreateChatCompletionRequestCache;

/// The same as [`CreateChatCompletionRequestFallback`].
pub type CreateChatCompletionRequestOrqFallback = CreateChatCompletionRequestFallback;

/// The same as [`CreateChatCompletionRequestFallback`].
pub type CreateCompletionRequestOrqFallback = CreateChatCompletionRequestFallback;

/// The same as [`CreateChatCompletionRequestFallback`].
pub type CreateEmbeddingRequestOrqFallback = CreateChatCompletionRequestFallback;

/// The same as [`CreateChatCompletionRequestFallback`].
pub type CreateRerankRequestOrqFallback = CreateChatCompletionRequestFallback;

/// The same as [`CreateChatCompletionRequestFallback`].
pub type CreateTranscriptionRequestOrqFallback = CreateChatCompletionRequestFallback;

/// The same as [`CreateChatCompletionRequestLoadBalancer`].
pub type CreateChatCompletionRequestOrqLoadBalancer = CreateChatCompletionRequestLoadBalancer;

/// The same as [`CreateChatCompletionRequestLoadBalancer`].
pub type CreateCompletionRequestOrqLoadBalancer = CreateChatCompletionRequestLoadBalancer;

/// The same as [`CreateChatCompletionRequestLoadBalancer`].
pub type CreateEmbeddingRequestOrqLoadBalancer = CreateChatCompletionRequestLoadBalancer;

/// The same as [`CreateChatCompletionRequestLoadBalancer`].
pub type CreateRerankRequestOrqLoadBalancer = CreateChatCompletionRequestLoadBalancer;

/// The same as [`CreateChatCompletionRequestLoadBalancer`].
pub type CreateTranscriptionRequestOrqLoadBalancer = CreateChatCompletionRequestLoadBalancer;

/// The same as [`CreateChatCompletionRequestLoadBalancerWeightBasedModel`].
pub type CreateChatCompletionRequestOrqLoadBalancerWeightBasedModel = CreateChatCompletionRequestLoadBalancerWeightBasedModel;

/// The same as [`CreateChatCompletionRequestLoadBalancerWeightBasedModel`].
pub type CreateCompletionRequestOrqLoadBalancerWeightBasedModel = CreateChatCompletionRequestLoadBalancerWeightBasedModel;

/// The same as [`CreateChatCompletionRequestLoadBalancerWeightBasedModel`].
pub type CreateEmbeddingRequestOrqLoadBalancerWeightBasedModel = CreateChatCompletionRequestLoadBalancerWeightBasedModel;

/// The same as [`CreateChatCompletionRequestLoadBalancerWeightBasedModel`].
pub type CreateRerankRequestOrqLoadBalancerWeightBasedModel = CreateChatCompletionRequestLoadBalancerWeightBasedModel;

/// The same as [`CreateChatCompletionRequestLoadBalancerWeightBasedModel`].
pub type CreateTranscriptionRequestOrqLoadBalancerWeightBasedModel = CreateChatCompletionRequestLoadBalancerWeightBasedModel;

/// The same as [`CreateChatCompletionRequestMessageDeveloperMessageContent`].
pub type CreateChatCompletionRequestMessageSystemMessageContent = CreateChatCompletionRequestMessageDeveloperMessageContent;

/// The same as [`CreateChatCompletionRequestRetry`].
pub type CreateChatCompletionRequestOrqRetry = CreateChatCompletionRequestRetry;

/// The same as [`CreateChatCompletionRequestRetry`].
pub type CreateCompletionRequestOrqRetry = CreateChatCompletionRequestRetry;

/// The same as [`CreateChatCompletionRequestRetry`].
pub type CreateEmbeddingRequestOrqRetry = CreateChatCompletionRequestRetry;

/// The same as [`CreateChatCompletionRequestRetry`].
pub type CreateRerankRequestOrqRetry = CreateChatCompletionRequestRetry;

/// The same as [`CreateChatCompletionRequestRetry`].
pub type CreateTranscriptionRequestOrqRetry = CreateChatCompletionRequestRetry;

/// The same as [`CreateChatCompletionRequestTimeout`].
pub type CreateChatCompletionRequestOrqTimeout = CreateChatCompletionRequestTimeout;

/// The same as [`CreateChatCompletionRequestTimeout`].
pub type CreateCompletionRequestOrqTimeout = CreateChatCompletionRequestTimeout;

/// The same as [`CreateChatCompletionRequestTimeout`].
pub type CreateEmbeddingRequestOrqTimeout = CreateChatCompletionRequestTimeout;

/// The same as [`CreateChatCompletionRequestTimeout`].
pub type CreateRerankRequestOrqTimeout = CreateChatCompletionRequestTimeout;

/// The same as [`CreateChatCompletionRequestTimeout`].
pub type CreateTranscriptionRequestOrqTimeout = CreateChatCompletionRequestTimeout;
