//! The stage from the model to what the crate looks like: every name, type, argument and setter.
//!
//! The snapshot of a case is its surface as signatures, with what every stage has to say about the document. Besides,
//! names are stable: with the surface of the version before, nothing that is added or removed elsewhere in a document
//! renames anything; what is moved renames nothing even without it.

#[path = "surface/kept.rs"]
mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use oasmith::config::Target;
use oasmith::snapshot::Snapshot;
use oasmith::spec::{self, Source};
use oasmith::{Input, Stage, inspect, plan, read, snapshot};
use serde_json::{Value, json};

use crate::cases;

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

/// What a crate leaves out is promised to nobody: neither the operation nor what only it uses is in a file that people
/// commit, and no version is raised for it.
#[test]
fn what_is_left_out_is_promised_to_nobody() {
    let answers = |name: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        json!({ "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": schema } } } } })
    };
    let mut hidden = answers("Secret");
    hidden["x-internal"] = json!(true);
    let holds = |name: &str| json!({ "type": "object", "properties": { "of": { "$ref": format!("#/components/schemas/{name}") } } });
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "paths": { "/pets": { "get": answers("Pet"), "post": hidden }, "/secrets": { "get": hidden } },
        "components": { "schemas": {
            "Pet": holds("Leaf"), "Leaf": { "type": "object" }, "Unused": { "type": "object" },
            "Secret": { "allOf": [holds("Leaf"), holds("Inner")] }, "Inner": { "type": "object" },
        } },
    });
    let wire = |hidden: bool| -> Value {
        let target = Target { hidden, ..cases::target(Path::new("left_out.yaml")) };
        let surface = snapshot(text(&document).into(), &target).0.unwrap();
        serde_json::from_str(surface.wire.get()).unwrap()
    };
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let public = wire(false);
    assert_eq!(names(&public["paths"]), ["/pets"]);
    assert_eq!(names(&public["paths"]["/pets"]), ["get"]);
    assert_eq!(names(&public["components"]["schemas"]), ["Leaf", "Pet", "Unused"]);
    let whole = wire(true);
    assert_eq!(names(&whole["paths"]), ["/pets", "/secrets"]);
    assert_eq!(names(&whole["components"]["schemas"]), ["Inner", "Leaf", "Pet", "Secret", "Unused"]);
}

/// What is called what: types and their fields by place, all names of types, operations by method and path.
struct Named {
    items: BTreeMap<String, String>,
    names: BTreeSet<String>,
    operations: BTreeMap<String, String>,
}

/// The names of a document as the next version of what was `earlier`, and its surface; none where a part that is referred
/// to is gone.
fn named(document: Source, earlier: Option<&Snapshot>) -> Option<(Named, Snapshot)> {
    let target = cases::target(Path::new("stable.yaml"));
    let surface = snapshot(Input { earlier: earlier.cloned(), ..document.into() }, &target).0?;
    let mut items = BTreeMap::new();
    let mut names = BTreeSet::new();
    for (name, item) in &surface.types {
        let place = format!("{} {:?}", item.at, item.kind);
        for (field, one) in &item.fields {
            let options = one.ty.split("Option<").take_while(|before| before.is_empty()).count();
            items.insert(format!("{place} {:?}", one.wire), format!("{field} with {options} options"));
        }
        for (variant, one) in item.variants.iter().filter(|(_, one)| one.wire.is_some()) {
            items.insert(format!("{place} {:?}", one.wire), variant.clone());
        }
        items.insert(place, name.clone());
        names.extend(item.aliases.iter().cloned().chain(name.rsplit("::").next().map(str::to_owned)));
    }
    let mut operations = BTreeMap::new();
    for (name, one) in &surface.operations {
        let place = format!("{} {:?}", one.at, one.media_type);
        // A body that is no record any more has no fields to take.
        let form = format!("{place}, flattened: {}", one.flattened);
        for (name, setter) in &one.setters {
            operations.insert(format!("{form}, {}", setter.wire), format!("setter {name}"));
        }
        for (index, argument) in one.arguments.iter().enumerate() {
            operations.insert(format!("{form}, {}", argument.wire), format!("argument {}", argument.name));
            for other in &one.arguments[index + 1..] {
                let mut pair = [&argument.wire, &other.wire];
                pair.sort_unstable();
                operations.insert(format!("{form}, first of {pair:?}"), argument.wire.clone());
            }
        }
        operations.insert(place, format!("{name} is {}", one.methods.join(", ")));
    }
    Some((Named { items, names, operations }, Snapshot::read(&surface.text()).expect("a surface")))
}

