//! [`PostV2RouterChatCompletionsResponse`] and the types that belong to it.

use super::{
    DeploymentsMessageRole, PostV2RouterChatCompletionsRequestMessageAssistantToolCall,
    PostV2RouterCompletionsResponseChoiceFinishReason, PostV2RouterCompletionsResponseUsage,
};

/// The whole completion, or one chunk of it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostV2RouterChatCompletionsResponse {
    /// A completion.
    PostV2RouterChatCompletionsResponseObject(Box<PostV2RouterChatCompletionsResponseObject>),
    /// A chunk of a streamed completion.
    PostV2RouterChatCompletionsResponseObjectObject(Box<PostV2RouterChatCompletionsResponseObjectObject>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    PostV2RouterChatCompletionsResponse {
        PostV2RouterChatCompletionsResponseObject(Box<PostV2RouterChatCompletionsResponseObject>),
        PostV2RouterChatCompletionsResponseObjectObject(Box<PostV2RouterChatCompletionsResponseObjectObject>),
    }
}

impl PostV2RouterChatCompletionsResponse {
    /// The value of [`Self::PostV2RouterChatCompletionsResponseObject`], if it is that.
    #[must_use]
    pub fn as_post_v2_router_chat_completions_response_object(&self) -> Option<&PostV2RouterChatCompletionsResponseObject> {
        match self {
            Self::PostV2RouterChatCompletionsResponseObject(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::PostV2RouterChatCompletionsResponseObjectObject`], if it is that.
    #[must_use]
    pub fn as_post_v2_router_chat_completions_response_object_object(&self) -> Option<&PostV2RouterChatCompletionsResponseObjectObject> {
        match self {
            Self::PostV2RouterChatCompletionsResponseObjectObject(value) => Some(value),
            _ => None,
        }
    }
}

impl From<PostV2RouterChatCompletionsResponseObject> for PostV2RouterChatCompletionsResponse {
    fn from(value: PostV2RouterChatCompletionsResponseObject) -> Self {
        Self::PostV2RouterChatCompletionsResponseObject(Box::new(value))
    }
}

impl From<PostV2RouterChatCompletionsResponseObjectObject> for PostV2RouterChatCompletionsResponse {
    fn from(value: PostV2RouterChatCompletionsResponseObjectObject) -> Self {
        Self::PostV2RouterChatCompletionsResponseObjectObject(Box::new(value))
    }
}

/// A completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsResponseObject {
    /// Identifier of the completion.
    pub id: String,
    /// The generated answers.
    pub choices: Vec<PostV2RouterChatCompletionsResponseObjectChoice>,
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
    pub usage: PostV2RouterCompletionsResponseUsage,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObject {
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
pub struct PostV2RouterChatCompletionsResponseObjectChoice {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: PostV2RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// What the model says.
    pub message: PostV2RouterChatCompletionsResponseObjectChoiceMessage,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<PostV2RouterChatCompletionsResponseObjectChoiceLogprobs>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectChoice {
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
pub struct PostV2RouterChatCompletionsResponseObjectChoiceMessage {
    /// The text; null if there is none.
    pub content: Option<String>,
    /// The words with which the model refuses to answer; null if it does not.
    pub refusal: Option<String>,
    /// Calls of tools that the model asks for; empty if it asks for none.
    pub tool_calls: Vec<PostV2RouterChatCompletionsRequestMessageAssistantToolCall>,
    /// Author of the message.
    pub role: DeploymentsMessageRole,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectChoiceMessage {
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
pub struct PostV2RouterChatCompletionsResponseObjectObject {
    /// Identifier of the completion, the same in all of its chunks.
    pub id: String,
    /// What the chunk adds to each answer.
    pub choices: Vec<PostV2RouterChatCompletionsResponseObjectChoiceObject>,
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
    pub usage: PostV2RouterCompletionsResponseUsage,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectObject {
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
pub struct PostV2RouterChatCompletionsResponseObjectChoiceObject {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: PostV2RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<PostV2RouterChatCompletionsResponseObjectChoiceLogprobs>,
    /// What the model says next.
    pub delta: PostV2RouterChatCompletionsResponseObjectChoiceDelta,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectChoiceObject {
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
pub struct PostV2RouterChatCompletionsResponseObjectChoiceDelta {
    /// The text; null if there is none.
    pub content: Option<String>,
    /// The words with which the model refuses to answer; null if it does not.
    pub refusal: Option<String>,
    /// Calls of tools that the model asks for; empty if it asks for none.
    pub tool_calls: Vec<PostV2RouterChatCompletionsRequestMessageAssistantToolCall>,
    /// Author of the message.
    pub role: DeploymentsMessageRole,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectChoiceDelta {
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
pub struct PostV2RouterChatCompletionsResponseObjectChoiceLogprobs {
    /// Those of the content; null if there is none.
    pub content: Option<Vec<PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItem>>,
    /// Those of the refusal; null if there is none.
    pub refusal: Option<Vec<PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItem>>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectChoiceLogprobs {
        content: nullable "content",
        refusal: nullable "refusal",
    }
    fit;
}

/// A generated token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItem {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
    /// The likeliest tokens at this position.
    pub top_logprobs: Vec<PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItem {
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
pub struct PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob {
        token: required "token",
        logprob: required "logprob",
        bytes: nullable "bytes",
    }
    fit;
}

/// The same as [`PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItem`].
pub type PostV2RouterChatCompletionsResponseObjectChoiceLogprobsRefusalItem = PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItem;

/// The same as [`PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob`].
pub type PostV2RouterChatCompletionsResponseObjectChoiceLogprobsRefusalItemTopLogprob = PostV2RouterChatCompletionsResponseObjectChoiceLogprobsContentItemTopLogprob;
