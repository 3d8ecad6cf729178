//! No text of a document gets out of where it belongs: every name, description, path and value of the cases is made
//! hostile, and what is emitted is still Rust, TOML and pages with their marks.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use oasmith::config::Target;
use oasmith::diagnostic::render::{self, Detail, Look};
use oasmith::output::Digest;
use oasmith::{Stage, inspect, read};
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::{Map, Value};

use crate::cases;

/// Ends of comments, strings, code, tables and lines, what terminals obey, and links that run.
const HOSTILE: &str = "*/ \u{1b}[31m \u{9b}31m \u{202e} \u{2066} [x](javascript:y) }} \"#\"## '` \\ \n\r\u{2028}\u{85}\0 ``` | --> <!-- End -->\n//! x\n#![y] ${z} {{q}} ]] )) ; fn f() {";

/// Keys whose values are the specification's own words.
const KEPT: &[&str] = &[
    "$ref",
    "$id",
    "$anchor",
    "$dynamicRef",
    "$dynamicAnchor",
    "$schema",
    "$self",
    "openapi",
    "type",
    "format",
    "in",
    "style",
    "scheme",
    "bearerFormat",
    "jsonSchemaDialect",
    "contentEncoding",
    "x-speakeasy-unknown-values",
    "itemsPath",
];

/// Keys that hold maps whose keys are the author's own words.
const NAMED: &[&str] = &["properties", "paths", "mapping", "variables", "examples", "headers", "callbacks", "webhooks"];

fn hostile(value: Value, inside: &str) -> Value {
    match value {
        Value::String(text) if !KEPT.contains(&inside) && !text.starts_with('#') => Value::String(text + HOSTILE),
        Value::Array(items) => items.into_iter().map(|item| hostile(item, inside)).collect(),
        Value::Object(object) => {
            let named = NAMED.contains(&inside);
            let entries = object.into_iter().map(|(key, value)| {
                let value = hostile(value, &key);
                (if named { key + HOSTILE } else { key }, value)
            });
            Value::Object(entries.collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// What terminals and readers obey and nobody sees: controls but line ends, and marks of direction.
fn is_obeyed(sign: char) -> bool {
    sign != '\n' && sign != '\t' && sign.is_control()
        || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn hostile_texts_stay_where_they_belong() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut documents = cases::all();
    documents.extend(["r9s", "orq", "mistral"].map(|name| format!("specs/{name}/openapi.yaml").into()));
    let mut crates = 0;
    // Most files of the run-time part are the same in every crate: each text is looked at once.
    let mut seen = BTreeSet::new();
    for path in documents {
        let target = cases::target(&path);
        let loaded = inspect(read(&target).expect("a document"), &target, Stage::Load).text;
        let Ok(document) = serde_json::from_str::<Value>(&loaded.unwrap_or_default()) else { continue };
        let file = folder.path().join("openapi.json");
        std::fs::write(&file, hostile(document, "").to_string()).expect("a file");
        let target = Target::new(&file, "out", Some("test-sdk"));
        let outcome = oasmith::generate(read(&target).expect("a document"), &target);
        let Some(files) = outcome.files else { continue };
        crates += 1;
        for (name, content) in files.iter() {
            let text = std::str::from_utf8(content).expect("UTF-8");
            if !seen.insert(Digest::of(content)) {
                continue;
            }
            let whole = format!("{} of {}", name, path.display());
            // The surface file keeps what is sent, letter by letter.
            let is_data = Path::new(name).extension() == Some(OsStr::new("json"));
            if let Some(at) = text.find(is_obeyed).filter(|_| !is_data) {
                let line = text.get(..at).map_or(0, |before| before.matches('\n').count());
                panic!("{whole}: {:?}", text.lines().nth(line));
            }
            match Path::new(name).extension().and_then(OsStr::to_str) {
                Some("rs") => {
                    if let Err(error) = syn::parse_file(text) {
                        panic!("{whole}: {error}\n{text}");
                    }
                }
                Some("toml") => {
                    let _: toml::Table = text.parse().unwrap_or_else(|error| panic!("{whole}: {error}\n{text}"));
                }
                Some("md") => {
                    let runs = Parser::new(text).any(|event| match event {
                        Event::Start(Tag::Link { dest_url, .. }) => dest_url.starts_with("javascript:"),
                        _ => false,
                    });
                    assert!(!runs, "{whole}: a link runs\n{text}");
                    assert_eq!(text.matches("\n```").count() % 2, 0, "{whole}: a fence is open\n{text}");
                }
                _ => {}
            }
        }
    }
    assert!(crates > 50, "only {crates} documents gave a crate");
}

#[test]
fn lines_of_documents_are_shown_as_they_are_written() {
    let text = "openapi: 3.1.0\ninfo: {title: Zoo, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Pet: {type: \"a\u{202e}b\u{85}c\"}\n";
    let target = Target::new("zoo.yaml", "out", Some("test-sdk"));
    let input = || oasmith::Input::from(oasmith::spec::Source::memory("zoo.yaml", text));
    let explained = oasmith::explain(input(), &target, "Pet").0.expect("a crate").expect("an item");
    let found = oasmith::lint(input(), &target);
    let linted = render::text(&found.diagnostics, &found.sources, Look::Plain, Detail::All);
    for told in [explained, linted] {
        assert!(told.contains(r#"Pet: {type: "a\u{202e}b\u{85}c"}"#), "{told}");
        assert_eq!(told.find(is_obeyed), None, "{told:?}");
    }
}
