//! [`CreateChatCompletionResponse`] and the types that belong to it.

/// A whole answer.
#[cfg(feature = "router")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponse {
    /// Identifier of the answer.
    pub id: String,
    /// The answers; as many as `n` asked for.
    pub choices: Vec<CreateChatCompletionResponseChoice>,
    /// When the answer was created, in seconds since 1970.
    pub created: f64,
    /// Identifier of the model that answered.
    pub model: String,
    /// Mark of the provider's configuration. If it changes, equal seeds may give other answers.
    pub system_fingerprint: Option<Option<String>>,
    /// Tokens that the call used.
    pub usage: Option<Option<super::CreateChatCompletionResponseUsage>>,
}

#[cfg(feature = "router")]
crate::runtime::record! {
    CreateChatCompletionResponse {
        "object" = "chat.completion",
        id: required "id",
        choices: required "choices",
        created: required "created",
        model: required "model",
        system_fingerprint: optional_nullable "system_fingerprint",
        usage: optional_nullable "usage",
    }
}

#[cfg(feature = "router")]
impl CreateChatCompletionResponse {
    /// The value of `system_fingerprint`, unless it is missing or null.
    #[must_use]
    pub fn system_fingerprint_value(&self) -> Option<&String> {
        self.system_fingerprint.as_ref()?.as_ref()
    }

    /// The value of `usage`, unless it is missing or null.
    #[must_use]
    pub fn usage_value(&self) -> Option<&super::CreateChatCompletionResponseUsage> {
        self.usage.as_ref()?.as_ref()
    }
}

/// The record `CreateChatCompletionResponseChoice` of the API.
#[cfg(feature = "router")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoice {
    /// Why the answer ends: `stop` if the model was done or met a stop text, `length` if it ran
    /// into the token limit, `tool_calls` or `function_call` if it calls a tool, `content_filter`
    /// if content was withheld.
    pub finish_reason: Option<CreateChatCompletionResponseChoiceFinishReason>,
    /// Which of the answers this is, from 0.
    ///
    /// Default: `0`.
    pub index: Option<f64>,
    /// What the model answered.
    pub message: CreateChatCompletionResponseChoiceMessage,
    /// Log-probabilities of the output tokens, if `logprobs` asked for them.
    pub logprobs: Option<Option<CreateChatCompletionResponseChoiceLogprobs>>,
}

#[cfg(feature = "router")]
crate::runtime::record! {
    CreateChatCompletionResponseChoice {
        finish_reason: nullable "finish_reason",
        index: optional "index",
        message: required "message",
        logprobs: optional_nullable "logprobs",
    }
}

#[cfg(feature = "router")]
impl CreateChatCompletionResponseChoice {
    /// The value of `logprobs`, unless it is missing or null.
    #[must_use]
    pub fn logprobs_value(&self) -> Option<&CreateChatCompletionResponseChoiceLogprobs> {
        self.logprobs.as_ref()?.as_ref()
    }
}

/// Why the answer ends: `stop` if the model was done or met a stop text, `length` if it ran into
/// the token limit, `tool_calls` or `function_call` if it calls a tool, `content_filter` if content
/// was withheld.
#[cfg(feature = "router")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateChatCompletionResponseChoiceFinishReason {
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

#[cfg(feature = "router")]
crate::runtime::open_enum! {
    CreateChatCompletionResponseChoiceFinishReason {
        Stop = "stop",
        Length = "length",
        ToolCalls = "tool_calls",
        ContentFilter = "content_filter",
        FunctionCall = "function_call",
    }
}

/// Log-probabilities of the output tokens, if `logprobs` asked for them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoiceLogprobs {
    /// The tokens of the text.
    pub content: Option<Vec<CreateChatCompletionResponseChoiceLogprobsContentItem>>,
    /// The tokens of a refusal.
    pub refusal: Option<Vec<CreateChatCompletionResponseChoiceLogprobsRefusalItem>>,
}

crate::runtime::record! {
    CreateChatCompletionResponseChoiceLogprobs {
        content: nullable "content",
        refusal: nullable "refusal",
    }
    empty;
}

/// The record `CreateChatCompletionResponseChoiceLogprobsContentItem` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoiceLogprobsContentItem {
    /// The token.
    pub token: String,
    /// Natural logarithm of its probability.
    pub logprob: f64,
    /// The token in UTF-8 bytes, for characters that span several tokens; null if it has no text.
    pub bytes: Option<Vec<f64>>,
    /// The likeliest tokens at this position, as many as `top_logprobs` of the request says.
    pub top_logprobs: Vec<CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob>,
}

crate::runtime::record! {
    CreateChatCompletionResponseChoiceLogprobsContentItem {
        token: lenient "token",
        logprob: lenient "logprob",
        bytes: nullable "bytes",
        top_logprobs: lenient "top_logprobs",
    }
    empty;
}

/// The record `CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob {
    /// The token.
    pub token: String,
    /// Natural logarithm of its probability.
    pub logprob: f64,
    /// The token in UTF-8 bytes, for characters that span several tokens; null if it has no text.
    pub bytes: Option<Vec<f64>>,
}

crate::runtime::record! {
    CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob {
        token: lenient "token",
        logprob: lenient "logprob",
        bytes: nullable "bytes",
    }
    empty;
}

