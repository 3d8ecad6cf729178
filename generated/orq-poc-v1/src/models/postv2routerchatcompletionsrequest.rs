//! [`PostV2RouterChatCompletionsRequest`] and the types that belong to it.

use std::collections::BTreeMap;

use super::{DeploymentsMessageContentItemText, DeploymentsMessageToolCallFunction};

/// A conversation, and how the model should answer it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequest {
    /// Identifier of the model.
    pub model: String,
    /// The conversation so far, oldest message first.
    pub messages: Vec<PostV2RouterChatCompletionsRequestMessage>,
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
    pub tools: Option<Vec<PostV2RouterChatCompletionsRequestTool>>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequest {
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

impl PostV2RouterChatCompletionsRequest {
    /// A new `PostV2RouterChatCompletionsRequest` with what it must have.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        messages: impl Into<Vec<PostV2RouterChatCompletionsRequestMessage>>,
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
    pub fn tools(mut self, tools: impl Into<Vec<PostV2RouterChatCompletionsRequestTool>>) -> Self {
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
pub enum PostV2RouterChatCompletionsRequestMessage {
    /// Instructions for the model.
    System(PostV2RouterChatCompletionsRequestMessageSystem),
    /// What the user says.
    User(PostV2RouterChatCompletionsRequestMessageUser),
    /// What the model said earlier.
    Assistant(PostV2RouterChatCompletionsRequestMessageAssistant),
    /// The result of a tool call.
    Tool(PostV2RouterChatCompletionsRequestMessageTool),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    PostV2RouterChatCompletionsRequestMessage, "role" {
        System(PostV2RouterChatCompletionsRequestMessageSystem) = "system",
        User(PostV2RouterChatCompletionsRequestMessageUser) = "user",
        Assistant(PostV2RouterChatCompletionsRequestMessageAssistant) = "assistant",
        Tool(PostV2RouterChatCompletionsRequestMessageTool) = "tool",
    }
}

impl PostV2RouterChatCompletionsRequestMessage {
    /// Instructions for the model.
    #[must_use]
    pub fn system(
        content: impl Into<PostV2RouterChatCompletionsRequestMessageSystemContent>,
    ) -> Self {
        Self::System(PostV2RouterChatCompletionsRequestMessageSystem::new(content))
    }

    /// What the user says.
    #[must_use]
    pub fn user(content: impl Into<PostV2RouterChatCompletionsRequestMessageUserContent>) -> Self {
        Self::User(PostV2RouterChatCompletionsRequestMessageUser::new(content))
    }

    /// What the model said earlier.
    #[must_use]
    pub fn assistant(
        tool_calls: impl Into<Vec<PostV2RouterChatCompletionsRequestMessageAssistantToolCall>>,
    ) -> Self {
        Self::Assistant(PostV2RouterChatCompletionsRequestMessageAssistant::new(tool_calls))
    }

    /// The result of a tool call.
    #[must_use]
    pub fn tool(
        tool_call_id: impl Into<String>,
        content: impl Into<PostV2RouterChatCompletionsRequestMessageToolContent>,
    ) -> Self {
        Self::Tool(PostV2RouterChatCompletionsRequestMessageTool::new(tool_call_id, content))
    }

    /// The value of [`Self::System`], if it is that.
    #[must_use]
    pub fn as_system(&self) -> Option<&PostV2RouterChatCompletionsRequestMessageSystem> {
        match self {
            Self::System(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::User`], if it is that.
    #[must_use]
    pub fn as_user(&self) -> Option<&PostV2RouterChatCompletionsRequestMessageUser> {
        match self {
            Self::User(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Assistant`], if it is that.
    #[must_use]
    pub fn as_assistant(&self) -> Option<&PostV2RouterChatCompletionsRequestMessageAssistant> {
        match self {
            Self::Assistant(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Tool`], if it is that.
    #[must_use]
    pub fn as_tool(&self) -> Option<&PostV2RouterChatCompletionsRequestMessageTool> {
        match self {
            Self::Tool(value) => Some(value),
            _ => None,
        }
    }
}

impl From<PostV2RouterChatCompletionsRequestMessageSystem> for PostV2RouterChatCompletionsRequestMessage {
    fn from(value: PostV2RouterChatCompletionsRequestMessageSystem) -> Self {
        Self::System(value)
    }
}

impl From<PostV2RouterChatCompletionsRequestMessageUser> for PostV2RouterChatCompletionsRequestMessage {
    fn from(value: PostV2RouterChatCompletionsRequestMessageUser) -> Self {
        Self::User(value)
    }
}

impl From<PostV2RouterChatCompletionsRequestMessageAssistant> for PostV2RouterChatCompletionsRequestMessage {
    fn from(value: PostV2RouterChatCompletionsRequestMessageAssistant) -> Self {
        Self::Assistant(value)
    }
}

impl From<PostV2RouterChatCompletionsRequestMessageTool> for PostV2RouterChatCompletionsRequestMessage {
    fn from(value: PostV2RouterChatCompletionsRequestMessageTool) -> Self {
        Self::Tool(value)
    }
}

/// Instructions for the model.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestMessageSystem {
    /// Name of the author. It tells apart several authors with the same role.
    pub name: Option<String>,
    /// The instructions: a text or a list of parts.
    pub content: PostV2RouterChatCompletionsRequestMessageSystemContent,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestMessageSystem {
        "role" = "system",
        name: optional "name",
        content: required "content",
    }
}

impl PostV2RouterChatCompletionsRequestMessageSystem {
    /// A new `PostV2RouterChatCompletionsRequestMessageSystem` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<PostV2RouterChatCompletionsRequestMessageSystemContent>) -> Self {
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
pub enum PostV2RouterChatCompletionsRequestMessageSystemContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<PostV2RouterChatCompletionsRequestMessageSystemContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    PostV2RouterChatCompletionsRequestMessageSystemContent {
        String(String),
        Array(Vec<PostV2RouterChatCompletionsRequestMessageSystemContentItem>),
    }
}

impl PostV2RouterChatCompletionsRequestMessageSystemContent {
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
    pub fn as_array(&self) -> Option<&[PostV2RouterChatCompletionsRequestMessageSystemContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for PostV2RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for PostV2RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[PostV2RouterChatCompletionsRequestMessageSystemContentItem; N]> for PostV2RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: [PostV2RouterChatCompletionsRequestMessageSystemContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<PostV2RouterChatCompletionsRequestMessageSystemContentItem>> for PostV2RouterChatCompletionsRequestMessageSystemContent {
    fn from(value: Vec<PostV2RouterChatCompletionsRequestMessageSystemContentItem>) -> Self {
        Self::Array(value)
    }
}

/// A text or an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostV2RouterChatCompletionsRequestMessageSystemContentItem {
    /// A text.
    Text(DeploymentsMessageContentItemText),
    /// An image.
    ImageUrl(PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    PostV2RouterChatCompletionsRequestMessageSystemContentItem, "type" {
        Text(DeploymentsMessageContentItemText) = "text",
        ImageUrl(PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl) = "image_url",
    }
}

impl PostV2RouterChatCompletionsRequestMessageSystemContentItem {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(DeploymentsMessageContentItemText::new(text))
    }

    /// An image.
    #[must_use]
    pub fn image_url(
        image_url: impl Into<PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject>,
    ) -> Self {
        Self::ImageUrl(PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl::new(image_url))
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
    pub fn as_image_url(&self) -> Option<&PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl> {
        match self {
            Self::ImageUrl(value) => Some(value),
            _ => None,
        }
    }
}

impl From<DeploymentsMessageContentItemText> for PostV2RouterChatCompletionsRequestMessageSystemContentItem {
    fn from(value: DeploymentsMessageContentItemText) -> Self {
        Self::Text(value)
    }
}

impl From<PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl> for PostV2RouterChatCompletionsRequestMessageSystemContentItem {
    fn from(value: PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl) -> Self {
        Self::ImageUrl(value)
    }
}

/// An image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl {
    /// The image and how closely to look at it.
    pub image_url: PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl {
        "type" = "image_url",
        image_url: required "image_url",
    }
    fit;
}

impl PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl {
    /// A new `PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl` with what it must
    /// have.
    #[must_use]
    pub fn new(
        image_url: impl Into<PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject>,
    ) -> Self {
        Self {
            image_url: image_url.into(),
        }
    }
}

/// The image and how closely to look at it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject {
    /// Address of the image, or the image itself as a data URI.
    pub url: String,
    /// How closely the model looks at the image. `low` costs fewer tokens, `auto` leaves the choice
    /// to the model.
    pub detail: Option<PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject {
        url: required "url",
        detail: optional "detail",
    }
    fit;
}

impl PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject {
    /// A new `PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlObject` with what
    /// it must have.
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
        detail: impl Into<PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail>,
    ) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// How closely the model looks at the image. `low` costs fewer tokens, `auto` leaves the choice to
/// the model.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail {
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
    PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail {
        Low = "low",
        High = "high",
        Auto = "auto",
    }
}

/// What the user says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestMessageUser {
    /// Name of the author. It tells apart several authors with the same role.
    pub name: Option<String>,
    /// What the user says: a text or a list of parts.
    pub content: PostV2RouterChatCompletionsRequestMessageUserContent,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestMessageUser {
        "role" = "user",
        name: optional "name",
        content: required "content",
    }
}

impl PostV2RouterChatCompletionsRequestMessageUser {
    /// A new `PostV2RouterChatCompletionsRequestMessageUser` with what it must have.
    #[must_use]
    pub fn new(content: impl Into<PostV2RouterChatCompletionsRequestMessageUserContent>) -> Self {
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
pub enum PostV2RouterChatCompletionsRequestMessageUserContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<PostV2RouterChatCompletionsRequestMessageUserContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    PostV2RouterChatCompletionsRequestMessageUserContent {
        String(String),
        Array(Vec<PostV2RouterChatCompletionsRequestMessageUserContentItem>),
    }
}

impl PostV2RouterChatCompletionsRequestMessageUserContent {
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
    pub fn as_array(&self) -> Option<&[PostV2RouterChatCompletionsRequestMessageUserContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for PostV2RouterChatCompletionsRequestMessageUserContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for PostV2RouterChatCompletionsRequestMessageUserContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[PostV2RouterChatCompletionsRequestMessageUserContentItem; N]> for PostV2RouterChatCompletionsRequestMessageUserContent {
    fn from(value: [PostV2RouterChatCompletionsRequestMessageUserContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<PostV2RouterChatCompletionsRequestMessageUserContentItem>> for PostV2RouterChatCompletionsRequestMessageUserContent {
    fn from(value: Vec<PostV2RouterChatCompletionsRequestMessageUserContentItem>) -> Self {
        Self::Array(value)
    }
}

/// What the model said earlier.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestMessageAssistant {
    /// What the model said: a text or a list of parts. May be absent where it called tools instead.
    pub content: Option<PostV2RouterChatCompletionsRequestMessageAssistantContent>,
    /// The words with which the model refused to answer; null if it did not.
    pub refusal: Option<Option<String>>,
    /// Calls of tools that the model asked for; empty if it asked for none.
    pub tool_calls: Vec<PostV2RouterChatCompletionsRequestMessageAssistantToolCall>,
    /// Name of the author. It tells apart several authors with the same role.
    pub name: Option<String>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestMessageAssistant {
        "role" = "assistant",
        content: optional "content",
        refusal: optional_nullable "refusal",
        tool_calls: required "tool_calls",
        name: optional "name",
    }
}

impl PostV2RouterChatCompletionsRequestMessageAssistant {
    /// A new `PostV2RouterChatCompletionsRequestMessageAssistant` with what it must have.
    #[must_use]
    pub fn new(
        tool_calls: impl Into<Vec<PostV2RouterChatCompletionsRequestMessageAssistantToolCall>>,
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
        content: impl Into<PostV2RouterChatCompletionsRequestMessageAssistantContent>,
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
pub enum PostV2RouterChatCompletionsRequestMessageAssistantContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<serde_json::Value>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    PostV2RouterChatCompletionsRequestMessageAssistantContent {
        String(String),
        Array(Vec<serde_json::Value>),
    }
}

impl PostV2RouterChatCompletionsRequestMessageAssistantContent {
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

impl From<&str> for PostV2RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for PostV2RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[serde_json::Value; N]> for PostV2RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: [serde_json::Value; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<serde_json::Value>> for PostV2RouterChatCompletionsRequestMessageAssistantContent {
    fn from(value: Vec<serde_json::Value>) -> Self {
        Self::Array(value)
    }
}

/// A call of one function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestMessageAssistantToolCall {
    /// Identifier of the call. The tool message with the result repeats it.
    pub id: String,
    /// The function and its arguments.
    pub function: DeploymentsMessageToolCallFunction,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestMessageAssistantToolCall {
        "type" = "function",
        id: required "id",
        function: required "function",
    }
    fit;
}

impl PostV2RouterChatCompletionsRequestMessageAssistantToolCall {
    /// A new `PostV2RouterChatCompletionsRequestMessageAssistantToolCall` with what it must have.
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
pub struct PostV2RouterChatCompletionsRequestMessageTool {
    /// Identifier of the call that this message answers.
    pub tool_call_id: String,
    /// What the tool returned: a text or a list of parts.
    pub content: PostV2RouterChatCompletionsRequestMessageToolContent,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestMessageTool {
        "role" = "tool",
        tool_call_id: required "tool_call_id",
        content: required "content",
    }
}

impl PostV2RouterChatCompletionsRequestMessageTool {
    /// A new `PostV2RouterChatCompletionsRequestMessageTool` with what it must have.
    #[must_use]
    pub fn new(
        tool_call_id: impl Into<String>,
        content: impl Into<PostV2RouterChatCompletionsRequestMessageToolContent>,
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
pub enum PostV2RouterChatCompletionsRequestMessageToolContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<PostV2RouterChatCompletionsRequestMessageToolContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    PostV2RouterChatCompletionsRequestMessageToolContent {
        String(String),
        Array(Vec<PostV2RouterChatCompletionsRequestMessageToolContentItem>),
    }
}

impl PostV2RouterChatCompletionsRequestMessageToolContent {
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
    pub fn as_array(&self) -> Option<&[PostV2RouterChatCompletionsRequestMessageToolContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for PostV2RouterChatCompletionsRequestMessageToolContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for PostV2RouterChatCompletionsRequestMessageToolContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[PostV2RouterChatCompletionsRequestMessageToolContentItem; N]> for PostV2RouterChatCompletionsRequestMessageToolContent {
    fn from(value: [PostV2RouterChatCompletionsRequestMessageToolContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<PostV2RouterChatCompletionsRequestMessageToolContentItem>> for PostV2RouterChatCompletionsRequestMessageToolContent {
    fn from(value: Vec<PostV2RouterChatCompletionsRequestMessageToolContentItem>) -> Self {
        Self::Array(value)
    }
}

/// A function that the model may call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestTool {
    /// The function.
    pub function: PostV2RouterChatCompletionsRequestToolFunction,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestTool {
        "type" = "function",
        function: required "function",
    }
}

impl PostV2RouterChatCompletionsRequestTool {
    /// A new `PostV2RouterChatCompletionsRequestTool` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<PostV2RouterChatCompletionsRequestToolFunction>) -> Self {
        Self {
            function: function.into(),
        }
    }
}

/// The function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsRequestToolFunction {
    /// Name of the function.
    pub name: String,
    /// What the function does. The model decides by it when to call it.
    pub description: Option<String>,
    /// JSON Schema of the arguments. Without it, the function takes none.
    pub parameters: Option<PostV2RouterChatCompletionsRequestToolFunctionParameters>,
    /// Whether the arguments have to follow the schema to the letter.
    ///
    /// Default: `false`.
    pub strict: Option<Option<bool>>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestToolFunction {
        name: required "name",
        description: optional "description",
        parameters: optional "parameters",
        strict: optional_nullable "strict",
    }
}

impl PostV2RouterChatCompletionsRequestToolFunction {
    /// A new `PostV2RouterChatCompletionsRequestToolFunction` with what it must have.
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
        parameters: impl Into<PostV2RouterChatCompletionsRequestToolFunctionParameters>,
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
pub struct PostV2RouterChatCompletionsRequestToolFunctionParameters {
    /// Arguments by name, each with its JSON Schema.
    pub properties: BTreeMap<String, serde_json::Value>,
    /// Names of the arguments that must be given.
    pub required: Option<Vec<String>>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsRequestToolFunctionParameters {
        "type" = "object",
        properties: required "properties",
        required: optional "required",
    }
}

impl PostV2RouterChatCompletionsRequestToolFunctionParameters {
    /// A new `PostV2RouterChatCompletionsRequestToolFunctionParameters` with what it must have.
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

/// The same as [`PostV2RouterChatCompletionsRequestMessageSystemContentItem`].
pub type PostV2RouterChatCompletionsRequestMessageToolContentItem = PostV2RouterChatCompletionsRequestMessageSystemContentItem;

/// The same as [`PostV2RouterChatCompletionsRequestMessageSystemContentItem`].
pub type PostV2RouterChatCompletionsRequestMessageUserContentItem = PostV2RouterChatCompletionsRequestMessageSystemContentItem;

/// The same as [`PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl`].
pub type PostV2RouterChatCompletionsRequestMessageToolContentItemImageUrl = PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl;

/// The same as [`PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl`].
pub type PostV2RouterChatCompletionsRequestMessageUserContentItemImageUrl = PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrl;

/// The same as [`PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail`].
pub type PostV2RouterChatCompletionsRequestMessageToolContentItemImageUrlDetail = PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail;

/// The same as [`PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail`].
pub type PostV2RouterChatCompletionsRequestMessageUserContentItemImageUrlDetail = PostV2RouterChatCompletionsRequestMessageSystemContentItemImageUrlDetail;

/// The same as [`PostV2RouterChatCompletionsRequestMessageAssistantToolCall`].
pub type PostV2RouterChatCompletionsResponseChunkChoiceDeltaToolCall = PostV2RouterChatCompletionsRequestMessageAssistantToolCall;

/// The same as [`PostV2RouterChatCompletionsRequestMessageAssistantToolCall`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceMessageToolCall = PostV2RouterChatCompletionsRequestMessageAssistantToolCall;
