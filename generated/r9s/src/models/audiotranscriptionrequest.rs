//! [`AudioTranscriptionRequest`] and the types that belong to it.

use crate::Upload;

/// A recording to write down.
#[derive(Debug)]
#[non_exhaustive]
pub struct AudioTranscriptionRequest {
    /// The audio file.
    pub file: Upload,
    /// Identifier of the speech recognition model.
    pub model: String,
    /// Language of the recording as an ISO 639-1 code. Detected if absent; giving it makes the
    /// result better and faster.
    pub language: Option<String>,
    /// Text that prepares the model, such as names that occur or the words before the recording.
    pub prompt: Option<String>,
    /// Form of the transcript: JSON, plain text, subtitles (`srt`, `vtt`), or JSON with timestamps
    /// (`verbose_json`).
    ///
    /// Default: `json`.
    pub response_format: Option<AudioTranscriptionRequestResponseFormat>,
    /// Randomness of sampling, 0.0 to 1.0. Low values give steady results.
    ///
    /// Default: `0`.
    pub temperature: Option<f64>,
    /// What gets timestamps: each word, each segment or both. Needs `verbose_json`.
    pub timestamp_granularities: Option<Vec<AudioTranscriptionRequestTimestampGranularity>>,
}

impl AudioTranscriptionRequest {
    /// A new `AudioTranscriptionRequest` with what it must have.
    #[must_use]
    pub fn new(file: impl Into<Upload>, model: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            model: model.into(),
            language: None,
            prompt: None,
            response_format: None,
            temperature: None,
            timestamp_granularities: None,
        }
    }

    /// Language of the recording as an ISO 639-1 code. Detected if absent; giving it makes the
    /// result better and faster.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Text that prepares the model, such as names that occur or the words before the recording.
    #[must_use]
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.prompt = Some(prompt.into());
        self
    }

    /// Form of the transcript: JSON, plain text, subtitles (`srt`, `vtt`), or JSON with timestamps
    /// (`verbose_json`).
    #[must_use]
    pub fn response_format(
        mut self,
        response_format: impl Into<AudioTranscriptionRequestResponseFormat>,
    ) -> Self {
        self.response_format = Some(response_format.into());
        self
    }

    /// Randomness of sampling, 0.0 to 1.0. Low values give steady results.
    #[must_use]
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.temperature = temperature.into();
        self
    }

    /// What gets timestamps: each word, each segment or both. Needs `verbose_json`.
    #[must_use]
    pub fn timestamp_granularities(
        mut self,
        timestamp_granularities: impl IntoIterator<Item = impl Into<AudioTranscriptionRequestTimestampGranularity>>,
    ) -> Self {
        self.timestamp_granularities = Some(
            timestamp_granularities
                .into_iter()
                .map(Into::into)
                .collect(),
        );
        self
    }
}

/// Form of the transcript: JSON, plain text, subtitles (`srt`, `vtt`), or JSON with timestamps
/// (`verbose_json`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioTranscriptionRequestResponseFormat {
    /// `json`
    Json,
    /// `text`
    Text,
    /// `srt`
    Srt,
    /// `verbose_json`
    VerboseJson,
    /// `vtt`
    Vtt,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AudioTranscriptionRequestResponseFormat {
        Json = "json",
        Text = "text",
        Srt = "srt",
        VerboseJson = "verbose_json",
        Vtt = "vtt",
    }
}

/// The values of `AudioTranscriptionRequestTimestampGranularity`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioTranscriptionRequestTimestampGranularity {
    /// `word`
    Word,
    /// `segment`
    Segment,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AudioTranscriptionRequestTimestampGranularity {
        Word = "word",
        Segment = "segment",
    }
}
