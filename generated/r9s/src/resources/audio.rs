//! The resource `audio`.

use crate::{Call, Client, Upload, models, operations};

/// The resource `audio`.
#[derive(Debug, Clone)]
pub struct Audio {
    pub(crate) client: Client,
}

impl Audio {
    /// Text to speech
    ///
    /// Speaks a text. The answer is the audio itself, in the encoding that `response_format` asks
    /// for.
    ///
    /// `POST /audio/speech`
    ///
    /// - `model`: Identifier of the speech model.
    /// - `input`: Text to speak.
    /// - `voice`: Voice that speaks.
    ///
    /// # Errors
    ///
    /// - [`Error::BadRequest`](crate::Error::BadRequest): 400
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::UnprocessableEntity`](crate::Error::UnprocessableEntity): 422
    /// - [`Error::RateLimit`](crate::Error::RateLimit): 429
    /// - [`Error::InternalServer`](crate::Error::InternalServer): 500
    /// - [`Error::ServiceUnavailable`](crate::Error::ServiceUnavailable): 503
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use r9s::models::AudioSpeechRequestVoice;
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .audio()
    ///     .speech(
    ///         "speech-2.6-turbo",
    ///         "Hello, welcome to our service!",
    ///         AudioSpeechRequestVoice::Alloy,
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn speech(
        &self,
        model: impl Into<String>,
        input: impl Into<String>,
        voice: impl Into<models::AudioSpeechRequestVoice>,
    ) -> Call<operations::CreateAudioSpeech> {
        self.client.call(operations::CreateAudioSpeech::new(model, input, voice))
    }

    /// Speech to text
    ///
    /// Writes down what is said in a recording. `response_format` decides whether the answer is
    /// JSON, plain text or a subtitle file.
    ///
    /// `POST /audio/transcriptions`
    ///
    /// - `file`: The audio file.
    /// - `model`: Identifier of the speech recognition model.
    ///
    /// # Errors
    ///
    /// - [`Error::BadRequest`](crate::Error::BadRequest): 400
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::UnprocessableEntity`](crate::Error::UnprocessableEntity): 422
    /// - [`Error::RateLimit`](crate::Error::RateLimit): 429
    /// - [`Error::InternalServer`](crate::Error::InternalServer): 500
    /// - [`Error::ServiceUnavailable`](crate::Error::ServiceUnavailable): 503
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use r9s::Upload;
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .audio()
    ///     .transcribe(Upload::path("audio.mp3"), "whisper-1")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn transcribe(
        &self,
        file: impl Into<Upload>,
        model: impl Into<String>,
    ) -> Call<operations::CreateAudioTranscription> {
        self.client.call(operations::CreateAudioTranscription::new(file, model))
    }

    /// Speech translation
    ///
    /// Translates the speech in a recording into English text.
    ///
    /// `POST /audio/translations`
    ///
    /// - `file`: The audio file.
    /// - `model`: Identifier of the speech recognition model.
    ///
    /// # Errors
    ///
    /// - [`Error::BadRequest`](crate::Error::BadRequest): 400
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::UnprocessableEntity`](crate::Error::UnprocessableEntity): 422
    /// - [`Error::RateLimit`](crate::Error::RateLimit): 429
    /// - [`Error::InternalServer`](crate::Error::InternalServer): 500
    /// - [`Error::ServiceUnavailable`](crate::Error::ServiceUnavailable): 503
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use r9s::Upload;
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .audio()
    ///     .translate(Upload::path("german_audio.mp3"), "whisper-1")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn translate(
        &self,
        file: impl Into<Upload>,
        model: impl Into<String>,
    ) -> Call<operations::CreateAudioTranslation> {
        self.client.call(operations::CreateAudioTranslation::new(file, model))
    }
}
