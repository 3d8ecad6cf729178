//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::{Call, Client, Error, operations};

/// `POST /moderations`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateModeration> {
        client
            .moderations()
            .create("I want to hurt someone")
            .model("gpt-4o-mini")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "modr-123",
  "model": "gpt-4o-mini",
  "results": [
    {
      "flagged": true,
      "categories": {
        "hate": false,
        "hate/threatening": false,
        "harassment": false,
        "harassment/threatening": false,
        "self-harm": false,
        "self-harm/intent": false,
        "self-harm/instructions": false,
        "sexual": false,
        "sexual/minors": false,
        "violence": true,
        "violence/graphic": false
      },
      "category_scores": {
        "hate": 0.001,
        "hate/threatening": 0.0001,
        "harassment": 0.002,
        "harassment/threatening": 0.001,
        "self-harm": 0.0001,
        "self-harm/intent": 0.0002,
        "self-harm/instructions": 0.0001,
        "sexual": 0.0001,
        "sexual/minors": 0.00001,
        "violence": 0.89,
        "violence/graphic": 0.01
      }
    }
  ]
}"#;
        const BODY: &str = r#"{
  "input": "I want to hurt someone",
  "model": "gpt-4o-mini"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/moderations")
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
