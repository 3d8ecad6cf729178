//! What must hold of anything that comes in: an answer soon, and if there is a crate, one whose files are Rust.

use std::path::Path;
use std::time::{Duration, Instant};

use oasmith::config::Target;
use oasmith::snapshot::Snapshot;
use oasmith::spec::Source;
use oasmith::{Input, Outcome, generate, lint};
use serde_json::Value;

/// How long a small document may take, in a build without optimization on a machine with others.
const PATIENCE: Duration = Duration::from_secs(20);

fn target() -> Target {
    Target::new("openapi.yaml", "out", Some("test-sdk"))
}

/// Panics if a tree does harm.
pub(crate) fn document(document: &Value) {
    let text = document.to_string();
    let input = || Input::from(Source::memory("openapi.yaml", text.clone()));
    let begin = Instant::now();
    let outcome = generate(input(), &target());
    assert!(begin.elapsed() < PATIENCE, "{:?}", begin.elapsed());
    let Outcome { files: Some(files), .. } = outcome else { return };
    for (path, content) in files.iter().filter(|(path, _)| !path.starts_with("src/runtime/")) {
        let content = std::str::from_utf8(content).unwrap();
        match Path::new(path).extension().and_then(|extension| extension.to_str()) {
            Some("rs") => drop(syn::parse_file(content).unwrap_or_else(|error| panic!("{path}: {error}\n{content}"))),
            Some("toml") => drop(content.parse::<toml::Table>().unwrap_or_else(|error| panic!("{path}: {error}"))),
            _ => {}
        }
    }
    // What was made is what the next run holds on to.
    let surface = files.get("oasmith.surface.json").map(String::from_utf8_lossy).unwrap();
    let earlier = Some(Snapshot::read(&surface).unwrap());
    let again = generate(Input { earlier, ..input() }, &target()).files.unwrap();
    let differs = files.iter().find(|(path, content)| again.get(path) != Some(*content));
    assert_eq!(differs.map(|(path, _)| path), None, "a second run changes it");
}

/// Panics if a text in place of a document does harm.
pub(crate) fn text(bytes: Vec<u8>, overlay: Option<Vec<u8>>) {
    let overlays = overlay.map(|bytes| Source::memory("overlay.yaml", bytes)).into_iter().collect();
    let begin = Instant::now();
    let _ = lint(Input { overlays, ..Input::from(Source::memory("openapi.yaml", bytes)) }, &target());
    assert!(begin.elapsed() < PATIENCE, "{:?}", begin.elapsed());
}

/// Panics if a text in place of a configuration, a lock, or a surface does harm.
pub(crate) fn ours(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let begin = Instant::now();
    let _ = oasmith::config::parse("oasmith.toml", &text);
    let _ = toml::from_str::<oasmith::output::Lock>(&text);
    let _ = Snapshot::read(&text);
    assert!(begin.elapsed() < PATIENCE, "{:?}", begin.elapsed());
}
