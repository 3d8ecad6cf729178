//! [`ResponseOutputItem`] and the types that belong to it.

/// One thing that the model produced: a message, a function call or a piece of reasoning. Which
/// fields are set depends on `type`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseOutputItem {
    /// Identifier of the item.
    pub id: String,
    /// Kind of the item.
    pub r#type: ResponseOutputItemType,
    /// State of the item.
    pub status: Option<ResponseOutputItemStatus>,
    /// Who speaks, in a message.
    pub role: Option<ResponseOutputItemRole>,
    /// Parts of a message or of a piece of reasoning.
    pub content: Option<Vec<ResponseOutputItemContentItem>>,
    /// Identifier of the function call.
    pub call_id: Option<String>,
    /// Name of the function to call.
    pub name: Option<String>,
    /// Arguments of the function as JSON text.
    pub arguments: Option<String>,
    /// Result of the function.
    pub output: Option<String>,
    /// Summary of the reasoning, as one text or as a list of parts.
    pub summary: Option<Option<ResponseOutputItemSummary>>,
    /// The reasoning in encrypted form, for callers that keep no state at the service.
    pub encrypted_content: Option<Option<String>>,
}

crate::runtime::record! {
    ResponseOutputItem {
        id: lenient "id",
        r#type: lenient "type",
        status: optional "status",
        role: optional "role",
        content: optional "content",
        call_id: optional "call_id",
        name: optional "name",
        arguments: optional "arguments",
        output: optional "output",
        summary: optional_nullable "summary",
        encrypted_content: optional_nullable "encrypted_content",
    }
    empty;
}

impl ResponseOutputItem {
    /// The value of `summary`, unless it is missing or null.
    #[must_use]
    pub fn summary_value(&self) -> Option<&ResponseOutputItemSummary> {
        self.summary.as_ref()?.as_ref()
    }

    /// The value of `encrypted_content`, unless it is missing or null.
    #[must_use]
    pub fn encrypted_content_value(&self) -> Option<&String> {
        self.encrypted_content.as_ref()?.as_ref()
    }
}

/// The record `ResponseOutputItemContentItem` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ResponseOutputItemContentItem {
    /// Kind of the part: text of an answer, a refusal or text of the reasoning.
    pub r#type: Option<ResponseOutputItemContentItemType>,
    /// The text.
    pub text: Option<String>,
    /// Why the model declines to answer.
    pub refusal: Option<String>,
    /// Notes on the text, such as citations.
    pub annotations: Option<Vec<serde_json::Value>>,
    /// Log-probabilities of the tokens.
    pub logprobs: Option<Vec<serde_json::Value>>,
}

crate::runtime::record! {
    ResponseOutputItemContentItem {
        r#type: optional "type",
        text: optional "text",
        refusal: optional "refusal",
        annotations: optional "annotations",
        logprobs: optional "logprobs",
    }
    empty;
}

/// Kind of the part: text of an answer, a refusal or text of the reasoning.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseOutputItemContentItemType {
    /// `text`
    Text,
    /// `refusal`
    Refusal,
    /// `output_text`
    OutputText,
    /// `reasoning_text`
    ReasoningText,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseOutputItemContentItemType {
        Text = "text",
        Refusal = "refusal",
        OutputText = "output_text",
        ReasoningText = "reasoning_text",
    }
}

/// Who speaks, in a message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseOutputItemRole {
    /// `user`
    User,
    /// `assistant`
    Assistant,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseOutputItemRole {
        User = "user",
        Assistant = "assistant",
    }
}

/// State of the item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseOutputItemStatus {
    /// `completed`
    Completed,
    /// `in_progress`
    InProgress,
    /// `incomplete`
    Incomplete,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseOutputItemStatus {
        Completed = "completed",
        InProgress = "in_progress",
        Incomplete = "incomplete",
    }
}

/// Summary of the reasoning, as one text or as a list of parts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ResponseOutputItemSummary {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<serde_json::Value>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    ResponseOutputItemSummary {
        String(String),
        Array(Vec<serde_json::Value>),
    }
}

impl ResponseOutputItemSummary {
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

impl From<&str> for ResponseOutputItemSummary {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ResponseOutputItemSummary {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[serde_json::Value; N]> for ResponseOutputItemSummary {
    fn from(value: [serde_json::Value; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<serde_json::Value>> for ResponseOutputItemSummary {
    fn from(value: Vec<serde_json::Value>) -> Self {
        Self::Array(value)
    }
}

/// Kind of the item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseOutputItemType {
    /// `message`
    Message,
    /// `function_call`
    FunctionCall,
    /// `reasoning`
    Reasoning,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ResponseOutputItemType {
        Message = "message",
        FunctionCall = "function_call",
        Reasoning = "reasoning",
    }
}
