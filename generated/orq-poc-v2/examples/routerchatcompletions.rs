//! Chat: `POST /v2/router/chat/completions`.

// cargo add orq-poc-v2 tokio --features tokio/full
use orq_poc_v2::Client;
use orq_poc_v2::models::RouterChatCompletionsRequestMessage;

#[tokio::main]
async fn main() -> Result<(), orq_poc_v2::Error> {
    let client = Client::from_env()?; // ORQ_API_KEY

    let result = client
        .router()
        .chat()
        .completions()
        .create(
            "gpt-4o-mini",
            [RouterChatCompletionsRequestMessage::user(
                "Hello, how are you?",
            )],
        )
        .await?;
    println!("{result:#?}");
    Ok(())
}
