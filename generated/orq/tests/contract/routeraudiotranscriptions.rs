//! The operations of this resource, one by one.

use super::support::{Declared, Outcome, Server, agrees};
use orq::models::{
    CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateTranscriptionRequest,
    CreateTranscriptionRequestOrq, CreateTranscriptionRequestOrqFallback,
    CreateTranscriptionRequestOrqLoadBalancer, CreateTranscriptionRequestOrqRetry,
    CreateTranscriptionRequestOrqTimeout, CreateTranscriptionRequestTimestampGranularity,
    PublicContact,
};
use orq::serde_json::json;
use orq::{Call, Client, Error, Upload, operations};
use std::collections::BTreeMap;

/// `POST /v2/router/audio/transcriptions`
mod create {
    use super::*;

    fn call(client: &Client) -> Call<operations::CreateTranscription> {
        client.router().audio().transcriptions().create(
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
                .file(Upload::bytes("file.bin", "content")),
        )
    }

    #[tokio::test]
    async fn sends() -> Outcome {
        const ANSWER: &str = r#"{
  "text": "Hello, how are you?"
}"#;
        let server = Server::answering(200, "application/json", ANSWER).await;
        let result = call(&server.client()?).await?;
        agrees(&result, ANSWER)?;
        server
            .received()
            .await
            .line("POST", "/v2/router/audio/transcriptions")
            .query(&[])
            .header("accept", "application/json")
            .parts(&[
                ("model", "gpt-4o-mini"),
                ("temperature", "0.5"),
                ("file", "content"),
            ])
    }

    #[tokio::test]
    async fn fails() -> Outcome {
        let errors: &[Declared] = &[
            (
                422,
                r#"{"error":{"message":"Hello, how are you?","type":"type","param":null,"code":"code"}}"#,
                |error| matches!(error, Error::UnprocessableEntity(_)),
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
