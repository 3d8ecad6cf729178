//! [`CreateAudioTranslationResponse`].

use super::AudioTranslationResponse;

/// What the operation answers, by status or media type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateAudioTranslationResponse {
    /// The translation.
    ///
    /// Content type `application/json`.
    Json(AudioTranslationResponse),
    /// The translation.
    ///
    /// Content type `text/plain`.
    Text(String),
}
