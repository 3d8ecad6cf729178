//! [`AudioTranslationRequest`] and the types that belong to it.

use crate::Upload;

/// A recording to translate into English.
#[derive(Debug)]
#[non_exhaustive]
pub struct AudioTranslationRequest {
    /// The audio file.
    pub file: Upload,
    /// Identifier of the speech recognition model.
    pub model: String,
    /// English text that prepares the model, such as names that occur.
    pub prompt: Option<String>,
    /// Form of the translation: JSON, plain text, subtitles (`srt`, `vtt`) or detailed JSON
    /// (`verbose_json`).
    ///
    /// Default: `json`.
    pub response_format: Option<AudioTranslationRequestResponseFormat>,
    /// Randomness of sampling, 0.0 to 1.0. Low values give steady results.
    ///
    /// Default: `0`.
    pub temperature: Option<f64>,
}

impl AudioTranslationRequest {
    /// A new `AudioTranslationRequest` with what it must have.
    #[must_use]
    pub fn new(file: impl Into<Upload>, model: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            model: model.into(),
            prompt: None,
            response_format: None,
            temperature: None,
        }
    }

    /// English text that prepares the model, such as names that occur.
    #[must_use]
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.prompt = Some(prompt.into());
        self
    }

    /// Form of the translation: JSON, plain text, subtitles (`srt`, `vtt`) or detailed JSON
    /// (`verbose_json`).
    #[must_use]
    pub fn response_format(
        mut self,
        response_format: impl Into<AudioTranslationRequestResponseFormat>,
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
}

/// Form of the translation: JSON, plain text, subtitles (`srt`, `vtt`) or detailed JSON
/// (`verbose_json`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioTranslationRequestResponseFormat {
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
    AudioTranslationRequestResponseFormat {
        Json = "json",
        Text = "text",
        Srt = "srt",
        VerboseJson = "verbose_json",
        Vtt = "vtt",
    }
}
