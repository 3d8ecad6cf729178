//! What a user writes on the first day, against a real server: an answer, a stream as it arrives, a wrong key, a
//! model that is not there.

use std::time::Instant;

use r9s::models::{Message, MessageRole};
use r9s::{Client, Error};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let client = Client::from_env()?;
    let messages = [Message::new(MessageRole::User).content("Hello, how are you?")];

    let completion = client.chat().create("gpt-4o-mini", messages.clone()).temperature(0.7).await?;
    for choice in &completion.choices {
        println!("answer: {}", choice.message.content_value().and_then(|c| c.as_string()).unwrap_or_default());
    }

    let mut events = client.chat().create("gpt-4o-mini", messages.clone()).stream().await?;
    let (begin, mut text) = (Instant::now(), String::new());
    while let Some(event) = events.next().await {
        for choice in event?.choices {
            let piece = choice.delta.content.unwrap_or_default();
            println!("chunk: {:4} ms {piece:?}", begin.elapsed().as_millis());
            text.push_str(&piece);
        }
    }
    println!("stream: {text}");

    let stranger = Client::builder().api_key("sk-nobody").base_url(std::env::var("R9S_BASE_URL").unwrap()).build()?;
    match stranger.chat().create("gpt-4o-mini", messages.clone()).await {
        Err(Error::Authentication(error)) => println!("wrong key: {}: {}", error.status, error.data.error.message),
        other => panic!("an authentication error was expected: {other:?}"),
    }
    match client.chat().create("no-such-model", messages).await {
        Err(error) if error.status().is_some_and(|status| status.is_client_error()) => println!("no model: {error}"),
        other => panic!("an error was expected: {other:?}"),
    }
    Ok(())
}
