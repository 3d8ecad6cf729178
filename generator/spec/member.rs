//! Where a field is described: in the schema of its type, or in one that the schema takes over.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::diagnostic::Pointer;

/// The place of a field below that of its type; none where nothing describes it.
#[must_use]
pub(crate) fn member(document: &Value, at: &str, name: &str) -> Option<String> {
    find(document, &Pointer::parse(at)?, name, &mut BTreeSet::new())
}

fn find(document: &Value, at: &Pointer, name: &str, seen: &mut BTreeSet<String>) -> Option<String> {
    if !seen.insert(at.as_str().to_owned()) {
        return None;
    }
    let schema = at.find(document)?;
    if schema.get("properties").is_some_and(|fields| fields.get(name).is_some()) {
        return Some(at.child("properties").child(name).as_str().to_owned());
    }
    if let Some(target) = schema.get("$ref").and_then(Value::as_str).and_then(Pointer::parse)
        && let Some(found) = find(document, &target, name, seen)
    {
        return Some(found);
    }
    ["allOf", "anyOf", "oneOf"].into_iter().find_map(|key| {
        let parts = schema.get(key).and_then(Value::as_array).map_or(0, Vec::len);
        (0..parts).find_map(|index| find(document, &at.child(key).child(&index.to_string()), name, seen))
    })
}
