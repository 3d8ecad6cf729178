//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq::models::{
    CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateEmbeddingRequestOrqCache,
    CreateEmbeddingRequestOrqFallback, CreateEmbeddingRequestOrqLoadBalancer,
    CreateEmbeddingRequestOrqRetry, CreateEmbeddingRequestOrqTimeout, CreateRerankRequest,
    CreateRerankRequestOrq, PublicContact,
};
use orq::serde_json::json;
use orq::{Call, Client, Error, operations};
use std::collections::BTreeMap;

/// `POST /v2/router/rerank`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateRerank> {
        client.router().rerank().create(
            CreateRerankRequest::new("rust", ["document"], "gpt-4o-mini").orq(
                CreateRerankRequestOrq::new()
                    .fallbacks([CreateEmbeddingRequestOrqFallback::new(
                        "openai/gpt-4o-mini",
                    )])
                    .cache(CreateEmbeddingRequestOrqCache::new().ttl(3600.0))
                    .retry(
                        CreateEmbeddingRequestOrqRetry::new()
                            .on_codes([429.0, 500.0, 502.0, 503.0, 504.0]),
                    )
                    .identity(
                        PublicContact::new("contact_01ARZ3NDEKTSV4RRFFQ69G5FAV")
                            .display_name("Jane Doe")
                            .email("jane.doe@example.com")
                            .metadata([BTreeMap::from([
                                ("department".to_owned(), json!("Engineering")),
                                ("role".to_owned(), json!("Senior Developer")),
                            ])])
                            .logo_url("https://example.com/avatars/jane-doe.jpg")
                            .tags(["hr", "engineering"]),
                    )
                    .load_balancer(CreateEmbeddingRequestOrqLoadBalancer::new([
                        CreateChatCompletionRequestLoadBalancerWeightBasedModel::new(
                            "openai/gpt-4o",
                        )
                        .weight(0.7),
                        CreateChatCompletionRequestLoadBalancerWeightBasedModel::new(
                            "anthropic/claude-3-5-sonnet",
                        )
                        .weight(0.3),
                    ]))
                    .timeout(CreateEmbeddingRequestOrqTimeout::new(30000.0)),
            ),
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "object": "list",
  "results": [
    {
      "object": "rerank",
      "index": 0.5,
      "relevance_score": 0.5
    }
  ]
}"#;
        const BODY: &str = r#"{
  "query": "rust",
  "documents": [
    "document"
  ],
  "model": "gpt-4o-mini",
  "orq": {
    "fallbacks": [
      {
        "model": "openai/gpt-4o-mini"
      }
    ],
    "cache": {
      "type": "exact_match",
      "ttl": 3600.0
    },
    "retry": {
      "on_codes": [
        429.0,
        500.0,
        502.0,
        503.0,
        504.0
      ]
    },
    "identity": {
      "id": "contact_01ARZ3NDEKTSV4RRFFQ69G5FAV",
      "display_name": "Jane Doe",
      "email": "jane.doe@example.com",
      "metadata": [
        {
          "department": "Engineering",
          "role": "Senior Developer"
        }
      ],
      "logo_url": "https://example.com/avatars/jane-doe.jpg",
      "tags": [
        "hr",
        "engineering"
      ]
    },
    "load_balancer": {
      "type": "weight_based",
      "models": [
        {
          "model": "openai/gpt-4o",
          "weight": 0.7
        },
        {
          "model": "anthropic/claude-3-5-sonnet",
          "weight": 0.3
        }
      ]
    },
    "timeout": {
      "call_timeout": 30000.0
    }
  }
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v2/router/rerank")
            .query(&[])
            .header("accept", "application/json")
            .json(BODY)
    }
}
