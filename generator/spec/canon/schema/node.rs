//! What a node of the document is at a glance, without reading it as a schema.

use serde_json::{Map, Value};

use crate::spec::canon::Canon;

/// Whether a key beside a reference belongs to the place of use: it says nothing about which values are valid.
pub(crate) fn is_annotation(key: &str) -> bool {
    matches!(
        key,
        "$ref"
            | "description"
            | "title"
            | "summary"
            | "default"
            | "example"
            | "examples"
            | "deprecated"
            | "readOnly"
            | "writeOnly"
            | "nullable"
            | "externalDocs"
            | "xml"
            | "$comment"
            | "required"
    ) || key.starts_with("x-")
}

/// Whether a key beside a reference only narrows which values are valid; `type` repeats what the target says.
fn is_constraint(key: &str) -> bool {
    matches!(
        key,
        "type"
            | "format"
            | "pattern"
            | "minLength"
            | "maxLength"
            | "minimum"
            | "maximum"
            | "exclusiveMinimum"
            | "exclusiveMaximum"
            | "multipleOf"
            | "minItems"
            | "maxItems"
            | "uniqueItems"
            | "minProperties"
            | "maxProperties"
    )
}

/// Whether a key beside a reference is part of another schema that must hold as well.
pub(crate) fn is_rest(key: &str) -> bool {
    // A list of required names is structure, a flag is not; the reader tells them apart.
    key == "required" || (!is_annotation(key) && !is_constraint(key))
}

/// Whether a schema only allows null.
pub(crate) fn is_null(canon: &Canon<'_, '_>, node: &Value) -> bool {
    let Value::Object(members) = node else {
        return false;
    };
    if let (1, Some(Value::String(target))) = (members.len(), members.get("$ref")) {
        let target = canon.document.follow(target).and_then(|it| canon.document.get(&it));
        return target.and_then(Value::as_object).is_some_and(only_null);
    }
    only_null(members)
}

fn only_null(members: &Map<String, Value>) -> bool {
    let null_type = |value: &Value| value.as_str() == Some("null") || value.is_null();
    let says_null = members.iter().any(|(key, value)| match (key.as_str(), value) {
        ("type", Value::Array(types)) => !types.is_empty() && types.iter().all(null_type),
        ("type", value) => value.as_str() == Some("null"),
        ("enum", Value::Array(values)) => !values.is_empty() && values.iter().all(Value::is_null),
        ("const", value) => value.is_null(),
        ("nullable", Value::Bool(true)) => members.len() == 1,
        (_, _) => false,
    });
    let known = |key: &str| matches!(key, "type" | "enum" | "const") || is_annotation(key);
    says_null && members.keys().all(|key| known(key))
}
