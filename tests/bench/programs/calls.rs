//! Many calls of the server, with the generated crate or by hand: `calls ours|by-hand requests|streams PORT COUNT`.
//!
//! All runs on one thread. Streams are held open after their first event; the memory of the process before and after is
//! printed then.

use std::env;
use std::error::Error;
use std::future::Future;

use eventsource_stream::Eventsource;
use futures_util::StreamExt;
use r9s::models::{Message, MessageRole};
use serde::Serialize;

#[path = "chat.rs"]
mod chat;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How many requests are on their way at once.
const AT_ONCE: usize = 32;

#[derive(Serialize)]
struct Request<'a> {
    model: &'a str,
    messages: &'a [Question<'a>],
    stream: Option<bool>,
}

#[derive(Serialize)]
struct Question<'a> {
    role: &'a str,
    content: &'a str,
}

/// Kilobytes that the process has in memory.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a line");
    line.split_whitespace().next().and_then(|word| word.parse().ok()).expect("a number")
}

#[derive(Clone)]
struct ByHand {
    client: reqwest::Client,
    url: String,
}

impl ByHand {
    async fn send(&self, stream: Option<bool>) -> Outcome<reqwest::Response> {
        let messages = [Question { role: "user", content: "Hello, how are you?" }];
        let request = Request { model: "gpt-4o-mini", messages: &messages, stream };
        Ok(self.client.post(&self.url).bearer_auth("key").json(&request).send().await?.error_for_status()?)
    }
}

fn messages() -> [Message; 1] {
    [Message::new(MessageRole::User).content("Hello, how are you?")]
}

async fn all<F: Future<Output = Outcome<()>> + Send + 'static>(count: usize, call: impl Fn() -> F) -> Outcome<()> {
    let tasks: Vec<_> = (0..count).map(|_| tokio::spawn(call())).collect();
    for task in tasks {
        task.await??;
    }
    Ok(())
}

async fn requests_of_ours(client: r9s::Client, count: usize) -> Outcome<()> {
    all(AT_ONCE, || {
        let client = client.clone();
        async move {
            for _ in 0..count / AT_ONCE {
                assert_eq!(client.chat().create("gpt-4o-mini", messages()).await?.choices.len(), 2);
            }
            Ok(())
        }
    })
    .await
}

async fn requests_by_hand(client: ByHand, count: usize) -> Outcome<()> {
    all(AT_ONCE, || {
        let client = client.clone();
        async move {
            for _ in 0..count / AT_ONCE {
                let answer = client.send(None).await?.json::<chat::ChatCompletionResponse>().await?;
                assert_eq!(answer.choices.len(), 2);
            }
            Ok(())
        }
    })
    .await
}

async fn streams_of_ours(client: r9s::Client, count: usize) -> Outcome<()> {
    let before = memory();
    let mut open = Vec::with_capacity(count);
    for _ in 0..count {
        let mut events = client.chat().create("gpt-4o-mini", messages()).stream().await?;
        assert_eq!(events.next().await.ok_or("an event")??.choices.len(), 1);
        open.push(events);
    }
    println!("{before} {}", memory());
    Ok(())
}

async fn streams_by_hand(client: ByHand, count: usize) -> Outcome<()> {
    let before = memory();
    let mut open = Vec::with_capacity(count);
    for _ in 0..count {
        let mut events = Box::pin(client.send(Some(true)).await?.bytes_stream().eventsource());
        let event = events.next().await.ok_or("an event")??;
        assert_eq!(serde_json::from_str::<chat::ChatCompletionStreamEvent>(&event.data)?.choices.len(), 1);
        open.push(events);
    }
    println!("{before} {}", memory());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().collect();
    let [_, who, what, port, count] = arguments.as_slice() else { return Err("who, what, port, count".into()) };
    let (base, count) = (format!("http://127.0.0.1:{port}"), count.parse()?);
    let ours = r9s::Client::builder().api_key("key").base_url(&base).build()?;
    let by_hand = ByHand { client: reqwest::Client::new(), url: format!("{base}/chat/completions") };
    match (who.as_str(), what.as_str()) {
        ("ours", "requests") => requests_of_ours(ours, count).await,
        ("by-hand", "requests") => requests_by_hand(by_hand, count).await,
        ("ours", "streams") => streams_of_ours(ours, count).await,
        ("by-hand", "streams") => streams_by_hand(by_hand, count).await,
        _ => Err("nothing is called so".into()),
    }
}
