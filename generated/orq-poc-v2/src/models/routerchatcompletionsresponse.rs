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
    Completion(Box<RouterChatCompletionsResponseCompletion>),
    /// A chunk of a streamed completion.
    Chunk(Box<RouterChatCompletionsResponseChunk>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterChatCompletionsResponse {
        Completion(Box<RouterChatCompletionsResponseCompletion>),
        Chunk(Box<RouterChatCompletionsResponseChunk>),
    }
}

impl RouterChatCompletionsResponse {
    /// The value of [`Self::Completion`], if it is that.
    #[must_use]
    pub fn as_completion(&self) -> Option<&RouterChatCompletionsResponseCompletion> {
        match self {
            Self::Completion(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Chunk`], if it is that.
    #[must_use]
    pub fn as_chunk(&self) -> Option<&RouterChatCompletionsResponseChunk> {
        match self {
            Self::Chunk(value) => Some(value),
            _ => None,
        }
    }
}

impl From<RouterChatCompletionsResponseCompletion> for RouterChatCompletionsResponse {
    fn from(value: RouterChatCompletionsResponseCompletion) -> Self {
        Self::Completion(Box::new(value))
    }
}

impl From<RouterChatCompletionsResponseChunk> for RouterChatCompletionsResponse {
    fn from(value: RouterChatCompletionsResponseChunk) -> Self {
        Self::Chunk(Box::new(value))
    }
}

/// A completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseCompletion {
    /// Identifier of the completion.
    pub id: String,
    /// The generated answers.
    pub choices: Vec<RouterChatCompletionsResponseCompletionChoice>,
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
    RouterChatCompletionsResponseCompletion {
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
pub struct RouterChatCompletionsResponseCompletionChoice {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// What the model says.
    pub message: RouterChatCompletionsResponseCompletionChoiceMessage,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<RouterChatCompletionsResponseCompletionChoiceLogprobs>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseCompletionChoice {
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
pub struct RouterChatCompletionsResponseCompletionChoiceMessage {
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
    RouterChatCompletionsResponseCompletionChoiceMessage {
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
pub struct RouterChatCompletionsResponseChunk {
    /// Identifier of the completion, the same in all of its chunks.
    pub id: String,
    /// What the chunk adds to each answer.
    pub choices: Vec<RouterChatCompletionsResponseChunkChoice>,
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
    RouterChatCompletionsResponseChunk {
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
pub struct RouterChatCompletionsResponseChunkChoice {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<RouterChatCompletionsResponseChunkChoiceLogprobs>,
    /// What the model says next.
    pub delta: RouterChatCompletionsResponseChunkChoiceDelta,
}

crate::runtime::record! {
    RouterChatCompletionsResponseChunkChoice {
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
pub struct RouterChatCompletionsResponseChunkChoiceDelta {
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
    RouterChatCompletionsResponseChunkChoiceDelta {
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
pub struct RouterChatCompletionsResponseChunkChoiceLogprobs {
    /// Those of the content; null if there is none.
    pub content: Option<Vec<RouterChatCompletionsResponseChunkChoiceLogprobsContentItem>>,
    /// Those of the refusal; null if there is none.
    pub refusal: Option<Vec<RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItem>>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseChunkChoiceLogprobs {
        content: nullable "content",
        refusal: nullable "refusal",
    }
    fit;
}

/// A generated token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterChatCompletionsResponseChunkChoiceLogprobsContentItem {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
    /// The likeliest tokens at this position.
    pub top_logprobs: Vec<RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseChunkChoiceLogprobsContentItem {
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
pub struct RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
}

crate::runtime::record! {
    RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob {
        token: required "token",
        logprob: required "logprob",
        bytes: nullable "bytes",
    }
    fit;
}

/// The same as [`RouterChatCompletionsResponseChunkChoiceLogprobs`].
pub type RouterChatCompletionsResponseCompletionChoiceLogprobs = RouterChatCompletionsResponseChunkChoiceLogprobs;

/// The same as [`RouterChatCompletionsResponseChunkChoiceLogprobsContentItem`].
pub type RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItem = RouterChatCompletionsResponseChunkChoiceLogprobsContentItem;

/// The same as [`RouterChatCompletionsResponseChunkChoiceLogprobsContentItem`].
pub type RouterChatCompletionsResponseCompletionChoiceLogprobsContentItem = RouterChatCompletionsResponseChunkChoiceLogprobsContentItem;

/// The same as [`RouterChatCompletionsResponseChunkChoiceLogprobsContentItem`].
pub type RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItem = RouterChatCompletionsResponseChunkChoiceLogprobsContentItem;

/// The same as [`RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob`].
pub type RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItemTopLogprob = RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob;

/// The same as [`RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob`].
pub type RouterChatCompletionsResponseCompletionChoiceLogprobsContentItemTopLogprob = RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob;

/// The same as [`RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob`].
pub type RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItemTopLogprob = RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob;
