//! Path items: their operations as pointers, whatever the method.
//!
//! The 3.0 types hold operations only inline, and only of eight methods. So canon moves all of them:
//!
//! ```text
//! {get: {…}, query: {…}, additionalOperations: {COPY: {…}}}
//! → {x-oasmith-operations: {get: "#/…/get", query: "#/…/query", COPY: "#/…/additionalOperations/COPY"}}
//! ```

use serde_json::{Map, Value};

use crate::diagnostic::{Code, Place, Pointer};
use crate::spec::canon::kind::Kind;
use crate::spec::canon::{Canon, keys};

const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Whether a key names a method, in any case.
pub(super) fn is_method(key: &str) -> bool {
    METHODS.iter().any(|method| method.eq_ignore_ascii_case(key))
}

/// Whether a key of a path item is no method and has what only an operation has.
pub(crate) fn is_misspelled_method(key: &str, value: &Value) -> bool {
    let known = is_method(key) || Kind::PathItem.table().iter().any(|(name, _)| *name == key);
    let operation = ["operationId", "responses", "requestBody"];
    !known && !key.starts_with("x-") && operation.iter().any(|word| value.get(word).is_some())
}

/// The methods that are keys of a path item.
pub(crate) fn methods() -> &'static [&'static str] {
    METHODS
}

pub(super) fn mend<'a>(
    canon: &mut Canon<'a, '_>,
    at: &Pointer,
    members: &'a Map<String, Value>,
    object: &mut Map<String, Value>,
) {
    let mut operations = Map::new();
    for (key, value) in members {
        let here = at.child(key);
        if key == "additionalOperations" {
            for (method, at, value) in canon.entries(&here, value).into_iter().flatten() {
                operations.insert(method.clone(), canon.reference_to(&at, value).into());
            }
        } else if is_method(key) && value.is_null() {
            // Whoever wrote a method meant something.
            let message = format!("nothing stands behind `{key}`, so that it is no operation");
            canon
                .diagnostics
                .report(Code::UnreadablePiece, here, message)
                .help("say what it answers, or leave the method out");
        } else if is_method(key) {
            let lower = key.to_ascii_lowercase();
            if lower != *key {
                canon.diagnostics.report(
                    Code::ValueForm,
                    Place::Name(here.clone()),
                    format!("the method `{key}` must be written `{lower}`"),
                );
            }
            operations.insert(lower, canon.reference_to(&here, value).into());
        }
    }
    if !operations.is_empty() {
        object.insert(keys::OPERATIONS.into(), Value::Object(operations));
    }
}

/// Lays what stands beside a path item's reference over its target.
pub(crate) fn lay_over_path_item<'a>(
    canon: &mut Canon<'a, '_>,
    at: &Pointer,
    beside: &'a Map<String, Value>,
    object: &mut Map<String, Value>,
) {
    if beside.len() < 2 {
        return;
    }
    let Some(Value::Object(_)) = canon.document.get(at) else {
        return;
    };
    let Some(node) = canon.document.get(at) else {
        return;
    };
    let Some(own) = canon.object_of(Kind::PathItem, at, node) else {
        return;
    };
    for (key, value) in own {
        match (object.get_mut(&key), value) {
            (Some(Value::Object(theirs)), Value::Object(ours)) if key == keys::OPERATIONS => {
                theirs.extend(ours);
            }
            (Some(Value::Array(theirs)), Value::Array(ours)) if key == "parameters" => {
                let theirs = std::mem::replace(theirs, ours);
                if let Some(Value::Array(all)) = object.get_mut(&key) {
                    all.extend(theirs);
                }
            }
            (_, value) => {
                object.insert(key, value);
            }
        }
    }
}
