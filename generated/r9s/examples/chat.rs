//! Create chat completion: `POST /chat/completions`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;
use r9s::models::{Message, MessageRole};

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .chat()
        .create(
            "gpt-4o-mini",
            [Message::new(MessageRole::User).content("Hello, how are you?")],
        )
        .await?;
    println!("{result:#?}");
    Ok(())
}
