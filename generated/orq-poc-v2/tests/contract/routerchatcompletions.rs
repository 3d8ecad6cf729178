//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq_poc_v2::models::RouterChatCompletionsRequestMessage;
use orq_poc_v2::{Call, Client, Error, operations};

/// `POST /v2/router/chat/completions`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::RouterChatCompletions> {
        client.router().chat().completions().create(
            "gpt-4o-mini",
            [RouterChatCompletionsRequestMessage::user(
                "Hello, how are you?",
            )],
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "id_123",
  "choices": [
    {
      "finish_reason": "stop",
      "index": 0.5,
      "message": {
        "content": null,
        "refusal": null,
        "tool_calls": [
          {
            "type": "function",
            "id": "id_123",
            "function": {
              "name": "Ada Lovelace",
              "arguments": "{}"
            }
          }
        ],
        "role": "system"
      },
      "logprobs": null
    }
  ],
  "created": 0.5,
  "model": "gpt-4o-mini",
  "system_fingerprint": "system_fingerprint",
  "object": "object",
  "usage": {}
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
            .line("POST", "/v2/router/chat/completions")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn streams() -> Outcome {
        const EVENTS: &[&str] = &["data: example\n\n"];
        const ITEMS: &[&str] = &[r#""example""#];
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
            .line("POST", "/v2/router/chat/completions")
            .query(&[])
            .header("accept", "text/event-stream")
            .json(BODY)
    }
}
