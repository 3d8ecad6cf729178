//! The contract tests of the generated crate: every operation against a loopback server.
//!
//! For each operation with an example: what it sends (method, path, query, headers, body) is what the example says,
//! the example's answer is decoded, its events come one by one, and each declared error is matched. What is expected
//! is computed from the surface ([`crate::surface::wire`]), not with the crate's own code, so that the two can disagree.

mod contract;
mod expected;
mod pages;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::snippet;
use crate::surface::{Crate, Operation};

/// Texts by their path in the crate.
pub type Files = BTreeMap<String, String>;

/// The tests: `tests/contract/`.
#[must_use]
pub fn emit(krate: &Crate) -> Files {
    let mut groups: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in krate.operations.iter().filter(|operation| !operation.examples.is_empty()) {
        // Names that the tests have of their own.
        let file = match operation.file.as_str() {
            "support" => "support_",
            "sdk" => "sdk_",
            file => file,
        };
        groups.entry(file).or_default().push(operation);
    }
    let mut files: Files = groups
        .par_iter()
        .map(|(file, operations)| {
            let text = snippet::lines(&contract::emit(krate, operations));
            (format!("tests/contract/{file}.rs"), text)
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect();
    let modules: Vec<&str> = groups.keys().copied().collect();
    files.insert("tests/contract/main.rs".to_owned(), snippet::lines(&contract::root(krate, &modules)));
    let support = include_str!("../../templates/crate/contract/support.rs");
    files.insert("tests/contract/support.rs".to_owned(), support.to_owned());
    files
}
