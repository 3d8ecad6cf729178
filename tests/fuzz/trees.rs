//! The documents of the tests, and real ones of which pieces are taken.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use oasmith::spec::{Source, tree};
use serde_json::Value;

/// Cases, and the small documents that have one of everything.
pub(crate) static TREES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    below(["cases", "cases_bad", "whole", "behavior"].map(|name| Path::new(root).join(name)).to_vec())
});

/// The same, and the documents that crates are made of.
pub(crate) static DONORS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let real = below(vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs"))]);
    TREES.iter().cloned().chain(real).collect()
});

fn below(mut folders: Vec<PathBuf>) -> Vec<Value> {
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
}
