//! Documents changed by structure, through the whole pipeline: what comes out is Rust, and a second run changes nothing.
#![no_main]

#[path = "../../mutants/choices.rs"]
mod choices;
#[path = "../../mutants/mutator.rs"]
mod mutator;
#[path = "../../mutants/trial.rs"]
#[expect(dead_code, reason = "what other targets try")]
mod trial;

use std::path::PathBuf;
use std::sync::LazyLock;

use choices::Choices;
use libfuzzer_sys::fuzz_target;
use oasmith::spec::{Source, tree};
use serde_json::Value;

/// The documents of the tests.
static TREES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let mut folders = vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../cases"))];
    let mut paths = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { folders.push(path) } else { paths.push(path) }
        }
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.sort();
    let texts = paths.iter().map(|path| std::fs::read(path).unwrap());
    texts.filter_map(|text| tree(Source::memory("a.yaml", text)).0).filter(Value::is_object).collect()
});

fuzz_target!(|bytes: &[u8]| {
    let mut choices = Choices::new(bytes);
    let Some(tree) = choices.of(&TREES).cloned() else { return };
    trial::document(&mutator::mutate(tree, &TREES, &mut choices));
});
