//! Embeddings: `POST /v1/embeddings`.

// cargo add test-sdk tokio --features tokio/full
use test_sdk::Client;
use test_sdk::models::EmbeddingRequest;

#[tokio::main]
async fn main() -> Result<(), test_sdk::Error> {
    let client = Client::from_env()?; // TESTSDK_API_KEY

    let result = client
        .embeddings()
        .embeddings_v1_embeddings_post(EmbeddingRequest::new("Embed this sentence.", "gpt-4o-mini"))
        .await?;
    println!("{result:#?}");
    Ok(())
}
