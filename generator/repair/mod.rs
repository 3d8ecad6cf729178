//! Repairs that a machine can make: findings with a plain cure, as actions of an overlay (Overlay Specification 1.0).
//!
//! The document itself is never edited. What needs a decision is left to people.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Pointer};
use crate::surface::Crate;

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
    for one in found.iter().filter_map(|found| repair(document, found)).flatten() {
        if !repairs.contains(&one) {
            repairs.push(one);
        }
    }
    repairs.extend(krate.into_iter().flat_map(|krate| ids(document, krate)));
    repairs
}

/// The text of the overlay.
#[must_use]
pub fn overlay(repairs: &[Repair]) -> String {
    let mut text = "overlay: 1.0.0\ninfo: { title: Repairs, version: \"1\" }\nactions:\n".to_owned();
    for Repair { why, target, update } in repairs {
        let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
        let target = Value::from(target.as_str());
        let _ = match update {
            Some(update) => writeln!(text, "  # {why}\n  - target: {target}\n    update: {update}"),
            None => writeln!(text, "  # {why}\n  - target: {target}\n    remove: true"),
        };
    }
    text
}

fn repair(document: &Value, found: &Diagnostic) -> Option<Vec<Repair>> {
    let (Place::Pointer(at) | Place::Name(at)) = &found.place else { return None };
    let at = at.clone();
    match found.code {
        Code::UnknownKey => rename(document, found, &at),
        Code::RequiredOnProperty => required(document, found, &at),
        Code::PathParameterOptional => Some(vec![update(document, found, &at, json!({ "required": true }))]),
        Code::VersionForm => {
            let version = found.help.as_ref()?.split('`').nth(1)?.strip_prefix("openapi: ")?.to_owned();
            Some(vec![update(document, found, &at.parent()?, json!({ "openapi": version }))])
        }
        _ => None,
    }
}

/// A misspelled key gets the name that was meant.
fn rename(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let meant = found.help.as_ref()?.strip_prefix("did you mean `")?.strip_suffix("`?")?;
    let owner = at.parent()?;
    let value = at.find(document)?.clone();
    // What leads to another file is written otherwise there.
    let elsewhere = value.to_string().contains("x-oasmith-files");
    if elsewhere || owner.find(document)?.get(meant).is_some() {
        return None;
    }
    Some(vec![update(document, found, &owner, json!({ meant: value })), remove(document, found, at)])
}

/// `required: true` of a property goes into the list of its object.
fn required(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let property = at.parent()?;
    let name = property.last()?.into_owned();
    let owner = property.parent()?.parent()?;
    Some(vec![remove(document, found, at), update(document, found, &owner, json!({ "required": [name] }))])
}

fn ids(document: &Value, krate: &Crate) -> Vec<Repair> {
    let mut repairs = Vec::new();
    for operation in &krate.operations {
        let Some(at) = Pointer::parse(&operation.origin) else { continue };
        if at.find(document).is_none_or(|node| node.get("operationId").is_some()) {
            continue;
        }
        let home = operation.resources.first().and_then(|home| krate.resources.get(*home));
        let mut words: Vec<&str> = home.map(|home| home.path.iter().map(String::as_str).collect()).unwrap_or_default();
        words.push(&operation.method);
        let id = words.join("_").replace("r#", "");
        let why = format!("`{}` has no id", operation.place());
        repairs.push(Repair { why, target: path(document, &at), update: Some(json!({ "operationId": id })) });
    }
    repairs
}

fn update(document: &Value, found: &Diagnostic, at: &Pointer, update: Value) -> Repair {
    Repair { why: found.message.clone(), target: path(document, at), update: Some(update) }
}

fn remove(document: &Value, found: &Diagnostic, at: &Pointer) -> Repair {
    Repair { why: found.message.clone(), target: path(document, at), update: None }
}

/// A pointer as RFC 9535 writes it: `$["paths"]["/pets"]["get"]["parameters"][0]`. The document tells an index from a name
/// that is a number, such as the status of an answer.
fn path(document: &Value, at: &Pointer) -> String {
    let mut path = "$".to_owned();
    let mut around = Pointer::root();
    for segment in at.segments() {
        let _ = match around.find(document) {
            Some(Value::Array(_)) => write!(path, "[{segment}]"),
            _ => write!(path, "[{}]", Value::from(segment.as_ref())),
        };
        around.push(&segment);
    }
    path
}
