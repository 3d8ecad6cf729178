//! [`AnthropicMessageRequest`] and the types that belong to it.

use super::{AnthropicMessageMessage, AnthropicTool};

/// Input of a message in the form of the Claude API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnthropicMessageRequest {
    /// Identifier of the Claude model.
    pub model: String,
    /// The conversation so far, oldest message first. The first one is the user's.
    pub messages: Vec<AnthropicMessageMessage>,
    /// Guidance for the whole conversation. It stands here because messages have no system role.
    pub system: Option<String>,
    /// Upper bound of the output tokens. If absent, the service chooses one; models differ in how
    /// much they allow.
    pub max_tokens: Option<i64>,
    /// Texts at which generation ends. The one that was met is reported in the answer.
    pub stop_sequences: Option<Vec<String>>,
    /// Whether the message comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Randomness of sampling, 0.0 to 1.0. Low values give steady answers, high values varied ones.
    pub temperature: Option<f64>,
    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    pub top_p: Option<f64>,
    /// Considers only this many of the likeliest tokens.
    pub top_k: Option<i64>,
    /// Tools that the model may call.
    pub tools: Option<Vec<AnthropicTool>>,
    /// `none` forbids tool calls, `auto` lets the model decide, `any` forces some call, and an
    /// object names the tool to call.
    pub tool_choice: Option<AnthropicMessageRequestToolChoice>,
    /// Your own keys and values, kept with the request for tracking.
    pub metadata: Option<serde_json::Value>,
    /// Settings of extended thinking, in which the model reasons at length before it answers.
    pub thinking: Option<AnthropicMessageRequestThinking>,
    /// `auto` may use reserved capacity, `standard_only` never does.
    ///
    /// Default: `auto`.
    pub service_tier: Option<AnthropicMessageRequestServiceTier>,
}

crate::runtime::record! {
    AnthropicMessageRequest {
        model: required "model",
        messages: required "messages",
        system: optional "system",
        max_tokens: optional "max_tokens",
        stop_sequences: optional "stop_sequences",
        stream: optional "stream",
        temperature: optional "temperature",
        top_p: optional "top_p",
        top_k: optional "top_k",
        tools: optional "tools",
        tool_choice: optional "tool_choice",
        metadata: optional "metadata",
        thinking: optional "thinking",
        service_tier: optional "service_tier",
    }
}

impl AnthropicMessageRequest {
    /// A new `AnthropicMessageRequest` with what it must have.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        messages: impl Into<Vec<AnthropicMessageMessage>>,
    ) -> Self {
        Self {
            model: model.into(),
            messages: messages.into(),
            system: None,
            max_tokens: None,
            stop_sequences: None,
            stream: None,
            temperature: None,
            top_p: None,
            top_k: None,
            tools: None,
            tool_choice: None,
            metadata: None,
            thinking: None,
            service_tier: None,
        }
    }

    /// Guidance for the whole conversation. It stands here because messages have no system role.
    #[must_use]
    pub fn system(mut self, system: impl Into<String>) -> Self {
        self.system = Some(system.into());
        self
    }

    /// Upper bound of the output tokens. If absent, the service chooses one; models differ in how
    /// much they allow.
    #[must_use]
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.max_tokens = max_tokens.into();
        self
    }

    /// Texts at which generation ends. The one that was met is reported in the answer.
    #[must_use]
    pub fn stop_sequences(
        mut self,
        stop_sequences: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.stop_sequences = Some(stop_sequences.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the message comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// Randomness of sampling, 0.0 to 1.0. Low values give steady answers, high values varied ones.
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

    /// Considers only this many of the likeliest tokens.
    #[must_use]
    pub fn top_k(mut self, top_k: impl Into<Option<i64>>) -> Self {
        self.top_k = top_k.into();
        self
    }

    /// Tools that the model may call.
    #[must_use]
    pub fn tools(mut self, tools: impl Into<Vec<AnthropicTool>>) -> Self {
        self.tools = Some(tools.into());
        self
    }

    /// `none` forbids tool calls, `auto` lets the model decide, `any` forces some call, and an
    /// object names the tool to call.
    #[must_use]
    pub fn tool_choice(
        mut self,
        tool_choice: impl Into<AnthropicMessageRequestToolChoice>,
    ) -> Self {
        self.tool_choice = Some(tool_choice.into());
        self
    }

    /// Your own keys and values, kept with the request for tracking.
    #[must_use]
    pub fn metadata(mut self, metadata: impl Into<serde_json::Value>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }

    /// Settings of extended thinking, in which the model reasons at length before it answers.
    #[must_use]
    pub fn thinking(mut self, thinking: impl Into<AnthropicMessageRequestThinking>) -> Self {
        self.thinking = Some(thinking.into());
        self
    }

    /// `auto` may use reserved capacity, `standard_only` never does.
    #[must_use]
    pub fn service_tier(
        mut self,
        service_tier: impl Into<AnthropicMessageRequestServiceTier>,
    ) -> Self {
        self.service_tier = Some(service_tier.into());
        self
    }
}

/// `auto` may use reserved capacity, `standard_only` never does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicMessageRequestServiceTier {
    /// `auto`
    Auto,
    /// `standard_only`
    StandardOnly,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicMessageRequestServiceTier {
        Auto = "auto",
        StandardOnly = "standard_only",
    }
}

