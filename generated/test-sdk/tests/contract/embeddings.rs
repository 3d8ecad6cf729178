//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use test_sdk::models::EmbeddingRequest;
use test_sdk::{Call, Client, Error, operations};

/// `POST /v1/embeddings`
mod embeddings_v1_embeddings_post {
    use super::*;

    fn call(client: &Client) -> Call<operations::EmbeddingsV1EmbeddingsPost> {
        client
            .embeddings()
            .embeddings_v1_embeddings_post(EmbeddingRequest::new(
                "Embed this sentence.",
                "gpt-4o-mini",
            ))
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "cmpl-e5cc70bb28c444948073e77776eb30ef",
  "object": "chat.completion",
  "model": "mistral-small-latest",
  "usage": {
    "prompt_tokens": 16,
    "completion_tokens": 34,
    "total_tokens": 50
  },
  "data": [
    {}
  ]
}"#;
        const BODY: &str = r#"{
  "input": "Embed this sentence.",
  "model": "gpt-4o-mini"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v1/embeddings")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (422, "{}", |error| matches!(error, Error::HttpValidation(_))),
        ];
        for (status, body, is_expected) in errors {
            let server = Server::answering(*status, "application/json", body).await;
            let error = call(&server.client()?).await.err().ok_or("no error")?;
            assert!(is_expected(&error), "{status}: {error:?}");
        }
        Ok(())
    }
}
