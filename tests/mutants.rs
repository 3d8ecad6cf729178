//! Whatever comes in, nothing panics, hangs, or makes what is no Rust: documents are mutated by structure, and texts by
//! line and byte. `tests/mutants/run` compiles the crates of some.
//!
//! `PROPTEST_CASES` says how many mutants are tried; CI tries many, and a run without it a few.

#[path = "mutants/answers.rs"]
mod answers;
#[path = "mutants/choices.rs"]
mod choices;
#[path = "mutants/mutator.rs"]
mod mutator;
#[path = "mutants/settings.rs"]
mod settings;
#[path = "mutants/texts.rs"]
mod texts;
#[path = "mutants/trial.rs"]
mod trial;
#[path = "mutants/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use oasmith::spec::{Source, tree};
use proptest::prelude::*;
use serde_json::{Value, json};

use choices::Choices;

/// The files in a folder and below it.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The cases of the stages, as texts.
static TEXTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut paths = files("tests/cases");
    paths.extend(files("tests/cases_bad"));
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.extend(["chat", "pages"].map(|name| Path::new("tests/whole").join(name).with_extension("yaml")));
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
});

/// The same as trees.
static TREES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let trees = TEXTS.iter().filter_map(|text| tree(Source::memory("a.yaml", text.clone())).0);
    trees.filter(Value::is_object).collect()
});

/// Configurations, and files of ours in crates.
static OURS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut paths = files("tests/cases_bad");
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let behavior = ["oasmith.lock", "oasmith.surface.json"].map(|name| Path::new("generated/behavior").join(name));
    paths.extend([PathBuf::from("oasmith.toml")].into_iter().chain(behavior));
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
});

/// How many mutants of a kind are tried.
fn count(usual: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, max_shrink_time: 60_000, ..ProptestConfig::default() }
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 1..60)
}

proptest! {
    #![proptest_config(count(100))]

    #[test]
    fn documents_do_no_harm(which in any::<prop::sample::Index>(), bytes in bytes()) {
        let mutant = mutator::mutate(which.get(&TREES[..]).clone(), &TREES, &mut Choices::new(&bytes));
        let tried = std::panic::catch_unwind(|| trial::document(&mutant));
        prop_assert!(tried.is_ok(), "{mutant:#}");
    }
}

proptest! {
    #![proptest_config(count(50))]

    #[test]
    fn answers_do_no_harm(
        which in any::<prop::sample::Index>(), question in 0..7_usize, parts in [bytes(), bytes(), bytes()],
    ) {
        let tree = which.get(&TREES[..]).clone();
        let old = mutator::mutate(tree, &TREES, &mut Choices::new(&parts[0]));
        let new = mutator::mutate(old.clone(), &TREES, &mut Choices::new(&parts[1]));
        let ask = || answers::ask(&old, &new, &TREES, question, &mut Choices::new(&parts[2]));
        let tried = std::panic::catch_unwind(ask);
        prop_assert!(tried.is_ok(), "question {question} of {old:#}\n{new:#}");
    }
}

proptest! {
    #![proptest_config(count(100))]

    #[test]
    fn texts_do_no_harm(which in any::<prop::sample::Index>(), bytes in bytes()) {
        let mutant = texts::mutate(which.get::<Vec<u8>>(&TEXTS[..]), &mut Choices::new(&bytes));
        trial::text(mutant, None);
    }

    #[test]
    fn overlays_do_no_harm(which in any::<prop::sample::Index>(), bytes in bytes()) {
        let overlay = fs::read("tests/drift/breaking.overlay.yaml").unwrap();
        let mutant = texts::mutate(&overlay, &mut Choices::new(&bytes));
        trial::text(which.get(&TEXTS[..]).clone(), Some(mutant));
    }

    #[test]
    fn files_of_ours_do_no_harm(which in any::<prop::sample::Index>(), bytes in bytes()) {
        let mutant = texts::mutate(which.get::<Vec<u8>>(&OURS[..]), &mut Choices::new(&bytes));
        trial::ours(&mutant);
    }
}

/// What libFuzzer found: an overlay adds to a list, and what is beside a reference is not read, so that neither in place of
/// media types is a place for one more; and one that is there cannot be added.
#[test]
fn what_holds_no_media_types_is_not_mended() {
    let unread = json!({ "application/json": {}, "text/event-stream": { "$ref": "#/nowhere" } });
    for content in [json!(["wire"]), json!({ "$ref": "#/paths/~1waits/post/responses/200/content" }), unread] {
        let schema = json!({ "type": "object", "properties": { "stream": { "type": "boolean" } } });
        let document = json!({
            "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
            "paths": { "/waits": { "post": {
                "operationId": "wait",
                "requestBody": { "content": { "application/json": { "schema": schema } } },
                "responses": { "200": { "description": "", "content": content } }
            } } }
        });
        answers::ask(&document, &document, &[], 0, &mut Choices::new(&[]));
    }
}

/// What libFuzzer found: what is removed of a list changes the places behind it, to one of which a reference leads.
#[test]
fn what_others_refer_to_by_its_place_stays_there() {
    let parameter = |name: &str| json!({ "name": name, "in": "query", "schema": { "type": "string" } });
    let shared = json!({ "$ref": "#/paths/~1a/get/parameters/3" });
    let parameters = json!([parameter("a"), parameter("a"), shared, parameter("b")]);
    let responses = json!({ "204": { "description": "D" } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "get": { "operationId": "a", "parameters": parameters, "responses": responses } } }
    });
    answers::ask(&document, &document, &[], 0, &mut Choices::new(&[]));
}

/// What libFuzzer found: a name with marks that no text of YAML may have stood in a remark of the overlay.
#[test]
fn overlays_of_odd_names_can_be_read() {
    let odd = "\u{1b}[2J\u{0}\u{202e}\u{85}\u{9b}";
    let schema = json!({ "type": "object", "properties": { "a": { "type": "string" } }, "required": [odd] });
    let body = json!({ "content": { "application/json": { "schema": schema } } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "post": { "requestBody": body, "responses": { "204": { "description": "D" } } } } }
    });
    answers::ask(&document, &document, &[], 0, &mut Choices::new(&[]));
}

/// What libFuzzer found: of two references to one parameter it is a reference that goes, and not the parameter.
#[test]
fn a_parameter_that_is_referred_to_twice_stays() {
    let twice = json!([{ "$ref": "#/components/parameters/L" }, { "$ref": "#/components/parameters/L" }]);
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "get": { "parameters": twice, "responses": { "204": { "description": "D" } } } } },
        "components": { "parameters": { "L": { "name": "l", "in": "query", "schema": { "type": "string" } } } }
    });
    answers::ask(&document, &document, &[], 0, &mut Choices::new(&[]));
}

/// An operation that two paths share by a reference has no id that would be that of each.
#[test]
fn what_paths_share_gets_no_id() {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
        "paths": {
            "/a": { "get": { "responses": { "204": { "description": "D" } } } },
            "/b": { "$ref": "#/paths/~1a" }
        }
    });
    answers::ask(&document, &document, &[], 0, &mut Choices::new(&[]));
}
