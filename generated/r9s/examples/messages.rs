//! Create message (Claude native API): `POST /messages`.

// cargo add r9s tokio --features tokio/full
use r9s::Client;
use r9s::models::{
    AnthropicContent, AnthropicMessageMessage, AnthropicMessageMessageContent,
    AnthropicMessageMessageRole,
};

#[tokio::main]
async fn main() -> Result<(), r9s::Error> {
    let client = Client::from_env()?; // R9S_API_KEY

    let result = client
        .messages()
        .create(
            "claude-opus-4.5",
            [AnthropicMessageMessage::new(
                AnthropicMessageMessageRole::User,
                AnthropicMessageMessageContent::Array(vec![AnthropicContent::text(
                    "Hello, Claude!",
                )]),
            )],
        )
        .max_tokens(1024)
        .await?;
    println!("{result:#?}");
    Ok(())
}
