//! [`CreateCompletionRequest`] and the types that belong to it.

use std::collections::BTreeMap;

use super::{
    CreateChatCompletionRequestCache, CreateChatCompletionRequestFallback,
    CreateChatCompletionRequestLoadBalancer, CreateChatCompletionRequestRetry,
    CreateChatCompletionRequestTimeout, PublicContact,
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
    pub knowledge_bases: Option<Vec<CreateCompletionRequestOrqKnowledgeBase>>,
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
        knowledge_bases: impl Into<Vec<CreateCompletionRequestOrqKnowledgeBase>>,
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

/// Values for the placeholders of the prompt.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateCompletionRequestOrqInputs {
    /// A map.
    Map(BTreeMap<String, serde_json::Value>),
    /// A list.
    Array(Vec<CreateCompletionRequestOrqInputsItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateCompletionRequestOrqInputs {
        Map(BTreeMap<String, serde_json::Value>),
        Array(Vec<CreateCompletionRequestOrqInputsItem>),
    }
}

impl CreateCompletionRequestOrqInputs {
    /// The value of [`Self::Map`], if it is that.
    #[must_use]
    pub fn as_map(&self) -> Option<&BTreeMap<String, serde_json::Value>> {
        match self {
            Self::Map(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[CreateCompletionRequestOrqInputsItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<BTreeMap<String, serde_json::Value>> for CreateCompletionRequestOrqInputs {
    fn from(value: BTreeMap<String, serde_json::Value>) -> Self {
        Self::Map(value)
    }
}

impl<const N: usize> From<[CreateCompletionRequestOrqInputsItem; N]> for CreateCompletionRequestOrqInputs {
    fn from(value: [CreateCompletionRequestOrqInputsItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<CreateCompletionRequestOrqInputsItem>> for CreateCompletionRequestOrqInputs {
    fn from(value: Vec<CreateCompletionRequestOrqInputsItem>) -> Self {
        Self::Array(value)
    }
}

/// The record `CreateCompletionRequestOrqInputsItem` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqInputsItem {
    /// Name of the placeholder.
    pub key: String,
    /// Value to insert.
    pub value: Option<serde_json::Value>,
    /// Whether the value is personal data.
    pub is_pii: Option<bool>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqInputsItem {
        key: required "key",
        value: optional "value",
        is_pii: optional "is_pii",
    }
    fit;
}

impl CreateCompletionRequestOrqInputsItem {
    /// A new `CreateCompletionRequestOrqInputsItem` with what it must have.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: None,
            is_pii: None,
        }
    }

    /// Value to insert.
    #[must_use]
    pub fn value(mut self, value: impl Into<serde_json::Value>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Whether the value is personal data.
    #[must_use]
    pub fn is_pii(mut self, is_pii: impl Into<Option<bool>>) -> Self {
        self.is_pii = is_pii.into();
        self
    }
}

/// The record `CreateCompletionRequestOrqKnowledgeBase` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBase {
    /// How many passages are taken, 1 to 100. Without it, the setting of the knowledge base holds.
    pub top_k: Option<i64>,
    /// Score that a passage needs at least, 0 to 1. Without it, the setting of the knowledge base
    /// holds.
    pub threshold: Option<f64>,
    /// Search by meaning, by words, or by both.
    ///
    /// Default: `hybrid_search`.
    pub search_type: Option<CreateCompletionRequestOrqKnowledgeBaseSearchType>,
    /// Condition on the metadata of the passages: operators by field name, or several such
    /// conditions joined by `and` or `or`.
    pub filter_by: Option<CreateCompletionRequestOrqKnowledgeBaseFilterBy>,
    /// What is returned beside the text of a passage.
    pub search_options: Option<CreateCompletionRequestOrqKnowledgeBaseSearchOptions>,
    /// Second pass that sorts the passages anew.
    pub rerank_config: Option<CreateCompletionRequestOrqKnowledgeBaseRerankConfig>,
    /// Lets a model refine the query and judge the passages.
    pub agentic_rag_config: Option<CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig>,
    /// Identifier or key of the knowledge base.
    pub knowledge_id: String,
    /// What to search for, if it is not the last message of the user.
    pub query: Option<String>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBase {
        top_k: optional "top_k",
        threshold: optional "threshold",
        search_type: optional "search_type",
        filter_by: optional "filter_by",
        search_options: optional "search_options",
        rerank_config: optional "rerank_config",
        agentic_rag_config: optional "agentic_rag_config",
        knowledge_id: required "knowledge_id",
        query: optional "query",
    }
}

impl CreateCompletionRequestOrqKnowledgeBase {
    /// A new `CreateCompletionRequestOrqKnowledgeBase` with what it must have.
    #[must_use]
    pub fn new(knowledge_id: impl Into<String>) -> Self {
        Self {
            top_k: None,
            threshold: None,
            search_type: None,
            filter_by: None,
            search_options: None,
            rerank_config: None,
            agentic_rag_config: None,
            knowledge_id: knowledge_id.into(),
            query: None,
        }
    }

    /// How many passages are taken, 1 to 100. Without it, the setting of the knowledge base holds.
    #[must_use]
    pub fn top_k(mut self, top_k: impl Into<Option<i64>>) -> Self {
        self.top_k = top_k.into();
        self
    }

    /// Score that a passage needs at least, 0 to 1. Without it, the setting of the knowledge base
    /// holds.
    #[must_use]
    pub fn threshold(mut self, threshold: impl Into<Option<f64>>) -> Self {
        self.threshold = threshold.into();
        self
    }

    /// Search by meaning, by words, or by both.
    #[must_use]
    pub fn search_type(
        mut self,
        search_type: impl Into<CreateCompletionRequestOrqKnowledgeBaseSearchType>,
    ) -> Self {
        self.search_type = Some(search_type.into());
        self
    }

    /// Condition on the metadata of the passages: operators by field name, or several such
    /// conditions joined by `and` or `or`.
    #[must_use]
    pub fn filter_by(
        mut self,
        filter_by: impl Into<CreateCompletionRequestOrqKnowledgeBaseFilterBy>,
    ) -> Self {
        self.filter_by = Some(filter_by.into());
        self
    }

    /// What is returned beside the text of a passage.
    #[must_use]
    pub fn search_options(
        mut self,
        search_options: impl Into<CreateCompletionRequestOrqKnowledgeBaseSearchOptions>,
    ) -> Self {
        self.search_options = Some(search_options.into());
        self
    }

    /// Second pass that sorts the passages anew.
    #[must_use]
    pub fn rerank_config(
        mut self,
        rerank_config: impl Into<CreateCompletionRequestOrqKnowledgeBaseRerankConfig>,
    ) -> Self {
        self.rerank_config = Some(rerank_config.into());
        self
    }

    /// Lets a model refine the query and judge the passages.
    #[must_use]
    pub fn agentic_rag_config(
        mut self,
        agentic_rag_config: impl Into<CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig>,
    ) -> Self {
        self.agentic_rag_config = Some(agentic_rag_config.into());
        self
    }

    /// What to search for, if it is not the last message of the user.
    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }
}

/// Lets a model refine the query and judge the passages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig {
    /// Model that does so, as `provider/model`.
    pub model: String,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig {
        model: required "model",
    }
}

impl CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
        }
    }
}

/// Condition on the metadata of the passages: operators by field name, or several such conditions
/// joined by `and` or `or`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateCompletionRequestOrqKnowledgeBaseFilterBy {
    /// A map.
    SearchOperator(BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>),
    /// All of several conditions hold.
    And(CreateCompletionRequestOrqKnowledgeBaseFilterByAnd),
    /// At least one of several conditions holds.
    Or(CreateCompletionRequestOrqKnowledgeBaseFilterByOr),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBy {
        SearchOperator(BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>),
        And(CreateCompletionRequestOrqKnowledgeBaseFilterByAnd),
        Or(CreateCompletionRequestOrqKnowledgeBaseFilterByOr),
    }
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBy {
    /// The value of [`Self::SearchOperator`], if it is that.
    #[must_use]
    pub fn as_search_operator(&self) -> Option<&BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>> {
        match self {
            Self::SearchOperator(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::And`], if it is that.
    #[must_use]
    pub fn as_and(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterByAnd> {
        match self {
            Self::And(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Or`], if it is that.
    #[must_use]
    pub fn as_or(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterByOr> {
        match self {
            Self::Or(value) => Some(value),
            _ => None,
        }
    }
}

impl From<BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>> for CreateCompletionRequestOrqKnowledgeBaseFilterBy {
    fn from(value: BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>) -> Self {
        Self::SearchOperator(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterByAnd> for CreateCompletionRequestOrqKnowledgeBaseFilterBy {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterByAnd) -> Self {
        Self::And(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterByOr> for CreateCompletionRequestOrqKnowledgeBaseFilterBy {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterByOr) -> Self {
        Self::Or(value)
    }
}

/// One of the forms of `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    /// The value is equal.
    Eq(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq),
    /// The value is not equal.
    Ne(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe),
    /// The value is greater.
    Gt(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt),
    /// The value is greater or equal.
    Gte(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte),
    /// The value is less.
    Lt(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt),
    /// The value is less or equal.
    Lte(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte),
    /// The value is one of a list.
    In(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn),
    /// The value is none of a list.
    Nin(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin),
    /// The field is there, or is not.
    Exists(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
        Eq(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq),
        Ne(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe),
        Gt(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt),
        Gte(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte),
        Lt(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt),
        Lte(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte),
        In(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn),
        Nin(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin),
        Exists(CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists),
    }
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    /// The value of [`Self::Eq`], if it is that.
    #[must_use]
    pub fn as_eq(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq> {
        match self {
            Self::Eq(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Ne`], if it is that.
    #[must_use]
    pub fn as_ne(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe> {
        match self {
            Self::Ne(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Gt`], if it is that.
    #[must_use]
    pub fn as_gt(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt> {
        match self {
            Self::Gt(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Gte`], if it is that.
    #[must_use]
    pub fn as_gte(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte> {
        match self {
            Self::Gte(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Lt`], if it is that.
    #[must_use]
    pub fn as_lt(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt> {
        match self {
            Self::Lt(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Lte`], if it is that.
    #[must_use]
    pub fn as_lte(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte> {
        match self {
            Self::Lte(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::In`], if it is that.
    #[must_use]
    pub fn as_in(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn> {
        match self {
            Self::In(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Nin`], if it is that.
    #[must_use]
    pub fn as_nin(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin> {
        match self {
            Self::Nin(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Exists`], if it is that.
    #[must_use]
    pub fn as_exists(&self) -> Option<&CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists> {
        match self {
            Self::Exists(value) => Some(value),
            _ => None,
        }
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq) -> Self {
        Self::Eq(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe) -> Self {
        Self::Ne(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt) -> Self {
        Self::Gt(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte) -> Self {
        Self::Gte(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt) -> Self {
        Self::Lt(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte) -> Self {
        Self::Lte(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn) -> Self {
        Self::In(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin) -> Self {
        Self::Nin(value)
    }
}

impl From<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue {
    fn from(value: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists) -> Self {
        Self::Exists(value)
    }
}

/// The value is equal.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq {
    /// Value to compare with.
    pub eq: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq {
        eq: required "eq",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq` with what it
    /// must have.
    #[must_use]
    pub fn new(
        eq: impl Into<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion>,
    ) -> Self {
        Self { eq: eq.into() }
    }
}

/// Value to compare with.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion {
        String(String),
        Number(f64),
        Boolean(bool),
    }
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Number`], if it is that.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The value of [`Self::Boolean`], if it is that.
    #[must_use]
    pub fn as_boolean(&self) -> Option<bool> {
        match self {
            Self::Boolean(value) => Some(*value),
            _ => None,
        }
    }
}

impl From<&str> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<f64> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// The value is not equal.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe {
    /// Value to compare with.
    pub ne: CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe {
        ne: required "ne",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe` with what it
    /// must have.
    #[must_use]
    pub fn new(
        ne: impl Into<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion>,
    ) -> Self {
        Self { ne: ne.into() }
    }
}

/// The value is greater.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt {
    /// Number to compare with.
    pub gt: f64,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt {
        gt: required "gt",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt` with what it
    /// must have.
    #[must_use]
    pub fn new(gt: f64) -> Self {
        Self { gt }
    }
}

/// The value is greater or equal.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte {
    /// Number to compare with.
    pub gte: f64,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte {
        gte: required "gte",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte` with what it
    /// must have.
    #[must_use]
    pub fn new(gte: f64) -> Self {
        Self { gte }
    }
}

/// The value is less.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt {
    /// Number to compare with.
    pub lt: f64,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt {
        lt: required "lt",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt` with what it
    /// must have.
    #[must_use]
    pub fn new(lt: f64) -> Self {
        Self { lt }
    }
}

/// The value is less or equal.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte {
    /// Number to compare with.
    pub lte: f64,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte {
        lte: required "lte",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte` with what it
    /// must have.
    #[must_use]
    pub fn new(lte: f64) -> Self {
        Self { lte }
    }
}

/// The value is one of a list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn {
    /// Values that are allowed.
    pub r#in: Vec<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn {
        r#in: required "in",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn` with what it
    /// must have.
    #[must_use]
    pub fn new(
        r#in: impl Into<Vec<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem>>,
    ) -> Self {
        Self { r#in: r#in.into() }
    }
}

/// One of the forms of `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem {
        String(String),
        Number(f64),
        Boolean(bool),
    }
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Number`], if it is that.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The value of [`Self::Boolean`], if it is that.
    #[must_use]
    pub fn as_boolean(&self) -> Option<bool> {
        match self {
            Self::Boolean(value) => Some(*value),
            _ => None,
        }
    }
}

impl From<&str> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<f64> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// The value is none of a list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin {
    /// Values that are not allowed.
    pub nin: Vec<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNinItem>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin {
        nin: required "nin",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin` with what it
    /// must have.
    #[must_use]
    pub fn new(
        nin: impl Into<Vec<CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNinItem>>,
    ) -> Self {
        Self { nin: nin.into() }
    }
}

/// The field is there, or is not.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists {
    /// True if the field has to be there, false if it must not.
    pub exists: bool,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists {
        exists: required "exists",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists` with what
    /// it must have.
    #[must_use]
    pub fn new(exists: bool) -> Self {
        Self { exists }
    }
}

/// All of several conditions hold.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterByAnd {
    /// The conditions, each with operators by field name.
    pub and: Vec<BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterByAnd {
        and: required "and",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterByAnd {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterByAnd` with what it must have.
    #[must_use]
    pub fn new(
        and: impl Into<Vec<BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>>>,
    ) -> Self {
        Self { and: and.into() }
    }
}

/// At least one of several conditions holds.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseFilterByOr {
    /// The conditions, each with operators by field name.
    pub or: Vec<BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseFilterByOr {
        or: required "or",
    }
    fit;
}

impl CreateCompletionRequestOrqKnowledgeBaseFilterByOr {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseFilterByOr` with what it must have.
    #[must_use]
    pub fn new(
        or: impl Into<Vec<BTreeMap<String, CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue>>>,
    ) -> Self {
        Self { or: or.into() }
    }
}

/// Second pass that sorts the passages anew.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseRerankConfig {
    /// Model that sorts, as `provider/model`.
    pub model: String,
    /// Score that a passage needs at least after sorting, 0 to 1.
    ///
    /// Default: `0`.
    pub threshold: Option<f64>,
    /// How many passages are left after sorting, 1 to 100.
    ///
    /// Default: `10`.
    pub top_k: Option<i64>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseRerankConfig {
        model: required "model",
        threshold: optional "threshold",
        top_k: optional "top_k",
    }
}

impl CreateCompletionRequestOrqKnowledgeBaseRerankConfig {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseRerankConfig` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            threshold: None,
            top_k: None,
        }
    }

    /// Score that a passage needs at least after sorting, 0 to 1.
    #[must_use]
    pub fn threshold(mut self, threshold: impl Into<Option<f64>>) -> Self {
        self.threshold = threshold.into();
        self
    }

    /// How many passages are left after sorting, 1 to 100.
    #[must_use]
    pub fn top_k(mut self, top_k: impl Into<Option<i64>>) -> Self {
        self.top_k = top_k.into();
        self
    }
}

/// What is returned beside the text of a passage.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqKnowledgeBaseSearchOptions {
    /// Whether the vectors are returned.
    pub include_vectors: Option<bool>,
    /// Whether the metadata is returned.
    pub include_metadata: Option<bool>,
    /// Whether the scores are returned.
    pub include_scores: Option<bool>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqKnowledgeBaseSearchOptions {
        include_vectors: optional "include_vectors",
        include_metadata: optional "include_metadata",
        include_scores: optional "include_scores",
    }
}

impl CreateCompletionRequestOrqKnowledgeBaseSearchOptions {
    /// A new `CreateCompletionRequestOrqKnowledgeBaseSearchOptions` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the vectors are returned.
    #[must_use]
    pub fn include_vectors(mut self, include_vectors: impl Into<Option<bool>>) -> Self {
        self.include_vectors = include_vectors.into();
        self
    }

    /// Whether the metadata is returned.
    #[must_use]
    pub fn include_metadata(mut self, include_metadata: impl Into<Option<bool>>) -> Self {
        self.include_metadata = include_metadata.into();
        self
    }

    /// Whether the scores are returned.
    #[must_use]
    pub fn include_scores(mut self, include_scores: impl Into<Option<bool>>) -> Self {
        self.include_scores = include_scores.into();
        self
    }
}

/// Search by meaning, by words, or by both.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateCompletionRequestOrqKnowledgeBaseSearchType {
    /// `vector_search`
    VectorSearch,
    /// `keyword_search`
    KeywordSearch,
    /// `hybrid_search`
    HybridSearch,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateCompletionRequestOrqKnowledgeBaseSearchType {
        VectorSearch = "vector_search",
        KeywordSearch = "keyword_search",
        HybridSearch = "hybrid_search",
    }
}

/// Prompt stored at orq.ai to use for this call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqPrompt {
    /// Identifier of the prompt.
    pub id: String,
}

crate::runtime::record! {
    CreateCompletionRequestOrqPrompt {
        "version" = "latest",
        id: required "id",
    }
}

impl CreateCompletionRequestOrqPrompt {
    /// A new `CreateCompletionRequestOrqPrompt` with what it must have.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// Thread that the call belongs to, so that traces show related calls together.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletionRequestOrqThread {
    /// Identifier of the thread, of your choice.
    pub id: String,
    /// Labels by which threads can be filtered.
    pub tags: Option<Vec<String>>,
}

crate::runtime::record! {
    CreateCompletionRequestOrqThread {
        id: required "id",
        tags: optional "tags",
    }
}

impl CreateCompletionRequestOrqThread {
    /// A new `CreateCompletionRequestOrqThread` with what it must have.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            tags: None,
        }
    }

    /// Labels by which threads can be filtered.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
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

/// The same as [`CreateCompletionRequestOrqInputs`].
pub type CreateChatCompletionRequestOrqInputs = CreateCompletionRequestOrqInputs;

/// The same as [`CreateCompletionRequestOrqInputsItem`].
pub type CreateChatCompletionRequestOrqInputsItem = CreateCompletionRequestOrqInputsItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBase`].
pub type CreateChatCompletionRequestOrqKnowledgeBase = CreateCompletionRequestOrqKnowledgeBase;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseAgenticRagConfig = CreateCompletionRequestOrqKnowledgeBaseAgenticRagConfig;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBy`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBy = CreateCompletionRequestOrqKnowledgeBaseFilterBy;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValue = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValue = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValue = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValue = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValue;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueEq = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueEq = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueEq = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueEq = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEq;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNe = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNe = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNe = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNe = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNe = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueEqUnion;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueGte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueGte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueGte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLt = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLt;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueLte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueLte = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueLte;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueIn = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueIn = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueIn = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueIn = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueIn;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueInItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNinItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueInItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNinItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNinItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueInItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNinItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueInItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNinItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNinItem = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueInItem;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNin = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNin = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueNin = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueNin = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueNin;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAndItemValueExists = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOrItemValueExists = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByAndItemValueExists = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists`].
pub type CreateCompletionRequestOrqKnowledgeBaseFilterByOrItemValueExists = CreateCompletionRequestOrqKnowledgeBaseFilterBySearchOperatorValueExists;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterByAnd`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByAnd = CreateCompletionRequestOrqKnowledgeBaseFilterByAnd;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseFilterByOr`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseFilterByOr = CreateCompletionRequestOrqKnowledgeBaseFilterByOr;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseRerankConfig`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseRerankConfig = CreateCompletionRequestOrqKnowledgeBaseRerankConfig;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseSearchOptions`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseSearchOptions = CreateCompletionRequestOrqKnowledgeBaseSearchOptions;

/// The same as [`CreateCompletionRequestOrqKnowledgeBaseSearchType`].
pub type CreateChatCompletionRequestOrqKnowledgeBaseSearchType = CreateCompletionRequestOrqKnowledgeBaseSearchType;

/// The same as [`CreateCompletionRequestOrqPrompt`].
pub type CreateChatCompletionRequestOrqPrompt = CreateCompletionRequestOrqPrompt;

/// The same as [`CreateCompletionRequestOrqThread`].
pub type CreateChatCompletionRequestOrqThread = CreateCompletionRequestOrqThread;
