//! [`PostV2DeploymentsIdMetricsRequest`] and the types that belong to it.

/// What you measured or learned about an answer of the deployment.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequest {
    /// Facts of your own that are stored with the metrics.
    pub metadata: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Tokens used.
    pub usage: Option<PostV2DeploymentsIdMetricsRequestUsage>,
    /// How long it took.
    pub performance: Option<PostV2DeploymentsIdMetricsRequestPerformance>,
    /// Messages that were sent to the model.
    pub messages: Option<Vec<super::DeploymentsMessage>>,
    /// What the model answered.
    pub choices: Option<Vec<PostV2DeploymentsIdMetricsRequestChoice>>,
    /// How good the answer was.
    pub feedback: Option<PostV2DeploymentsIdMetricsRequestFeedback>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequest {
        metadata: optional "metadata",
        usage: optional "usage",
        performance: optional "performance",
        messages: optional "messages",
        choices: optional "choices",
        feedback: optional "feedback",
    }
}

#[cfg(feature = "deployments")]
impl PostV2DeploymentsIdMetricsRequest {
    /// A new `PostV2DeploymentsIdMetricsRequest` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Facts of your own that are stored with the metrics.
    #[must_use]
    pub fn metadata(
        mut self,
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        self.metadata = Some(
            metadata
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Tokens used.
    #[must_use]
    pub fn usage(mut self, usage: impl Into<PostV2DeploymentsIdMetricsRequestUsage>) -> Self {
        self.usage = Some(usage.into());
        self
    }

    /// How long it took.
    #[must_use]
    pub fn performance(
        mut self,
        performance: impl Into<PostV2DeploymentsIdMetricsRequestPerformance>,
    ) -> Self {
        self.performance = Some(performance.into());
        self
    }

    /// Messages that were sent to the model.
    #[must_use]
    pub fn messages(mut self, messages: impl Into<Vec<super::DeploymentsMessage>>) -> Self {
        self.messages = Some(messages.into());
        self
    }

    /// What the model answered.
    #[must_use]
    pub fn choices(
        mut self,
        choices: impl Into<Vec<PostV2DeploymentsIdMetricsRequestChoice>>,
    ) -> Self {
        self.choices = Some(choices.into());
        self
    }

    /// How good the answer was.
    #[must_use]
    pub fn feedback(
        mut self,
        feedback: impl Into<PostV2DeploymentsIdMetricsRequestFeedback>,
    ) -> Self {
        self.feedback = Some(feedback.into());
        self
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequestChoice {
    /// Position among the answers, from 0.
    pub index: f64,
    /// What the model says: calls of tools, a text, or an image.
    pub message: Option<PostV2DeploymentsIdMetricsRequestChoiceMessage>,
    /// Why generation ended; null while it goes on.
    pub finish_reason: Option<Option<String>>,
}

crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequestChoice {
        index: lenient "index",
        message: optional "message",
        finish_reason: optional_nullable "finish_reason",
    }
    empty;
}

impl PostV2DeploymentsIdMetricsRequestChoice {
    /// A new `PostV2DeploymentsIdMetricsRequestChoice` with what it must have.
    #[must_use]
    pub fn new(index: f64) -> Self {
        Self {
            index,
            message: None,
            finish_reason: None,
        }
    }

    /// What the model says: calls of tools, a text, or an image.
    #[must_use]
    pub fn message(
        mut self,
        message: impl Into<PostV2DeploymentsIdMetricsRequestChoiceMessage>,
    ) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Why generation ended; null while it goes on.
    #[must_use]
    pub fn finish_reason(mut self, finish_reason: impl Into<String>) -> Self {
        self.finish_reason = Some(Some(finish_reason.into()));
        self
    }

    /// Sends null for `finish_reason`.
    #[must_use]
    pub fn finish_reason_null(mut self) -> Self {
        self.finish_reason = Some(None);
        self
    }

    /// The value of `finish_reason`, unless it is missing or null.
    #[must_use]
    pub fn finish_reason_value(&self) -> Option<&String> {
        self.finish_reason.as_ref()?.as_ref()
    }
}

/// What the model says: calls of tools, a text, or an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostV2DeploymentsIdMetricsRequestChoiceMessage {
    /// A message that calls tools.
    WithToolCalls(PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls),
    /// A message with text.
    Object(PostV2DeploymentsIdMetricsRequestChoiceMessageObject),
    /// A message with an image.
    WithUrl(PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    PostV2DeploymentsIdMetricsRequestChoiceMessage {
        WithToolCalls(PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls),
        Object(PostV2DeploymentsIdMetricsRequestChoiceMessageObject),
        WithUrl(PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl),
    }
}

impl PostV2DeploymentsIdMetricsRequestChoiceMessage {
    /// The value of [`Self::WithToolCalls`], if it is that.
    #[must_use]
    pub fn as_with_tool_calls(&self) -> Option<&PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls> {
        match self {
            Self::WithToolCalls(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Object`], if it is that.
    #[must_use]
    pub fn as_object(&self) -> Option<&PostV2DeploymentsIdMetricsRequestChoiceMessageObject> {
        match self {
            Self::Object(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::WithUrl`], if it is that.
    #[must_use]
    pub fn as_with_url(&self) -> Option<&PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl> {
        match self {
            Self::WithUrl(value) => Some(value),
            _ => None,
        }
    }
}

impl From<PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls> for PostV2DeploymentsIdMetricsRequestChoiceMessage {
    fn from(value: PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls) -> Self {
        Self::WithToolCalls(value)
    }
}

impl From<PostV2DeploymentsIdMetricsRequestChoiceMessageObject> for PostV2DeploymentsIdMetricsRequestChoiceMessage {
    fn from(value: PostV2DeploymentsIdMetricsRequestChoiceMessageObject) -> Self {
        Self::Object(value)
    }
}

impl From<PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl> for PostV2DeploymentsIdMetricsRequestChoiceMessage {
    fn from(value: PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl) -> Self {
        Self::WithUrl(value)
    }
}

/// A message that calls tools.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls {
    /// Author of the message.
    pub role: super::DeploymentsMessageRole,
    /// Text beside the calls; null if there is none.
    pub content: Option<Option<String>>,
    /// Calls of tools that the model asks for.
    pub tool_calls: Vec<super::DeploymentsMessageToolCall>,
}

crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls {
        role: lenient "role",
        content: optional_nullable "content",
        tool_calls: lenient "tool_calls",
    }
    fit;
    empty;
}

impl PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls {
    /// A new `PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls` with what it must have.
    #[must_use]
    pub fn new(
        role: impl Into<super::DeploymentsMessageRole>,
        tool_calls: impl Into<Vec<super::DeploymentsMessageToolCall>>,
    ) -> Self {
        Self {
            role: role.into(),
            content: None,
            tool_calls: tool_calls.into(),
        }
    }

    /// Text beside the calls; null if there is none.
    #[must_use]
    pub fn content(mut self, content: impl Into<String>) -> Self {
        self.content = Some(Some(content.into()));
        self
    }

    /// Sends null for `content`.
    #[must_use]
    pub fn content_null(mut self) -> Self {
        self.content = Some(None);
        self
    }

    /// The value of `content`, unless it is missing or null.
    #[must_use]
    pub fn content_value(&self) -> Option<&String> {
        self.content.as_ref()?.as_ref()
    }
}

/// A message with text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequestChoiceMessageObject {
    /// Author of the message.
    pub role: super::DeploymentsMessageRole,
    /// The text; null if there is none.
    pub content: Option<String>,
}

crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequestChoiceMessageObject {
        role: lenient "role",
        content: nullable "content",
    }
    fit;
    empty;
}

impl PostV2DeploymentsIdMetricsRequestChoiceMessageObject {
    /// A new `PostV2DeploymentsIdMetricsRequestChoiceMessageObject` with what it must have.
    #[must_use]
    pub fn new(role: impl Into<super::DeploymentsMessageRole>) -> Self {
        Self {
            role: role.into(),
            content: None,
        }
    }

