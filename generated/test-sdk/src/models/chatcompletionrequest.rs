//! [`ChatCompletionRequest`] and the types that belong to it.

/// A conversation, and how the model should answer it.
#[cfg(feature = "chat")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatCompletionRequest {
    /// Identifier of the model, as `GET /v1/models` lists it.
    pub model: Option<String>,
    /// Randomness of sampling, 0.0 to 1.5. Low values give steady answers, high values varied ones.
    /// If absent or null, the default of the model.
    pub temperature: Option<Option<f64>>,
    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    ///
    /// Default: `1`.
    pub top_p: Option<f64>,
    /// Upper bound of the tokens that the model generates. Together with the request they must fit
    /// into its context.
    pub max_tokens: Option<Option<i64>>,
    /// Whether the answer comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Text, or list of texts, at which generation ends.
    pub stop: Option<ChatCompletionRequestStop>,
    /// With the same seed and the same parameters the model gives the same answer.
    pub random_seed: Option<Option<i64>>,
    /// The conversation so far, oldest message first.
    pub messages: Vec<ChatCompletionRequestMessage>,
    /// Form of the answer: free text or JSON.
    pub response_format: Option<super::ResponseFormat>,
    /// Functions that the model may call.
    pub tools: Option<Option<Vec<super::Tool>>>,
    /// Whether the model calls tools: a mode, or the one function that it has to call.
    ///
    /// Default: `auto`.
    pub tool_choice: Option<ChatCompletionRequestToolChoice>,
    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new words.
    ///
    /// Default: `0`.
    pub presence_penalty: Option<f64>,
    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    ///
    /// Default: `0`.
    pub frequency_penalty: Option<f64>,
    /// How many answers are generated. The tokens of the request count once.
    pub n: Option<Option<i64>>,
    /// Whether the service puts a prompt about safety before the conversation.
    ///
    /// Default: `false`.
    pub safe_prompt: Option<bool>,
}

#[cfg(feature = "chat")]
crate::runtime::record! {
    ChatCompletionRequest {
        model: nullable "model",
        temperature: optional_nullable "temperature",
        top_p: optional "top_p",
        max_tokens: optional_nullable "max_tokens",
        stream: optional "stream",
        stop: optional "stop",
        random_seed: optional_nullable "random_seed",
        messages: required "messages",
        response_format: optional "response_format",
        tools: optional_nullable "tools",
        tool_choice: optional "tool_choice",
        presence_penalty: optional "presence_penalty",
        frequency_penalty: optional "frequency_penalty",
        n: optional_nullable "n",
        safe_prompt: optional "safe_prompt",
    }
}

#[cfg(feature = "chat")]
impl ChatCompletionRequest {
    /// A new `ChatCompletionRequest` with what it must have.
    #[must_use]
    pub fn new(messages: impl Into<Vec<ChatCompletionRequestMessage>>) -> Self {
        Self {
            model: None,
            temperature: None,
            top_p: None,
            max_tokens: None,
            stream: None,
            stop: None,
            random_seed: None,
            messages: messages.into(),
            response_format: None,
            tools: None,
            tool_choice: None,
            presence_penalty: None,
            frequency_penalty: None,
            n: None,
            safe_prompt: None,
        }
    }

