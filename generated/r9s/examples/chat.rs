//! Create chat completion: `POST /chat/completions`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;
use r9s::models::{Message, MessageEnum};

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .chat()
        .create(
            "gpt-4o-mini",
            [Message::new(MessageEnum::User).content("Hello, how are you?")],
        )
        .await?;
    println!("{result:#?}");
    Ok(())
}
