//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::models::{SearchRequestEngine, SearchRequestExtra};
use r9s::{Call, Client, Error, operations};

/// `POST /search`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateSearch> {
        client
            .search()
            .create(SearchRequestExtra::new("What is artificial intelligence?"))
            .engine(SearchRequestEngine::Exa)
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "engine": "exa",
  "result": {
    "requestId": "req_abc123",
    "autoDate": "2024-01",
    "resolvedSearchType": "neural",
    "results": [
      {
        "id": "result_1",
        "title": "Artificial Intelligence - Wikipedia",
        "url": "https://en.wikipedia.org/wiki/Artificial_intelligence",
        "text": "Artificial intelligence (AI) is intelligence demonstrated by machines...",
        "publishedDate": "2024-01-15",
        "author": "Wikipedia Contributors"
      }
    ],
    "searchTime": 0.234
  }
}"#;
        const BODY: &str = r#"{
  "extra": {
    "query": "What is artificial intelligence?"
  },
  "engine": "exa"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/search")
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
