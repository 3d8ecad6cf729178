//! [`AudioSpeechRequest`] and the types that belong to it.

use super::AudioSpeechRequestVoice;

/// Text to speak.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioSpeechRequest {
    /// Identifier of the speech model.
    pub model: String,
    /// Text to speak.
    pub input: String,
    /// Voice that speaks.
    pub voice: AudioSpeechRequestVoice,
    /// Encoding of the audio. It decides the media type of the answer.
    ///
    /// Default: `mp3`.
    pub response_format: Option<AudioSpeechRequestResponseFormat>,
    /// Speed of the speech, 0.25 to 4.0; 1.0 is the natural one.
    ///
    /// Default: `1.0`.
    pub speed: Option<f64>,
}

crate::runtime::record! {
    AudioSpeechRequest {
        model: required "model",
        input: required "input",
        voice: required "voice",
        response_format: optional "response_format",
        speed: optional "speed",
    }
}

impl AudioSpeechRequest {
    /// A new `AudioSpeechRequest` with what it must have.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        input: impl Into<String>,
        voice: impl Into<AudioSpeechRequestVoice>,
    ) -> Self {
        Self {
            model: model.into(),
            input: input.into(),
            voice: voice.into(),
            response_format: None,
            speed: None,
        }
    }

    /// Encoding of the audio. It decides the media type of the answer.
    #[must_use]
    pub fn response_format(
        mut self,
        response_format: impl Into<AudioSpeechRequestResponseFormat>,
    ) -> Self {
        self.response_format = Some(response_format.into());
        self
    }

    /// Speed of the speech, 0.25 to 4.0; 1.0 is the natural one.
    #[must_use]
    pub fn speed(mut self, speed: impl Into<Option<f64>>) -> Self {
        self.speed = speed.into();
        self
    }
}

/// Encoding of the audio. It decides the media type of the answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioSpeechRequestResponseFormat {
    /// `mp3`
    Mp3,
    /// `opus`
    Opus,
    /// `aac`
    Aac,
    /// `flac`
    Flac,
    /// `wav`
    Wav,
    /// `pcm`
    Pcm,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AudioSpeechRequestResponseFormat {
        Mp3 = "mp3",
        Opus = "opus",
        Aac = "aac",
        Flac = "flac",
        Wav = "wav",
        Pcm = "pcm",
    }
}