    /// Identifier of the model, as `GET /v1/models` lists it.
    #[must_use]
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// Randomness of sampling, 0.0 to 1.5. Low values give steady answers, high values varied ones.
    /// If absent or null, the default of the model.
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

    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    #[must_use]
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.top_p = top_p.into();
        self
    }

    /// Upper bound of the tokens that the model generates. Together with the request they must fit
    /// into its context.
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

    /// Whether the answer comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// Text, or list of texts, at which generation ends.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<ChatCompletionRequestStop>) -> Self {
        self.stop = Some(stop.into());
        self
    }

    /// With the same seed and the same parameters the model gives the same answer.
    #[must_use]
    pub fn random_seed(mut self, random_seed: impl Into<Option<i64>>) -> Self {
        self.random_seed = random_seed.into().map(Some);
        self
    }

    /// Sends null for `random_seed`.
    #[must_use]
    pub fn random_seed_null(mut self) -> Self {
        self.random_seed = Some(None);
        self
    }

    /// Form of the answer: free text or JSON.
    #[must_use]
    pub fn response_format(mut self, response_format: impl Into<super::ResponseFormat>) -> Self {
        self.response_format = Some(response_format.into());
        self
    }

    /// Functions that the model may call.
    #[must_use]
    pub fn tools(mut self, tools: impl Into<Vec<super::Tool>>) -> Self {
        self.tools = Some(Some(tools.into()));
        self
    }

    /// Sends null for `tools`.
    #[must_use]
    pub fn tools_null(mut self) -> Self {
        self.tools = Some(None);
        self
    }

    /// Whether the model calls tools: a mode, or the one function that it has to call.
    #[must_use]
    pub fn tool_choice(mut self, tool_choice: impl Into<ChatCompletionRequestToolChoice>) -> Self {
        self.tool_choice = Some(tool_choice.into());
        self
    }

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new words.
    #[must_use]
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.presence_penalty = presence_penalty.into();
        self
    }

    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    #[must_use]
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.frequency_penalty = frequency_penalty.into();
        self
    }

    /// How many answers are generated. The tokens of the request count once.
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

    /// Whether the service puts a prompt about safety before the conversation.
    #[must_use]
    pub fn safe_prompt(mut self, safe_prompt: impl Into<Option<bool>>) -> Self {
        self.safe_prompt = safe_prompt.into();
        self
    }

    /// The value of `temperature`, unless it is missing or null.
    #[must_use]
    pub fn temperature_value(&self) -> Option<&f64> {
        self.temperature.as_ref()?.as_ref()
    }

    /// The value of `max_tokens`, unless it is missing or null.
    #[must_use]
    pub fn max_tokens_value(&self) -> Option<&i64> {
        self.max_tokens.as_ref()?.as_ref()
    }

    /// The value of `random_seed`, unless it is missing or null.
    #[must_use]
    pub fn random_seed_value(&self) -> Option<&i64> {
        self.random_seed.as_ref()?.as_ref()
    }

    /// The value of `tools`, unless it is missing or null.
    #[must_use]
    pub fn tools_value(&self) -> Option<&Vec<super::Tool>> {
        self.tools.as_ref()?.as_ref()
    }

    /// The value of `n`, unless it is missing or null.
    #[must_use]
    pub fn n_value(&self) -> Option<&i64> {
        self.n.as_ref()?.as_ref()
    }
}

/// One of the forms of `ChatCompletionRequestMessage`.
#[cfg(feature = "chat")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatCompletionRequestMessage {
    /// Instructions for the model.
    System(super::SystemMessage),
    /// What the user says.
    User(super::UserMessage),
    /// What the model said earlier.
    Assistant(super::AssistantMessage),
    /// The result of a tool call.
    Tool(super::ToolMessage),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "chat")]
crate::runtime::tagged_union! {
    ChatCompletionRequestMessage, "role" {
        System(super::SystemMessage) = "system",
        User(super::UserMessage) = "user",
        Assistant(super::AssistantMessage) = "assistant",
        Tool(super::ToolMessage) = "tool",
    }
}

#[cfg(feature = "chat")]
impl ChatCompletionRequestMessage {
    /// Instructions for the model.
    #[must_use]
    pub fn system(content: impl Into<super::SystemMessageContent>) -> Self {
        Self::System(super::SystemMessage::new(content))
    }

    /// What the user says.
    #[must_use]
    pub fn user(content: impl Into<super::UserMessageContent>) -> Self {
        Self::User(super::UserMessage::new(content))
    }

    /// What the model said earlier.
    #[must_use]
    pub fn assistant() -> Self {
        Self::Assistant(super::AssistantMessage::new())
    }

    /// The result of a tool call.
    #[must_use]
    pub fn tool(content: impl Into<String>) -> Self {
        Self::Tool(super::ToolMessage::new(content))
    }

