//! The cases of the stages after loading, `tests/cases/<feature>/<case>.yaml`, and where their snapshots are.
//!
//! The folders `spec` and `prose` hold the cases of other rooms.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use oasmith::config::Target;
use oasmith::diagnostic::render;
use oasmith::{Stage, inspect, read};

/// Every case, in order.
pub(crate) fn all() -> Vec<PathBuf> {
    let mut cases = Vec::new();
    for feature in files(Path::new("tests/cases")).iter().filter(|path| path.is_dir()) {
        cases.extend(files(feature).into_iter().filter(|path| path.is_file()));
    }
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    assert!(cases.len() > 50, "only {} cases were found", cases.len());
    cases
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of cases");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    files.sort();
    files
}

/// A target for a document, with the default of everything.
pub(crate) fn target(path: &Path) -> Target {
    Target::new(path, "out", Some("test-sdk"))
}

/// A stage of a case as text, with what the stages up to it have to say.
pub(crate) fn shown(path: &Path, stage: Stage) -> String {
    let target = target(path);
    let seen = inspect(read(&target).expect("a case"), &target, stage);
    let told = render::text(&seen.diagnostics, &seen.sources, render::Look::Plain, render::Detail::All);
    let text = seen.text.unwrap_or_default();
    if told.is_empty() { text } else { format!("{text}\n{}", told.trim_end()) }
}

/// Compares what a stage shows of cases with the snapshots in its folder, which has no others.
pub(crate) fn snapshots(stage: &str, shown: impl IntoIterator<Item = (PathBuf, String)>) {
    let folder = Path::new("tests/snapshots").join(stage);
    let mut left: BTreeSet<PathBuf> = files(&folder).iter().flat_map(|feature| files(feature)).collect();
    left.retain(|path| path.extension().is_some_and(|extension| extension == "snap"));
    for (path, text) in shown {
        snapshot(stage, &path, &text);
        let below = path.strip_prefix("tests/cases").expect("a case is below the cases");
        left.remove(&folder.join(below).with_extension("snap"));
    }
    assert!(left.is_empty(), "these snapshots are of nothing, delete them: {left:#?}");
}

fn snapshot(stage: &str, path: &Path, text: &str) {
    let feature = path.parent().and_then(Path::file_name).expect("a case has a feature");
    let name = path.file_stem().expect("a case has a name").to_string_lossy();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new("../snapshots").join(stage).join(feature));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_input_file(path);
    settings.bind(|| insta::assert_snapshot!(name.as_ref(), text));
}
