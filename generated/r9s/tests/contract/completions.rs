//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::{Call, Client, Error, operations};

/// `POST /completions`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateCompletion> {
        client
            .completions()
            .create("gpt-4o-mini", "Once upon a time")
            .max_tokens(50)
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "cmpl-123",
  "object": "completion",
  "created": 1677652288,
  "model": "gpt-4o-mini",
  "choices": [
    {
      "text": ", there was a young programmer who loved to code.",
      "index": 0,
      "logprobs": null,
      "finish_reason": "stop"
    }
  ],
  "usage": {
    "prompt_tokens": 5,
    "completion_tokens": 12,
    "total_tokens": 17
  }
}"#;
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "prompt": "Once upon a time",
  "max_tokens": 50,
  "stream": false
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/completions")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn streams() -> Outcome {
        const EVENTS: &[&str] = &[
            "data: {\"object\":\"completion\",\"id\":\"id_123\",\"created\":1,\"model\":\"gpt-4o-mini\",\"choices\":[{\"text\":\"Hello, how are you?\",\"index\":1,\"finish_reason\":null}]}\n\n",
        ];
        const ITEMS: &[&str] = &[
            r#"{"object":"completion","id":"id_123","created":1,"model":"gpt-4o-mini","choices":[{"text":"Hello, how are you?","index":1,"finish_reason":null}]}"#,
        ];
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "prompt": "Once upon a time",
  "max_tokens": 50,
  "stream": true
}"#;
        let body = EVENTS.concat() + "data: [DONE]\n\n";
        let server = Server::answering(200, "text/event-stream", &body).await;
        let mut events = call(&server.client()?).stream().await?;
        for item in ITEMS {
            agrees(&events.next().await.ok_or("the stream ends early")??, item)?;
        }
        assert!(events.next().await.is_none());
        server
            .received()
            .await
            .line("POST", "/completions")
            .query(&[])
            .header("accept", "text/event-stream")
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
