//! The resource `router.audio`.

use crate::Client;

/// The resource `router.audio`.
#[derive(Debug, Clone)]
pub struct RouterAudio {
    pub(crate) client: Client,
}

impl RouterAudio {
    /// The resource `router.audio.transcriptions`.
    #[must_use]
    pub fn transcriptions(&self) -> super::RouterAudioTranscriptions {
        super::RouterAudioTranscriptions {
            client: self.client.clone(),
        }
    }
}
