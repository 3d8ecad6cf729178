//! Create completion: `POST /v2/router/completions`.

// cargo add orq tokio --features tokio/full
use orq::Client;
use orq::models::CreateCompletionRequest;

#[tokio::main]
async fn main() -> Result<(), orq::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client
        .router()
        .completions()
        .create(CreateCompletionRequest::new(
            "gpt-4o-mini",
            "Tell me a story about a lighthouse.",
        ))
        .await?;
    println!("{result:#?}");
    Ok(())
}
