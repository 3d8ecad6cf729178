//! [`RouterChatCompletionsResponse`] and the types that belong to it.

use super::{
    DeploymentsMessageRole, RouterChatCompletionsRequestMessageAssistantToolCall,
    RouterCompletionsResponseChoiceFinishReason, RouterCompletionsResponseUsage,
};

/// The whole completion, or one chunk of it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterChatCompletionsResponse {
    /// A completion.
    RouterChatCompletionsResponseObject(Box<RouterChatCompletionsResponseObject>),
    /// A chunk of a streamed completion.
    RouterChatCompletionsResponseObjectObject(Box<RouterChatCompletionsResponseObjectObject>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterChatCompletionsResponse {
        RouterChatCompletionsResponseObject(Box<RouterChatCompletionsResponseObject>),
        RouterChatCompletionsResponseObjectObject(Box<RouterChatCompletionsResponseObjectObject>),
    }
}

impl RouterChatCompletionsResponse {
    /// The value of [`Self::RouterChatCompletionsResponseObject`], if it is that.
    #[must_use]
    pub fn as_router_chat_completions_response_object(&self) -> Option<&RouterChatCompletionsResponseObject> {
        match self {
            Self::RouterChatCompletionsResponseObject(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::RouterChatCompletionsResponseObjectObject`], if it is that.
    #[must_use]
    pub fn as_router_chat_completions_response_object_object(&self) -> Option<&RouterChatCompletionsResponseObjectObject> {
        match self {
            Self::RouterChatCompletionsResponseObjectObject(value) => Some(value),
            _ => None,
        }
    }
}

impl From<RouterChatCompletionsResponseObject> for RouterChatCompletionsResponse {
    fn from(value: RouterChatCompletionsResponseObject) -> Self {
        Self::RouterChatCompletionsResponseObject(Box::new(value))
    }
}

impl From<RouterChatCompletionsResponseObjectObject> for RouterChatCompletionsResponse {
    fn from(value: RouterChatCompletionsResponseObjectObject) -> Self {
        Self::RouterChatCompletionsResponseObjectObject(Box::new(value))
    }
}

/// A completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObject {
    /// Identifier of the completion.
    pub id: String,
    /// The generated answers.
    pub choices: Vec<RouterChatCompletionsResponseObjectChoice>,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: f64,
    /// Model that answered.
    pub model: String,
    /// Identifies the configuration that served the request. If it changes, equal seeds may give
    /// other answers.
    pub system_fingerprint: String,
    /// Kind of the object.
    pub object: String,
    /// Tokens used by the request.
    pub usage: RouterCompletionsResponseUsage,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObject {
        id: required "id",
        choices: required "choices",
        created: required "created",
        model: required "model",
        system_fingerprint: required "system_fingerprint",
        object: required "object",
        usage: required "usage",
    }
    fit;
}

/// One answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectChoice {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// What the model says.
    pub message: RouterChatCompletionsResponseObjectChoiceMessage,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<RouterChatCompletionsResponseObjectChoiceLogprobs>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectChoice {
        finish_reason: required "finish_reason",
        index: required "index",
        message: required "message",
        logprobs: nullable "logprobs",
    }
    fit;
}

/// What the model says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectChoiceMessage {
    /// The text; null if there is none.
    pub content: Option<String>,
    /// The words with which the model refuses to answer; null if it does not.
    pub refusal: Option<String>,
    /// Calls of tools that the model asks for; empty if it asks for none.
    pub tool_calls: Vec<RouterChatCompletionsRequestMessageAssistantToolCall>,
    /// Author of the message.
    pub role: DeploymentsMessageRole,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectChoiceMessage {
        content: nullable "content",
        refusal: nullable "refusal",
        tool_calls: required "tool_calls",
        role: required "role",
    }
    fit;
}

/// A chunk of a streamed completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectObject {
    /// Identifier of the completion, the same in all of its chunks.
    pub id: String,
    /// What the chunk adds to each answer.
    pub choices: Vec<RouterChatCompletionsResponseObjectChoiceObject>,
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: f64,
    /// Model that answers.
    pub model: String,
    /// Identifies the configuration that served the request. If it changes, equal seeds may give
    /// other answers.
    pub system_fingerprint: String,
    /// Kind of the object.
    pub object: String,
    /// Tokens used by the request.
    pub usage: RouterCompletionsResponseUsage,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectObject {
        id: required "id",
        choices: required "choices",
        created: required "created",
        model: required "model",
        system_fingerprint: required "system_fingerprint",
        object: required "object",
        usage: required "usage",
    }
    fit;
}

/// An addition to one answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectChoiceObject {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<RouterChatCompletionsResponseObjectChoiceLogprobs>,
    /// What the model says next.
    pub delta: RouterChatCompletionsResponseObjectChoiceDelta,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectChoiceObject {
        finish_reason: required "finish_reason",
        index: required "index",
        logprobs: nullable "logprobs",
        delta: required "delta",
    }
    fit;
}

/// What the model says next.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectChoiceDelta {
    /// The text; null if there is none.
    pub content: Option<String>,
    /// The words with which the model refuses to answer; null if it does not.
    pub refusal: Option<String>,
    /// Calls of tools that the model asks for; empty if it asks for none.
    pub tool_calls: Vec<RouterChatCompletionsRequestMessageAssistantToolCall>,
    /// Author of the message.
    pub role: DeploymentsMessageRole,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectChoiceDelta {
        content: nullable "content",
        refusal: nullable "refusal",
        tool_calls: required "tool_calls",
        role: required "role",
    }
    fit;
}

/// Log-probabilities of the tokens; null if there are none.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectChoiceLogprobs {
    /// Those of the content; null if there is none.
    pub content: Option<Vec<RouterChatCompletionsResponseObjectChoiceLogprobsContentItem>>,
    /// Those of the refusal; null if there is none.
    pub refusal: Option<Vec<RouterChatCompletionsResponseObjectChoiceLogprobsContentItem>>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectChoiceLogprobs {
        content: nullable "content",
        refusal: nullable "refusal",
    }
    fit;
}

/// A generated token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectChoiceLogprobsContentItem {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
    /// The likeliest tokens at this position.
    pub top_logprobs: Vec<RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectChoiceLogprobsContentItem {
        token: required "token",
        logprob: required "logprob",
        bytes: nullable "bytes",
        top_logprobs: required "top_logprobs",
    }
    fit;
}

/// A token that could have stood here.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob {
        token: required "token",
        logprob: required "logprob",
        bytes: nullable "bytes",
    }
    fit;
}

/// The same as [`RouterChatCompletionsResponseObjectChoiceLogprobsContentItem`].
pub type RouterChatCompletionsResponseObjectChoiceLogprobsRefusalItem = RouterChatCompletionsResponseObjectChoiceLogprobsContentItem;

/// The same as [`RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob`].
pub type RouterChatCompletionsResponseObjectChoiceLogprobsRefusalItemTopLogprob = RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob;
