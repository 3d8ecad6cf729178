//! Create engine embeddings: `POST /engines/{model}/embeddings`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .engine_embeddings()
        .create("qwen-plus", "The quick brown fox jumps over the lazy dog")
        .await?;
    println!("{result:#?}");
    Ok(())
}
