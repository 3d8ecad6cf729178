//! The operations of `router.audio.transcriptions`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::runtime::files::multipart::Multipart;
use crate::{Result, models};

/// Create transcription
///
/// `POST /v2/router/audio/transcriptions`
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateTranscription {
    /// The body of the request.
    pub body: models::CreateTranscriptionRequest,
}

impl CreateTranscription {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::CreateTranscriptionRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for CreateTranscription {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createTranscription",
        method: "POST",
        path: "/v2/router/audio/transcriptions",
        errors: declared! {
            422 => UnprocessableEntity,
        },
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .text("model", &self.body.model)?
            .text("prompt", &self.body.prompt)?
            .text("enable_logging", &self.body.enable_logging)?
            .text("diarize", &self.body.diarize)?
            .text("response_format", &self.body.response_format)?
            .text("tag_audio_events", &self.body.tag_audio_events)?
            .text("num_speakers", &self.body.num_speakers)?
            .text("timestamps_granularity", &self.body.timestamps_granularity)?
            .text("temperature", &self.body.temperature)?
            .text("language", &self.body.language)?
            .text("timestamp_granularities", &self.body.timestamp_granularities)?
            .json("orq", &self.body.orq)?
            .optional_file("file", self.body.file.as_ref());
        request.multipart(parts)
    }
}

impl Sends for CreateTranscription {
    type Output = models::CreateTranscriptionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
