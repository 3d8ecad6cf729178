//! Decoding answers: into the types of generated crates, and into the same types with serde's derive.
//!
//! `decode FOLDER` reads the answers there. Four ways run one after another, round by round; a line per answer and way
//! has its name, the way, megabytes per second at best and in the middle.

use std::hint::black_box;
use std::time::Duration;
use std::{env, fs, str};

use oasmith_runtime::runtime::data::json;
use rustix::time::{ClockId, clock_gettime};
use serde::de::DeserializeOwned;

#[path = "chat.rs"]
mod chat;
#[cfg(feature = "github")]
#[path = "lists.rs"]
mod lists;

const ROUNDS: usize = 15;
/// Bytes that a round decodes.
const ROUND: usize = 20_000_000;

/// What this thread has worked, which stays true while others use the machine.
fn worked() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).expect("a time")
}

fn time(text: &[u8], decode: impl Fn(&[u8])) -> Duration {
    let begin = worked();
    for _ in 0..ROUND / text.len() {
        decode(black_box(text));
    }
    worked() - begin
}

fn compare<Ours: DeserializeOwned, Derived: DeserializeOwned>(folder: &str, name: &str) {
    let text = fs::read(format!("{folder}/{name}.json")).expect("a file");
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        times[0].push(time(&text, |text| {
            black_box(json::decode::<Ours>(text).expect("an answer"));
        }));
        times[1].push(time(&text, |text| {
            black_box(serde_json::from_slice::<Ours>(text).expect("an answer"));
        }));
        times[2].push(time(&text, |text| {
            black_box(serde_json::from_slice::<Derived>(text).expect("an answer"));
        }));
        // As fast as it gets: whether bytes are UTF-8 is asked once, and not for each text in them.
        times[3].push(time(&text, |text| {
            let text = str::from_utf8(text).expect("a text");
            black_box(serde_json::from_str::<Derived>(text).expect("an answer"));
        }));
    }
    let size = (ROUND / text.len() * text.len()) as f64 / 1e6;
    let ways = ["ours", "ours by serde_json alone", "derived", "derived, of a text"];
    for (way, mut times) in ways.into_iter().zip(times) {
        times.sort();
        let speed = |time: Duration| size / time.as_secs_f64();
        println!("{name}\t{way}\t{:.1}\t{:.1}", speed(times[0]), speed(times[ROUNDS / 2]));
    }
}

fn main() {
    let folder = env::args().nth(1).expect("a folder");
    compare::<r9s::models::ChatCompletionResponse, chat::ChatCompletionResponse>(&folder, "completion");
    compare::<r9s::models::ChatCompletionStreamEvent, chat::ChatCompletionStreamEvent>(&folder, "chunk");
    #[cfg(feature = "github")]
    {
        compare::<Vec<bench_api::models::Issue>, Vec<lists::Issue>>(&folder, "issues");
        compare::<Vec<bench_api::models::MinimalRepository>, Vec<lists::MinimalRepository>>(&folder, "repositories");
    }
}
