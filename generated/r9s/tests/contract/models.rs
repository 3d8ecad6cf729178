//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::{Call, Client, Error, operations};

/// `GET /models`
mod list {
    use super::*;

    fn call(client: &Client) -> Call<operations::ListModels> {
        client.models().list()
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "list",
  "data": [
    {
      "id": "gpt-4o-mini",
      "object": "model",
      "created": 1626777600,
      "owned_by": "openai"
    },
    {
      "id": "qwen-plus",
      "object": "model",
      "created": 1626777600,
      "owned_by": "ali"
    },
    {
      "id": "claude-opus-4.5",
      "object": "model",
      "created": 1626777600,
      "owned_by": "custom"
    },
    {
      "id": "whisper-1",
      "object": "model",
      "created": 1626777600,
      "owned_by": "openai"
    },
    {
      "id": "speech-2.6-hd",
      "object": "model",
      "created": 1626777600,
      "owned_by": "minimax"
    }
  ]
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/models")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
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
                500,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::InternalServer(_)),
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

/// `GET /models/{model}`
mod retrieve {
    use super::*;

    fn call(client: &Client) -> Call<operations::RetrieveModel> {
        client.models().retrieve("gpt-4o-mini")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "gpt-4o-mini",
  "object": "model",
  "created": 1626777600,
  "owned_by": "openai"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/models/gpt-4o-mini")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
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
                404,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::NotFound(_)),
            ),
            (
                500,
                r#"{"error":{"message":"Hello, how are you?","type":"type"}}"#,
                |error| matches!(error, Error::InternalServer(_)),
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
