//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq::models::CreateCompletionRequest;
use orq::{Call, Client, Error, operations};

/// `POST /v2/router/completions`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateCompletion> {
        client
            .router()
            .completions()
            .create(CreateCompletionRequest::new(
                "gpt-4o-mini",
                "Tell me a story about a lighthouse.",
            ))
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "id_123",
  "choices": [
    {
      "finish_reason": "stop",
      "index": 0.5,
      "text": "Hello, how are you?"
    }
  ],
  "model": "gpt-4o-mini",
  "object": "object"
}"#;
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "prompt": "Tell me a story about a lighthouse.",
  "stream": false
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v2/router/completions")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn streams() -> Outcome {
        const EVENTS: &[&str] = &[
            "data: {\"id\":\"id_123\",\"choices\":[{\"finish_reason\":\"stop\",\"index\":0.5,\"text\":\"Hello, how are you?\"}],\"model\":\"gpt-4o-mini\",\"object\":\"object\"}\n\n",
        ];
        const ITEMS: &[&str] = &[
            r#"{"id":"id_123","choices":[{"finish_reason":"stop","index":0.5,"text":"Hello, how are you?"}],"model":"gpt-4o-mini","object":"object"}"#,
        ];
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "prompt": "Tell me a story about a lighthouse.",
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
            .line("POST", "/v2/router/completions")
            .query(&[])
            .header("accept", "text/event-stream")
            .json(BODY)
    }
}
