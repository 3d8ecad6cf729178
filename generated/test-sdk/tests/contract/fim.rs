//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use test_sdk::models::FimCompletionRequest;
use test_sdk::{Call, Client, Error, operations};

/// `POST /v1/fim/completions`
mod fim_completion_v1_fim_completions_post {
    use super::*;

    fn call(client: &Client) -> Call<operations::FimCompletionV1FimCompletionsPost> {
        client.fim().fim_completion_v1_fim_completions_post(
            FimCompletionRequest::new("def")
                .model("codestral-2405")
                .suffix("return a+b"),
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "cmpl-e5cc70bb28c444948073e77776eb30ef",
  "object": "chat.completion",
  "model": "codestral-latest",
  "usage": {
    "prompt_tokens": 16,
    "completion_tokens": 34,
    "total_tokens": 50
  }
}"#;
        const BODY: &str = r#"{
  "model": "codestral-2405",
  "prompt": "def",
  "suffix": "return a+b",
  "stream": false
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v1/fim/completions")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn streams() -> Outcome {
        const EVENTS: &[&str] = &[
            "data: {\"id\":\"id_123\",\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":1,\"delta\":{},\"finish_reason\":null}]}\n\n",
        ];
        const ITEMS: &[&str] = &[
            r#"{"id":"id_123","model":"gpt-4o-mini","choices":[{"index":1,"delta":{},"finish_reason":null}]}"#,
        ];
        const BODY: &str = r#"{
  "model": "codestral-2405",
  "prompt": "def",
  "suffix": "return a+b",
  "stream": true
}"#;
        let body = EVENTS.concat() + "";
        let server = Server::answering(200, "text/event-stream", &body).await;
        let mut events = call(&server.client()?).stream().await?;
        for item in ITEMS {
            agrees(&events.next().await.ok_or("the stream ends early")??, item)?;
        }
        assert!(events.next().await.is_none());
        server
            .received()
            .await
            .line("POST", "/v1/fim/completions")
            .query(&[])
            .header("accept", "text/event-stream")
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