/// What the model answered.
#[cfg(feature = "router")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoiceMessage {
    /// Text of the answer; null if the model only calls tools.
    pub content: Option<Option<String>>,
    /// What the model said when it refused; null if it did not.
    pub refusal: Option<Option<String>>,
    /// Tool calls that the model asks for.
    pub tool_calls: Option<Vec<CreateChatCompletionResponseChoiceMessageToolCall>>,
    /// What the model thought before it answered, where it tells.
    pub reasoning: Option<Option<String>>,
    /// Proof that the reasoning is the model's own. Send it back unchanged in the next turn.
    pub reasoning_signature: Option<Option<String>>,
    /// Reasoning that the provider keeps encrypted. Send it back unchanged in the next turn.
    pub redacted_reasoning: Option<String>,
    /// The spoken answer, if audio output was asked for.
    pub audio: Option<Option<CreateChatCompletionResponseChoiceMessageAudio>>,
}

#[cfg(feature = "router")]
crate::runtime::record! {
    CreateChatCompletionResponseChoiceMessage {
        "role" = "assistant",
        content: optional_nullable "content",
        refusal: optional_nullable "refusal",
        tool_calls: optional "tool_calls",
        reasoning: optional_nullable "reasoning",
        reasoning_signature: optional_nullable "reasoning_signature",
        redacted_reasoning: optional "redacted_reasoning",
        audio: optional_nullable "audio",
    }
}

#[cfg(feature = "router")]
impl CreateChatCompletionResponseChoiceMessage {
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

    /// The value of `reasoning`, unless it is missing or null.
    #[must_use]
    pub fn reasoning_value(&self) -> Option<&String> {
        self.reasoning.as_ref()?.as_ref()
    }

    /// The value of `reasoning_signature`, unless it is missing or null.
    #[must_use]
    pub fn reasoning_signature_value(&self) -> Option<&String> {
        self.reasoning_signature.as_ref()?.as_ref()
    }

    /// The value of `audio`, unless it is missing or null.
    #[must_use]
    pub fn audio_value(&self) -> Option<&CreateChatCompletionResponseChoiceMessageAudio> {
        self.audio.as_ref()?.as_ref()
    }
}

/// The spoken answer, if audio output was asked for.
#[cfg(feature = "router")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoiceMessageAudio {
    /// Identifier by which a later turn can refer to this audio.
    pub id: String,
    /// Until when the identifier can be used, in seconds since 1970.
    pub expires_at: i64,
    /// The audio in Base64, encoded as `audio.format` of the request says.
    pub data: String,
    /// The spoken words as text.
    pub transcript: String,
}

#[cfg(feature = "router")]
crate::runtime::record! {
    CreateChatCompletionResponseChoiceMessageAudio {
        id: required "id",
        expires_at: required "expires_at",
        data: required "data",
        transcript: required "transcript",
    }
}

/// The record `CreateChatCompletionResponseChoiceMessageToolCall` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoiceMessageToolCall {
    /// Which of the calls this is, from 0.
    pub index: Option<f64>,
    /// Identifier of the call. Repeat it as `tool_call_id` in the message with the result.
    pub id: Option<String>,
    /// Which function to call, and with what.
    pub function: Option<CreateChatCompletionResponseChoiceMessageToolCallFunction>,
    /// Opaque state of the model's reasoning. Send it back unchanged with the call.
    pub thought_signature: Option<String>,
}

crate::runtime::record! {
    CreateChatCompletionResponseChoiceMessageToolCall {
        "type" = "function",
        index: optional "index",
        id: optional "id",
        function: optional "function",
        thought_signature: optional "thought_signature",
    }
    empty;
}

/// Which function to call, and with what.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChatCompletionResponseChoiceMessageToolCallFunction {
    /// Name of the function.
    pub name: Option<String>,
    /// Arguments as JSON text. The model writes this text, so check it before use.
    pub arguments: Option<String>,
}

crate::runtime::record! {
    CreateChatCompletionResponseChoiceMessageToolCallFunction {
        name: optional "name",
        arguments: optional "arguments",
    }
    empty;
}

/// The same as [`CreateChatCompletionResponseChoiceLogprobs`].
pub type CreateChatCompletionEventDataChoiceLogprobs = CreateChatCompletionResponseChoiceLogprobs;

/// The same as [`CreateChatCompletionResponseChoiceLogprobsContentItem`].
pub type CreateChatCompletionEventDataChoiceLogprobsContentItem = CreateChatCompletionResponseChoiceLogprobsContentItem;

/// The same as [`CreateChatCompletionResponseChoiceLogprobsContentItem`].
pub type CreateChatCompletionEventDataChoiceLogprobsRefusalItem = CreateChatCompletionResponseChoiceLogprobsContentItem;

/// The same as [`CreateChatCompletionResponseChoiceLogprobsContentItem`].
pub type CreateChatCompletionResponseChoiceLogprobsRefusalItem = CreateChatCompletionResponseChoiceLogprobsContentItem;

/// The same as [`CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob`].
pub type CreateChatCompletionEventDataChoiceLogprobsContentItemTopLogprob = CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob;

/// The same as [`CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob`].
pub type CreateChatCompletionEventDataChoiceLogprobsRefusalItemTopLogprob = CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob;

/// The same as [`CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob`].
pub type CreateChatCompletionResponseChoiceLogprobsRefusalItemTopLogprob = CreateChatCompletionResponseChoiceLogprobsContentItemTopLogprob;

/// The same as [`CreateChatCompletionResponseChoiceMessageToolCall`].
pub type CreateChatCompletionEventDataChoiceDeltaToolCall = CreateChatCompletionResponseChoiceMessageToolCall;

/// The same as [`CreateChatCompletionResponseChoiceMessageToolCallFunction`].
pub type CreateChatCompletionEventDataChoiceDeltaToolCallFunction = CreateChatCompletionResponseChoiceMessageToolCallFunction;
