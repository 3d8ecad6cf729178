//! Create embeddings: `POST /v2/router/embeddings`.

// cargo add orq tokio --features tokio/full
use orq::Client;
use orq::models::{
    CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateEmbeddingRequest,
    CreateEmbeddingRequestOrq, CreateEmbeddingRequestOrqCache, CreateEmbeddingRequestOrqFallback,
    CreateEmbeddingRequestOrqLoadBalancer, CreateEmbeddingRequestOrqRetry,
    CreateEmbeddingRequestOrqTimeout, PublicContact,
};
use orq::serde_json::json;
use std::collections::BTreeMap;

#[tokio::main]
async fn main() -> Result<(), orq::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client
        .router()
        .embeddings()
        .create(
            CreateEmbeddingRequest::new("Tell me a story about a lighthouse.", "gpt-4o-mini").orq(
                CreateEmbeddingRequestOrq::new()
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
        .await?;
    println!("{result:#?}");
    Ok(())
}
