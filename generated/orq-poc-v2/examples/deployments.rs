//! Invoke: `POST /v2/deployments/invoke`.

// cargo add orq-poc-v2 tokio --features tokio/full
use orq_poc_v2::Client;

#[tokio::main]
async fn main() -> Result<(), orq_poc_v2::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client.deployments().invoke("key_123").await?;
    println!("{result:#?}");
    Ok(())
}