    /// The value of [`Self::System`], if it is that.
    #[must_use]
    pub fn as_system(&self) -> Option<&super::SystemMessage> {
        match self {
            Self::System(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::User`], if it is that.
    #[must_use]
    pub fn as_user(&self) -> Option<&super::UserMessage> {
        match self {
            Self::User(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Assistant`], if it is that.
    #[must_use]
    pub fn as_assistant(&self) -> Option<&super::AssistantMessage> {
        match self {
            Self::Assistant(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Tool`], if it is that.
    #[must_use]
    pub fn as_tool(&self) -> Option<&super::ToolMessage> {
        match self {
            Self::Tool(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(feature = "chat")]
impl From<super::SystemMessage> for ChatCompletionRequestMessage {
    fn from(value: super::SystemMessage) -> Self {
        Self::System(value)
    }
}

#[cfg(feature = "chat")]
impl From<super::UserMessage> for ChatCompletionRequestMessage {
    fn from(value: super::UserMessage) -> Self {
        Self::User(value)
    }
}

#[cfg(feature = "chat")]
impl From<super::AssistantMessage> for ChatCompletionRequestMessage {
    fn from(value: super::AssistantMessage) -> Self {
        Self::Assistant(value)
    }
}

#[cfg(feature = "chat")]
impl From<super::ToolMessage> for ChatCompletionRequestMessage {
    fn from(value: super::ToolMessage) -> Self {
        Self::Tool(value)
    }
}

/// Text, or list of texts, at which generation ends.
#[cfg(any(feature = "chat", feature = "fim"))]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatCompletionRequestStop {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(any(feature = "chat", feature = "fim"))]
crate::runtime::union! {
    ChatCompletionRequestStop {
        String(String),
        Array(Vec<String>),
    }
}

#[cfg(any(feature = "chat", feature = "fim"))]
impl ChatCompletionRequestStop {
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

#[cfg(any(feature = "chat", feature = "fim"))]
impl From<&str> for ChatCompletionRequestStop {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(any(feature = "chat", feature = "fim"))]
impl From<String> for ChatCompletionRequestStop {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(any(feature = "chat", feature = "fim"))]
impl<const N: usize> From<[String; N]> for ChatCompletionRequestStop {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

#[cfg(any(feature = "chat", feature = "fim"))]
impl From<Vec<String>> for ChatCompletionRequestStop {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

#[cfg(any(feature = "chat", feature = "fim"))]
impl<const N: usize> From<[&str; N]> for ChatCompletionRequestStop {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

#[cfg(any(feature = "chat", feature = "fim"))]
impl From<Vec<&str>> for ChatCompletionRequestStop {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

/// Whether the model calls tools: a mode, or the one function that it has to call.
#[cfg(feature = "chat")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatCompletionRequestToolChoice {
    /// The one function that the model has to call.
    ToolChoice(super::ToolChoice),
    /// Whether the model calls tools: as it sees fit (`auto`), never (`none`), or at least one
    /// (`any`, `required`).
    ToolChoiceEnum(super::ToolChoiceEnum),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "chat")]
crate::runtime::union! {
    ChatCompletionRequestToolChoice {
        ToolChoice(super::ToolChoice),
        ToolChoiceEnum(super::ToolChoiceEnum),
    }
}

#[cfg(feature = "chat")]
impl ChatCompletionRequestToolChoice {
    /// The value of [`Self::ToolChoice`], if it is that.
    #[must_use]
    pub fn as_tool_choice(&self) -> Option<&super::ToolChoice> {
        match self {
            Self::ToolChoice(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ToolChoiceEnum`], if it is that.
    #[must_use]
    pub fn as_tool_choice_enum(&self) -> Option<&super::ToolChoiceEnum> {
        match self {
            Self::ToolChoiceEnum(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(feature = "chat")]
impl From<super::ToolChoice> for ChatCompletionRequestToolChoice {
    fn from(value: super::ToolChoice) -> Self {
        Self::ToolChoice(value)
    }
}

#[cfg(feature = "chat")]
impl From<super::ToolChoiceEnum> for ChatCompletionRequestToolChoice {
    fn from(value: super::ToolChoiceEnum) -> Self {
        Self::ToolChoiceEnum(value)
    }
}

#[cfg(feature = "chat")]
impl From<&str> for ChatCompletionRequestToolChoice {
    fn from(value: &str) -> Self {
        Self::ToolChoiceEnum(super::ToolChoiceEnum::from(value))
    }
}

#[cfg(feature = "chat")]
impl From<String> for ChatCompletionRequestToolChoice {
    fn from(value: String) -> Self {
        Self::ToolChoiceEnum(super::ToolChoiceEnum::from(value))
    }
}

/// The same as [`ChatCompletionRequestStop`].
#[cfg(any(feature = "chat", feature = "fim"))]
pub type FimCompletionRequestStop = ChatCompletionRequestStop;
