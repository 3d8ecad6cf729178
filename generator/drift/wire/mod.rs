//! What the server and a client of yesterday have to say to each other.

mod answer;
mod branches;
pub(super) mod fact;
mod flat;
pub(super) mod inherited;
mod object;
mod operation;
pub(super) mod parameter;
mod report;
mod schema;
mod security;
mod tree;
mod values;

use std::collections::BTreeMap;

use serde_json::Value;

use self::operation::Operations;
use self::report::{Report, Spot};
use self::tree::{Node, Tree};
use super::change::Found;
use super::place::escape;
use super::{Kind, Side, Verdict};

/// What two promises differ in.
pub(super) fn compare(old: &Value, new: &Value, today: Option<&str>) -> Vec<Found> {
    let (old, new) = (Tree { root: old }, Tree { root: new });
    let mut report = Report::default();
    let mut operations = Operations::new(old, new);
    let (before, after) = (endpoints(old), endpoints(new));
    for (key, one) in &before {
        match after.get(key) {
            Some(other) => operations.compare(one, other, &mut report),
            None => operation::removed(one, today, &mut report),
        }
    }
    for (_, come) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
        let text = "is new".to_owned();
        let spot = Spot::new("", come.node.at.clone()).come();
        report.add(Side::Request, &spot, Kind::Added, "operation-added", Verdict::Additive, text);
    }
    security::schemes(old, new, &mut report);
    report.found
}

/// An operation of a document.
struct Endpoint<'tree> {
    /// The path as it is written.
    path: String,
    /// The item of the path.
    item: Node<'tree>,
    node: Node<'tree>,
}

const VERBS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// The operations by verb and path, whatever the parameters in the path are called.
fn endpoints(tree: Tree<'_>) -> BTreeMap<(String, String), Endpoint<'_>> {
    let mut endpoints = BTreeMap::new();
    for (path, item) in tree.paths().into_iter().flatten() {
        let item = tree.follow(Node { value: item, at: format!("#/paths/{}", escape(path)) });
        for verb in VERBS {
            if let Some(node) = item.child(verb) {
                let key = (template(path), (*verb).to_owned());
                endpoints.entry(key).or_insert(Endpoint { path: path.clone(), item: item.clone(), node });
            }
        }
    }
    endpoints
}

/// A path whose parameters have no names, and no slash at its end.
fn template(path: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for letter in path.chars() {
        match letter {
            '{' => inside = true,
            '}' => {
                inside = false;
                plain.push_str("{}");
            }
            letter if !inside => plain.push(letter),
            _ => {}
        }
    }
    plain
}

/// The names of the parameters in a path, in order.
fn path_names(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
