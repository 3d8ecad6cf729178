//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::{Call, Client, Error, operations};

/// `POST /embeddings`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateEmbedding> {
        client.embeddings().create(
            "qwen-plus",
            "The food was delicious and the waiter was friendly.",
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "list",
  "data": [
    {
      "object": "embedding",
      "embedding": [
        0.0023064255,
        -0.009327292,
        -0.0028842222
      ],
      "index": 0
    }
  ],
  "model": "qwen-plus",
  "usage": {
    "prompt_tokens": 8,
    "completion_tokens": 0,
    "total_tokens": 8
  }
}"#;
        const BODY: &str = r#"{
  "model": "qwen-plus",
  "input": "The food was delicious and the waiter was friendly."
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/embeddings")
            .query(&[])
            .header("accept", "application/json")
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
