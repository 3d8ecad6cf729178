//! [`RouterChatCompletionsRequest`] and the types that belong to it.

use std::collections::BTreeMap;

use super::{DeploymentsMessageContentItemText, DeploymentsMessageToolCallFunction};

/// A conversation, and how the model should answer it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequest {
    /// Identifier of the model.
    pub model: String,
    /// The conversation so far, oldest message first.
    pub messages: Vec<RouterChatCompletionsRequestMessage>,
    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    ///
    /// Default: `0`.
    pub frequency_penalty: Option<Option<f64>>,
    /// Upper bound of the tokens that the model generates.
    pub max_tokens: Option<Option<f64>>,
    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    ///
    /// Default: `0`.
    pub presence_penalty: Option<Option<f64>>,
    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub seed: Option<Option<f64>>,
    /// Whether the answer comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<Option<bool>>,
    /// Randomness of sampling. Low values give steady answers, high values varied ones.
    ///
    /// Default: `1`.
    pub temperature: Option<Option<f64>>,
    /// Nucleus sampling: only the likeliest tokens that together reach this probability are
    /// considered.
    ///
    /// Default: `1`.
    pub top_p: Option<Option<f64>>,
    /// Functions that the model may call.
    pub tools: Option<Vec<RouterChatCompletionsRequestTool>>,
}

crate::runtime::record! {
    RouterChatCompletionsRequest {
        model: required "model",
        messages: required "messages",
        frequency_penalty: optional_nullable "frequency_penalty",
        max_tokens: optional_nullable "max_tokens",
        presence_penalty: optional_nullable "presence_penalty",
        seed: optional_nullable "seed",
        stream: optional_nullable "stream",
        temperature: optional_nullable "temperature",
        top_p: optional_nullable "top_p",
        tools: optional "tools",
    }
}

impl RouterChatCompletionsRequest {
    /// A new `RouterChatCompletionsRequest` with what it must have.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        messages: impl Into<Vec<RouterChatCompletionsRequestMessage>>,
    ) -> Self {
        Self {
            model: model.into(),
            messages: messages.into(),
            frequency_penalty: None,
            max_tokens: None,
            presence_penalty: None,
            seed: None,
            stream: None,
            temperature: None,
            top_p: None,
            tools: None,
        }
    }

    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
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

    /// Upper bound of the tokens that the model generates.
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

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
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

    /// Whether the answer comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into().map(Some);
        self
    }

    /// Sends null for `stream`.
    #[must_use]
    pub fn stream_null(mut self) -> Self {
        self.stream = Some(None);
        self
    }

    /// Randomness of sampling. Low values give steady answers, high values varied ones.
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

    /// Functions that the model may call.
    #[must_use]
    pub fn tools(mut self, tools: impl Into<Vec<RouterChatCompletionsRequestTool>>) -> Self {
        self.tools = Some(tools.into());
        self
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

    /// The value of `stream`, unless it is missing or null.
    #[must_use]
    pub fn stream_value(&self) -> Option<&bool> {
        self.stream.as_ref()?.as_ref()
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
}

/// A message. Its role decides its form.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterChatCompletionsRequestMessage {
    /// Instructions for the model.
    System(RouterChatCompletionsRequestMessageSystem),
    /// What the user says.
    User(RouterChatCompletionsRequestMessageUser),
    /// What the model said earlier.
    Assistant(RouterChatCompletionsRequestMessageAssistant),
    /// The result of a tool call.
    Tool(RouterChatCompletionsRequestMessageTool),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    RouterChatCompletionsRequestMessage, "role" {
        System(RouterChatCompletionsRequestMessageSystem) = "system",
        User(RouterChatCompletionsRequestMessageUser) = "user",
        Assistant(RouterChatCompletionsRequestMessageAssistant) = "assistant",
        Tool(RouterChatCompletionsRequestMessageTool) = "tool",
    }
}

