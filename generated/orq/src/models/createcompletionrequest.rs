//! [`CreateCompletionRequest`] and the types that belong to it.

use super::{
    CreateChatCompletionRequestCache, CreateChatCompletionRequestFallback,
    CreateChatCompletionRequestLoadBalancer, CreateChatCompletionRequestOrqKnowledgeBase,
    CreateChatCompletionRequestRetry, CreateChatCompletionRequestTimeout,
    CreateCompletionRequestOrqInputs, CreateCompletionRequestOrqPrompt,
    CreateCompletionRequestOrqThread, PublicContact,
};

/// The record `CreateCompletionRequest` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequest {
    /// Model that continues the text, as `provider/model`.
    pub model: String,
    /// Text to continue.
    pub prompt: String,
    /// Whether the answer repeats the prompt before its continuation.
    ///
    /// Default: `false`.
    pub echo: Option<Option<bool>>,
    /// Above zero, a token becomes less likely the more often it has already occurred.
    ///
    /// Default: `0`.
    pub frequency_penalty: Option<Option<f64>>,
    /// Upper bound of the tokens that are generated.
    ///
    /// Default: `16`.
    pub max_tokens: Option<Option<f64>>,
    /// Above zero, tokens that have occurred at all become less likely, which favours new topics.
    ///
    /// Default: `0`.
    pub presence_penalty: Option<Option<f64>>,
    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub seed: Option<Option<f64>>,
    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    pub stop: Option<Option<CreateCompletionRequestStop>>,
    /// Randomness of sampling. Low values give steady answers, high values varied ones. Change this
    /// or `top_p`, not both.
    ///
    /// Default: `1`.
    pub temperature: Option<Option<f64>>,
    /// Nucleus sampling: only the likeliest tokens that together reach this probability are
    /// considered.
    ///
    /// Default: `1`.
    pub top_p: Option<Option<f64>>,
    /// How many continuations are generated. Every one of them costs tokens.
    ///
    /// Default: `1`.
    pub n: Option<Option<f64>>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
    /// Options of the gateway for this call. Deprecated, though completions have no other place for
    /// them yet.
    ///
    /// **Deprecated:** a later version of the API may be without it.
    pub orq: Option<CreateCompletionRequestOrq>,
    /// Whether the answer comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
}

crate::runtime::record! {
    CreateCompletionRequest {
        model: required "model",
        prompt: required "prompt",
        echo: optional_nullable "echo",
        frequency_penalty: optional_nullable "frequency_penalty",
        max_tokens: optional_nullable "max_tokens",
        presence_penalty: optional_nullable "presence_penalty",
        seed: optional_nullable "seed",
        stop: optional_nullable "stop",
        temperature: optional_nullable "temperature",
        top_p: optional_nullable "top_p",
        n: optional_nullable "n",
        user: optional "user",
        orq: optional "orq",
        stream: optional "stream",
    }
}

