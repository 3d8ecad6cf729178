//! The same call with reqwest, and with types for what it needs alone: no retries, no typed errors.

use std::env;
use std::error::Error;
use std::time::Duration;

use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct Request<'a> {
    model: &'a str,
    messages: &'a [Question<'a>],
    temperature: f64,
}

#[derive(Serialize)]
struct Question<'a> {
    role: &'a str,
    content: &'a str,
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Answer,
}

#[derive(Deserialize)]
struct Answer {
    content: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let base = env::var("R9S_BASE_URL").unwrap_or_else(|_| "https://api.example.com/v1".to_owned());
    let client = reqwest::Client::builder().timeout(Duration::from_secs(60)).build()?;
    let messages = [Question { role: "user", content: "Hello, how are you?" }];
    let answer = client
        .post(format!("{base}/chat/completions"))
        .bearer_auth(env::var("R9S_API_KEY")?)
        .json(&Request { model: "gpt-4o-mini", messages: &messages, temperature: 0.7 })
        .send()
        .await?
        .error_for_status()?;
    for choice in answer.json::<Completion>().await?.choices {
        println!("{}", choice.message.content.unwrap_or_default());
    }
    Ok(())
}
