//! What must hold of anything that comes in: an answer soon, which a terminal can show, and if there is a crate, one whose
//! files are Rust.

use std::path::Path;
use std::time::{Duration, Instant};

use oasmith::config::Target;
use oasmith::diagnostic::render::{self, Detail, Look};
use oasmith::snapshot::Snapshot;
use oasmith::spec::Source;
use oasmith::{Input, Outcome, generate, lint};
use serde_json::Value;

/// How long a small document may take, in a build without optimization on a machine with others.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn target() -> Target {
    Target::new("openapi.yaml", "out", Some("test-sdk"))
}

pub(crate) fn input(document: &Value) -> Input {
    Input::from(Source::memory("openapi.yaml", document.to_string()))
}

/// Panics if an answer takes long, by the processor where the system tells: who waits for others is not slow.
pub(crate) fn soon<T>(answer: impl FnOnce() -> T) -> T {
    let (begin, worked_before) = (Instant::now(), worked());
    let answer = answer();
    let taken = begin.elapsed();
    let worked = worked().zip(worked_before).map_or(taken, |(after, before)| after.saturating_sub(before));
    assert!(taken.min(worked) < PATIENCE, "{taken:?}, of which {worked:?} on a processor");
    answer
}

/// The time that this process has had of processors, in user and system, which Linux tells in hundredths of a second.
fn worked() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().ok());
    Some(Duration::from_millis(ticks.sum::<Option<u64>>()? * 10))
}

/// Panics if a text has what a terminal or a page would obey.
pub(crate) fn shown(text: &str) {
    let obeyed = |letter: &char| {
        (letter.is_control() && !matches!(letter, '\n' | '\t'))
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(text.chars().find(obeyed), None, "in {text:?}");
}

/// Panics if what was found cannot be shown.
pub(crate) fn told(outcome: &Outcome) {
    let found = render::find(&outcome.diagnostics, &outcome.sources);
    shown(&render::findings(&found, Look::Plain, Some(80), Detail::All));
    shown(&render::github(&found));
    for text in [render::json(&found), render::sarif(&found, None)] {
        shown(&text);
        let _: Value = serde_json::from_str(&text).unwrap();
    }
}

/// Panics if a tree does harm.
pub(crate) fn document(document: &Value) {
    made(&|| input(document), &target());
}

/// Panics if what a crate is made of does harm.
pub(crate) fn made(input: &dyn Fn() -> Input, target: &Target) {
    let outcome = soon(|| generate(input(), target));
    told(&outcome);
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
    let again = generate(Input { earlier, ..input() }, target).files.unwrap();
    let differs = files.iter().find(|(path, content)| again.get(path) != Some(*content));
    assert_eq!(differs.map(|(path, _)| path), None, "a second run changes it");
}

/// Panics if a text in place of a document does harm.
pub(crate) fn text(bytes: Vec<u8>, overlay: Option<Vec<u8>>) {
    let overlays = overlay.map(|bytes| Source::memory("overlay.yaml", bytes)).into_iter().collect();
    let input = Input { overlays, ..Input::from(Source::memory("openapi.yaml", bytes)) };
    told(&soon(|| lint(input, &target())));
}

/// Panics if a text in place of a configuration, a lock, or a surface does harm.
pub(crate) fn ours(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    soon(|| {
        let _ = oasmith::config::parse("oasmith.toml", &text);
        let _ = toml::from_str::<oasmith::output::Lock>(&text);
        let _ = Snapshot::read(&text);
    });
}