fn text(document: &Value) -> Source {
    Source::memory("stable.json", document.to_string())
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
///
/// Where the first of the places of a type is gone, it stands at another one under its name.
fn assert_kept(before: &Named, after: &Named, change: &str) {
    for (origin, name) in &before.items {
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
    let (before, surface) = named(text(&document), None).expect("a surface");
    let mut all = Vec::new();
    parts(&document, "", &mut all);
    let mut removed = 0;
    for part in &all {
        let mut less = document.clone();
        let (owner, key) = part.rsplit_once('/').expect("a member");
        members(&mut less, owner).shift_remove(&key.replace("~1", "/")).expect("the member");
        let Some((after, _)) = named(text(&less), Some(&surface)) else { continue };
        assert_kept(&before, &after, &format!("{part} is removed"));
        removed += 1;
    }
    assert!(removed > 15, "only {removed} of {} parts could be removed", all.len());
}

#[test]
fn what_is_added_renames_nothing() {
    let document = stable();
    let (before, surface) = named(text(&document), None).expect("a surface");
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
            let (after, _) = named(text(&more), Some(&surface)).expect("a surface");
            assert_kept(&before, &after, &format!("{owner}/{name} is added"));
            let gone: Vec<&String> = before.names.difference(&after.names).collect();
            assert!(gone.is_empty(), "{gone:?} after {owner}/{name} is added");
        }
    }
}

#[test]
fn what_is_moved_renames_nothing() {
    let document = stable();
    let (before, _) = named(text(&document), None).expect("a surface");
    let mut all = Vec::new();
    parts(&document, "", &mut all);
    let owners: BTreeSet<&str> = all.iter().filter_map(|part| part.rsplit_once('/')).map(|(owner, _)| owner).collect();
    for owner in owners {
        let mut moved = document.clone();
        let members = members(&mut moved, owner);
        *members = std::mem::take(members).into_iter().rev().collect();
        // Order says nothing, with the surface or without it.
        let (after, _) = named(text(&moved), None).expect("a surface");
        assert_eq!(before.items, after.items, "{owner} is reversed");
        assert_eq!(before.names, after.names, "{owner} is reversed");
        assert_eq!(before.operations, after.operations, "{owner} is reversed");
    }
}

/// Every version of real documents is generated over the one before: what still exists is called what it was called.
#[expect(clippy::print_stderr, reason = "who runs it should know that nothing was compared")]
#[test]
fn versions_rename_nothing() {
    let Ok(folders) = std::fs::read_dir(history()) else {
        eprintln!("no documents in {}, so that nothing is tried", history().display());
        return;
    };
    for folder in folders {
        let mut versions: Vec<_> = std::fs::read_dir(folder.expect("a folder").path()).into_iter().flatten().collect();
        versions.sort_by_key(|version| version.as_ref().expect("a file").file_name());
        let mut before: Option<(Named, Snapshot)> = None;
        for version in versions {
            let path = version.expect("a file").path();
            let document = spec::read(&path).expect("a document");
            let (after, surface) = named(document, before.as_ref().map(|(_, surface)| surface)).expect("a crate");
            if let Some((before, _)) = &before {
                assert_kept(before, &after, &path.display().to_string());
            }
            before = Some((after, surface));
        }
    }
}

/// Documents in their versions, a folder for each API.
fn history() -> PathBuf {
    std::env::var_os("OASMITH_HISTORY").map_or_else(|| PathBuf::from("../shared/history"), PathBuf::from)
}
