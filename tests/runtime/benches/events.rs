//! Parsing 50 MB of server-sent events that come in chunks of 16 KB, here and elsewhere.

use std::convert::Infallible;
use std::hint::black_box;
use std::time::Duration;

use bytes::Bytes;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use eventsource_stream::Eventsource;
use futures_util::{Stream, StreamExt, stream};
use oasmith_runtime::example::models::Delta;
use oasmith_runtime::json;
use oasmith_runtime::sse::Parser;

const SIZE: usize = 50_000_000;

fn chunks(end: &str) -> Vec<Bytes> {
    let mut text = String::with_capacity(SIZE + 400);
    let mut count = 0;
    while text.len() < SIZE {
        let words = "the quick brown fox jumps over the lazy dog ".repeat(count % 5);
        text.push_str(&format!(
            "data: {{\"id\":\"chatcmpl-{count:08}\",\"finish\":null,\"text\":\"{words}\",\"score\":0.5,\"model\":\"gpt-4o-mini\"}}{end}{end}"
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

fn compare(group: &mut BenchmarkGroup<'_, WallTime>, chunks: &[Bytes]) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
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
    group.bench_function("sse-stream", |bencher| {
        bencher.iter(|| {
            let events = sse_stream::SseStream::from_bytes_stream(feed(chunks));
            assert_eq!(runtime.block_on(events.map(|event| black_box(event.expect("an event"))).count()), expected);
        });
    });
    group.bench_function("sseer", |bencher| {
        bencher.iter(|| {
            let events = sseer::event_stream::EventStream::new(feed(chunks));
            assert_eq!(runtime.block_on(events.map(|event| black_box(event.expect("an event"))).count()), expected);
        });
    });
    group.bench_function("eventsource-stream", |bencher| {
        bencher.iter(|| {
            let events = feed(chunks).eventsource();
            assert_eq!(runtime.block_on(events.map(|event| black_box(event.expect("an event"))).count()), expected);
        });
    });
    group.bench_function("ours, decoded", |bencher| {
        bencher.iter(|| {
            ours(chunks, |data| {
                black_box(json::decode::<Delta>(data).expect("a delta"));
            })
        });
    });
    group.bench_function("ours, decoded as a tree", |bencher| {
        bencher.iter(|| {
            ours(chunks, |data| {
                black_box(json::decode::<serde_json::Value>(data).expect("JSON"));
            })
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
