//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::models::{Message, MessageRole};
use r9s::{Call, Client, Error, operations};

/// `POST /chat/completions`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateChatCompletion> {
        client.chat().create(
            "gpt-4o-mini",
            [Message::new(MessageRole::User).content("Hello, how are you?")],
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "chatcmpl-123",
  "object": "chat.completion",
  "created": 1677652288,
  "model": "gpt-4o-mini",
  "choices": [
    {
      "index": 0,
      "message": {
        "role": "assistant",
        "content": "Hello! I'm doing well, thank you for asking. How can I help you today?"
      },
      "finish_reason": "stop"
    }
  ],
  "usage": {
    "prompt_tokens": 13,
    "completion_tokens": 17,
    "total_tokens": 30
  }
}"#;
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "messages": [
    {
      "role": "user",
      "content": "Hello, how are you?"
    }
  ],
  "stream": false
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/chat/completions")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn streams() -> Outcome {
        const EVENTS: &[&str] = &[
            "data: {\"object\":\"chat.completion.chunk\",\"id\":\"id_123\",\"created\":1,\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":1,\"delta\":{},\"finish_reason\":null}]}\n\n",
        ];
        const ITEMS: &[&str] = &[
            r#"{"object":"chat.completion.chunk","id":"id_123","created":1,"model":"gpt-4o-mini","choices":[{"index":1,"delta":{},"finish_reason":null}]}"#,
        ];
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "messages": [
    {
      "role": "user",
      "content": "Hello, how are you?"
    }
  ],
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
            .line("POST", "/chat/completions")
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
