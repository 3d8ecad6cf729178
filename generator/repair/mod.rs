//! Repairs that a machine can make: findings with a plain cure, as actions of an overlay (Overlay Specification 1.0).
//!
//! The document itself is never edited. What needs a decision is left to people.

mod finding;
mod paging;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Value, json};

use self::finding::is_at_hand;
use crate::diagnostic::render::{harmless_json, harmless_line};
use crate::diagnostic::{Diagnostic, Diagnostics, Pointer};
use crate::surface::{Crate, Operation};

/// One change of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    /// What it mends.
    pub why: String,
    /// The node, as a path of JSON (RFC 9535).
    pub target: String,
    /// What is laid over it; none removes it.
    pub update: Option<Value>,
}

/// The repairs of what was found in a document, and ids for operations that have none, as the crate calls them.
#[must_use]
pub fn repairs(document: &Value, found: &Diagnostics, krate: Option<&Crate>) -> Vec<Repair> {
    let mut repairs: Vec<Repair> = Vec::new();
    let mut items: Vec<(Pointer, Repair)> = Vec::new();
    for found in found {
        items.extend(finding::gone(document, found));
        for one in finding::repair(document, found, krate).into_iter().flatten() {
            if !repairs.contains(&one) {
                repairs.push(one);
            }
        }
    }
    // What is removed of a list changes the places behind it: the last goes first.
    items.sort_by_key(|(at, _)| std::cmp::Reverse(index(at)));
    repairs.extend(items.into_iter().map(|(_, one)| one));
    repairs.extend(krate.into_iter().flat_map(|krate| ids(document, krate)));
    repairs
}

fn index(at: &Pointer) -> usize {
    at.last().and_then(|last| last.parse().ok()).unwrap_or_default()
}

/// The text of the overlay.
#[must_use]
pub fn overlay(repairs: &[Repair]) -> String {
    let mut text = "overlay: 1.0.0\ninfo: { title: Repairs, version: \"1\" }\nactions:\n".to_owned();
    for Repair { why, target, update } in repairs {
        let why = harmless_line(&why.split_whitespace().collect::<Vec<_>>().join(" "));
        let target = harmless_json(&Value::from(target.as_str()).to_string());
        let _ = match update.as_ref().map(|update| harmless_json(&update.to_string())) {
            Some(update) => writeln!(text, "  # {why}\n  - target: {target}\n    update: {update}"),
            None => writeln!(text, "  # {why}\n  - target: {target}\n    remove: true"),
        };
    }
    text
}

fn ids(document: &Value, krate: &Crate) -> Vec<Repair> {
    let mut repairs = Vec::new();
    let mut taken = BTreeSet::new();
    let mut without = Vec::new();
    // What paths share by a reference cannot have an id for each.
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for operation in &krate.operations {
        *uses.entry(&operation.origin).or_default() += 1;
        let at = Pointer::parse(&operation.origin);
        match at.as_ref().and_then(|at| at.find(document)?.get("operationId")) {
            Some(id) => taken.extend(id.as_str().map(str::to_owned)),
            None => without.extend(at.filter(is_at_hand).map(|at| (operation, at))),
        }
    }
    for (operation, at) in without {
        let id = id_of(krate, operation);
        if uses.get(operation.origin.as_str()) != Some(&1) || !taken.insert(id.clone()) {
            continue;
        }
        let why = format!("{} has no id", operation.place());
        repairs.push(Repair { why, target: at.path_in(document), update: Some(json!({ "operationId": id })) });
    }
    repairs
}

/// An id that says where the operation is called.
fn id_of(krate: &Crate, operation: &Operation) -> String {
    let home = operation.resources.first().and_then(|home| krate.resources.get(*home));
    let mut words: Vec<&str> = home.map(|home| home.path.iter().map(String::as_str).collect()).unwrap_or_default();
    words.push(&operation.method);
    words.join("_").replace("r#", "")
}

fn update(document: &Value, found: &Diagnostic, at: &Pointer, update: Value) -> Repair {
    Repair { why: found.message.clone(), target: at.path_in(document), update: Some(update) }
}

fn remove(document: &Value, found: &Diagnostic, at: &Pointer) -> Repair {
    Repair { why: found.message.clone(), target: at.path_in(document), update: None }
}
