//! [`CreateAudioTranscriptionResponse`].

use super::AudioTranscriptionResponse;

/// What the operation answers, by status or media type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateAudioTranscriptionResponse {
    /// The transcript.
    ///
    /// Content type `application/json`.
    Json(AudioTranscriptionResponse),
    /// The transcript.
    ///
    /// Content type `text/plain`.
    Text(String),
}
