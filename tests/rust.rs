//! The sources of the generated crate, as texts. That they compile is tested where crates are compiled.

mod fixture;

use oasmith::rust;

/// Every file of the fixture's crate that depends on the API.
#[test]
fn prints_sources() {
    let files = rust::emit(&fixture::krate());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/rust");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for (path, text) in files.iter().filter(|(path, _)| !path.starts_with("src/runtime/")) {
            insta::assert_snapshot!(path.replace('/', "__"), text);
        }
    });
}

#[test]
fn copies_only_the_files_that_are_needed() {
    let mut krate = fixture::krate();
    let with = rust::emit(&krate);
    assert!(with.contains_key("src/runtime/files/multipart.rs"));
    assert!(with.contains_key("src/runtime/stream/sse.rs"));
    krate.capabilities = oasmith::surface::Capabilities::default();
    let without = rust::emit(&krate);
    for folder in ["files", "stream"] {
        assert!(without.keys().all(|path| !path.starts_with(&format!("src/runtime/{folder}/"))), "{folder}");
    }
    for module in ["files", "stream", "pagination", "oauth", "webhook"] {
        assert!(!without["src/runtime/mod.rs"].contains(&format!("mod {module};")), "{module}");
    }
}

#[test]
fn says_whether_answers_are_read_leniently() {
    let mut krate = fixture::krate();
    assert!(!rust::emit(&krate)["src/client.rs"].contains("lenient"));
    krate.client.lenient = true;
    assert!(rust::emit(&krate)["src/client.rs"].contains("lenient: true,"));
}

#[test]
fn gives_the_same_bytes_twice() {
    let krate = fixture::krate();
    assert_eq!(rust::emit(&krate), rust::emit(&krate));
}