    /// The text; null if there is none.
    #[must_use]
    pub fn content(mut self, content: impl Into<String>) -> Self {
        self.content = Some(content.into());
        self
    }
}

/// A message with an image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl {
    /// Author of the message.
    pub role: super::DeploymentsMessageRole,
    /// Address of the image.
    pub url: String,
}

crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl {
        role: lenient "role",
        url: lenient "url",
    }
    fit;
    empty;
}

impl PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl {
    /// A new `PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl` with what it must have.
    #[must_use]
    pub fn new(role: impl Into<super::DeploymentsMessageRole>, url: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            url: url.into(),
        }
    }
}

/// How good the answer was.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequestFeedback {
    /// Score, 0 to 100.
    pub score: i64,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequestFeedback {
        score: required "score",
    }
}

#[cfg(feature = "deployments")]
impl PostV2DeploymentsIdMetricsRequestFeedback {
    /// A new `PostV2DeploymentsIdMetricsRequestFeedback` with what it must have.
    #[must_use]
    pub fn new(score: i64) -> Self {
        Self { score }
    }
}

/// How long it took.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequestPerformance {
    /// Time until the answer was complete.
    pub latency: f64,
    /// Time until the first token of the answer came.
    pub time_to_first_token: Option<f64>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequestPerformance {
        latency: required "latency",
        time_to_first_token: optional "time_to_first_token",
    }
}

