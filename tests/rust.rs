//! The sources of the generated crate.

mod fixture;

use std::fs;
use std::path::Path;

use oasmith::rust;

/// Writes the crate where `OASMITH_EMIT` says, to be compiled by hand.
#[test]
fn emits_the_fixture() {
    let files = rust::emit(&fixture::krate());
    assert!(files.contains_key("src/lib.rs"));
    if let Ok(folder) = std::env::var("OASMITH_EMIT") {
        for (path, text) in &files {
            let path = Path::new(&folder).join(path);
            fs::create_dir_all(path.parent().expect("a file has a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        }
    }
}
