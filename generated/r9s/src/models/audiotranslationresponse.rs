//! [`AudioTranslationResponse`].

/// An English translation of a recording.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioTranslationResponse {
    /// The English text.
    pub text: String,
    /// Language of the recording.
    pub language: Option<String>,
    /// Length of the recording in seconds.
    pub duration: Option<f64>,
}

crate::runtime::record! {
    AudioTranslationResponse {
        text: required "text",
        language: optional "language",
        duration: optional "duration",
    }
}