impl RouterChatCompletionsRequestMessage {
    /// Instructions for the model.
    #[must_use]
    pub fn system(content: impl Into<RouterChatCompletionsRequestMessageSystemContent>) -> Self {
        Self::System(RouterChatCompletionsRequestMessageSystem::new(content))
    }

    /// What the user says.
    #[must_use]
    pub fn user(content: impl Into<RouterChatCompletionsRequestMessageUserContent>) -> Self {
        Self::User(RouterChatCompletionsRequestMessageUser::new(content))
    }

    /// What the model said earlier.
    #[must_use]
    pub fn assistant(
        tool_calls: impl Into<Vec<RouterChatCompletionsRequestMessageAssistantToolCall>>,
    ) -> Self {
        Self::Assistant(RouterChatCompletionsRequestMessageAssistant::new(tool_calls))
    }

    /// The result of a tool call.
    #[must_use]
    pub fn tool(
        tool_call_id: impl Into<String>,
        content: impl Into<RouterChatCompletionsRequestMessageToolContent>,
    ) -> Self {
        Self::Tool(RouterChatCompletionsRequestMessageTool::new(tool_call_id, content))
    }

    /// The value of [`Self::System`], if it is that.
    #[must_use]
    pub fn as_system(&self) -> Option<&RouterChatCompletionsRequestMessageSystem> {
        match self {
            Self::System(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::User`], if it is that.
    #[must_use]
    pub fn as_user(&self) -> Option<&RouterChatCompletionsRequestMessageUser> {
        match self {
            Self::User(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Assistant`], if it is that.
    #[must_use]
    pub fn as_assistant(&self) -> Option<&RouterChatCompletionsRequestMessageAssistant> {
        match self {
            Self::Assistant(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Tool`], if it is that.
    #[must_use]
    pub fn as_tool(&self) -> Option<&RouterChatCompletionsRequestMessageTool> {
        match self {
            Self::Tool(value) => Some(value),
            _ => None,
        }
    }
}

impl From<RouterChatCompletionsRequestMessageSystem> for RouterChatCompletionsRequestMessage {
    fn from(value: RouterChatCompletionsRequestMessageSystem) -> Self {
        Self::System(value)
    }
}

impl From<RouterChatCompletionsRequestMessageUser> for RouterChatCompletionsRequestMessage {
    fn from(value: RouterChatCompletionsRequestMessageUser) -> Self {
        Self::User(value)
    }
}

impl From<RouterChatCompletionsRequestMessageAssistant> for RouterChatCompletionsRequestMessage {
    fn from(value: RouterChatCompletionsRequestMessageAssistant) -> Self {
        Self::Assistant(value)
    }
}

impl From<RouterChatCompletionsRequestMessageTool> for RouterChatCompletionsRequestMessage {
    fn from(value: RouterChatCompletionsRequestMessageTool) -> Self {
        Self::Tool(value)
    }
}

/// Instructions for the model.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestMessageSystem {
    /// Name of the author. It tells apart several authors with the same role.
    pub name: Option<String>,
    /// The instructions: a text or a list of parts.
    pub content: RouterChatCompletionsRequestMessageSystemContent,
}

crate::runtime::record! {
    RouterChatCompletionsRequestMessageSystem {
        "role" = "system",
        name: optional "name",
        content: required "content",
    }
}

impl RouterChatCompletionsRequestMessageSystem {
    /// A new `RouterChatCompletionsRequestMessageSystem` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<RouterChatCompletionsRequestMessageSystemContent>) -> Self {
        Self {
            name: None,
            content: content.into(),
        }
    }

    /// Name of the author. It tells apart several authors with the same role.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// The instructions: a text or a list of parts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterChatCompletionsRequestMessageSystemContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<RouterChatCompletionsRequestMessageSystemContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterChatCompletionsRequestMessageSystemContent {
        String(String),
        Array(Vec<RouterChatCompletionsRequestMessageSystemContentItem>),
    }
}

impl RouterChatCompletionsRequestMessageSystemContent {
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
    pub fn as_array(&self) -> Option<&[RouterChatCompletionsRequestMessageSystemContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[RouterChatCompletionsRequestMessageSystemContentItem; N]> for RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: [RouterChatCompletionsRequestMessageSystemContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<RouterChatCompletionsRequestMessageSystemContentItem>> for RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: Vec<RouterChatCompletionsRequestMessageSystemContentItem>) -> Self {
        Self::Array(value)
    }
}

/// A text or an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterChatCompletionsRequestMessageSystemContentItem {
    /// A text.
    Text(DeploymentsMessageContentItemText),
    /// An image.
    ImageUrl(RouterChatCompletionsRequestMessageSystemContentItemImageUrl),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    RouterChatCompletionsRequestMessageSystemContentItem, "type" {
        Text(DeploymentsMessageContentItemText) = "text",
        ImageUrl(RouterChatCompletionsRequestMessageSystemContentItemImageUrl) = "image_url",
    }
}

impl RouterChatCompletionsRequestMessageSystemContentItem {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(DeploymentsMessageContentItemText::new(text))
    }

    /// An image.
    #[must_use]
    pub fn image_url(
        image_url: impl Into<RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject>,
    ) -> Self {
        Self::ImageUrl(RouterChatCompletionsRequestMessageSystemContentItemImageUrl::new(image_url))
    }

    /// The value of [`Self::Text`], if it is that.
    #[must_use]
    pub fn as_text(&self) -> Option<&DeploymentsMessageContentItemText> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::ImageUrl`], if it is that.
    #[must_use]
    pub fn as_image_url(&self) -> Option<&RouterChatCompletionsRequestMessageSystemContentItemImageUrl> {
        match self {
            Self::ImageUrl(value) => Some(value),
            _ => None,
        }
    }
}

impl From<DeploymentsMessageContentItemText> for RouterChatCompletionsRequestMessageSystemContentItem {
    fn from(value: DeploymentsMessageContentItemText) -> Self {
        Self::Text(value)
    }
}

impl From<RouterChatCompletionsRequestMessageSystemContentItemImageUrl> for RouterChatCompletionsRequestMessageSystemContentItem {
    fn from(value: RouterChatCompletionsRequestMessageSystemContentItemImageUrl) -> Self {
        Self::ImageUrl(value)
    }
}

/// An image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestMessageSystemContentItemImageUrl {
    /// The image and how closely to look at it.
    pub image_url: RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject,
}

crate::runtime::record! {
    RouterChatCompletionsRequestMessageSystemContentItemImageUrl {
        "type" = "image_url",
        image_url: required "image_url",
    }
    fit;
}

impl RouterChatCompletionsRequestMessageSystemContentItemImageUrl {
    /// A new `RouterChatCompletionsRequestMessageSystemContentItemImageUrl` with what it must have.
    #[must_use]
    pub fn new(
        image_url: impl Into<RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject>,
    ) -> Self {
        Self {
            image_url: image_url.into(),
        }
    }
}

/// The image and how closely to look at it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject {
    /// Address of the image, or the image itself as a data URI.
    pub url: String,
    /// How closely the model looks at the image. `low` costs fewer tokens, `auto` leaves the choice
    /// to the model.
    pub detail: Option<RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail>,
}

crate::runtime::record! {
    RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject {
        url: required "url",
        detail: optional "detail",
    }
    fit;
}

impl RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject {
    /// A new `RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject` with what it must
    /// have.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            detail: None,
        }
    }

