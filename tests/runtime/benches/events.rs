//! Parsing 50 MB of server-sent events that come in chunks of 16 KB, and decoding the chat completions in them, here and
//! elsewhere. Elsewhere means what a careful user writes by hand: types with serde's derive, `serde_json::from_str`.
//!
//! Each way runs ten times after one run that does not count, and its fastest and its median run are printed. A harness
//! that knows statistics would be compiled by everybody who runs the tests.

use std::convert::Infallible;
use std::hint::black_box;
use std::time::{Duration, Instant};

use bytes::Bytes;
use eventsource_stream::Eventsource;
use futures_util::{Stream, StreamExt, stream};
use oasmith_runtime::runtime::data::json;
use oasmith_runtime::runtime::stream::sse::Parser;
use r9s::models::ChatCompletionStreamEvent;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const SIZE: usize = 50_000_000;

fn chunks(end: &str) -> Vec<Bytes> {
    let mut text = String::with_capacity(SIZE + 400);
    let mut count = 0;
    while text.len() < SIZE {
        let words = "the quick brown fox jumps over the lazy dog ".repeat(count % 5);
        text.push_str(&format!(
            "data: {{\"id\":\"chatcmpl-{count:08}\",\"object\":\"chat.completion.chunk\",\"created\":1732000000,\
            \"model\":\"gpt-4o-mini\",\"system_fingerprint\":\"fp_44709d6fcb\",\"choices\":[{{\"index\":0,\
            \"delta\":{{\"content\":\"{words}\"}},\"logprobs\":null,\"finish_reason\":null}}]}}{end}{end}"
        ));
        count += 1;
    }
    let text = Bytes::from(text);
    // Every chunk has memory of its own, as it does when it comes from a connection.
    text.chunks(16 * 1024).map(Bytes::copy_from_slice).collect()
}

fn feed(chunks: &[Bytes]) -> impl Stream<Item = Result<Bytes, Infallible>> + Unpin + '_ {
    stream::iter(chunks.iter().cloned().map(Ok))
}

fn ours(chunks: &[Bytes], mut each: impl FnMut(&[u8])) -> usize {
    let mut parser = Parser::new(8 << 20);
    let mut count = 0;
    for chunk in chunks {
        parser.push(chunk.clone());
        while let Some(frame) = parser.next_event().expect("small events") {
            each(&frame.data);
            count += 1;
        }
    }
    count
}

/// The same types with the same fields, as a user would write them by hand; values that are new stay readable.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct Chunk {
    id: String,
    created: i64,
    model: String,
    choices: Vec<Choice>,
    system_fingerprint: Option<String>,
    usage: Option<Usage>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct Choice {
    index: i64,
    delta: Delta,
    finish_reason: Option<FinishReason>,
    logprobs: Option<serde_json::Value>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct Delta {
    role: Option<Role>,
    content: Option<String>,
    tool_calls: Option<Vec<ToolCall>>,
    reasoning_content: Option<String>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct ToolCall {
    id: String,
    r#type: String,
    function: Function,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct Function {
    name: String,
    arguments: Option<String>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
#[serde(rename_all = "snake_case")]
enum FinishReason {
    Stop,
    Length,
    ToolCalls,
    ContentFilter,
    #[serde(untagged)]
    Unknown(String),
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
#[serde(rename_all = "snake_case")]
enum Role {
    System,
    User,
    Assistant,
    #[serde(untagged)]
    Unknown(String),
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct Usage {
    prompt_tokens: i64,
    prompt_tokens_details: Option<PromptTokensDetails>,
    completion_tokens: i64,
    completion_tokens_details: Option<CompletionTokensDetails>,
    total_tokens: i64,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct PromptTokensDetails {
    cached_tokens: Option<i64>,
    audio_tokens: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are only filled")]
struct CompletionTokensDetails {
    reasoning_tokens: Option<i64>,
    audio_tokens: Option<i64>,
    accepted_prediction_tokens: Option<i64>,
    rejected_prediction_tokens: Option<i64>,
}

/// What happens to the data of an event.
type Each = fn(&str);

fn look(data: &str) {
    black_box(data);
}

fn decode<T: DeserializeOwned>(data: &str) {
    black_box(serde_json::from_str::<T>(data).expect("a chunk"));
}

/// How often each way is measured.
const RUNS: usize = 10;

/// Prints how fast something goes through all chunks.
fn measure(name: &str, chunks: &[Bytes], run: impl Fn() -> usize) {
    let size = chunks.iter().map(Bytes::len).sum::<usize>();
    black_box(run());
    let mut times = [Duration::ZERO; RUNS];
    for time in &mut times {
        let begin = Instant::now();
        black_box(run());
        *time = begin.elapsed();
    }
    times.sort();
    let speed = |time: Duration| size as f64 / 1e6 / time.as_secs_f64();
    println!("{name:28} {:8.0} MB/s at best {:8.0} in the middle", speed(times[0]), speed(times[RUNS / 2]));
}

fn compare(name: &str, chunks: &[Bytes]) {
    let expected = ours(chunks, |_| ());
    measure(&format!("{name}: memchr alone"), chunks, || {
        chunks.iter().map(|chunk| memchr::memchr_iter(b'\n', chunk).count()).sum()
    });
    measure(&format!("{name}: ours"), chunks, || {
        ours(chunks, |data| {
            black_box(data);
        })
    });
    others(name, chunks, expected, "", look);
    measure(&format!("{name}: ours, decoded"), chunks, || {
        ours(chunks, |data| {
            black_box(json::decode::<ChatCompletionStreamEvent>(data).expect("a chunk"));
        })
    });
    others(name, chunks, expected, ", decoded", decode::<Chunk>);
}

fn others(name: &str, chunks: &[Bytes], expected: usize, what: &str, each: Each) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let all = |count: usize| {
        assert_eq!(count, expected);
        count
    };
    measure(&format!("{name}: sse-stream{what}"), chunks, || {
        let events = sse_stream::SseStream::from_bytes_stream(feed(chunks));
        let events = events.map(|event| each(event.expect("an event").data.as_deref().unwrap_or_default()));
        all(runtime.block_on(events.count()))
    });
    measure(&format!("{name}: sseer{what}"), chunks, || {
        let events = sseer::event_stream::EventStream::new(feed(chunks));
        let events = events.map(|event| each(&event.expect("an event").data));
        all(runtime.block_on(events.count()))
    });
    measure(&format!("{name}: eventsource-stream{what}"), chunks, || {
        let events = feed(chunks).eventsource();
        let events = events.map(|event| each(&event.expect("an event").data));
        all(runtime.block_on(events.count()))
    });
}

/// `cargo bench` runs it; `cargo test --benches` would too, unoptimized, and measures nothing then.
fn main() {
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    for (name, end) in [("LF", "\n"), ("CRLF", "\r\n")] {
        compare(name, &chunks(end));
    }
}