impl CreateCompletionRequest {
    /// A new `CreateCompletionRequest` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>, prompt: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            prompt: prompt.into(),
            echo: None,
            frequency_penalty: None,
            max_tokens: None,
            presence_penalty: None,
            seed: None,
            stop: None,
            temperature: None,
            top_p: None,
            n: None,
            user: None,
            orq: None,
            stream: None,
        }
    }

    /// Whether the answer repeats the prompt before its continuation.
    #[must_use]
    pub fn echo(mut self, echo: impl Into<Option<bool>>) -> Self {
        self.echo = echo.into().map(Some);
        self
    }

    /// Sends null for `echo`.
    #[must_use]
    pub fn echo_null(mut self) -> Self {
        self.echo = Some(None);
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

    /// Upper bound of the tokens that are generated.
    #[must_use]
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<f64>>) -> Self {
        self.max_tokens = max_tokens.into().map(Some);
        self
    }

    /// Sends null for `max_tokens`.
    #[must_use]
    pub fn max_tokens_null(mut self) -> Self {
        self.max_tokens = Some(None);
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

    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<CreateCompletionRequestStop>) -> Self {
        self.stop = Some(Some(stop.into()));
        self
    }

    /// Sends null for `stop`.
    #[must_use]
    pub fn stop_null(mut self) -> Self {
        self.stop = Some(None);
        self
    }

    /// Randomness of sampling. Low values give steady answers, high values varied ones. Change this
    /// or `top_p`, not both.
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

    /// Nucleus sampling: only the likeliest tokens that together reach this probability are
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

    /// How many continuations are generated. Every one of them costs tokens.
    #[must_use]
    pub fn n(mut self, n: impl Into<Option<f64>>) -> Self {
        self.n = n.into().map(Some);
        self
    }

    /// Sends null for `n`.
    #[must_use]
    pub fn n_null(mut self) -> Self {
        self.n = Some(None);
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    #[must_use]
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }

    /// Options of the gateway for this call. Deprecated, though completions have no other place for
    /// them yet.
    #[deprecated(note = "a later version of the API may be without it")]
    #[must_use]
    pub fn orq(mut self, orq: impl Into<CreateCompletionRequestOrq>) -> Self {
        self.orq = Some(orq.into());
        self
    }

    /// Whether the answer comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// The value of `echo`, unless it is missing or null.
    #[must_use]
    pub fn echo_value(&self) -> Option<&bool> {
        self.echo.as_ref()?.as_ref()
    }

    /// The value of `frequency_penalty`, unless it is missing or null.
    #[must_use]
    pub fn frequency_penalty_value(&self) -> Option<&f64> {
        self.frequency_penalty.as_ref()?.as_ref()
    }

    /// The value of `max_tokens`, unless it is missing or null.
    #[must_use]
    pub fn max_tokens_value(&self) -> Option<&f64> {
        self.max_tokens.as_ref()?.as_ref()
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
    pub fn stop_value(&self) -> Option<&CreateCompletionRequestStop> {
        self.stop.as_ref()?.as_ref()
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

    /// The value of `n`, unless it is missing or null.
    #[must_use]
    pub fn n_value(&self) -> Option<&f64> {
        self.n.as_ref()?.as_ref()
    }
}

/// Options of the gateway for this call. Deprecated, though completions have no other place for
/// them yet.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrq {
    /// Name under which traces show the call.
    pub name: Option<String>,
    /// How the gateway repeats a failed call of a model. A client may have retries of its own
    /// beside it.
    pub retry: Option<CreateChatCompletionRequestRetry>,
    /// Models to try one after the other if the first one fails.
    pub fallbacks: Option<Vec<CreateChatCompletionRequestFallback>>,
    /// Prompt stored at orq.ai to use for this call.
    pub prompt: Option<CreateCompletionRequestOrqPrompt>,
    /// End user on whose behalf the call is made.
    pub identity: Option<PublicContact>,
    /// Older name of `identity`.
    ///
    /// **Deprecated:** a later version of the API may be without it.
    pub contact: Option<PublicContact>,
    /// Thread that the call belongs to, so that traces show related calls together.
    pub thread: Option<CreateCompletionRequestOrqThread>,
    /// Values for the placeholders of the prompt.
    pub inputs: Option<CreateCompletionRequestOrqInputs>,
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
    CreateCompletionRequestOrq {
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

impl CreateCompletionRequestOrq {
    /// A new `CreateCompletionRequestOrq` with nothing set.
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
    pub fn prompt(mut self, prompt: impl Into<CreateCompletionRequestOrqPrompt>) -> Self {
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
    pub fn thread(mut self, thread: impl Into<CreateCompletionRequestOrqThread>) -> Self {
        self.thread = Some(thread.into());
        self
    }

    /// Values for the placeholders of the prompt.
    #[must_use]
    pub fn inputs(mut self, inputs: impl Into<CreateCompletionRequestOrqInputs>) -> Self {
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

/// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateCompletionRequestStop {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateCompletionRequestStop {
        String(String),
        Array(Vec<String>),
    }
}

impl CreateCompletionRequestStop {
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

impl From<&str> for CreateCompletionRequestStop {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateCompletionRequestStop {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[String; N]> for CreateCompletionRequestStop {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<String>> for CreateCompletionRequestStop {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<const N: usize> From<[&str; N]> for CreateCompletionRequestStop {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

impl From<Vec<&str>> for CreateCompletionRequestStop {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}