    /// How closely the model looks at the image. `low` costs fewer tokens, `auto` leaves the choice
    /// to the model.
    #[must_use]
    pub fn detail(
        mut self,
        detail: impl Into<RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail>,
    ) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// How closely the model looks at the image. `low` costs fewer tokens, `auto` leaves the choice to
/// the model.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail {
    /// `low`
    Low,
    /// `high`
    High,
    /// `auto`
    Auto,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail {
        Low = "low",
        High = "high",
        Auto = "auto",
    }
}

/// What the user says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestMessageUser {
    /// Name of the author. It tells apart several authors with the same role.
    pub name: Option<String>,
    /// What the user says: a text or a list of parts.
    pub content: RouterChatCompletionsRequestMessageUserContent,
}

crate::runtime::record! {
    RouterChatCompletionsRequestMessageUser {
        "role" = "user",
        name: optional "name",
        content: required "content",
    }
}

impl RouterChatCompletionsRequestMessageUser {
    /// A new `RouterChatCompletionsRequestMessageUser` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<RouterChatCompletionsRequestMessageUserContent>) -> Self {
        Self {
            name: None,
            content: content.into(),
        }
    }

    /// Name of the author. It tells apart several authors with the same role.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// What the user says: a text or a list of parts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterChatCompletionsRequestMessageUserContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<RouterChatCompletionsRequestMessageUserContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterChatCompletionsRequestMessageUserContent {
        String(String),
        Array(Vec<RouterChatCompletionsRequestMessageUserContentItem>),
    }
}

