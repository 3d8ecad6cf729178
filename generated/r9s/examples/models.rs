//! List available models: `GET /models`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client.models().list().await?;
    println!("{result:#?}");
    Ok(())
}
