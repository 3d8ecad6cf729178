//! Where a field is described: in the schema of its type, or in one that the schema takes over.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::diagnostic::Pointer;

/// The place of a field below that of its type; none where nothing describes it.
#[must_use]
pub(crate) fn member(document: &Value, at: &str, name: &str) -> Option<String> {
    // Schemas that are still to be looked at, the next one last: documents may nest and refer as deep as they like.
    let mut open = vec![Pointer::parse(at)?];
    let mut seen = BTreeSet::new();
    while let Some(at) = open.pop() {
        let Some(schema) = at.find(document).filter(|_| seen.insert(at.as_str().to_owned())) else { continue };
        if schema.get("properties").is_some_and(|fields| fields.get(name).is_some()) {
            return Some(at.child("properties").child(name).as_str().to_owned());
        }
        for key in ["oneOf", "anyOf", "allOf"] {
            let parts = schema.get(key).and_then(Value::as_array).map_or(0, Vec::len);
            open.extend((0..parts).rev().map(|index| at.child(key).item(index)));
        }
        open.extend(schema.get("$ref").and_then(Value::as_str).and_then(Pointer::parse));
    }
    None
}
