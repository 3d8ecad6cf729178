//! Embeddings: `POST /v2/router/embeddings`.

// cargo add orq-poc-v1 tokio --features tokio/full
use orq_poc_v1::Client;
use orq_poc_v1::models::PostV2RouterEmbeddingsRequest;

#[tokio::main]
async fn main() -> Result<(), orq_poc_v1::Error> {
    let client = Client::from_env()?; // ORQ_OPEN_AI

    let result = client
        .router()
        .embeddings()
        .create(PostV2RouterEmbeddingsRequest::new(
            "Tell me a story about a lighthouse.",
            "gpt-4o-mini",
        ))
        .await?;
    println!("{result:#?}");
    Ok(())
}
