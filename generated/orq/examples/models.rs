//! List models: `GET /v2/models`.

// cargo add orq tokio --features tokio/full
use orq::Client;

#[tokio::main]
async fn main() -> Result<(), orq::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client.models().list().await?;
    println!("{result:#?}");
    Ok(())
}
