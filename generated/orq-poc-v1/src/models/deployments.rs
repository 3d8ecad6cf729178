//! [`Deployments`] and the types that belong to it.

/// Which deployment to invoke, and with what.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Deployments {
    /// Key of the deployment.
    pub key: String,
    /// Whether the answer comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Values for the variables of the prompt, by name.
    pub inputs: Option<std::collections::BTreeMap<String, DeploymentsInputsValue>>,
    /// Values by which the routing rules of the deployment choose a variant.
    pub context: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Messages that go before the prompt of the deployment.
    pub prefix_messages: Option<Vec<DeploymentsPrefixMessage>>,
    /// Messages that follow the prompt of the deployment.
    pub messages: Option<Vec<DeploymentsMessage>>,
    /// Identifiers of uploaded files that the model may read.
    pub file_ids: Option<Vec<String>>,
    /// Facts of your own that are stored with the request.
    pub metadata: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Identifier of a chain of calls. Requests with the same one belong together.
    pub chain_id: Option<String>,
    /// Identifier of a conversation. Requests with the same one belong together.
    pub conversation_id: Option<String>,
    /// Identifier of your end user.
    pub user_id: Option<DeploymentsUserId>,
    /// Identifier of the deployment.
    pub deployment_id: Option<String>,
    /// Identifier of the variant to use, in place of the one that routing would choose.
    pub deployment_variant_id: Option<String>,
    /// Parameters that are passed to the model as they are.
    pub extra_params: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// What else the answer should hold.
    pub invoke_options: Option<DeploymentsInvokeOptions>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    Deployments {
        key: required "key",
        stream: optional "stream",
        inputs: optional "inputs",
        context: optional "context",
        prefix_messages: optional "prefix_messages",
        messages: optional "messages",
        file_ids: optional "file_ids",
        metadata: optional "metadata",
        chain_id: optional "chain_id",
        conversation_id: optional "conversation_id",
        user_id: optional "user_id",
        deployment_id: optional "deployment_id",
        deployment_variant_id: optional "deployment_variant_id",
        extra_params: optional "extra_params",
        invoke_options: optional "invoke_options",
    }
}

