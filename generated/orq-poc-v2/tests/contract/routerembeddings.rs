//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq_poc_v2::{Call, Client, Error, operations};

/// `POST /v2/router/embeddings`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::RouterEmbedding> {
        client
            .router()
            .embeddings()
            .create("Tell me a story about a lighthouse.", "gpt-4o-mini")
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "list",
  "data": [
    {
      "object": "embedding",
      "embedding": [
        0.5
      ],
      "index": 0.5
    }
  ],
  "model": "gpt-4o-mini",
  "usage": {
    "prompt_tokens": 0.5,
    "total_tokens": 0.5
  }
}"#;
        const BODY: &str = r#"{
  "input": "Tell me a story about a lighthouse.",
  "model": "gpt-4o-mini"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v2/router/embeddings")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }
}
