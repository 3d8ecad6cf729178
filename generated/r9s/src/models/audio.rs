//! [`Audio`] and the types that belong to it.

/// Settings of spoken answers.
#[cfg(feature = "chat")]
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Audio {
    /// Voice that speaks.
    pub voice: Option<AudioVoice>,
    /// Encoding of the audio.
    pub format: Option<AudioFormat>,
}

#[cfg(feature = "chat")]
crate::runtime::record! {
    Audio {
        voice: optional "voice",
        format: optional "format",
    }
}

#[cfg(feature = "chat")]
impl Audio {
    /// A new `Audio` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Voice that speaks.
    #[must_use]
    pub fn voice(mut self, voice: impl Into<AudioVoice>) -> Self {
        self.voice = Some(voice.into());
        self
    }

    /// Encoding of the audio.
    #[must_use]
    pub fn format(mut self, format: impl Into<AudioFormat>) -> Self {
        self.format = Some(format.into());
        self
    }
}

/// Encoding of the audio.
#[cfg(feature = "chat")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioFormat {
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

#[cfg(feature = "chat")]
crate::runtime::open_enum! {
    AudioFormat {
        Mp3 = "mp3",
        Opus = "opus",
        Aac = "aac",
        Flac = "flac",
        Wav = "wav",
        Pcm = "pcm",
    }
}

/// Voice that speaks.
#[cfg(any(feature = "audio", feature = "chat"))]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioVoice {
    /// `alloy`
    Alloy,
    /// `echo`
    Echo,
    /// `fable`
    Fable,
    /// `onyx`
    Onyx,
    /// `nova`
    Nova,
    /// `shimmer`
    Shimmer,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

#[cfg(any(feature = "audio", feature = "chat"))]
crate::runtime::open_enum! {
    AudioVoice {
        Alloy = "alloy",
        Echo = "echo",
        Fable = "fable",
        Onyx = "onyx",
        Nova = "nova",
        Shimmer = "shimmer",
    }
}

/// The same as [`AudioVoice`].
#[cfg(any(feature = "audio", feature = "chat"))]
pub type AudioSpeechRequestVoice = AudioVoice;
