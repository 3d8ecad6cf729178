//! [`CreateChatCompletionEvent`] and the types that belong to it.

use super::{
    CreateChatCompletionResponseChoiceLogprobs, CreateChatCompletionResponseChoiceMessageToolCall,
    CreateCompletionResponseUsageCompletionTokensDetails,
    CreateCompletionResponseUsagePromptTokensDetails,
};

/// One event of the stream. The text `[DONE]` ends it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionEvent {
    /// A piece of the answer.
    pub data: Option<CreateChatCompletionEventData>,
}

crate::runtime::record! {
    CreateChatCompletionEvent {
        data: optional "data",
    }
    empty;
}

/// A piece of the answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionEventData {
    /// Identifier of the answer, the same in all its chunks.
    pub id: String,
    /// What is new in each answer. May be empty in the chunk that carries `usage`.
    pub choices: Vec<CreateChatCompletionEventDataChoice>,
    /// When the answer was created, in seconds since 1970.
    pub created: f64,
    /// Identifier of the model that answers.
    pub model: String,
    /// Mark of the provider's configuration. If it changes, equal seeds may give other answers.
    pub system_fingerprint: Option<Option<String>>,
    /// Tokens that the call used. Comes in the last chunk, if `stream_options.include_usage` is
    /// true.
    pub usage: Option<Option<CreateChatCompletionEventDataUsage>>,
}

crate::runtime::record! {
    CreateChatCompletionEventData {
        "object" = "chat.completion.chunk",
        id: lenient "id",
        choices: lenient "choices",
        created: lenient "created",
        model: lenient "model",
        system_fingerprint: optional_nullable "system_fingerprint",
        usage: optional_nullable "usage",
    }
    empty;
}

impl CreateChatCompletionEventData {
    /// The value of `system_fingerprint`, unless it is missing or null.
    #[must_use]
    pub fn system_fingerprint_value(&self) -> Option<&String> {
        self.system_fingerprint.as_ref()?.as_ref()
    }

    /// The value of `usage`, unless it is missing or null.
    #[must_use]
    pub fn usage_value(&self) -> Option<&CreateChatCompletionEventDataUsage> {
        self.usage.as_ref()?.as_ref()
    }
}

#[cfg(feature = "router")]
impl crate::runtime::stream::accumulate::Accumulates for CreateChatCompletionEventData {
    type Whole = crate::models::CreateChatCompletionResponse;

    const FOLD: crate::runtime::stream::accumulate::Fold = crate::runtime::stream::accumulate::Fold::Piece {
        delta: Some(("delta", "message")),
        texts: &[
            "arguments",
            "content",
            "data",
            "reasoning",
            "reasoning_signature",
            "redacted_reasoning",
            "refusal",
            "thought_signature",
            "token",
            "transcript",
        ],
    };
}

/// The record `CreateChatCompletionEventDataChoice` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionEventDataChoice {
    /// Why the answer ends; null until its last chunk.
    pub finish_reason: Option<CreateChatCompletionEventDataChoiceFinishReason>,
    /// Which of the answers this is, from 0.
    ///
    /// Default: `0`.
    pub index: Option<f64>,
    /// Log-probabilities of the output tokens, if `logprobs` asked for them.
    pub logprobs: Option<Option<CreateChatCompletionResponseChoiceLogprobs>>,
    /// What this chunk adds to the answer.
    pub delta: CreateChatCompletionEventDataChoiceDelta,
}

crate::runtime::record! {
    CreateChatCompletionEventDataChoice {
        finish_reason: nullable "finish_reason",
        index: optional "index",
        logprobs: optional_nullable "logprobs",
        delta: lenient "delta",
    }
    empty;
}

impl CreateChatCompletionEventDataChoice {
    /// The value of `logprobs`, unless it is missing or null.
    #[must_use]
    pub fn logprobs_value(&self) -> Option<&CreateChatCompletionResponseChoiceLogprobs> {
        self.logprobs.as_ref()?.as_ref()
    }
}

