//! legacy completions route: `POST /v2/router/completions`.

// cargo add orq-poc-v1 tokio --features tokio/full
use orq_poc_v1::Client;

#[tokio::main]
async fn main() -> Result<(), orq_poc_v1::Error> {
    let client = Client::from_env()?; // ORQ_OPEN_AI

    let result = client.router().completions().create().await?;
    println!("{result:#?}");
    Ok(())
}
