//! Fim Completion: `POST /v1/fim/completions`.

// cargo add test-sdk tokio --features tokio/full
use test_sdk::Client;
use test_sdk::models::FimCompletionRequest;

#[tokio::main]
async fn main() -> Result<(), test_sdk::Error> {
    let client = Client::from_env()?; // TESTSDK_API_KEY

    let result = client
        .fim()
        .fim_completion_v1_fim_completions_post(
            FimCompletionRequest::new("def")
                .model("codestral-2405")
                .suffix("return a+b"),
        )
        .await?;
    println!("{result:#?}");
    Ok(())
}
