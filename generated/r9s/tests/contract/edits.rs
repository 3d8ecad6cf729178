//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::{Call, Client, Error, operations};

/// `POST /edits`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateEdit> {
        client
            .edits()
            .create("gpt-4o-mini", "Fix the spelling mistakes")
            .input("What day of the wek is it?")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "edit",
  "created": 1677652288,
  "choices": [
    {
      "text": "What day of the week is it?",
      "index": 0
    }
  ],
  "usage": {
    "prompt_tokens": 10,
    "completion_tokens": 8,
    "total_tokens": 18
  }
}"#;
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "instruction": "Fix the spelling mistakes",
  "input": "What day of the wek is it?"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/edits")
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
