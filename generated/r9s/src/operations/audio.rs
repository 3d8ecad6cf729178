//! The operations of `audio`.

use bytes::Bytes;

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Downloads, Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::runtime::files::multipart::Multipart;
use crate::{Call, Result, Upload, models};

/// Text to speech
///
/// `POST /audio/speech`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateAudioSpeech {
    /// The body of the request.
    pub body: models::AudioSpeechRequest,
}

impl CreateAudioSpeech {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        input: impl Into<String>,
        voice: impl Into<models::AudioSpeechRequestVoice>,
    ) -> Self {
        Self {
            body: models::AudioSpeechRequest::new(model, input, voice),
        }
    }
}

impl Operation for CreateAudioSpeech {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createAudioSpeech",
        method: "POST",
        path: "/audio/speech",
        accept: "audio/mpeg, audio/opus, audio/aac, audio/flac, audio/wav, audio/pcm",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for CreateAudioSpeech {
    type Output = Bytes;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        Ok(answer.bytes())
    }
}

impl Downloads for CreateAudioSpeech {}

impl Call<CreateAudioSpeech> {
    /// Encoding of the audio. It decides the media type of the answer.
    ///
    /// Default: `mp3`.
    pub fn response_format(
        mut self,
        response_format: impl Into<models::AudioSpeechRequestResponseFormat>,
    ) -> Self {
        self.operation.body.response_format = Some(response_format.into());
        self
    }

    /// Speed of the speech, 0.25 to 4.0; 1.0 is the natural one.
    ///
    /// Default: `1.0`.
    pub fn speed(mut self, speed: impl Into<Option<f64>>) -> Self {
        self.operation.body.speed = speed.into();
        self
    }
}

/// Speech to text
///
/// `POST /audio/transcriptions`
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateAudioTranscription {
    /// The body of the request.
    pub body: models::AudioTranscriptionRequest,
}

impl CreateAudioTranscription {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(file: impl Into<Upload>, model: impl Into<String>) -> Self {
        Self {
            body: models::AudioTranscriptionRequest::new(file, model),
        }
    }
}

impl Operation for CreateAudioTranscription {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createAudioTranscription",
        method: "POST",
        path: "/audio/transcriptions",
        accept: "application/json, text/plain",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .file("file", &self.body.file)
            .text("model", &self.body.model)?
            .text("language", &self.body.language)?
            .text("prompt", &self.body.prompt)?
            .text("response_format", &self.body.response_format)?
            .text("temperature", &self.body.temperature)?
            .text("timestamp_granularities", &self.body.timestamp_granularities)?;
        request.multipart(parts)
    }
}

impl Sends for CreateAudioTranscription {
    type Output = models::CreateAudioTranscriptionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        match answer.essence().as_str() {
            "application/json" => answer.json().map(models::CreateAudioTranscriptionResponse::Json),
            "text/plain" => answer.text().map(models::CreateAudioTranscriptionResponse::Text),
            _ => Err(answer.unexpected()),
        }
    }
}

impl Call<CreateAudioTranscription> {
    /// Language of the recording as an ISO 639-1 code. Detected if absent; giving it makes the
    /// result better and faster.
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.operation.body.language = Some(language.into());
        self
    }

    /// Text that prepares the model, such as names that occur or the words before the recording.
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.operation.body.prompt = Some(prompt.into());
        self
    }

    /// Form of the transcript: JSON, plain text, subtitles (`srt`, `vtt`), or JSON with timestamps
    /// (`verbose_json`).
    ///
    /// Default: `json`.
    pub fn response_format(
        mut self,
        response_format: impl Into<models::AudioTranscriptionRequestResponseFormat>,
    ) -> Self {
        self.operation.body.response_format = Some(response_format.into());
        self
    }

    /// Randomness of sampling, 0.0 to 1.0. Low values give steady results.
    ///
    /// Default: `0`.
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.operation.body.temperature = temperature.into();
        self
    }

    /// What gets timestamps: each word, each segment or both. Needs `verbose_json`.
    pub fn timestamp_granularities(
        mut self,
        timestamp_granularities: impl IntoIterator<Item = impl Into<models::AudioTranscriptionRequestTimestampGranularity>>,
    ) -> Self {
        self.operation.body.timestamp_granularities = Some(
            timestamp_granularities
                .into_iter()
                .map(Into::into)
                .collect(),
        );
        self
    }
}

/// Speech translation
///
/// `POST /audio/translations`
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateAudioTranslation {
    /// The body of the request.
    pub body: models::AudioTranslationRequest,
}

impl CreateAudioTranslation {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(file: impl Into<Upload>, model: impl Into<String>) -> Self {
        Self {
            body: models::AudioTranslationRequest::new(file, model),
        }
    }
}

impl Operation for CreateAudioTranslation {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createAudioTranslation",
        method: "POST",
        path: "/audio/translations",
        accept: "application/json, text/plain",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .file("file", &self.body.file)
            .text("model", &self.body.model)?
            .text("prompt", &self.body.prompt)?
            .text("response_format", &self.body.response_format)?
            .text("temperature", &self.body.temperature)?;
        request.multipart(parts)
    }
}

impl Sends for CreateAudioTranslation {
    type Output = models::CreateAudioTranslationResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        match answer.essence().as_str() {
            "application/json" => answer.json().map(models::CreateAudioTranslationResponse::Json),
            "text/plain" => answer.text().map(models::CreateAudioTranslationResponse::Text),
            _ => Err(answer.unexpected()),
        }
    }
}

impl Call<CreateAudioTranslation> {
    /// English text that prepares the model, such as names that occur.
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.operation.body.prompt = Some(prompt.into());
        self
    }

    /// Form of the translation: JSON, plain text, subtitles (`srt`, `vtt`) or detailed JSON
    /// (`verbose_json`).
    ///
    /// Default: `json`.
    pub fn response_format(
        mut self,
        response_format: impl Into<models::AudioTranslationRequestResponseFormat>,
    ) -> Self {
        self.operation.body.response_format = Some(response_format.into());
        self
    }

    /// Randomness of sampling, 0.0 to 1.0. Low values give steady results.
    ///
    /// Default: `0`.
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.operation.body.temperature = temperature.into();
        self
    }
}