impl RouterChatCompletionsRequestMessageUserContent {
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
    pub fn as_array(&self) -> Option<&[RouterChatCompletionsRequestMessageUserContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for RouterChatCompletionsRequestMessageUserContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterChatCompletionsRequestMessageUserContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[RouterChatCompletionsRequestMessageUserContentItem; N]> for RouterChatCompletionsRequestMessageUserContent {
    fn from(value: [RouterChatCompletionsRequestMessageUserContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<RouterChatCompletionsRequestMessageUserContentItem>> for RouterChatCompletionsRequestMessageUserContent {
    fn from(value: Vec<RouterChatCompletionsRequestMessageUserContentItem>) -> Self {
        Self::Array(value)
    }
}

/// What the model said earlier.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestMessageAssistant {
    /// What the model said: a text or a list of parts. May be absent where it called tools instead.
    pub content: Option<RouterChatCompletionsRequestMessageAssistantContent>,
    /// The words with which the model refused to answer; null if it did not.
    pub refusal: Option<Option<String>>,
    /// Calls of tools that the model asked for; empty if it asked for none.
    pub tool_calls: Vec<RouterChatCompletionsRequestMessageAssistantToolCall>,
    /// Name of the author. It tells apart several authors with the same role.
    pub name: Option<String>,
}

crate::runtime::record! {
    RouterChatCompletionsRequestMessageAssistant {
        "role" = "assistant",
        content: optional "content",
        refusal: optional_nullable "refusal",
        tool_calls: required "tool_calls",
        name: optional "name",
    }
}

impl RouterChatCompletionsRequestMessageAssistant {
    /// A new `RouterChatCompletionsRequestMessageAssistant` with what it must have.
    #[must_use]
    pub fn new(
        tool_calls: impl Into<Vec<RouterChatCompletionsRequestMessageAssistantToolCall>>,
    ) -> Self {
        Self {
            content: None,
            refusal: None,
            tool_calls: tool_calls.into(),
            name: None,
        }
    }

    /// What the model said: a text or a list of parts. May be absent where it called tools instead.
    #[must_use]
    pub fn content(
        mut self,
        content: impl Into<RouterChatCompletionsRequestMessageAssistantContent>,
    ) -> Self {
        self.content = Some(content.into());
        self
    }

    /// The words with which the model refused to answer; null if it did not.
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

    /// Name of the author. It tells apart several authors with the same role.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The value of `refusal`, unless it is missing or null.
    #[must_use]
    pub fn refusal_value(&self) -> Option<&String> {
        self.refusal.as_ref()?.as_ref()
    }
}

/// What the model said: a text or a list of parts. May be absent where it called tools instead.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterChatCompletionsRequestMessageAssistantContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<serde_json::Value>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterChatCompletionsRequestMessageAssistantContent {
        String(String),
        Array(Vec<serde_json::Value>),
    }
}

impl RouterChatCompletionsRequestMessageAssistantContent {
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
    pub fn as_array(&self) -> Option<&[serde_json::Value]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[serde_json::Value; N]> for RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: [serde_json::Value; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<serde_json::Value>> for RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: Vec<serde_json::Value>) -> Self {
        Self::Array(value)
    }
}

/// A call of one function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestMessageAssistantToolCall {
    /// Identifier of the call. The tool message with the result repeats it.
    pub id: String,
    /// The function and its arguments.
    pub function: DeploymentsMessageToolCallFunction,
}

crate::runtime::record! {
    RouterChatCompletionsRequestMessageAssistantToolCall {
        "type" = "function",
        id: required "id",
        function: required "function",
    }
    fit;
}

impl RouterChatCompletionsRequestMessageAssistantToolCall {
    /// A new `RouterChatCompletionsRequestMessageAssistantToolCall` with what it must have.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        function: impl Into<DeploymentsMessageToolCallFunction>,
    ) -> Self {
        Self {
            id: id.into(),
            function: function.into(),
        }
    }
}

