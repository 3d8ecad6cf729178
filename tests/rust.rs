//! The sources of the generated crate.

mod fixture;

use std::fs;
use std::path::Path;

use oasmith::rust;
use oasmith::surface::Crate;

/// Writes the crate where `OASMITH_EMIT` says, to be compiled by hand; of the surface in `OASMITH_SURFACE` if set.
#[test]
fn emits_the_fixture() {
    let krate: Crate = match std::env::var("OASMITH_SURFACE") {
        Ok(path) => serde_json::from_slice(&fs::read(path).expect("readable")).expect("a surface"),
        Err(_) => fixture::krate(),
    };
    let start = std::time::Instant::now();
    let mut files = rust::emit(&krate);
    files.append(&mut oasmith::checks::emit(&krate));
    let bytes: usize = files.values().map(String::len).sum();
    eprintln!("{} files, {bytes} bytes in {:?}", files.len(), start.elapsed());
    assert!(files.contains_key("src/lib.rs"));
    if let Ok(folder) = std::env::var("OASMITH_EMIT") {
        for (path, text) in &files {
            let path = Path::new(&folder).join(path);
            fs::create_dir_all(path.parent().expect("a file has a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        }
    }
}
