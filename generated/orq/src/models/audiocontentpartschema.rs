//! [`AudioContentPartSchema`] and the types that belong to it.

/// A piece of sound.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioContentPartSchema {
    /// The sound.
    pub input_audio: AudioContentPartSchemaInputAudio,
}

crate::runtime::record! {
    AudioContentPartSchema {
        "type" = "input_audio",
        input_audio: required "input_audio",
    }
    fit;
}

impl AudioContentPartSchema {
    /// A new `AudioContentPartSchema` with what it must have.
    #[must_use]
    pub fn new(input_audio: impl Into<AudioContentPartSchemaInputAudio>) -> Self {
        Self {
            input_audio: input_audio.into(),
        }
    }
}

/// The sound.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioContentPartSchemaInputAudio {
    /// The sound in Base64.
    pub data: String,
    /// Encoding of the sound.
    pub format: AudioContentPartSchemaInputAudioFormat,
}

crate::runtime::record! {
    AudioContentPartSchemaInputAudio {
        data: required "data",
        format: required "format",
    }
    fit;
}

impl AudioContentPartSchemaInputAudio {
    /// A new `AudioContentPartSchemaInputAudio` with what it must have.
    #[must_use]
    pub fn new(
        data: impl Into<String>,
        format: impl Into<AudioContentPartSchemaInputAudioFormat>,
    ) -> Self {
        Self {
            data: data.into(),
            format: format.into(),
        }
    }
}

/// Encoding of the sound.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioContentPartSchemaInputAudioFormat {
    /// `mp3`
    Mp3,
    /// `wav`
    Wav,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    AudioContentPartSchemaInputAudioFormat {
        Mp3 = "mp3",
        Wav = "wav",
    }
}
