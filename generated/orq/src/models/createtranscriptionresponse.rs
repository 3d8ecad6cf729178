//! [`CreateTranscriptionResponse`] and the types that belong to it.

/// One of the forms of `CreateTranscriptionResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateTranscriptionResponse {
    /// The transcript alone, as `json` gives it.
    Object(CreateTranscriptionResponseObject),
    /// The transcript with its times, as `verbose_json` gives it.
    WithTask(CreateTranscriptionResponseWithTask),
    /// A string.
    String(String),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    CreateTranscriptionResponse {
        Object(CreateTranscriptionResponseObject),
        WithTask(CreateTranscriptionResponseWithTask),
        String(String),
    }
}

impl CreateTranscriptionResponse {
    /// The value of [`Self::Object`], if it is that.
    #[must_use]
    pub fn as_object(&self) -> Option<&CreateTranscriptionResponseObject> {
        match self {
            Self::Object(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::WithTask`], if it is that.
    #[must_use]
    pub fn as_with_task(&self) -> Option<&CreateTranscriptionResponseWithTask> {
        match self {
            Self::WithTask(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }
}

impl From<CreateTranscriptionResponseObject> for CreateTranscriptionResponse {
    fn from(value: CreateTranscriptionResponseObject) -> Self {
        Self::Object(value)
    }
}

impl From<CreateTranscriptionResponseWithTask> for CreateTranscriptionResponse {
    fn from(value: CreateTranscriptionResponseWithTask) -> Self {
        Self::WithTask(value)
    }
}

impl From<&str> for CreateTranscriptionResponse {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for CreateTranscriptionResponse {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// The transcript alone, as `json` gives it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTranscriptionResponseObject {
    /// The transcript.
    pub text: String,
}

crate::runtime::record! {
    CreateTranscriptionResponseObject {
        text: required "text",
    }
    fit;
}

/// The transcript with its times, as `verbose_json` gives it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTranscriptionResponseWithTask {
    /// What was done with the recording.
    pub task: Option<String>,
    /// Language of the recording.
    pub language: Option<String>,
    /// Length of the recording in seconds.
    pub duration: Option<f64>,
    /// The transcript.
    pub text: String,
    /// The words with their times.
    pub words: Option<Vec<CreateTranscriptionResponseWithTaskWord>>,
    /// Passages of the transcript with their times.
    pub segments: Option<Vec<CreateTranscriptionResponseWithTaskSegment>>,
}

crate::runtime::record! {
    CreateTranscriptionResponseWithTask {
        task: optional "task",
        language: optional "language",
        duration: optional "duration",
        text: required "text",
        words: optional "words",
        segments: optional "segments",
    }
    fit;
}

/// The record `CreateTranscriptionResponseWithTaskSegment` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTranscriptionResponseWithTaskSegment {
    /// Number of the segment.
    pub id: f64,
    /// Offset of the window that the segment was heard in.
    pub seek: f64,
    /// Where the segment begins, in seconds.
    pub start: f64,
    /// Where the segment ends, in seconds.
    pub end: f64,
    /// What is said.
    pub text: String,
    /// Tokens of the text.
    pub tokens: Vec<f64>,
    /// Temperature at which the segment was sampled.
    pub temperature: f64,
    /// Mean log-probability of the tokens. Very low values hint at errors.
    pub avg_logprob: f64,
    /// How well the text compresses. High values hint at repetition.
    pub compression_ratio: f64,
    /// Probability that nobody speaks.
    pub no_speech_prob: f64,
}

crate::runtime::record! {
    CreateTranscriptionResponseWithTaskSegment {
        id: required "id",
        seek: required "seek",
        start: required "start",
        end: required "end",
        text: required "text",
        tokens: required "tokens",
        temperature: required "temperature",
        avg_logprob: required "avg_logprob",
        compression_ratio: required "compression_ratio",
        no_speech_prob: required "no_speech_prob",
    }
    fit;
}

/// The record `CreateTranscriptionResponseWithTaskWord` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateTranscriptionResponseWithTaskWord {
    /// The word.
    pub word: Option<String>,
    /// Where the word begins, in seconds.
    pub start: Option<f64>,
    /// Where the word ends, in seconds.
    pub end: Option<f64>,
}

crate::runtime::record! {
    CreateTranscriptionResponseWithTaskWord {
        word: optional "word",
        start: optional "start",
        end: optional "end",
    }
    fit;
}
