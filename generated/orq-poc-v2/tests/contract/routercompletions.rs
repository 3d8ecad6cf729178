//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq_poc_v2::{Call, Client, Error, operations};

/// `POST /v2/router/completions`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::RouterCompletions> {
        client.router().completions().create()
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
  "created": 0.5,
  "model": "gpt-4o-mini",
  "system_fingerprint": "system_fingerprint",
  "object": "object",
  "usage": {}
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
            .anything()
    }
}
