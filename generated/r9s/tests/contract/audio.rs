//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::models::AudioSpeechRequestVoice;
use r9s::{Call, Client, Error, Upload, operations};

/// `POST /audio/speech`
mod speech {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateAudioSpeech> {
        client.audio().speech(
            "speech-2.6-turbo",
            "Hello, welcome to our service!",
            AudioSpeechRequestVoice::Alloy,
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r"bytes";
        const BODY: &str = r#"{
  "model": "speech-2.6-turbo",
  "input": "Hello, welcome to our service!",
  "voice": "alloy"
}"#;
        let server = Server::answering(200, "audio/mpeg", ANSWER).await;
        let result = call(&server.client()?).await?;
        assert_eq!(result, ANSWER);
        server
            .received()
            .await
            .line("POST", "/audio/speech")
            .query(&[])
            .header(
                "accept",
                "audio/mpeg, audio/opus, audio/aac, audio/flac, audio/wav, audio/pcm",
            )
            .json(BODY)
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (
                400,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::BadRequest(_)),
            ),
            (
                401,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::Authentication(_)),
            ),
            (
                403,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::PermissionDenied(_)),
            ),
            (
                422,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::UnprocessableEntity(_)),
            ),
            (
                429,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::RateLimit(_)),
            ),
            (
                500,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::InternalServer(_)),
            ),
            (
                503,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::ServiceUnavailable(_)),
            ),
        ];
        for (status, body, is_expected) in errors {
            let server = Server::answering(*status, "application/json", body).await;
            let error = call(&server.client()?).await.err().ok_or("no error")?;
            assert!(is_expected(&error), "{status}: {error:?}");
        }
        Ok(())
    }
}

/// `POST /audio/transcriptions`
mod transcribe {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateAudioTranscription> {
        client
            .audio()
            .transcribe(Upload::bytes("audio.mp3", "content"), "whisper-1")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "text": "Hello, this is a test transcription of an audio file.",
  "language": "en",
  "duration": 5.2
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let _ = call(&server.client()?).await?;
        server
            .received()
            .await
            .line("POST", "/audio/transcriptions")
            .query(&[])
            .header("accept", "application/json, text/plain")
            .parts(&[("file", "content"), ("model", "whisper-1")])
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (
                400,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::BadRequest(_)),
            ),
            (
                401,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::Authentication(_)),
            ),
            (
                403,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::PermissionDenied(_)),
            ),
            (
                422,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::UnprocessableEntity(_)),
            ),
            (
                429,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::RateLimit(_)),
            ),
            (
                500,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::InternalServer(_)),
            ),
            (
                503,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::ServiceUnavailable(_)),
            ),
        ];
        for (status, body, is_expected) in errors {
            let server = Server::answering(*status, "application/json", body).await;
            let error = call(&server.client()?).await.err().ok_or("no error")?;
            assert!(is_expected(&error), "{status}: {error:?}");
        }
        Ok(())
    }
}

/// `POST /audio/translations`
mod translate {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateAudioTranslation> {
        client
            .audio()
            .translate(Upload::bytes("german_audio.mp3", "content"), "whisper-1")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "text": "This is a translation of the audio file into English.",
  "language": "de",
  "duration": 4.8
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let _ = call(&server.client()?).await?;
        server
            .received()
            .await
            .line("POST", "/audio/translations")
            .query(&[])
            .header("accept", "application/json, text/plain")
            .parts(&[("file", "content"), ("model", "whisper-1")])
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (
                400,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::BadRequest(_)),
            ),
            (
                401,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::Authentication(_)),
            ),
            (
                403,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::PermissionDenied(_)),
            ),
            (
                422,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::UnprocessableEntity(_)),
            ),
            (
                429,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::RateLimit(_)),
            ),
            (
                500,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::InternalServer(_)),
            ),
            (
                503,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::ServiceUnavailable(_)),
            ),
        ];
        for (status, body, is_expected) in errors {
            let server = Server::answering(*status, "application/json", body).await;
            let error = call(&server.client()?).await.err().ok_or("no error")?;
            assert!(is_expected(&error), "{status}: {error:?}");
        }
        Ok(())
    }
}
