//! What is committed under `generated/` is what the generator makes, and it makes the same twice.

use std::fs;
use std::path::Path;

use oasmith::config::{Config, parse};
use oasmith::output::check;

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
        assert!(!drift.is_some(), "run `cargo run --release -- generate`: {:#?}", drift.reasons);
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
