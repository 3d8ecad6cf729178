//! [`AudioTranscriptionResponse`] and the types that belong to it.

/// A transcript.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioTranscriptionResponse {
    /// The whole text.
    pub text: String,
    /// Language of the recording.
    pub language: Option<String>,
    /// Length of the recording in seconds.
    pub duration: Option<f64>,
    /// The words with their times. Present if the request asked for them.
    pub words: Option<Vec<AudioTranscriptionResponseWord>>,
    /// The segments with their times. Present if the request asked for them.
    pub segments: Option<Vec<AudioTranscriptionResponseSegment>>,
}

crate::runtime::record! {
    AudioTranscriptionResponse {
        text: required "text",
        language: optional "language",
        duration: optional "duration",
        words: optional "words",
        segments: optional "segments",
    }
}

/// The record `AudioTranscriptionResponseSegment` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioTranscriptionResponseSegment {
    /// Number of the segment.
    pub id: Option<i64>,
    /// Offset in the recording from which the segment was decoded.
    pub seek: Option<i64>,
    /// Start of the segment, in seconds.
    pub start: Option<f64>,
    /// End of the segment, in seconds.
    pub end: Option<f64>,
    /// Text of the segment.
    pub text: Option<String>,
    /// Token identifiers of the text.
    pub tokens: Option<Vec<i64>>,
    /// Randomness with which the segment was decoded.
    pub temperature: Option<f64>,
    /// Mean log-probability of the tokens. Very low values hint at a bad transcript.
    pub avg_logprob: Option<f64>,
    /// How well the text compresses. High values hint at repetition.
    pub compression_ratio: Option<f64>,
    /// Probability that nobody speaks in the segment.
    pub no_speech_prob: Option<f64>,
}

crate::runtime::record! {
    AudioTranscriptionResponseSegment {
        id: optional "id",
        seek: optional "seek",
        start: optional "start",
        end: optional "end",
        text: optional "text",
        tokens: optional "tokens",
        temperature: optional "temperature",
        avg_logprob: optional "avg_logprob",
        compression_ratio: optional "compression_ratio",
        no_speech_prob: optional "no_speech_prob",
    }
}

/// The record `AudioTranscriptionResponseWord` of the API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioTranscriptionResponseWord {
    /// The word.
    pub word: Option<String>,
    /// Start of the word, in seconds.
    pub start: Option<f64>,
    /// End of the word, in seconds.
    pub end: Option<f64>,
}

crate::runtime::record! {
    AudioTranscriptionResponseWord {
        word: optional "word",
        start: optional "start",
        end: optional "end",
    }
}
