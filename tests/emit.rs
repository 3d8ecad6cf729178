//! The stage from the surface to Rust: the sources of a few small cases, file by file.
//!
//! Shown are the models, operations, resources and errors; the rest of a crate is the same for all of these cases, and
//! `tests/rust.rs` shows it. That the sources compile is shown by the crates under `generated/`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use oasmith::Stage;

use crate::cases;

/// One case per kind of thing that is emitted.
const SHOWN: &[&str] = &[
    "allof/reference_with_annotations",
    "enums/names_by_extension",
    "enums/open_and_closed",
    "errors/typed",
    "merging/dereferenced_document",
    "names/keywords",
    "operations/binary_answer",
    "operations/body_of_constants",
    "operations/flattened",
    "operations/forms_of_one_schema",
    "operations/multipart_upload",
    "operations/reserved_in_a_path",
    "operations/several_statuses",
    "records/computed_text",
    "records/constants",
    "records/described_form",
    "records/extra_keys",
    "records/null_that_is_only_received",
    "records/presence_and_null",
    "records/read_and_write_only",
    "records/recursion",
    "records/secrets",
    "streams/choice_with_stream_field",
    "streams/choice_by_format",
    "unions/shared_tag",
    "unions/string_or_array",
    "unions/tag_inferred",
];

const FOLDERS: &[&str] = &["src/models/", "src/operations/", "src/resources/", "src/errors/"];

fn chosen() -> Vec<PathBuf> {
    let paths = SHOWN.iter().map(|name| Path::new("tests/cases").join(format!("{name}.yaml")));
    let chosen: Vec<PathBuf> =
        cases::all().into_iter().filter(|case| paths.clone().any(|path| path == *case)).collect();
    assert_eq!(chosen.len(), SHOWN.len(), "a case is gone");
    chosen
}

/// The files of these folders, but for the lists of modules.
fn sources(path: &Path) -> String {
    let text = cases::shown(path, Stage::Files);
    let mut sources = String::new();
    for file in text.split("=== ") {
        let name = file.lines().next().unwrap_or_default();
        if FOLDERS.iter().any(|folder| name.starts_with(folder)) && !name.ends_with("/mod.rs") {
            let _ = writeln!(sources, "=== {file}");
        }
    }
    sources
}

#[test]
fn sources_of_small_cases() {
    cases::snapshots("emit", chosen().into_iter().map(|path| (path.clone(), sources(&path))));
}

#[test]
fn rustfmt_changes_nothing() {
    for path in chosen() {
        let mut target = cases::target(&path);
        target.cli = oasmith::config::Cli::On;
        let files = oasmith::generate(oasmith::read(&target).unwrap(), &target).files.unwrap();
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files.iter() {
            // The run-time part is the same in all crates, and those under `generated/` are checked whole.
            let content = if name.starts_with("src/runtime/") { b"\n" } else { content };
            let file = folder.path().join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, content).unwrap();
        }
        let roots = files
            .paths()
            .filter(|name| *name == "src/lib.rs" || *name == "tests/contract/main.rs" || name.starts_with("examples/"));
        let checked = Command::new("rustfmt")
            .args(["--edition", "2024", "--check"])
            .args(roots.map(|name| folder.path().join(name)))
            .output()
            .expect("rustfmt is installed");
        assert!(checked.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&checked.stdout));
    }
}

/// rustfmt sorts `mod` lines by their letters, and imports by the numbers in them.
#[test]
fn modules_stand_as_rustfmt_sorts_them() {
    let text = cases::shown(Path::new("tests/cases/names/numbers_in_names.yaml"), Stage::Files);
    let list = text.split("=== ").find(|file| file.starts_with("src/models/mod.rs")).unwrap();
    let at = |line: &str| list.find(line).unwrap_or_else(|| panic!("no `{line}` in {list}"));
    assert!(at("mod level10;") < at("mod level9;"));
    assert!(at("pub use level9::") < at("pub use level10::"));
}
