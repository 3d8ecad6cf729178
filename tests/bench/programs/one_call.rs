//! One call with the generated crate: what a user writes on the first day.

use r9s::models::{Message, MessageRole};
use r9s::{Client, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let client = Client::from_env()?;
    let messages = [Message::new(MessageRole::User).content("Hello, how are you?")];
    let completion = client.chat().create("gpt-4o-mini", messages).temperature(0.7).await?;
    for choice in &completion.choices {
        println!("{}", choice.message.content_value().and_then(|content| content.as_string()).unwrap_or_default());
    }
    Ok(())
}
