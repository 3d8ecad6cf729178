//! What a user writes on the first day, against a real server: an answer, a stream as it arrives, a wrong key.

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
    let (mut text, mut arrivals) = (String::new(), Vec::new());
    while let Some(event) = events.next().await {
        for choice in event?.choices {
            arrivals.push(Instant::now());
            text.push_str(choice.delta.content.as_deref().unwrap_or_default());
        }
    }
    let (first, last) = (arrivals[0], arrivals[arrivals.len() - 1]);
    println!("stream: {text}");
    println!("chunks: {}, the last {} ms after the first", arrivals.len(), (last - first).as_millis());
    assert!(arrivals.windows(2).any(|pair| pair[1] - pair[0] >= std::time::Duration::from_millis(1)));

    let stranger = Client::builder().api_key("sk-nobody").base_url(std::env::var("R9S_BASE_URL").unwrap()).build()?;
    match stranger.chat().create("gpt-4o-mini", messages).await {
        Err(Error::Authentication(error)) => println!("wrong key: {}: {}", error.status, error.data.error.message),
        other => panic!("an authentication error was expected: {other:?}"),
    }
    Ok(())
}
