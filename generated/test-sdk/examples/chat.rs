//! Chat Completion: `POST /v1/chat/completions`.

// cargo add test-sdk tokio --features tokio/full
use test_sdk::Client;
use test_sdk::models::{ChatCompletionRequest, ChatCompletionRequestMessage};

#[tokio::main]
async fn main() -> Result<(), test_sdk::Error> {
    let client = Client::from_env()?; // TESTSDK_API_KEY

    let result = client
        .chat()
        .chat_completion_v1_chat_completions_post(
            ChatCompletionRequest::new([ChatCompletionRequestMessage::user(
                "Who is the best French painter? Answer in one short sentence.",
            )])
            .model("mistral-small-latest"),
        )
        .await?;
    println!("{result:#?}");
    Ok(())
}