#[cfg(feature = "deployments")]
impl Deployments {
    /// A new `Deployments` with what it must have.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            stream: None,
            inputs: None,
            context: None,
            prefix_messages: None,
            messages: None,
            file_ids: None,
            metadata: None,
            chain_id: None,
            conversation_id: None,
            user_id: None,
            deployment_id: None,
            deployment_variant_id: None,
            extra_params: None,
            invoke_options: None,
        }
    }

    /// Whether the answer comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// Values for the variables of the prompt, by name.
    #[must_use]
    pub fn inputs(
        mut self,
        inputs: impl IntoIterator<Item = (impl Into<String>, impl Into<DeploymentsInputsValue>)>,
    ) -> Self {
        self.inputs = Some(
            inputs
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Values by which the routing rules of the deployment choose a variant.
    #[must_use]
    pub fn context(
        mut self,
        context: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        self.context = Some(
            context
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Messages that go before the prompt of the deployment.
    #[must_use]
    pub fn prefix_messages(
        mut self,
        prefix_messages: impl Into<Vec<DeploymentsPrefixMessage>>,
    ) -> Self {
        self.prefix_messages = Some(prefix_messages.into());
        self
    }

    /// Messages that follow the prompt of the deployment.
    #[must_use]
    pub fn messages(mut self, messages: impl Into<Vec<DeploymentsMessage>>) -> Self {
        self.messages = Some(messages.into());
        self
    }

    /// Identifiers of uploaded files that the model may read.
    #[must_use]
    pub fn file_ids(mut self, file_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.file_ids = Some(file_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Facts of your own that are stored with the request.
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

    /// Identifier of a chain of calls. Requests with the same one belong together.
    #[must_use]
    pub fn chain_id(mut self, chain_id: impl Into<String>) -> Self {
        self.chain_id = Some(chain_id.into());
        self
    }

    /// Identifier of a conversation. Requests with the same one belong together.
    #[must_use]
    pub fn conversation_id(mut self, conversation_id: impl Into<String>) -> Self {
        self.conversation_id = Some(conversation_id.into());
        self
    }

    /// Identifier of your end user.
    #[must_use]
    pub fn user_id(mut self, user_id: impl Into<DeploymentsUserId>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// Identifier of the deployment.
    #[must_use]
    pub fn deployment_id(mut self, deployment_id: impl Into<String>) -> Self {
        self.deployment_id = Some(deployment_id.into());
        self
    }

    /// Identifier of the variant to use, in place of the one that routing would choose.
    #[must_use]
    pub fn deployment_variant_id(mut self, deployment_variant_id: impl Into<String>) -> Self {
        self.deployment_variant_id = Some(deployment_variant_id.into());
        self
    }

    /// Parameters that are passed to the model as they are.
    #[must_use]
    pub fn extra_params(
        mut self,
        extra_params: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        self.extra_params = Some(
            extra_params
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// What else the answer should hold.
    #[must_use]
    pub fn invoke_options(mut self, invoke_options: impl Into<DeploymentsInvokeOptions>) -> Self {
        self.invoke_options = Some(invoke_options.into());
        self
    }
}

/// A text, a number or a truth value.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeploymentsInputsValue {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "deployments")]
crate::runtime::union! {
    DeploymentsInputsValue {
        String(String),
        Number(f64),
        Boolean(bool),
    }
}

#[cfg(feature = "deployments")]
impl DeploymentsInputsValue {
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

#[cfg(feature = "deployments")]
impl From<&str> for DeploymentsInputsValue {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(feature = "deployments")]
impl From<String> for DeploymentsInputsValue {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(feature = "deployments")]
impl From<f64> for DeploymentsInputsValue {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

#[cfg(feature = "deployments")]
impl From<bool> for DeploymentsInputsValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// What else the answer should hold.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DeploymentsInvokeOptions {
    /// Whether the answer lists the passages of documents that were found for it.
    ///
    /// Default: `false`.
    pub include_retrievals: Option<bool>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    DeploymentsInvokeOptions {
        include_retrievals: optional "include_retrievals",
    }
}

#[cfg(feature = "deployments")]
impl DeploymentsInvokeOptions {
    /// A new `DeploymentsInvokeOptions` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the answer lists the passages of documents that were found for it.
    #[must_use]
    pub fn include_retrievals(mut self, include_retrievals: impl Into<Option<bool>>) -> Self {
        self.include_retrievals = include_retrievals.into();
        self
    }
}

/// A message.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsMessage {
    /// Author of the message.
    pub role: DeploymentsMessageRole,
    /// What the message says: a text or a list of parts.
    pub content: DeploymentsMessageContent,
    /// Calls of tools that the model asked for.
    pub tool_calls: Option<Vec<DeploymentsMessageToolCall>>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    DeploymentsMessage {
        role: required "role",
        content: required "content",
        tool_calls: optional "tool_calls",
    }
}

#[cfg(feature = "deployments")]
impl DeploymentsMessage {
    /// A new `DeploymentsMessage` with what it must have.
    #[must_use]
    pub fn new(
        role: impl Into<DeploymentsMessageRole>,
        content: impl Into<DeploymentsMessageContent>,
    ) -> Self {
        Self {
            role: role.into(),
            content: content.into(),
            tool_calls: None,
        }
    }

    /// Calls of tools that the model asked for.
    #[must_use]
    pub fn tool_calls(mut self, tool_calls: impl Into<Vec<DeploymentsMessageToolCall>>) -> Self {
        self.tool_calls = Some(tool_calls.into());
        self
    }
}

/// What the message says: a text or a list of parts.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeploymentsMessageContent {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<DeploymentsMessageContentItem>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "deployments")]
crate::runtime::union! {
    DeploymentsMessageContent {
        String(String),
        Array(Vec<DeploymentsMessageContentItem>),
    }
}

#[cfg(feature = "deployments")]
impl DeploymentsMessageContent {
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
    pub fn as_array(&self) -> Option<&[DeploymentsMessageContentItem]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(feature = "deployments")]
impl From<&str> for DeploymentsMessageContent {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(feature = "deployments")]
impl From<String> for DeploymentsMessageContent {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(feature = "deployments")]
impl<const N: usize> From<[DeploymentsMessageContentItem; N]> for DeploymentsMessageContent {
    fn from(value: [DeploymentsMessageContentItem; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

#[cfg(feature = "deployments")]
impl From<Vec<DeploymentsMessageContentItem>> for DeploymentsMessageContent {
    fn from(value: Vec<DeploymentsMessageContentItem>) -> Self {
        Self::Array(value)
    }
}

/// A text or an image.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeploymentsMessageContentItem {
    /// A text.
    Text(DeploymentsMessageContentItemText),
    /// An image.
    ImageUrl(DeploymentsMessageContentItemImageUrl),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "deployments")]
crate::runtime::tagged_union! {
    DeploymentsMessageContentItem, "type" {
        Text(DeploymentsMessageContentItemText) = "text",
        ImageUrl(DeploymentsMessageContentItemImageUrl) = "image_url",
    }
}

#[cfg(feature = "deployments")]
impl DeploymentsMessageContentItem {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(DeploymentsMessageContentItemText::new(text))
    }

    /// An image.
    #[must_use]
    pub fn image_url(image_url: impl Into<DeploymentsMessageContentItemImageUrlObject>) -> Self {
        Self::ImageUrl(DeploymentsMessageContentItemImageUrl::new(image_url))
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
    pub fn as_image_url(&self) -> Option<&DeploymentsMessageContentItemImageUrl> {
        match self {
            Self::ImageUrl(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(feature = "deployments")]
impl From<DeploymentsMessageContentItemText> for DeploymentsMessageContentItem {
    fn from(value: DeploymentsMessageContentItemText) -> Self {
        Self::Text(value)
    }
}

#[cfg(feature = "deployments")]
impl From<DeploymentsMessageContentItemImageUrl> for DeploymentsMessageContentItem {
    fn from(value: DeploymentsMessageContentItemImageUrl) -> Self {
        Self::ImageUrl(value)
    }
}

/// A text.
#[cfg(any(feature = "deployments", feature = "router"))]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsMessageContentItemText {
    /// The text.
    pub text: String,
}

#[cfg(any(feature = "deployments", feature = "router"))]
crate::runtime::record! {
    DeploymentsMessageContentItemText {
        "type" = "text",
        text: required "text",
    }
    fit;
}

#[cfg(any(feature = "deployments", feature = "router"))]
impl DeploymentsMessageContentItemText {
    /// A new `DeploymentsMessageContentItemText` with what it must have.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

/// An image.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsMessageContentItemImageUrl {
    /// The image and how closely to look at it.
    pub image_url: DeploymentsMessageContentItemImageUrlObject,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    DeploymentsMessageContentItemImageUrl {
        "type" = "image_url",
        image_url: required "image_url",
    }
    fit;
}

#[cfg(feature = "deployments")]
impl DeploymentsMessageContentItemImageUrl {
    /// A new `DeploymentsMessageContentItemImageUrl` with what it must have.
    #[must_use]
    pub fn new(image_url: impl Into<DeploymentsMessageContentItemImageUrlObject>) -> Self {
        Self {
            image_url: image_url.into(),
        }
    }
}

/// The image and how closely to look at it.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsMessageContentItemImageUrlObject {
    /// Identifier of the image. The service sets it.
    pub id: Option<String>,
    /// Address of the image, or the image itself as a data URI.
    pub url: String,
    /// How closely the model looks at the image.
    pub detail: Option<String>,
}

#[cfg(feature = "deployments")]
crate::runtime::record! {
    DeploymentsMessageContentItemImageUrlObject {
        id: optional "id",
        url: required "url",
        detail: optional "detail",
    }
    fit;
}

#[cfg(feature = "deployments")]
impl DeploymentsMessageContentItemImageUrlObject {
    /// A new `DeploymentsMessageContentItemImageUrlObject` with what it must have.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            id: None,
            url: url.into(),
            detail: None,
        }
    }

    /// How closely the model looks at the image.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Author of the message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeploymentsMessageRole {
    /// `system`
    System,
    /// `assistant`
    Assistant,
    /// `user`
    User,
    /// `exception`
    Exception,
    /// `tool`
    Tool,
    /// `prompt`
    Prompt,
    /// `correction`
    Correction,
    /// `expected_output`
    ExpectedOutput,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    DeploymentsMessageRole {
        System = "system",
        Assistant = "assistant",
        User = "user",
        Exception = "exception",
        Tool = "tool",
        Prompt = "prompt",
        Correction = "correction",
        ExpectedOutput = "expected_output",
    }
}

/// A call of one function.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsMessageToolCall {
    /// Identifier of the call.
    pub id: Option<String>,
    /// Position of the call among all calls of the message, from 0.
    pub index: Option<f64>,
    /// The function and its arguments.
    pub function: DeploymentsMessageToolCallFunction,
}

crate::runtime::record! {
    DeploymentsMessageToolCall {
        "type" = "function",
        id: optional "id",
        index: optional "index",
        function: lenient "function",
    }
    fit;
    empty;
}

impl DeploymentsMessageToolCall {
    /// A new `DeploymentsMessageToolCall` with what it must have.
    #[must_use]
    pub fn new(function: impl Into<DeploymentsMessageToolCallFunction>) -> Self {
        Self {
            id: None,
            index: None,
            function: function.into(),
        }
    }

    /// Identifier of the call.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Position of the call among all calls of the message, from 0.
    #[must_use]
    pub fn index(mut self, index: impl Into<Option<f64>>) -> Self {
        self.index = index.into();
        self
    }
}

/// The function and its arguments.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentsMessageToolCallFunction {
    /// Name of the function.
    pub name: String,
    /// Arguments as JSON text. The model wrote it: check it before you use it.
    pub arguments: String,
}

crate::runtime::record! {
    DeploymentsMessageToolCallFunction {
        name: lenient "name",
        arguments: lenient "arguments",
    }
    fit;
    empty;
}

impl DeploymentsMessageToolCallFunction {
    /// A new `DeploymentsMessageToolCallFunction` with what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>, arguments: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            arguments: arguments.into(),
        }
    }
}

/// Identifier of your end user.
#[cfg(feature = "deployments")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeploymentsUserId {
    /// A string.
    String(String),
    /// A number.
    Number(f64),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(feature = "deployments")]
crate::runtime::union! {
    DeploymentsUserId {
        String(String),
        Number(f64),
    }
}

#[cfg(feature = "deployments")]
impl DeploymentsUserId {
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
}

#[cfg(feature = "deployments")]
impl From<&str> for DeploymentsUserId {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(feature = "deployments")]
impl From<String> for DeploymentsUserId {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(feature = "deployments")]
impl From<f64> for DeploymentsUserId {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

/// The same as [`DeploymentsMessage`].
#[cfg(feature = "deployments")]
pub type DeploymentsPrefixMessage = DeploymentsMessage;

/// The same as [`DeploymentsMessage`].
#[cfg(feature = "deployments")]
pub type GetV2DeploymentsResponseDataItemPromptConfigMessage = DeploymentsMessage;

/// The same as [`DeploymentsMessage`].
#[cfg(feature = "deployments")]
pub type PostV2DeploymentsIdMetricsRequestMessage = DeploymentsMessage;

/// The same as [`DeploymentsMessageContent`].
#[cfg(feature = "deployments")]
pub type DeploymentsPrefixMessageContent = DeploymentsMessageContent;

/// The same as [`DeploymentsMessageContent`].
#[cfg(feature = "deployments")]
pub type GetV2DeploymentsResponseDataItemPromptConfigMessageContent = DeploymentsMessageContent;

/// The same as [`DeploymentsMessageContent`].
#[cfg(feature = "deployments")]
pub type PostV2DeploymentsIdMetricsRequestMessageContent = DeploymentsMessageContent;

/// The same as [`DeploymentsMessageContentItem`].
#[cfg(feature = "deployments")]
pub type DeploymentsPrefixMessageContentItem = DeploymentsMessageContentItem;

/// The same as [`DeploymentsMessageContentItem`].
#[cfg(feature = "deployments")]
pub type GetV2DeploymentsResponseDataItemPromptConfigMessageContentItem = DeploymentsMessageContentItem;

/// The same as [`DeploymentsMessageContentItem`].
#[cfg(feature = "deployments")]
pub type PostV2DeploymentsIdMetricsRequestMessageContentItem = DeploymentsMessageContentItem;

/// The same as [`DeploymentsMessageContentItemText`].
#[cfg(any(feature = "deployments", feature = "router"))]
pub type DeploymentsPrefixMessageContentItemText = DeploymentsMessageContentItemText;

/// The same as [`DeploymentsMessageContentItemText`].
#[cfg(any(feature = "deployments", feature = "router"))]
pub type GetV2DeploymentsResponseDataItemPromptConfigMessageContentItemText = DeploymentsMessageContentItemText;

/// The same as [`DeploymentsMessageContentItemText`].
#[cfg(any(feature = "deployments", feature = "router"))]
pub type PostV2DeploymentsIdMetricsRequestMessageContentItemText = DeploymentsMessageContentItemText;

/// The same as [`DeploymentsMessageContentItemText`].
#[cfg(any(feature = "deployments", feature = "router"))]
pub type PostV2RouterChatCompletionsRequestMessageSystemContentItemText = DeploymentsMessageContentItemText;

/// The same as [`DeploymentsMessageContentItemText`].
#[cfg(any(feature = "deployments", feature = "router"))]
pub type PostV2RouterChatCompletionsRequestMessageToolContentItemText = DeploymentsMessageContentItemText;

/// The same as [`DeploymentsMessageContentItemText`].
#[cfg(any(feature = "deployments", feature = "router"))]
pub type PostV2RouterChatCompletionsRequestMessageUserContentItemText = DeploymentsMessageContentItemText;

/// The same as [`DeploymentsMessageContentItemImageUrl`].
#[cfg(feature = "deployments")]
pub type DeploymentsPrefixMessageContentItemImageUrl = DeploymentsMessageContentItemImageUrl;

/// The same as [`DeploymentsMessageContentItemImageUrl`].
#[cfg(feature = "deployments")]
pub type GetV2DeploymentsResponseDataItemPromptConfigMessageContentItemImageUrl = DeploymentsMessageContentItemImageUrl;

/// The same as [`DeploymentsMessageContentItemImageUrl`].
#[cfg(feature = "deployments")]
pub type PostV2DeploymentsIdMetricsRequestMessageContentItemImageUrl = DeploymentsMessageContentItemImageUrl;

/// The same as [`DeploymentsMessageRole`].
pub type DeploymentsPrefixMessageRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type GetV2DeploymentsResponseDataItemPromptConfigMessageRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsIdMetricsRequestChoiceMessageObjectRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCallsRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsIdMetricsRequestChoiceMessageWithUrlRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsIdMetricsRequestMessageRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageObjectRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCallsRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageWithUrlRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageObjectRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageWithToolCallsRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageWithUrlRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2RouterChatCompletionsResponseChunkChoiceDeltaRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageRole`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceMessageRole = DeploymentsMessageRole;

/// The same as [`DeploymentsMessageToolCall`].
pub type DeploymentsPrefixMessageToolCall = DeploymentsMessageToolCall;

/// The same as [`DeploymentsMessageToolCall`].
pub type GetV2DeploymentsResponseDataItemPromptConfigMessageToolCall = DeploymentsMessageToolCall;

/// The same as [`DeploymentsMessageToolCall`].
pub type PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCall = DeploymentsMessageToolCall;

/// The same as [`DeploymentsMessageToolCall`].
pub type PostV2DeploymentsIdMetricsRequestMessageToolCall = DeploymentsMessageToolCall;

/// The same as [`DeploymentsMessageToolCall`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCall = DeploymentsMessageToolCall;

/// The same as [`DeploymentsMessageToolCall`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageWithToolCall = DeploymentsMessageToolCall;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type DeploymentsPrefixMessageToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type GetV2DeploymentsResponseDataItemPromptConfigMessageToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type PostV2DeploymentsIdMetricsRequestChoiceMessageWithToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type PostV2DeploymentsIdMetricsRequestMessageToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type PostV2DeploymentsInvokeEventDataChoiceMessageWithToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type PostV2DeploymentsInvokeResponseChoiceMessageWithToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type PostV2RouterChatCompletionsRequestMessageAssistantToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type PostV2RouterChatCompletionsResponseChunkChoiceDeltaToolCallFunction = DeploymentsMessageToolCallFunction;

/// The same as [`DeploymentsMessageToolCallFunction`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceMessageToolCallFunction = DeploymentsMessageToolCallFunction;