/// The result of a tool call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestMessageTool {
    /// Identifier of the call that this message answers.
    pub tool_call_id: String,
    /// What the tool returned: a text or a list of parts.
    pub content: RouterChatCompletionsRequestMessageToolContent,
}

crate::runtime::record! {
    RouterChatCompletionsRequestMessageTool {
        "role" = "tool",
        tool_call_id: required "tool_call_id",
        content: required "content",
    }
}

impl RouterChatCompletionsRequestMessageTool {
    /// A new `RouterChatCompletionsRequestMessageTool` with what it must have.
    #[must_use]
    pub fn new(
        tool_call_id: impl Into<String>,
        content: impl Into<RouterChatCompletionsRequestMessageToolContent>,
    ) -> Self {
        Self {
            tool_call_id: tool_call_id.into(),
            content: content.into(),
        }
    }
}

/// What the tool returned: a text or a list of parts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterChatCompletionsRequestMessageToolContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<RouterChatCompletionsRequestMessageToolContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterChatCompletionsRequestMessageToolContent {
        String(String),
        Array(Vec<RouterChatCompletionsRequestMessageToolContentItem>),
    }
}

impl RouterChatCompletionsRequestMessageToolContent {
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
    pub fn as_array(&self) -> Option<&[RouterChatCompletionsRequestMessageToolContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for RouterChatCompletionsRequestMessageToolContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterChatCompletionsRequestMessageToolContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[RouterChatCompletionsRequestMessageToolContentItem; N]> for RouterChatCompletionsRequestMessageToolContent {
    fn from(value: [RouterChatCompletionsRequestMessageToolContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<RouterChatCompletionsRequestMessageToolContentItem>> for RouterChatCompletionsRequestMessageToolContent {
    fn from(value: Vec<RouterChatCompletionsRequestMessageToolContentItem>) -> Self {
        Self::Array(value)
    }
}

/// A function that the model may call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestTool {
    /// The function.
    pub function: RouterChatCompletionsRequestToolFunction,
}

crate::runtime::record! {
    RouterChatCompletionsRequestTool {
        "type" = "function",
        function: required "function",
    }
}

impl RouterChatCompletionsRequestTool {
    /// A new `RouterChatCompletionsRequestTool` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<RouterChatCompletionsRequestToolFunction>) -> Self {
        Self {
            function: function.into(),
        }
    }
}

/// The function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestToolFunction {
    /// Name of the function.
    pub name: String,
    /// What the function does. The model decides by it when to call it.
    pub description: Option<String>,
    /// JSON Schema of the arguments. Without it, the function takes none.
    pub parameters: Option<RouterChatCompletionsRequestToolFunctionParameters>,
    /// Whether the arguments have to follow the schema to the letter.
    ///
    /// Default: `false`.
    pub strict: Option<Option<bool>>,
}

crate::runtime::record! {
    RouterChatCompletionsRequestToolFunction {
        name: required "name",
        description: optional "description",
        parameters: optional "parameters",
        strict: optional_nullable "strict",
    }
}

impl RouterChatCompletionsRequestToolFunction {
    /// A new `RouterChatCompletionsRequestToolFunction` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            parameters: None,
            strict: None,
        }
    }

