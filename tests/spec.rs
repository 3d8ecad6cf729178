//! The stage from bytes to canonical pieces.
//!
//! A case under `tests/cases/spec/<feature>/` is a document. Cases of `yaml`, `json`, `bundle` and `overlay` show the
//! tree that is loaded, cases of `canon` the canonical pieces; both with what there is to say about the document.
//! `<case>.overlay.yaml` is laid over `<case>.yaml`. Files of folders below a feature are only referred to.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use oasmith::diagnostic::{Code, Diagnostics, Place, Places as _, Pointer, render};
use oasmith::spec::{self, Document, LoadOptions, Loaded, Source};
use serde_json::{Value, json};

fn cases(feature: &str) -> Vec<PathBuf> {
    let folder = Path::new("tests/cases/spec").join(feature);
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the feature has a folder")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.is_file() && !path.to_string_lossy().contains(".overlay."))
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "`{feature}` has no case");
    cases
}

fn load(path: &Path) -> Loaded {
    let overlay = path.with_extension("overlay.yaml");
    let overlays = if overlay.exists() { vec![spec::read(&overlay).expect("an overlay")] } else { Vec::new() };
    let options = LoadOptions { overlays, ..LoadOptions::default() };
    spec::load(spec::read(path).expect("a case"), &options)
}

fn load_text(text: impl Into<Vec<u8>>) -> Loaded {
    spec::load(Source::memory("test", text), &LoadOptions::default())
}

/// The document whose info has this extension.
fn document(extension: &str) -> String {
    format!("openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n  x-value:\n{extension}\npaths: {{}}\n")
}

fn extension(text: &str) -> Value {
    let loaded = load_text(document(text));
    let told = render::text(&loaded.diagnostics, &loaded.sources, render::Look::Plain, render::Detail::All);
    assert!(loaded.diagnostics.is_empty(), "{told}");
    loaded.document.expect("a document").root()["info"]["x-value"].clone()
}

fn snapshot(folder: &str, path: &Path, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new("snapshots").join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_input_file(path);
    let name = path.file_stem().expect("a case has a name").to_string_lossy();
    settings.bind(|| insta::assert_snapshot!(name.as_ref(), text));
}

#[test]
fn loaded_trees() {
    for feature in ["yaml", "json", "bundle", "overlay"] {
        for path in cases(feature) {
            let loaded = load(&path);
            let tree = loaded.document.as_ref().map(Document::root);
            let mut text = format!("{:#}\n", json!(tree));
            text.push_str(&told(&loaded.diagnostics, &loaded));
            snapshot(&format!("spec/{feature}"), &path, &text);
        }
    }
}

#[test]
fn canonical_pieces() {
    for path in cases("canon") {
        let loaded = load(&path);
        let mut diagnostics = loaded.diagnostics.clone();
        let document = loaded.document.as_ref().expect("a document");
        let mut text = String::new();
        let Value::Object(pieces) = document.canonical(&mut diagnostics) else { unreachable!("an object") };
        for (pointer, piece) in pieces {
            let _ = writeln!(text, "{pointer}\n  {piece}");
        }
        text.push_str(&told(&diagnostics, &loaded));
        snapshot("canon", &path, &text);
    }
}

fn told(diagnostics: &Diagnostics, loaded: &Loaded) -> String {
    let mut diagnostics = diagnostics.clone();
    diagnostics.dedup();
    let text = render::text(&diagnostics, &loaded.sources, render::Look::Plain, render::Detail::All);
    if text.is_empty() { text } else { format!("\n{}", text.trim_end()) }
}

/// Every schema is what `openapiv3` reads from it when it is written out.
#[test]
fn schemas_are_what_they_would_be_read_as() {
    let mut count = 0;
    for path in cases("canon").into_iter().chain(cases("bundle")) {
        let loaded = load(&path);
        let document = loaded.document.expect("a document");
        let mut ignored = Diagnostics::default();
        let Value::Object(pieces) = document.canonical(&mut ignored) else { unreachable!("an object") };
        for (pointer, piece) in pieces {
            let at = Pointer::parse(&pointer).expect("a pointer");
            let Some(schema) = document.schema(&at, &mut ignored) else { continue };
            let written = serde_json::to_value(&schema).expect("a schema can be written");
            if written != piece {
                continue;
            }
            count += 1;
            let read: openapiv3::Schema = serde_json::from_value(written).expect("a schema can be read back");
            assert_eq!(read, schema, "{} {pointer}", path.display());
        }
    }
    assert!(count > 100, "only {count} schemas were compared");
}

