//! The document itself: paths with a leading slash, components by pointer.
//!
//! ```text
//! paths: {pets: {…}}               → paths: {/pets: {$ref: "#/paths/pets"}}
//! components: {schemas: {A: {…}}}  → components: {schemas: {A: {$ref: "#/components/schemas/A"}}}
//! ```

use serde_json::{Map, Value, json};

use super::missing;
use super::path_item::is_method;
use crate::diagnostic::{Code, Place, Pointer};
use crate::spec::Version;
use crate::spec::canon::kind::Kind;
use crate::spec::canon::object::reference;
use crate::spec::canon::{Canon, keys};

const SECTIONS: &[&str] = &[
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
    "mediaTypes",
];

pub(super) fn mend<'a>(
    canon: &mut Canon<'a, '_>,
    at: &Pointer,
    members: &'a Map<String, Value>,
    object: &mut Map<String, Value>,
) {
    if !object.contains_key("info") {
        missing(canon, at, Kind::Root, "info");
        object.insert("info".into(), json!({"title": "", "version": ""}));
    }
    report_no_paths(canon, at, members);
    let paths = members.get("paths").map(|value| paths(canon, &at.child("paths"), value));
    object.insert("paths".into(), Value::Object(paths.unwrap_or_default()));
    if let Some(value) = members.get("components") {
        let components = components(canon, &at.child("components"), value);
        object.insert("components".into(), Value::Object(components));
    }
    object.entry("openapi").or_insert_with(|| "3.0.0".into());
}

/// A document of 3.0 must have `paths`; a later one that, `components` or `webhooks`.
fn report_no_paths(canon: &mut Canon<'_, '_>, at: &Pointer, members: &Map<String, Value>) {
    let has = |key: &str| members.get(key).is_some_and(|value| !value.is_null());
    let older = canon.document.version() == Version::V30;
    if !has("paths") && (older || !has("components") && !has("webhooks")) {
        missing(canon, at, Kind::Root, "paths").help("without paths there is nothing to call; `paths: {}` says so");
    }
    if older && has("webhooks") {
        let message = "`webhooks` came with OpenAPI 3.1, and the document says 3.0";
        canon
            .diagnostics
            .report(Code::NewerKeyword, Place::Name(at.child("webhooks")), message)
            .help("write `openapi: 3.1.1`");
    }
}

fn paths<'a>(canon: &mut Canon<'a, '_>, at: &Pointer, value: &'a Value) -> Map<String, Value> {
    let mut paths = Map::new();
    for (path, at, value) in canon.entries(at, value).into_iter().flatten() {
        if path.starts_with("x-") {
            paths.insert(path.clone(), value.clone());
            continue;
        }
        if value.is_null() || (path == "$ref" && value.is_string()) {
            continue;
        }
        let mut slashed = path.clone();
        if is_method(path) {
            let message = format!("the method `{path}` stands where paths do, so it is left out");
            canon
                .diagnostics
                .report(Code::PathForm, Place::Name(at.clone()), message)
                .help(format!("indent `{path}` below the path that it belongs to"));
            continue;
        }
        if !path.starts_with('/') {
            slashed.insert(0, '/');
            let message = format!("the path `{path}` must start with a slash");
            canon
                .diagnostics
                .report(Code::PathForm, Place::Name(at.clone()), message)
                .help(format!("write `{slashed}`"));
        }
        // What stands beside the reference of a path item is part of it.
        let beside = value.as_object().is_some_and(|it| it.len() > 1);
        let target = if beside { at.as_str().to_owned() } else { canon.reference_to(&at, value) };
        paths.entry(slashed).or_insert_with(|| reference(target));
    }
    paths
}

fn components<'a>(canon: &mut Canon<'a, '_>, at: &Pointer, value: &'a Value) -> Map<String, Value> {
    let mut components = Map::new();
    for (section, at, value) in canon.entries(at, value).into_iter().flatten() {
        if section.starts_with("x-") && !section.starts_with(keys::PREFIX) {
            components.insert(section.clone(), value.clone());
            continue;
        }
        if !SECTIONS.contains(&section.as_str()) {
            let parent = at.parent().unwrap_or_else(Pointer::root);
            canon.unknown_key(&parent, section, "`components`", SECTIONS);
            continue;
        }
        let names = canon.entries(&at, value).into_iter().flatten();
        let moved = match section.as_str() {
            "pathItems" => Some(keys::PATH_ITEMS),
            "mediaTypes" => Some(keys::MEDIA_TYPES),
            _ => None,
        };
        let pointers = names.map(|(name, at, _)| {
            let pointer = at.as_str().to_owned();
            (name.clone(), if moved.is_some() { pointer.into() } else { reference(pointer) })
        });
        let section = moved.unwrap_or(section);
        components.insert(section.to_owned(), Value::Object(pointers.collect()));
    }
    components
}
