//! The stage from the model to what the crate looks like: every name, type, argument and setter.
//!
//! The snapshot of a case is its surface as signatures, with what every stage has to say about the document. Besides,
//! names are stable: what is added, removed or moved elsewhere in a document renames nothing.

mod cases;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use oasmith::spec::Source;
use oasmith::{Stage, inspect, plan, read};
use serde_json::{Value, json};

/// Cases that only show how a document is read.
const BELOW: &[&str] = &["records/component_that_is_another", "unions/type_list"];

fn chosen() -> Vec<std::path::PathBuf> {
    let mut chosen = cases::all();
    chosen.retain(|path| BELOW.iter().all(|name| !path.ends_with(format!("{name}.yaml"))));
    chosen
}

#[test]
fn surfaces() {
    cases::snapshots("surface", chosen().into_iter().map(|path| (path.clone(), cases::shown(&path, Stage::Surface))));
}

/// A crate has the license that the document gives, and none where the document gives none that SPDX lists.
#[test]
fn licenses_are_those_of_documents() {
    let license = |info: Value| {
        let info = json!({ "title": "T", "version": "1", "license": info });
        let document = json!({ "openapi": "3.1.0", "info": info, "paths": {} });
        let target = cases::target(Path::new("license.yaml"));
        let krate = plan(Source::memory("license.json", document.to_string()).into(), &target);
        krate.expect("a crate").package.license
    };
    let given = |text: &str| Some(text.to_owned());
    assert_eq!(license(json!("Apache-2.0")), given("Apache-2.0"));
    assert_eq!(license(json!({ "name": "Apache License, Version 2.0" })), given("Apache-2.0"));
    assert_eq!(license(json!({ "name": "The Unlicense" })), given("Unlicense"));
    let expression = "GPL-3.0-only WITH Classpath-exception-2.0";
    assert_eq!(license(json!({ "name": "Ours", "identifier": expression })), given(expression));
    assert_eq!(license(json!({ "name": "Acme terms of service" })), None);
    assert_eq!(license(json!({ "name": "BSD" })), None);
    assert_eq!(license(json!(null)), None);
}

/// What is called what: items by their place, other names of items, operations and their methods by verb and path.
struct Named {
    items: BTreeMap<String, String>,
    names: BTreeSet<String>,
    operations: BTreeMap<String, String>,
}

/// The names of a document, none where a part that is referred to is gone.
fn named(document: &Value) -> Option<Named> {
    let target = cases::target(Path::new("stable.yaml"));
    let krate = plan(Source::memory("stable.json", document.to_string()).into(), &target)?;
    let items = krate.items.iter().map(|item| (item.origin.clone(), item.name.clone())).collect();
    let names = krate.items.iter().flat_map(|item| item.aliases.iter().map(|alias| &alias.name).chain([&item.name]));
    let operations = krate.operations.iter().map(|operation| {
        let resources = operation.resources.iter().map(|index| krate.resources[*index].path.join("."));
        let resources: Vec<String> = resources.collect();
        let name = format!("{} is {}.{}", operation.name, resources.join(", "), operation.method);
        (format!("{} {}", operation.verb, operation.path), name)
    });
    Some(Named { items, names: names.cloned().collect(), operations: operations.collect() })
}

fn stable() -> Value {
    let target = cases::target(Path::new("tests/cases/names/stable.yaml"));
    let loaded = inspect(read(&target).expect("the case"), &target, Stage::Load);
    serde_json::from_str(&loaded.text.expect("a tree")).expect("JSON")
}

/// The pointers of all members of the objects whose members are named by people: components, paths, properties, answers.
///
/// Not what is in an error's inline body: that it is the same everywhere is what it is named by. Not constants: what
/// holds one is named after it.
fn parts(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.replace('/', "~1"), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in children {
        let below = format!("{at}/{key}");
        if at.contains("/responses/404/") {
            return;
        }
        if ["/schemas", "/paths", "/properties", "/responses"].iter().any(|name| at.ends_with(name)) {
            found.extend(value.get("const").is_none().then(|| below.clone()));
        }
        parts(value, &below, found);
    }
}

fn members<'v>(document: &'v mut Value, at: &str) -> &'v mut serde_json::Map<String, Value> {
    document.pointer_mut(at).and_then(Value::as_object_mut).expect("an object")
}

/// Names of items and operations that both documents have.
fn assert_kept(before: &Named, after: &Named, change: &str) {
    for (origin, name) in before.items.iter().filter(|(origin, _)| origin.matches('/').count() == 3) {
        let now = after.items.get(origin).unwrap_or(name);
        assert_eq!(now, name, "{origin} after {change}");
    }
    for (operation, name) in &before.operations {
        let now = after.operations.get(operation).unwrap_or(name);
        assert_eq!(now, name, "{operation} after {change}");
    }
}

#[test]
fn what_is_removed_renames_nothing() {
    let document = stable();
    let before = named(&document).expect("a surface");
    let mut all = Vec::new();
    parts(&document, "", &mut all);
    let mut removed = 0;
    for part in &all {
        let mut less = document.clone();
        let (owner, key) = part.rsplit_once('/').expect("a member");
        members(&mut less, owner).shift_remove(&key.replace("~1", "/")).expect("the member");
        let Some(after) = named(&less) else { continue };
        assert_kept(&before, &after, &format!("{part} is removed"));
        removed += 1;
    }
    assert!(removed > 15, "only {removed} of {} parts could be removed", all.len());
}

#[test]
fn what_is_added_renames_nothing() {
    let document = stable();
    let before = named(&document).expect("a surface");
    let mut all = Vec::new();
    parts(&document, "", &mut all);
    let owners: BTreeSet<&str> = all.iter().filter_map(|part| part.rsplit_once('/')).map(|(owner, _)| owner).collect();
    for owner in owners {
        for (index, name) in [(0, "aaa"), (usize::MAX, "zzz")] {
            // One inline type that is new, and one that is equal to what others have.
            let usage = json!({"type": "object", "properties": {"tokens": {"type": "integer"}}});
            let kind = json!({"type": "string", "enum": ["p", "q"]});
            let schema = json!({"type": "object", "properties": {"usage": usage, "kind": kind}});
            let content = json!({"description": "", "content": {"application/json": {"schema": schema}}});
            let (key, added) = match owner.rsplit_once('/').expect("a pointer").1 {
                "paths" => (format!("/{name}"), json!({"get": {"tags": ["chat"], "responses": {"200": content}}})),
                "responses" => (if index == 0 { "201" } else { "500" }.to_owned(), content),
                _ => (name.to_owned(), schema),
            };
            let mut more = document.clone();
            let members = members(&mut more, owner);
            members.shift_insert(index.min(members.len()), key, added);
            let after = named(&more).expect("a surface");
            assert_kept(&before, &after, &format!("{owner}/{name} is added"));
        }
    }
}

#[test]
fn what_is_moved_renames_nothing() {
    let document = stable();
    let before = named(&document).expect("a surface");
    let mut all = Vec::new();
    parts(&document, "", &mut all);
    let owners: BTreeSet<&str> = all.iter().filter_map(|part| part.rsplit_once('/')).map(|(owner, _)| owner).collect();
    for owner in owners {
        let mut moved = document.clone();
        let members = members(&mut moved, owner);
        *members = std::mem::take(members).into_iter().rev().collect();
        let after = named(&moved).expect("a surface");
        assert_eq!(before.items, after.items, "{owner} is reversed");
        assert_eq!(before.names, after.names, "{owner} is reversed");
        assert_eq!(before.operations, after.operations, "{owner} is reversed");
    }
}
