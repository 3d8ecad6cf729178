//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq::models::{
    CreateChatCompletionRequest, CreateChatCompletionRequestCache,
    CreateChatCompletionRequestFallback, CreateChatCompletionRequestLoadBalancer,
    CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateChatCompletionRequestMessage,
    CreateChatCompletionRequestRetry, CreateChatCompletionRequestTimeout,
};
use orq::{Call, Client, Error, operations};

/// `POST /v2/router/chat/completions`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateChatCompletion> {
        client.router().chat().completions().create(
            CreateChatCompletionRequest::new(
                [CreateChatCompletionRequestMessage::user(
                    "Hello, how are you?",
                )],
                "gpt-4o-mini",
            )
            .fallbacks([CreateChatCompletionRequestFallback::new(
                "openai/gpt-4o-mini",
            )])
            .retry(
                CreateChatCompletionRequestRetry::new()
                    .on_codes([429.0, 500.0, 502.0, 503.0, 504.0]),
            )
            .cache(CreateChatCompletionRequestCache::new().ttl(3600.0))
            .load_balancer(CreateChatCompletionRequestLoadBalancer::new([
                CreateChatCompletionRequestLoadBalancerWeightBasedModel::new("openai/gpt-4o")
                    .weight(0.7),
            ]))
            .timeout(CreateChatCompletionRequestTimeout::new(30000.0)),
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "chat.completion",
  "id": "id_123",
  "choices": [
    {
      "finish_reason": null,
      "message": {
        "role": "assistant"
      }
    }
  ],
  "created": 0.5,
  "model": "gpt-4o-mini"
}"#;
        const BODY: &str = r#"{
  "messages": [
    {
      "role": "user",
      "content": "Hello, how are you?"
    }
  ],
  "model": "gpt-4o-mini",
  "fallbacks": [
    {
      "model": "openai/gpt-4o-mini"
    }
  ],
  "retry": {
    "on_codes": [
      429.0,
      500.0,
      502.0,
      503.0,
      504.0
    ]
  },
  "cache": {
    "type": "exact_match",
    "ttl": 3600.0
  },
  "load_balancer": {
    "type": "weight_based",
    "models": [
      {
        "model": "openai/gpt-4o",
        "weight": 0.7
      }
    ]
  },
  "timeout": {
    "call_timeout": 30000.0
  },
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
        const EVENTS: &[&str] = &[
            "data: {\"object\":\"chat.completion.chunk\",\"id\":\"id_123\",\"choices\":[{\"finish_reason\":null,\"delta\":{\"role\":\"assistant\"}}],\"created\":0.5,\"model\":\"gpt-4o-mini\"}\n\n",
        ];
        const ITEMS: &[&str] = &[
            r#"{"object":"chat.completion.chunk","id":"id_123","choices":[{"finish_reason":null,"delta":{"role":"assistant"}}],"created":0.5,"model":"gpt-4o-mini"}"#,
        ];
        const BODY: &str = r#"{
  "messages": [
    {
      "role": "user",
      "content": "Hello, how are you?"
    }
  ],
  "model": "gpt-4o-mini",
  "fallbacks": [
    {
      "model": "openai/gpt-4o-mini"
    }
  ],
  "retry": {
    "on_codes": [
      429.0,
      500.0,
      502.0,
      503.0,
      504.0
    ]
  },
  "cache": {
    "type": "exact_match",
    "ttl": 3600.0
  },
  "load_balancer": {
    "type": "weight_based",
    "models": [
      {
        "model": "openai/gpt-4o",
        "weight": 0.7
      }
    ]
  },
  "timeout": {
    "call_timeout": 30000.0
  },
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
