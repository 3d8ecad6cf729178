//! Create chat completion: `POST /v2/router/chat/completions`.

// cargo add orq tokio --features tokio/full
use orq::Client;
use orq::models::{
    CreateChatCompletionRequest, CreateChatCompletionRequestCache,
    CreateChatCompletionRequestFallback, CreateChatCompletionRequestLoadBalancer,
    CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateChatCompletionRequestMessage,
    CreateChatCompletionRequestRetry, CreateChatCompletionRequestTimeout,
};

#[tokio::main]
async fn main() -> Result<(), orq::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client
        .router()
        .chat()
        .completions()
        .create(
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
        .await?;
    println!("{result:#?}");
    Ok(())
}