    /// What the function does. The model decides by it when to call it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// JSON Schema of the arguments. Without it, the function takes none.
    #[must_use]
    pub fn parameters(
        mut self,
        parameters: impl Into<RouterChatCompletionsRequestToolFunctionParameters>,
    ) -> Self {
        self.parameters = Some(parameters.into());
        self
    }

    /// Whether the arguments have to follow the schema to the letter.
    #[must_use]
    pub fn strict(mut self, strict: impl Into<Option<bool>>) -> Self {
        self.strict = strict.into().map(Some);
        self
    }

    /// Sends null for `strict`.
    #[must_use]
    pub fn strict_null(mut self) -> Self {
        self.strict = Some(None);
        self
    }

    /// The value of `strict`, unless it is missing or null.
    #[must_use]
    pub fn strict_value(&self) -> Option<&bool> {
        self.strict.as_ref()?.as_ref()
    }
}

/// JSON Schema of the arguments. Without it, the function takes none.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsRequestToolFunctionParameters {
    /// Arguments by name, each with its JSON Schema.
    pub properties: BTreeMap<String, serde_json::Value>,
    /// Names of the arguments that must be given.
    pub required: Option<Vec<String>>,
}

crate::runtime::record! {
    RouterChatCompletionsRequestToolFunctionParameters {
        "type" = "object",
        properties: required "properties",
        required: optional "required",
    }
}

impl RouterChatCompletionsRequestToolFunctionParameters {
    /// A new `RouterChatCompletionsRequestToolFunctionParameters` with what it must have.
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
        }
    }

    /// Names of the arguments that must be given.
    #[must_use]
    pub fn required(mut self, required: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.required = Some(required.into_iter().map(Into::into).collect());
        self
    }
}

/// The same as [`RouterChatCompletionsRequestMessageSystemContentItem`].
pub type RouterChatCompletionsRequestMessageToolContentItem = RouterChatCompletionsRequestMessageSystemContentItem;

/// The same as [`RouterChatCompletionsRequestMessageSystemContentItem`].
pub type RouterChatCompletionsRequestMessageUserContentItem = RouterChatCompletionsRequestMessageSystemContentItem;

/// The same as [`RouterChatCompletionsRequestMessageSystemContentItemImageUrl`].
pub type RouterChatCompletionsRequestMessageToolContentItemImageUrl = RouterChatCompletionsRequestMessageSystemContentItemImageUrl;

/// The same as [`RouterChatCompletionsRequestMessageSystemContentItemImageUrl`].
pub type RouterChatCompletionsRequestMessageUserContentItemImageUrl = RouterChatCompletionsRequestMessageSystemContentItemImageUrl;

/// The same as [`RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail`].
pub type RouterChatCompletionsRequestMessageToolContentItemImageUrlDetail = RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail;

/// The same as [`RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail`].
pub type RouterChatCompletionsRequestMessageUserContentItemImageUrlDetail = RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail;

/// The same as [`RouterChatCompletionsRequestMessageAssistantToolCall`].
pub type RouterChatCompletionsResponseChunkChoiceDeltaToolCall = RouterChatCompletionsRequestMessageAssistantToolCall;

/// The same as [`RouterChatCompletionsRequestMessageAssistantToolCall`].
pub type RouterChatCompletionsResponseCompletionChoiceMessageToolCall = RouterChatCompletionsRequestMessageAssistantToolCall;