#[cfg(feature = "deployments")]
impl PostV2DeploymentsIdMetricsRequestPerformance {
    /// A new `PostV2DeploymentsIdMetricsRequestPerformance` with what it must have.
    #[must_use]
    pub fn new(latency: f64) -> Self {
        Self {
            latency,
            time_to_first_token: None,
        }
    }

    /// Time until the first token of the answer came.
    #[must_use]
    pub fn time_to_first_token(mut self, time_to_first_token: impl Into<Option<f64>>) -> Self {
        self.time_to_first_token = time_to_first_token.into();
        self
    }
}

/// Tokens used.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetricsRequestUsage {
    /// Tokens of the request.
    pub prompt_tokens: f64,
    /// Tokens of the answer.
    pub completion_tokens: f64,
    /// Sum of both.
    pub total_tokens: Option<f64>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    PostV2DeploymentsIdMetricsRequestUsage {
        prompt_tokens: required "prompt_tokens",
        completion_tokens: required "completion_tokens",
        total_tokens: optional "total_tokens",
    }
}

#[cfg(feature = "deployments")]
impl PostV2DeploymentsIdMetricsRequestUsage {
    /// A new `PostV2DeploymentsIdMetricsRequestUsage` with what it must have.
    #[must_use]
    pub fn new(prompt_tokens: f64, completion_tokens: f64) -> Self {
        Self {
            prompt_tokens,
            completion_tokens,
            total_tokens: None,
        }
    }

    /// Sum of both.
    #[must_use]
    pub fn total_tokens(mut self, total_tokens: impl Into<Option<f64>>) -> Self {
        self.total_tokens = total_tokens.into();
        self
    }
}

/// The same as [`PostV2DeploymentsIdMetricsRequestChoice`].
pub type PostV2DeploymentsInvokeEventDataChoice = PostV2DeploymentsIdMetricsRequestChoice;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoice`].
pub type PostV2DeploymentsInvokeResponseChoice = PostV2DeploymentsIdMetricsRequestChoice;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessage`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessage = PostV2DeploymentsIdMetricsRequestChoiceMessage;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessage`].
pub type PostV2DeploymentsInvokeResponseChoiceMessage = PostV2DeploymentsIdMetricsRequestChoiceMessage;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCalls = PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageWithToolCalls = PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCalls;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessageObject`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageObject = PostV2DeploymentsIdMetricsRequestChoiceMessageObject;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessageObject`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageObject = PostV2DeploymentsIdMetricsRequestChoiceMessageObject;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageWithUrl = PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl;

/// The same as [`PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageWithUrl = PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrl;
