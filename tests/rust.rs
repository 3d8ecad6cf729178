//! The sources of the generated crate, as texts. That they compile is tested where crates are compiled.

use oasmith::config::Docs;
use oasmith::rust;
use oasmith::surface::Leniency;

use crate::whole;

/// Every file of the crate of a chat that depends on the API.
#[test]
fn prints_sources() {
    let files = rust::emit(&whole::chat());
    let files = files.into_iter().filter(|(path, _)| !path.starts_with("src/runtime/"));
    // A program is files of its own, and some lines of others.
    let program = rust::emit(&whole::chat_program()).into_iter();
    let program = program.filter(|(path, _)| path.starts_with("src/cli/") || path == "src/main.rs");
    whole::snapshots("rust", files.chain(program));
}

#[test]
fn copies_only_the_files_that_are_needed() {
    let with = rust::emit(&whole::chat());
    assert!(with.contains_key("src/runtime/files/multipart.rs"));
    assert!(with.contains_key("src/runtime/stream/sse.rs"));
    let bare =
        "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/a: {get: {responses: {'204': {description: D}}}}}}";
    let without = rust::emit(&whole::planned(bare, Docs::Off));
    for folder in ["files", "stream"] {
        assert!(without.keys().all(|path| !path.starts_with(&format!("src/runtime/{folder}/"))), "{folder}");
    }
    for module in ["files", "stream", "pagination", "oauth", "webhook"] {
        assert!(!without["src/runtime/mod.rs"].contains(&format!("mod {module};")), "{module}");
    }
}

#[test]
fn says_whether_answers_are_read_leniently() {
    let mut krate = whole::chat();
    assert!(!rust::emit(&krate)["src/client.rs"].contains("leniency"));
    krate.client.leniency = Leniency::All;
    assert!(rust::emit(&krate)["src/client.rs"].contains("leniency: api::Leniency::All,"));
}
