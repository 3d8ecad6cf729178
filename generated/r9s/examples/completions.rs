//! Create text completion: `POST /completions`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .completions()
        .create("gpt-4o-mini", "Once upon a time")
        .max_tokens(50)
        .await?;
    println!("{result:#?}");
    Ok(())
}
