//! Create transcription: `POST /v2/router/audio/transcriptions`.

// cargo add orq tokio --features tokio/full
use orq::models::{
    CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateTranscriptionRequest,
    CreateTranscriptionRequestOrq, CreateTranscriptionRequestOrqFallback,
    CreateTranscriptionRequestOrqLoadBalancer, CreateTranscriptionRequestOrqRetry,
    CreateTranscriptionRequestOrqTimeout, CreateTranscriptionRequestTimestampGranularity,
    PublicContact,
};
use orq::serde_json::json;
use orq::{Client, Upload};
use std::collections::BTreeMap;

#[tokio::main]
async fn main() -> Result<(), orq::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client
        .router()
        .audio()
        .transcriptions()
        .create(
            CreateTranscriptionRequest::new("gpt-4o-mini")
                .temperature(0.5)
                .timestamp_granularities([
                    CreateTranscriptionRequestTimestampGranularity::Word,
                    CreateTranscriptionRequestTimestampGranularity::Segment,
                ])
                .orq(
                    CreateTranscriptionRequestOrq::new()
                        .fallbacks([CreateTranscriptionRequestOrqFallback::new(
                            "openai/gpt-4o-mini",
                        )])
                        .retry(
                            CreateTranscriptionRequestOrqRetry::new()
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
                        .load_balancer(CreateTranscriptionRequestOrqLoadBalancer::new([
                            CreateChatCompletionRequestLoadBalancerWeightBasedModel::new(
                                "openai/gpt-4o",
                            )
                            .weight(0.7),
                            CreateChatCompletionRequestLoadBalancerWeightBasedModel::new(
                                "anthropic/claude-3-5-sonnet",
                            )
                            .weight(0.3),
                        ]))
                        .timeout(CreateTranscriptionRequestOrqTimeout::new(30000.0)),
                )
                .file(Upload::path("file.bin")),
        )
        .await?;
    println!("{result:#?}");
    Ok(())
}
