//! What is committed under `generated/` is what the generator makes, and it makes the same twice.
//! Its contract tests run the programs of its pages.

use std::fs;
use std::path::Path;

use oasmith::config::{Config, parse};
use oasmith::output::check;
use oasmith::snippet::{Ending, call};

fn config() -> Config {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("oasmith.toml")).unwrap();
    parse("oasmith.toml", &text).unwrap().rooted(root)
}

#[test]
fn generated_crates_are_up_to_date() {
    for target in config().targets {
        let outcome = oasmith::generate(oasmith::read(&target).unwrap(), &target);
        let files = outcome.files.unwrap();
        let drift = check(&target.output, &files, &outcome.origin).unwrap();
        assert!(!drift.is_some(), "run `cargo run -- generate`: {:#?}", drift.reasons);
    }
}

#[test]
fn twice_gives_the_same_bytes() {
    for target in config().targets {
        let made = || oasmith::generate(oasmith::read(&target).unwrap(), &target);
        let (first, second) = (made(), made());
        assert_eq!(first.origin, second.origin);
        let (first, second) = (first.files.unwrap(), second.files.unwrap());
        assert!(first == second, "{}: two runs differ", target.name);
    }
}

#[test]
fn json_gives_what_yaml_gives() {
    let folder = tempfile::tempdir().unwrap();
    for mut target in config().targets {
        let yaml = oasmith::generate(oasmith::read(&target).unwrap(), &target).files.unwrap();
        let json = oasmith::inspect(oasmith::read(&target).unwrap(), &target, oasmith::Stage::Load).text.unwrap();
        target.spec = folder.path().join("openapi.json");
        fs::write(&target.spec, json).unwrap();
        let outcome = oasmith::generate(oasmith::read(&target).unwrap(), &target);
        assert!(outcome.files.unwrap() == yaml, "{}: JSON and YAML differ", target.name);
    }
}

#[test]
fn contract_tests_run_what_the_pages_show() {
    let mut operations = 0;
    for target in config().targets {
        let krate = oasmith::plan(oasmith::read(&target).unwrap(), &target).unwrap();
        let pages = plain(&texts(&target.output.join("docs/sdks"), "md"));
        let contract = plain(&texts(&target.output.join("tests/contract"), "rs"));
        operations += krate.operations.len();
        for operation in &krate.operations {
            let example = operation.examples.first().expect("an example");
            let ending = match (&operation.receives, &operation.streams, &operation.paging) {
                (None, ..) => Ending::Stream,
                // Lists are shown item by item.
                (Some(_), None, Some(_)) => Ending::Items,
                (Some(_), ..) => Ending::Send,
            };
            let statement = plain(&call(&krate, operation, example, ending).code);
            let statement = statement.split(';').next().unwrap_or_default().to_owned();
            let shown = statement.split_once("=client").map_or(statement.clone(), |(_, call)| format!("client{call}"));
            let run = shown.trim_end_matches(".await?").trim_end_matches(".stream()").trim_end_matches(".items()");
            let test = format!("fncall(client:&Client)->Call<operations::{}>{{{run}}}", operation.name);
            assert!(pages.contains(&statement), "{}: no page has {statement}", target.name);
            assert!(contract.contains(&test), "{}: no contract test has {test}", target.name);
        }
    }
    assert!(operations > 50, "only {operations} operations were looked at");
}

/// All files of a folder with an extension, one after the other.
fn texts(folder: &Path, extension: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&texts(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
    text
}

/// Code without its layout. A test sends bytes where a page sends a file.
fn plain(code: &str) -> String {
    let code: String = code.split_whitespace().collect();
    let code = code.replace(",)", ")").replace(",]", "]").replace(",}", "}");
    code.replace(",\"content\")", ")").replace("Upload::bytes(", "Upload::path(")
}