/// What this chunk adds to the answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionEventDataChoiceDelta {
    /// Next piece of the text.
    pub content: Option<Option<String>>,
    /// Next piece of a refusal.
    pub refusal: Option<Option<String>>,
    /// Next pieces of tool calls. Put those of one `index` together.
    pub tool_calls: Option<Vec<CreateChatCompletionResponseChoiceMessageToolCall>>,
    /// Next piece of the reasoning.
    pub reasoning: Option<String>,
    /// Proof that the reasoning is the model's own. Send it back unchanged in the next turn.
    pub reasoning_signature: Option<String>,
    /// Reasoning that the provider keeps encrypted. Send it back unchanged in the next turn.
    pub redacted_reasoning: Option<String>,
    /// Next piece of the spoken answer.
    pub audio: Option<Option<CreateChatCompletionEventDataChoiceDeltaAudio>>,
}

crate::runtime::record! {
    CreateChatCompletionEventDataChoiceDelta {
        "role" = "assistant",
        content: optional_nullable "content",
        refusal: optional_nullable "refusal",
        tool_calls: optional "tool_calls",
        reasoning: optional "reasoning",
        reasoning_signature: optional "reasoning_signature",
        redacted_reasoning: optional "redacted_reasoning",
        audio: optional_nullable "audio",
    }
    empty;
}

impl CreateChatCompletionEventDataChoiceDelta {
    /// The value of `content`, unless it is missing or null.
    #[must_use]
    pub fn content_value(&self) -> Option<&String> {
        self.content.as_ref()?.as_ref()
    }

    /// The value of `refusal`, unless it is missing or null.
    #[must_use]
    pub fn refusal_value(&self) -> Option<&String> {
        self.refusal.as_ref()?.as_ref()
    }

    /// The value of `audio`, unless it is missing or null.
    #[must_use]
    pub fn audio_value(&self) -> Option<&CreateChatCompletionEventDataChoiceDeltaAudio> {
        self.audio.as_ref()?.as_ref()
    }
}

/// Next piece of the spoken answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionEventDataChoiceDeltaAudio {
    /// Identifier by which a later turn can refer to this audio.
    pub id: Option<String>,
    /// Next piece of the spoken words as text.
    pub transcript: Option<String>,
    /// Next piece of the audio, in Base64.
    pub data: Option<String>,
    /// Until when the identifier can be used, in seconds since 1970.
    pub expires_at: Option<i64>,
}

crate::runtime::record! {
    CreateChatCompletionEventDataChoiceDeltaAudio {
        id: optional "id",
        transcript: optional "transcript",
        data: optional "data",
        expires_at: optional "expires_at",
    }
    empty;
}

/// Why the answer ends; null until its last chunk.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionEventDataChoiceFinishReason {
    /// `stop`
    Stop,
    /// `length`
    Length,
    /// `tool_calls`
    ToolCalls,
    /// `content_filter`
    ContentFilter,
    /// `function_call`
    FunctionCall,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    CreateChatCompletionEventDataChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ToolCalls = "tool_calls",
        ContentFilter = "content_filter",
        FunctionCall = "function_call",
    }
}

/// Tokens that the call used. Comes in the last chunk, if `stream_options.include_usage` is true.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionEventDataUsage {
    /// Tokens of the output.
    pub completion_tokens: Option<f64>,
    /// Tokens of the input.
    pub prompt_tokens: Option<f64>,
    /// Tokens of the whole call.
    pub total_tokens: Option<f64>,
    /// Breakdown of the input tokens.
    pub prompt_tokens_details: Option<Option<CreateCompletionResponseUsagePromptTokensDetails>>,
    /// Breakdown of the output tokens.
    pub completion_tokens_details: Option<Option<CreateCompletionResponseUsageCompletionTokensDetails>>,
}

crate::runtime::record! {
    CreateChatCompletionEventDataUsage {
        completion_tokens: optional "completion_tokens",
        prompt_tokens: optional "prompt_tokens",
        total_tokens: optional "total_tokens",
        prompt_tokens_details: optional_nullable "prompt_tokens_details",
        completion_tokens_details: optional_nullable "completion_tokens_details",
    }
    empty;
}

impl CreateChatCompletionEventDataUsage {
    /// The value of `prompt_tokens_details`, unless it is missing or null.
    #[must_use]
    pub fn prompt_tokens_details_value(&self) -> Option<&CreateCompletionResponseUsagePromptTokensDetails> {
        self.prompt_tokens_details.as_ref()?.as_ref()
    }

    /// The value of `completion_tokens_details`, unless it is missing or null.
    #[must_use]
    pub fn completion_tokens_details_value(&self) -> Option<&CreateCompletionResponseUsageCompletionTokensDetails> {
        self.completion_tokens_details.as_ref()?.as_ref()
    }
}
