//! A thousand streams at once: every event arrives, and memory does not grow with what has passed.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use oasmith_runtime::example::models::{ChatMessage, Delta};
use oasmith_runtime::example::operations::CreateChat;
use oasmith_runtime::runtime::client::handle::Client;
use support::{Do, Server};
use tokio::sync::Barrier;

const STREAMS: usize = 1_000;
const EVENTS: usize = 1_000;
/// How many events a chunk of the answer holds.
const CHUNK: usize = 50;

/// Reads a stream to its end and counts its events; meets the others after the first one.
async fn follow(client: Client, started: Arc<Barrier>, seen: Arc<AtomicUsize>) {
    let chat = CreateChat::new("m", Vec::<ChatMessage>::new());
    let mut stream = client.call(chat).stream().await.expect("a stream");
    let mut next = 0_usize;
    while let Some(event) = stream.next().await {
        let delta: Delta = event.expect("an event");
        assert_eq!(delta.text.as_deref(), Some(next.to_string().as_str()), "events come in order");
        next += 1;
        seen.fetch_add(1, Ordering::Relaxed);
        if next == 1 {
            started.wait().await;
        }
    }
    assert_eq!(next, EVENTS, "no event is lost");
}

fn script() -> Vec<Do> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    let mut script = vec![Do::Send(head.into())];
    for first in (0..EVENTS).step_by(CHUNK) {
        let events = (first..first + CHUNK).map(|event| format!("data: {{\"text\":\"{event}\"}}\n\n"));
        script.push(Do::Chunk(events.collect::<String>().into_bytes()));
    }
    script.push(Do::Chunk(b"data: [DONE]\n\n".to_vec()));
    script.push(Do::Chunk(Vec::new()));
    script
}

/// The memory of this process in MiB, where the system tells.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kib| kib / 1024)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_streams_of_a_thousand_events() {
    // Both ends of every connection are in this process.
    rlimit::increase_nofile_limit(4 * STREAMS as u64).expect("files");
    let server = Server::start((0..STREAMS).map(|_| script()).collect()).await;
    let client = Client::builder()
        .api_key("k")
        .base_url(server.url())
        .timeout(Duration::from_secs(120))
        .build()
        .expect("a client");
    let (started, seen) = (Arc::new(Barrier::new(STREAMS + 1)), Arc::new(AtomicUsize::new(0)));
    let begin = Instant::now();
    let readers: Vec<_> =
        (0..STREAMS).map(|_| tokio::spawn(follow(client.clone(), started.clone(), seen.clone()))).collect();
    tokio::time::timeout(Duration::from_secs(120), started.wait()).await.expect("all streams are open at once");
    let before = memory();
    for reader in readers {
        reader.await.expect("a reader");
    }
    let after = memory();
    assert_eq!(seen.load(Ordering::Relaxed), STREAMS * EVENTS);
    eprintln!("{STREAMS} x {EVENTS} events in {:?}, memory {before:?} then {after:?} MiB", begin.elapsed());
    if let (Some(before), Some(after)) = (before, after) {
        assert!(after < before + 32, "memory grew from {before} to {after} MiB");
    }
}
