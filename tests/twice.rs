//! The same input gives the same bytes: at each stage, whatever the number of threads.

#[expect(dead_code, reason = "of the cases only the documents are wanted, and how a stage shows them")]
mod cases;

use oasmith::Stage;
use rayon::{ThreadPool, ThreadPoolBuilder};

const STAGES: [Stage; 6] = [Stage::Load, Stage::Canon, Stage::Lower, Stage::Pass, Stage::Surface, Stage::Files];

fn threads(number: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(number).build().expect("threads")
}

#[test]
fn twice_is_the_same() {
    let (one, several) = (threads(1), threads(3));
    let mut documents = cases::all();
    documents.extend(["tests/whole/chat.yaml", "tests/whole/pages.yaml", "specs/mistral/openapi.yaml"].map(Into::into));
    for path in documents {
        for stage in STAGES {
            let first = one.install(|| cases::shown(&path, stage));
            let second = several.install(|| cases::shown(&path, stage));
            assert!(first == second, "{stage:?} of {} differs:\n{first}\n{second}", path.display());
        }
    }
}
