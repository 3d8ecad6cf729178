//! Pairs of documents of another tool's tests, with what its authors expect.
//!
//! They lie beside the project and run where they are. What we say otherwise stands in `known.txt` with a reason, and
//! must still be so.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use oasmith::drift::{self, Verdict};
use serde_json::Value;

use super::{read, surface};

#[test]
#[expect(clippy::print_stderr, reason = "who runs it should know that nothing was compared")]
fn pairs_are_judged_as_their_authors_expect() {
    let folder = std::env::var("OASMITH_CORPUS").unwrap_or_else(|_| "../shared".to_owned());
    let folder = Path::new(&folder).join("pairs");
    let Ok(index) = fs::read_to_string(folder.join("INDEX.json")) else {
        eprintln!("no pairs in {}: nothing was compared", folder.display());
        return;
    };
    let index: Vec<Value> = serde_json::from_str(&index).unwrap();
    let known = include_str!("known.txt");
    let known = known.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let known: BTreeSet<&str> = known.map(|line| line.split(": ").next().unwrap()).collect();
    let mut differ = BTreeSet::new();
    for pair in &index {
        let file = |key: &str| pair[key].as_str().unwrap().to_owned();
        let levels = pair["rules"].as_object().unwrap().values().filter_map(Value::as_str);
        let levels: BTreeSet<&str> = levels.filter(|level| ["ERR", "WARN", "INFO"].contains(level)).collect();
        let of = |key: &str| surface(read(&folder.join(file(key))), Vec::new());
        let compared = drift::compare(&of("old"), &of("new"), Some("2026-11-28"));
        let breaks = compared.rust.max(compared.wire) == Verdict::Breaking;
        let otherwise = levels.contains("ERR") && !breaks || levels == BTreeSet::from(["INFO"]) && breaks;
        if otherwise {
            let short = |key: &str| file(key).trim_start_matches("data/").to_owned();
            differ.insert(format!("{} -> {}", short("old"), short("new")));
        }
    }
    let differ: BTreeSet<&str> = differ.iter().map(String::as_str).collect();
    assert_eq!(differ, known);
}
