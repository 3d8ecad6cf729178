//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq_poc_v1::models::{Deployments, PostV2DeploymentsIdMetricsRequest};
use orq_poc_v1::{Call, Client, Error, operations};

/// `POST /v2/deployments/invoke`
mod invoke {
    use super::*;

    fn call(client: &Client) -> Call<operations::PostV2DeploymentsInvoke> {
        client.deployments().invoke(Deployments::new("key_123"))
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "id_123",
  "created": "2026-01-15T09:30:00Z",
  "object": "chat",
  "model": "gpt-4o-mini",
  "provider": "cohere",
  "is_final": true,
  "choices": [
    {
      "index": 0.5
    }
  ]
}"#;
        const BODY: &str = r#"{
  "key": "key_123",
  "stream": false
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let _ = call(&server.client()?).await?;
        server
            .received()
            .await
            .line("POST", "/v2/deployments/invoke")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn streams() -> Outcome {
        const EVENTS: &[&str] = &[
            "data: {\"id\":\"id_123\",\"created\":\"2026-01-15T09:30:00Z\",\"object\":\"chat\",\"model\":\"gpt-4o-mini\",\"provider\":\"cohere\",\"is_final\":true,\"choices\":[{\"index\":0.5}]}\n\n",
        ];
        const ITEMS: &[&str] = &[
            r#"{"id":"id_123","created":"2026-01-15T09:30:00Z","object":"chat","model":"gpt-4o-mini","provider":"cohere","is_final":true,"choices":[{"index":0.5}]}"#,
        ];
        const BODY: &str = r#"{
  "key": "key_123",
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
            .line("POST", "/v2/deployments/invoke")
            .query(&[])
            .header("accept", "text/event-stream")
            .json(BODY)
    }
}

/// `POST /v2/deployments/{id}/metrics`
mod add_metrics {
    use super::*;

    fn call(client: &Client) -> Call<operations::PostV2DeploymentsIdMetrics> {
        client
            .deployments()
            .add_metrics("id_123", PostV2DeploymentsIdMetricsRequest::new())
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "code": 0.5,
  "success": true
}"#;
        const BODY: &str = r"{}";
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v2/deployments/id_123/metrics")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }
}

/// `GET /v2/deployments`
mod list {
    use super::*;

    fn call(client: &Client) -> Call<operations::GetV2Deployments> {
        client.deployments().list()
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "list",
  "data": [
    {
      "id": "id_123",
      "created": "created",
      "updated": "updated",
      "key": "key_123",
      "description": "A short description",
      "prompt_config": {
        "tools": [
          {
            "type": "function",
            "function": {
              "name": "Ada Lovelace",
              "parameters": {
                "type": "object",
                "properties": {}
              }
            }
          }
        ],
        "model": "gpt-4o-mini",
        "model_type": "chat",
        "model_parameters": {},
        "provider": "cohere",
        "messages": [
          {
            "role": "system",
            "content": "Hello, how are you?"
          }
        ]
      },
      "version": "1.0.0"
    }
  ],
  "has_more": true
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("GET", "/v2/deployments")
            .query(&[])
            .header("accept", "application/json")
            .anything()
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (
                500,
                r#"{"message":"Hello, how are you?"}"#,
                |error| matches!(error, Error::HonoApi(_)),
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
