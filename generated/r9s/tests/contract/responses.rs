//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use r9s::{Call, Client, Error, operations};

/// `POST /responses`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateResponse> {
        client
            .responses()
            .create("gpt-4o-mini", "Tell me a joke about programming")
            .instructions("You are a funny assistant")
            .temperature(0.7)
            .max_output_tokens(500)
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "id": "resp_0af56b0fcfec6be7006949f1d2bf7881a1ac983a51aa13d9e9",
  "object": "response",
  "created_at": 1766453714,
  "status": "completed",
  "background": false,
  "billing": {
    "payer": "developer"
  },
  "completed_at": 1766453715,
  "error": null,
  "incomplete_details": null,
  "instructions": "You are a funny assistant",
  "max_output_tokens": 500,
  "max_tool_calls": null,
  "model": "gpt-4o-mini-2024-07-18",
  "output": [
    {
      "id": "msg_0af56b0fcfec6be7006949f1d3675881a1a35d943785fb4b8b",
      "type": "message",
      "status": "completed",
      "content": [
        {
          "type": "output_text",
          "annotations": [],
          "logprobs": [],
          "text": "Why do programmers prefer dark mode?\n\nBecause light attracts bugs!"
        }
      ],
      "role": "assistant"
    }
  ],
  "parallel_tool_calls": true,
  "previous_response_id": null,
  "prompt_cache_key": null,
  "prompt_cache_retention": null,
  "reasoning": {
    "effort": null,
    "summary": null
  },
  "safety_identifier": null,
  "service_tier": "default",
  "store": true,
  "temperature": 0.7,
  "text": {
    "format": {
      "type": "text"
    },
    "verbosity": "medium"
  },
  "tool_choice": "auto",
  "tools": [],
  "top_logprobs": 0,
  "top_p": 1.0,
  "truncation": "disabled",
  "usage": {
    "input_tokens": 22,
    "input_tokens_details": {
      "cached_tokens": 0
    },
    "output_tokens": 13,
    "output_tokens_details": {
      "reasoning_tokens": 0
    },
    "total_tokens": 35
  },
  "user": null,
  "metadata": {}
}"#;
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "input": "Tell me a joke about programming",
  "instructions": "You are a funny assistant",
  "temperature": 0.7,
  "max_output_tokens": 500,
  "stream": false
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/responses")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }

    #[tokio::test]
    async fn streams() -> Outcome {
        const EVENTS: &[&str] = &["data: {\"type\":\"type\"}\n\n"];
        const ITEMS: &[&str] = &[r#"{"type":"type"}"#];
        const BODY: &str = r#"{
  "model": "gpt-4o-mini",
  "input": "Tell me a joke about programming",
  "instructions": "You are a funny assistant",
  "temperature": 0.7,
  "max_output_tokens": 500,
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
            .line("POST", "/responses")
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
