//! Create response: `POST /responses`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .responses()
        .create("gpt-4o-mini", "Tell me a joke about programming")
        .instructions("You are a funny assistant")
        .temperature(0.7)
        .max_output_tokens(500)
        .await?;
    println!("{result:#?}");
    Ok(())
}
