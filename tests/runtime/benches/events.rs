//! Parsing 50 MB of server-sent events that come in chunks of 16 KB, and decoding the chat completions in them, here and
//! elsewhere. Elsewhere means what a careful user writes by hand: types with serde's derive, `serde_json::from_str`.

use std::convert::Infallible;
use std::hint::black_box;
use std::time::Duration;

use bytes::Bytes;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
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

fn compare(group: &mut BenchmarkGroup<'_, WallTime>, chunks: &[Bytes]) {
    let expected = ours(chunks, |_| ());
    let size = chunks.iter().map(Bytes::len).sum::<usize>();
    group.throughput(Throughput::Bytes(size as u64)).sample_size(10).measurement_time(Duration::from_secs(2));
    group.bench_function("memchr alone", |bencher| {
        bencher.iter(|| chunks.iter().map(|chunk| memchr::memchr_iter(b'\n', chunk).count()).sum::<usize>());
    });
    group.bench_function("ours", |bencher| {
        bencher.iter(|| {
            ours(chunks, |data| {
                black_box(data);
            })
        })
    });
    others(group, chunks, expected, "", look);
    group.bench_function("ours, decoded", |bencher| {
        bencher.iter(|| {
            ours(chunks, |data| {
                black_box(json::decode::<ChatCompletionStreamEvent>(data).expect("a chunk"));
            })
        })
    });
    others(group, chunks, expected, ", decoded", decode::<Chunk>);
}

fn others(group: &mut BenchmarkGroup<'_, WallTime>, chunks: &[Bytes], expected: usize, what: &str, each: Each) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    group.bench_function(format!("sse-stream{what}"), |bencher| {
        bencher.iter(|| {
            let events = sse_stream::SseStream::from_bytes_stream(feed(chunks));
            let events = events.map(|event| each(event.expect("an event").data.as_deref().unwrap_or_default()));
            assert_eq!(runtime.block_on(events.count()), expected);
        });
    });
    group.bench_function(format!("sseer{what}"), |bencher| {
        bencher.iter(|| {
            let events = sseer::event_stream::EventStream::new(feed(chunks));
            let events = events.map(|event| each(&event.expect("an event").data));
            assert_eq!(runtime.block_on(events.count()), expected);
        });
    });
    group.bench_function(format!("eventsource-stream{what}"), |bencher| {
        bencher.iter(|| {
            let events = feed(chunks).eventsource();
            let events = events.map(|event| each(&event.expect("an event").data));
            assert_eq!(runtime.block_on(events.count()), expected);
        });
    });
}

fn events(criterion: &mut Criterion) {
    for (name, end) in [("LF", "\n"), ("CRLF", "\r\n")] {
        let chunks = chunks(end);
        compare(&mut criterion.benchmark_group(name), &chunks);
    }
}

criterion_group!(benches, events);
criterion_main!(benches);
