//! Diagnostics: every code has a bad document, and how they are rendered.
//!
//! `tests/cases_bad/<code>/<case>.yaml` is a document that is wrong in this way. Its snapshot is what a person sees.
//! `<case>.overlay.yaml` is laid over `<case>.yaml`; files in folders below are only referred to. `<case>.toml` is a
//! configuration, and `<case>.console` a list of commands, which `console.rs` runs.

use std::path::{Path, PathBuf};

use oasmith::config::{self, Target};
use oasmith::diagnostic::{Code, Diagnostics, Place, render};
use oasmith::spec::{self, LoadOptions, Sources};

fn cases(code: Code) -> Vec<PathBuf> {
    let folder = Path::new("tests/cases_bad").join(code.name());
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.is_file() && !path.to_string_lossy().contains(".overlay."))
        .collect();
    cases.sort();
    cases
}

fn is_of_commands(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "console")
}

/// What all stages have to say about a document, or about the documents of a configuration, without writing files.
fn lint(path: &Path) -> (Diagnostics, Sources) {
    if path.extension().is_some_and(|extension| extension == "toml") {
        return lint_configured(path);
    }
    let overlay = path.with_extension("overlay.yaml");
    let mut target = Target::new(path, "out", Some("test-sdk"));
    target.overlays = if overlay.exists() { vec![overlay] } else { Vec::new() };
    let outcome = oasmith::lint(oasmith::read(&target).expect("a case"), &target);
    (outcome.diagnostics, outcome.sources)
}

fn lint_configured(path: &Path) -> (Diagnostics, Sources) {
    let text = std::fs::read_to_string(path).expect("a case");
    let config = match config::parse("oasmith.toml", &text) {
        Ok(config) => config.rooted(path.parent().expect("a folder")),
        Err(faults) => return (faults, Sources::default()),
    };
    let [target] = config.targets.as_slice() else { panic!("one document for each case: {}", path.display()) };
    let outcome = oasmith::lint(oasmith::read(target).expect("a document"), target);
    (outcome.diagnostics, outcome.sources)
}

fn settings(folder: &str) -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new("snapshots/diagnostic").join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn every_code_has_a_bad_case() {
    for &code in Code::ALL {
        let cases = cases(code);
        assert!(!cases.is_empty(), "`{code}` has no case under tests/cases_bad");
        for path in cases.into_iter().filter(|path| !is_of_commands(path)) {
            let (diagnostics, sources) = lint(&path);
            let name = path.file_stem().expect("a name").to_string_lossy();
            let text = render::text(&diagnostics, &sources, render::Look::Plain, render::Detail::All);
            let found = diagnostics.iter().any(|it| it.code == code);
            assert!(found, "`{code}` is not reported for {}, but:\n{text}", path.display());
            settings(code.name()).bind(|| insta::assert_snapshot!(name.as_ref(), text.trim_end()));
        }
    }
}

#[test]
fn every_case_belongs_to_a_code() {
    for entry in std::fs::read_dir("tests/cases_bad").expect("the cases") {
        let name = entry.expect("the folder can be read").file_name();
        let name = name.to_string_lossy();
        assert!(Code::from_name(&name).is_some(), "`{name}` is not a code");
    }
}

#[test]
fn nothing_turns_text_in_json() {
    let text = render::json_text(&serde_json::json!({ "a\u{202e}": "\u{85}\n" }));
    assert_eq!(text, "{\n  \"a\\u202e\": \"\\u0085\\n\"\n}\n");
}

#[test]
fn renderings_for_programs() {
    let (diagnostics, sources) = lint(Path::new("tests/cases_bad/duplicate-key/in_an_object.yaml"));
    let findings = render::find(&diagnostics, &sources);
    settings("render").bind(|| {
        insta::assert_snapshot!("json", render::json(&findings));
        insta::assert_snapshot!("github", render::github(&findings));
        insta::assert_snapshot!("sarif", render::sarif(&findings, None).replace(env!("CARGO_PKG_VERSION"), "0.0.0"));
        insta::assert_snapshot!(
            "color",
            render::text(&diagnostics, &sources, render::Look::Color, render::Detail::All).replace('\x1b', "<ESC>")
        );
        insta::assert_snapshot!("summary", render::summary(&diagnostics));
    });
}

/// GitHub shows ten annotations of a kind: what is said of many files is one of them.
#[test]
fn one_cause_is_one_annotation() {
    let mut found = Diagnostics::default();
    for file in ["one.rs", "two.rs"] {
        found.report(Code::DriftDocument, Place::Path(file.to_owned()), "the document is another one").help("generate");
    }
    found.report(Code::DriftEdit, Place::Path("two.rs".to_owned()), "it was edited");
    let text = render::github(&render::find(&found, &()));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(
        lines[0].starts_with("::error file=one.rs,") && lines[0].contains("%0Aalso two.rs%0Ahelp: generate"),
        "{text}"
    );
}

/// Only so many of one code are shown to people; programs get all of them.
#[test]
fn many_of_one_code_are_summed_up() {
    let paths: Vec<String> = (0..120).map(|number| format!("  path{number}: {{}}")).collect();
    let paths = paths.join("\n");
    let text = format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}");
    let loaded = spec::load(spec::Source::memory("many.yaml", text), &LoadOptions::default());
    let mut diagnostics = loaded.diagnostics;
    loaded.document.expect("a document").canonical(&mut diagnostics);
    let text = render::text(&diagnostics, &loaded.sources, render::Look::Plain, render::Detail::InPassing);
    assert_eq!(text.matches("many.yaml:").count(), 3);
    assert!(text.contains("and 117 more like this"));
    let json: serde_json::Value =
        serde_json::from_str(&render::json(&render::find(&diagnostics, &loaded.sources))).expect("JSON");
    assert_eq!(json.as_array().map(Vec::len), Some(120));
}

/// A line of a minified document is cut to its surroundings.
#[test]
fn long_lines_are_cut() {
    let padding = "x".repeat(100_000);
    let text = format!(
        r##"{{"openapi":"3.1.0","info":{{"title":"{padding}","version":"1"}},"paths":{{"/a":{{"$ref":"#/nowhere"}}}},"x-more":"{padding}"}}"##
    );
    let loaded = spec::load(spec::Source::memory("minified.json", text), &LoadOptions::default());
    let text = render::text(&loaded.diagnostics, &loaded.sources, render::Look::Plain, render::Detail::All);
    settings("render").bind(|| insta::assert_snapshot!("long_line", text.trim_end()));
}