/// Settings of extended thinking, in which the model reasons at length before it answers.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AnthropicMessageRequestThinking {
    /// Whether extended thinking is on.
    ///
    /// Default: `disabled`.
    pub r#type: Option<AnthropicMessageRequestThinkingType>,
    /// Tokens that the model may spend on thinking, 1000 to 10000.
    pub budget_tokens: Option<i64>,
}

crate::runtime::record! {
    AnthropicMessageRequestThinking {
        r#type: optional "type",
        budget_tokens: optional "budget_tokens",
    }
}

impl AnthropicMessageRequestThinking {
    /// A new `AnthropicMessageRequestThinking` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether extended thinking is on.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<AnthropicMessageRequestThinkingType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Tokens that the model may spend on thinking, 1000 to 10000.
    #[must_use]
    pub fn budget_tokens(mut self, budget_tokens: impl Into<Option<i64>>) -> Self {
        self.budget_tokens = budget_tokens.into();
        self
    }
}

/// Whether extended thinking is on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicMessageRequestThinkingType {
    /// `enabled`
    Enabled,
    /// `disabled`
    Disabled,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicMessageRequestThinkingType {
        Enabled = "enabled",
        Disabled = "disabled",
    }
}

/// `none` forbids tool calls, `auto` lets the model decide, `any` forces some call, and an object
/// names the tool to call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnthropicMessageRequestToolChoice {
    /// The form `AnthropicMessageRequestToolChoiceEnum`.
    String(AnthropicMessageRequestToolChoiceEnum),
    /// The form `AnthropicMessageRequestToolChoiceTool`.
    Tool(AnthropicMessageRequestToolChoiceTool),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    AnthropicMessageRequestToolChoice {
        String(AnthropicMessageRequestToolChoiceEnum),
        Tool(AnthropicMessageRequestToolChoiceTool),
    }
}

impl AnthropicMessageRequestToolChoice {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&AnthropicMessageRequestToolChoiceEnum> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Tool`], if it is that.
    #[must_use]
    pub fn as_tool(&self) -> Option<&AnthropicMessageRequestToolChoiceTool> {
        match self {
            Self::Tool(value) => Some(value),
            _ => None,
        }
    }
}

impl From<AnthropicMessageRequestToolChoiceEnum> for AnthropicMessageRequestToolChoice {
    fn from(value: AnthropicMessageRequestToolChoiceEnum) -> Self {
        Self::String(value)
    }
}

impl From<&str> for AnthropicMessageRequestToolChoice {
    fn from(value: &str) -> Self {
        Self::String(AnthropicMessageRequestToolChoiceEnum::from(value))
    }
}

impl From<String> for AnthropicMessageRequestToolChoice {
    fn from(value: String) -> Self {
        Self::String(AnthropicMessageRequestToolChoiceEnum::from(value))
    }
}

impl From<AnthropicMessageRequestToolChoiceTool> for AnthropicMessageRequestToolChoice {
    fn from(value: AnthropicMessageRequestToolChoiceTool) -> Self {
        Self::Tool(value)
    }
}

/// The values of `AnthropicMessageRequestToolChoiceEnum`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnthropicMessageRequestToolChoiceEnum {
    /// `none`
    None,
    /// `auto`
    Auto,
    /// `any`
    Any,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AnthropicMessageRequestToolChoiceEnum {
        None = "none",
        Auto = "auto",
        Any = "any",
    }
}

/// The record `AnthropicMessageRequestToolChoiceTool` of the API.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AnthropicMessageRequestToolChoiceTool {
    /// Name of the tool.
    pub name: Option<String>,
}

crate::runtime::record! {
    AnthropicMessageRequestToolChoiceTool {
        "type" = "tool",
        name: optional "name",
    }
    fit;
}

impl AnthropicMessageRequestToolChoiceTool {
    /// A new `AnthropicMessageRequestToolChoiceTool` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name of the tool.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}
