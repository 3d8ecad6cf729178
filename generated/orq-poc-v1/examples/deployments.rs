//! Invoke: `POST /v2/deployments/invoke`.

// cargo add orq-poc-v1 tokio --features tokio/full
use orq_poc_v1::Client;
use orq_poc_v1::models::Deployments;

#[tokio::main]
async fn main() -> Result<(), orq_poc_v1::Error> {
    let client = Client::from_env()?; // ORQ_OPEN_AI

    let result = client
        .deployments()
        .invoke(Deployments::new("key_123"))
        .await?;
    println!("{result:#?}");
    Ok(())
}
