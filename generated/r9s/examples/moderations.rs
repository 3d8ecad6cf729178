//! Create content moderation: `POST /moderations`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .moderations()
        .create("I want to hurt someone")
        .model("gpt-4o-mini")
        .await?;
    println!("{result:#?}");
    Ok(())
}
