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
    webhooks(&mut operations, &mut report);
    server_variables(old, new, &mut report);
    security::schemes(old, new, &mut report);
    report.found
}

/// Compares what the API sends on its own: its bodies are what clients read.
fn webhooks<'tree>(operations: &mut Operations<'tree>, report: &mut Report) {
    let hooks = |tree: Tree<'tree>| -> BTreeMap<(&'tree str, &'static str), Node<'tree>> {
        let root = Node { value: tree.root, at: "#".to_owned() };
        let all = root.child("webhooks").map(|hooks| hooks.children()).unwrap_or_default();
        let items = all.into_iter().map(|(name, item)| (name, tree.follow(item)));
        items
            .flat_map(|(name, item)| VERBS.iter().filter_map(move |verb| Some(((name, *verb), item.child(verb)?))))
            .collect()
    };
    let after = hooks(operations.new);
    for (key, one) in hooks(operations.old) {
        let Some(other) = after.get(&key) else { continue };
        let body = |tree: Tree<'tree>, node: &Node<'tree>| node.child("requestBody").map(|body| tree.follow(body));
        if let (Some(before), Some(after)) = (body(operations.old, &one), body(operations.new, other)) {
            let spot = Spot::new(one.at.clone(), other.at.clone());
            operations.contents(Side::Answer, &before, &after, &spot, report);
        }
    }
}

/// Compares the parts of the addresses that stay.
fn server_variables(old: Tree<'_>, new: Tree<'_>, report: &mut Report) {
    let servers = |tree: Tree<'_>| tree.root.get("servers").and_then(Value::as_array).cloned().unwrap_or_default();
    let after = servers(new);
    for (index, server) in servers(old).iter().enumerate() {
        let Some(place) = after.iter().position(|other| other.get("url") == server.get("url")) else { continue };
        let variables = |server: Option<&Value>| server.and_then(|server| server.get("variables")).cloned();
        let (was, is) = (variables(Some(server)), variables(after.get(place)));
        let names: Vec<&String> = was.iter().filter_map(Value::as_object).flat_map(|all| all.keys()).collect();
        for name in names {
            let of = |all: &Option<Value>| all.as_ref().and_then(|all| all.get(name)).cloned();
            let (Some(was), Some(is)) = (of(&was), of(&is)) else { continue };
            if was != is {
                let spot = Spot::new(format!("#/servers/{index}"), format!("#/servers/{place}"));
                let said = |value: &Value| match value.get("enum") {
                    Some(values) => format!("`{}` of `{values}`", value.get("default").unwrap_or(&Value::Null)),
                    None => format!("`{}`", value.get("default").unwrap_or(&Value::Null)),
                };
                let text = format!("`{name}` of the server's address is {}, was {}", said(&is), said(&was));
                let verdict = Verdict::Behavior;
                report.add(Side::Request, &spot, Kind::Changed, "server-variables-changed", verdict, text);
            }
        }
    }
}

/// An operation of a document.
struct Endpoint<'tree> {
    /// The path as it is written.
    path: String,
    /// The item of the path.
    item: Node<'tree>,
    node: Node<'tree>,
}

pub(super) const VERBS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// The operations by verb and path, whatever the parameters in the path are called.
fn endpoints(tree: Tree<'_>) -> BTreeMap<(String, String), Endpoint<'_>> {
    let mut endpoints = BTreeMap::new();
    for (path, item) in tree.paths().into_iter().flatten() {
        let item = tree.follow(Node { value: item, at: format!("#/paths/{}", escape(path)) });
        let own = VERBS.iter().filter_map(|verb| Some((*verb, item.child(verb)?)));
        let more = item.child("additionalOperations").map(|more| more.children()).unwrap_or_default();
        for (verb, node) in own.chain(more) {
            let key = (template(path), verb.to_owned());
            endpoints.entry(key).or_insert(Endpoint { path: path.clone(), item: item.clone(), node });
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
pub(super) fn path_names(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
