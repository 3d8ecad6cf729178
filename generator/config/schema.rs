//! The JSON Schema of `oasmith.toml`, for editors and for the check of keys.
//!
//! It is made from the types that are read, so that it cannot differ from them.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::written::Written;

/// The schema as a JSON value, without references.
#[must_use]
pub fn json_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<Written>();
    schema.insert("title".to_owned(), "oasmith.toml".into());
    schema.to_value()
}

/// What the schema says about the value of a key: none when the key is unknown.
pub(super) fn below<'schema>(schema: &'schema Value, key: &str) -> Option<&'schema Value> {
    // What takes anything takes anything at any depth.
    if schema.as_bool() == Some(true) {
        return Some(schema);
    }
    let known = schema.get("properties").and_then(|properties| properties.get(key));
    known.or_else(|| schema.get("additionalProperties").filter(|additional| additional.as_bool() != Some(false)))
}

/// The keys that the schema names.
pub(super) fn known(schema: &Value) -> impl Iterator<Item = &str> {
    schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|object| object.keys().map(String::as_str))
}

/// The keys that must be there.
pub(super) fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}