/// A node's place is where its text stands, byte for byte, in JSON and in YAML.
#[test]
fn places_are_exact() {
    let mut count = 0;
    for feature in ["yaml", "json", "bundle", "canon", "position"] {
        for path in cases(feature) {
            let loaded = load(&path);
            let Some(document) = &loaded.document else { continue };
            let mut open = vec![(Pointer::root(), document.root())];
            while let Some((at, node)) = open.pop() {
                match node {
                    Value::Object(members) => {
                        for (key, node) in members {
                            let below = at.child(key);
                            let place = Place::Name(below.clone());
                            let location = loaded.sources.locate(&[&place]).remove(0).expect("a place");
                            let source = loaded.sources.text(location.file);
                            let written = &source[location.span.clone()];
                            if written.trim_matches(['"', '\'']) == key {
                                count += 1;
                            }
                            check_position(source, &location);
                            open.push((below, node));
                        }
                    }
                    Value::Array(items) => {
                        open.extend(items.iter().enumerate().map(|(index, node)| (at.item(index), node)));
                    }
                    Value::String(text) if is_simple(text) => {
                        let location = loaded.sources.locate(&[&Place::from(&at)]).remove(0).expect("a place");
                        let source = loaded.sources.text(location.file);
                        let written = source[location.span.clone()].trim_matches(['"', '\'']);
                        let elsewhere = written.contains('\\')
                            || written.starts_with(['*', '|', '>', '&', '!', '#'])
                            || written.contains('\n');
                        assert!(
                            written == text || elsewhere || text.starts_with('#'),
                            "{}: {at} is `{text}`, found `{written}`",
                            path.display()
                        );
                        check_position(source, &location);
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(count > 500, "only {count} names were compared");
}

#[test]
fn places_are_found_behind_what_is_passed_over() {
    let text = r#"{"openapi": "3.1.0",
  "x-a": {"}": ["\\", "]}\"", {"{": "[\\\\"}]},
  "x-b": [[[]], {}, [1, "é]"]],
  "x-c": [{}, {"x": 1}]}"#;
    let loaded = load_text(text);
    let at = Pointer::root().child("x-c").item(1).child("x");
    let location = loaded.sources.locate(&[&Place::Name(at)]).remove(0).expect("a place");
    assert_eq!((location.line, &text[location.span]), (4, "\"x\""));
}

fn is_simple(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_alphanumeric() || " #/".contains(it)) && text.trim() == text
}

fn check_position(source: &str, location: &oasmith::diagnostic::Location) {
    let line = source.split('\n').nth(location.line as usize - 1).expect("the line exists");
    let rest: String = line.chars().skip(location.column as usize - 1).collect();
    let wanted = source[location.span.start..].split('\n').next().expect("a line");
    assert_eq!(rest, wanted);
}

/// JSON is YAML: both readers give the same tree.
#[test]
fn json_and_yaml_give_equal_trees() {
    for feature in ["yaml", "json", "canon"] {
        for path in cases(feature) {
            let Some(document) = load(&path).document else { continue };
            let json = serde_json::to_string(document.root()).expect("a tree can be written");
            let as_json = load_text(json.clone()).document.expect("JSON is read");
            // A comment makes it YAML.
            let as_yaml = load_text(format!("# YAML\n{json}")).document.expect("YAML is read");
            assert_eq!(as_json.root(), document.root(), "{}", path.display());
            assert_eq!(as_yaml.root(), document.root(), "{}", path.display());
        }
    }
}

#[test]
fn depth_is_limited_and_never_overflows() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [501, 10_000, 200_000] {
            let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            let json = format!("{{\"openapi\": \"3.1.0\", \"x-value\": {nested}}}");
            for text in [json.clone(), format!("# YAML\n{json}")] {
                let loaded = load_text(text);
                let codes: Vec<&str> = loaded.diagnostics.iter().map(|it| it.code.name()).collect();
                assert_eq!(codes, ["too-deep"], "{depth} of {open}");
            }
        }
    }
    let indented: Vec<String> = (0..600).map(|level| format!("{}a:", " ".repeat(level))).collect();
    let loaded = load_text(indented.join("\n"));
    assert!(loaded.document.is_none());
}

/// Data that is nested as deeply as the limit allows passes through every kind of piece.
#[test]
fn deep_data_within_the_limit_is_kept() {
    let mut deep = json!(1);
    for _ in 0..480 {
        deep = json!({"a": deep});
    }
    let operation = json!({"x-deep": deep, "responses": {}, "parameters": [
        {"name": "p", "in": "query", "schema": {"default": deep}, "example": deep}]});
    let examples = json!({"e": {"value": deep}});
    let scheme = json!({"type": "http", "scheme": "basic", "x-deep": deep});
    let components = json!({"schemas": {"S": {"example": deep, "x-deep": deep}}, "examples": examples, "securitySchemes": {"s": scheme}});
    let text =
        json!({"openapi": "3.1.0", "x-deep": deep, "paths": {"/a": {"get": operation}}, "components": components})
            .to_string();
    let loaded = load_text(text.clone());
    let mut diagnostics = loaded.diagnostics;
    let pieces = loaded.document.expect("a document").canonical(&mut diagnostics).to_string();
    assert_eq!(pieces.matches(&deep.to_string()).count(), text.matches(&deep.to_string()).count());
    assert!(diagnostics.iter().all(|it| it.code != Code::TooDeep));
}

#[test]
fn deep_schemas_within_the_limit_are_read() {
    let depth = 150;
    let mut schema = json!({"type": "string"});
    for _ in 0..depth {
        schema = json!({"type": "object", "properties": {"a": schema}});
    }
    let text = json!({"openapi": "3.1.0", "components": {"schemas": {"Deep": schema}}}).to_string();
    let loaded = load_text(text.clone());
    let mut diagnostics = loaded.diagnostics;
    let pieces = loaded.document.expect("a document").canonical(&mut diagnostics);
    assert!(pieces.as_object().expect("an object").len() > depth);
}

#[test]
fn aliases_have_a_budget_but_many_small_ones_are_fine() {
    let mut laughs = String::from("    a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let below = format!("*a{}, ", level - 1).repeat(10);
        let _ = writeln!(laughs, "    a{level}: &a{level} [{}]", below.trim_end_matches(", "));
    }
    let loaded = load_text(document(&laughs));
    assert_eq!(loaded.diagnostics.iter().map(|it| it.code.name()).collect::<Vec<_>>(), ["alias-budget"]);

    let many = format!("    first: &small {{a: 1}}\n    rest:\n{}", "      - *small\n".repeat(20_000));
    let value = extension(&many);
    assert_eq!(value["rest"].as_array().map(Vec::len), Some(20_000));
}

#[test]
fn a_byte_order_mark_is_no_content() {
    for text in ["\u{feff}{\"openapi\": \"3.1.0\"}", "\u{feff}openapi: 3.1.0\n"] {
        let loaded = load_text(text);
        assert!(loaded.document.is_some());
        let place = Place::from(Pointer::root().child("openapi"));
        let location = loaded.sources.locate(&[&place]).remove(0).expect("a place");
        assert_eq!(location.line, 1);
    }
}

#[test]
fn numbers_of_every_size_are_read() {
    let value = extension(
        "    - -9223372036854776000\n    - 9223372036854775807\n    - 18446744073709551615\n    - 18446744073709551616\n    - 1e400\n    - 0.1\n    - -0.0\n    - 1E3\n    - .5\n    - 5.\n",
    );
    assert_eq!(
        value,
        json!([
            -9_223_372_036_854_776_000.0,
            i64::MAX,
            u64::MAX,
            18_446_744_073_709_551_616.0,
            f64::MAX,
            0.1,
            -0.0,
            1000.0,
            0.5,
            5.0
        ])
    );
    let json = r#"{"openapi": "3.1.0", "x-value": [-9223372036854776000, 18446744073709551616, 1e400]}"#;
    let loaded = load_text(json);
    let value = loaded.document.expect("a document").root()["x-value"].clone();
    assert_eq!(value, json!([-9_223_372_036_854_776_000.0, 18_446_744_073_709_551_616.0, f64::MAX]));
}

#[test]
fn the_worlds_faults_are_errors() {
    assert!(matches!(spec::read(Path::new("tests/nowhere.yaml")), Err(spec::Error::NotFound { .. })));
    assert!(matches!(spec::read(Path::new("tests")), Err(spec::Error::Folder { .. })));
}

#[test]
fn folders_outside_are_read_only_when_allowed() {
    let path = Path::new("tests/cases/spec/bundle/inside/refers_outside.yaml");
    let refused = spec::load(spec::read(path).expect("a case"), &LoadOptions::default());
    assert_eq!(refused.diagnostics.iter().map(|it| it.code.name()).collect::<Vec<_>>(), ["reference-outside"]);
    let options = LoadOptions { allow: vec!["tests/cases/spec/bundle/files".into()], ..LoadOptions::default() };
    let allowed = spec::load(spec::read(path).expect("a case"), &options);
    assert!(allowed.diagnostics.is_empty());
}

/// Nothing that is cut off or has a byte exchanged makes the loader panic.
#[test]
fn damaged_documents_never_panic() {
    for feature in ["yaml", "json", "bundle", "canon"] {
        for path in cases(feature) {
            let bytes = std::fs::read(&path).expect("a case");
            for cut in 0..bytes.len() {
                if cut % 17 != 0 {
                    continue;
                }
                read_all(bytes[..cut].to_vec());
                let mut changed = bytes.clone();
                changed[cut] = b"[{:\"\n *&-#"[cut % 10];
                read_all(changed);
            }
        }
    }
}

fn read_all(bytes: Vec<u8>) {
    let loaded = load_text(bytes);
    let mut diagnostics = loaded.diagnostics;
    if let Some(document) = &loaded.document {
        document.canonical(&mut diagnostics);
    }
    render::text(&diagnostics, &loaded.sources, render::Look::Plain, render::Detail::All);
}
