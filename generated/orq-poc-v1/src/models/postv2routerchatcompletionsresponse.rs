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
    Completion(Box<PostV2RouterChatCompletionsResponseCompletion>),
    /// A chunk of a streamed completion.
    Chunk(Box<PostV2RouterChatCompletionsResponseChunk>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    PostV2RouterChatCompletionsResponse {
        Completion(Box<PostV2RouterChatCompletionsResponseCompletion>),
        Chunk(Box<PostV2RouterChatCompletionsResponseChunk>),
    }
}

impl PostV2RouterChatCompletionsResponse {
    /// The value of [`Self::Completion`], if it is that.
    #[must_use]
    pub fn as_completion(&self) -> Option<&PostV2RouterChatCompletionsResponseCompletion> {
        match self {
            Self::Completion(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Chunk`], if it is that.
    #[must_use]
    pub fn as_chunk(&self) -> Option<&PostV2RouterChatCompletionsResponseChunk> {
        match self {
            Self::Chunk(value) => Some(value),
            _ => None,
        }
    }
}

impl From<PostV2RouterChatCompletionsResponseCompletion> for PostV2RouterChatCompletionsResponse {
    fn from(value: PostV2RouterChatCompletionsResponseCompletion) -> Self {
        Self::Completion(Box::new(value))
    }
}

impl From<PostV2RouterChatCompletionsResponseChunk> for PostV2RouterChatCompletionsResponse {
    fn from(value: PostV2RouterChatCompletionsResponseChunk) -> Self {
        Self::Chunk(Box::new(value))
    }
}

/// A completion.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsResponseCompletion {
    /// Identifier of the completion.
    pub id: String,
    /// The generated answers.
    pub choices: Vec<PostV2RouterChatCompletionsResponseCompletionChoice>,
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
    PostV2RouterChatCompletionsResponseCompletion {
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
pub struct PostV2RouterChatCompletionsResponseCompletionChoice {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: PostV2RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// What the model says.
    pub message: PostV2RouterChatCompletionsResponseCompletionChoiceMessage,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<PostV2RouterChatCompletionsResponseCompletionChoiceLogprobs>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseCompletionChoice {
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
pub struct PostV2RouterChatCompletionsResponseCompletionChoiceMessage {
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
    PostV2RouterChatCompletionsResponseCompletionChoiceMessage {
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
pub struct PostV2RouterChatCompletionsResponseChunk {
    /// Identifier of the completion, the same in all of its chunks.
    pub id: String,
    /// What the chunk adds to each answer.
    pub choices: Vec<PostV2RouterChatCompletionsResponseChunkChoice>,
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
    PostV2RouterChatCompletionsResponseChunk {
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
pub struct PostV2RouterChatCompletionsResponseChunkChoice {
    /// Why generation ended: at a natural end (`stop`), at the token limit (`length`), because
    /// content was held back (`content_filter`) or to call tools (`tool_calls`).
    pub finish_reason: PostV2RouterCompletionsResponseChoiceFinishReason,
    /// Position among the answers, from 0.
    pub index: f64,
    /// Log-probabilities of the tokens; null if there are none.
    pub logprobs: Option<PostV2RouterChatCompletionsResponseChunkChoiceLogprobs>,
    /// What the model says next.
    pub delta: PostV2RouterChatCompletionsResponseChunkChoiceDelta,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseChunkChoice {
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
pub struct PostV2RouterChatCompletionsResponseChunkChoiceDelta {
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
    PostV2RouterChatCompletionsResponseChunkChoiceDelta {
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
pub struct PostV2RouterChatCompletionsResponseChunkChoiceLogprobs {
    /// Those of the content; null if there is none.
    pub content: Option<Vec<PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem>>,
    /// Those of the refusal; null if there is none.
    pub refusal: Option<Vec<PostV2RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItem>>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobs {
        content: nullable "content",
        refusal: nullable "refusal",
    }
    fit;
}

/// A generated token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
    /// The likeliest tokens at this position.
    pub top_logprobs: Vec<PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem {
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
pub struct PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob {
    /// The token.
    pub token: String,
    /// Its log-probability.
    pub logprob: f64,
    /// UTF-8 bytes of the token; null if they are no text of their own.
    pub bytes: Option<Vec<f64>>,
}

crate::runtime::record! {
    PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob {
        token: required "token",
        logprob: required "logprob",
        bytes: nullable "bytes",
    }
    fit;
}

/// The same as [`PostV2RouterChatCompletionsResponseChunkChoiceLogprobs`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceLogprobs = PostV2RouterChatCompletionsResponseChunkChoiceLogprobs;

/// The same as [`PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem`].
pub type PostV2RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItem = PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem;

/// The same as [`PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsContentItem = PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem;

/// The same as [`PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItem = PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItem;

/// The same as [`PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob`].
pub type PostV2RouterChatCompletionsResponseChunkChoiceLogprobsRefusalItemTopLogprob = PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob;

/// The same as [`PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsContentItemTopLogprob = PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob;

/// The same as [`PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob`].
pub type PostV2RouterChatCompletionsResponseCompletionChoiceLogprobsRefusalItemTopLogprob = PostV2RouterChatCompletionsResponseChunkChoiceLogprobsContentItemTopLogprob;
