//! List Models: `GET /v1/models`.

// cargo add test-sdk tokio --features tokio/full
use test_sdk::Client;

#[tokio::main]
async fn main() -> Result<(), test_sdk::Error> {
    let client = Client::from_env()?; // TESTSDK_API_KEY

    let result = client.models().list_models_v1_models_get().await?;
    println!("{result:#?}");
    Ok(())
}
