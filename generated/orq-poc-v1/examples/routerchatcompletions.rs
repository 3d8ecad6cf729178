//! Chat: `POST /v2/router/chat/completions`.

// cargo add orq-poc-v1 tokio --features tokio/full
use orq_poc_v1::Client;
use orq_poc_v1::models::{
    PostV2RouterChatCompletionsRequest, PostV2RouterChatCompletionsRequestMessage,
};

#[tokio::main]
async fn main() -> Result<(), orq_poc_v1::Error> {
    let client = Client::from_env()?; // ORQ_OPEN_AI

    let result = client
        .router()
        .chat()
        .completions()
        .create(PostV2RouterChatCompletionsRequest::new(
            "gpt-4o-mini",
            [PostV2RouterChatCompletionsRequestMessage::user(
                "Hello, how are you?",
            )],
        ))
        .await?;
    println!("{result:#?}");
    Ok(())
}
