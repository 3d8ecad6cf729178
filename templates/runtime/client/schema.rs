//! The JSON Schema of a type, as APIs of language models take it to say in which form a model is to write.
//!
//! They take a part of JSON Schema, and that only of an object. Where a schema can be said in this part it is strict: the
//! model cannot write anything else. Of others it is a wish.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// What a request says of a type.
pub(crate) struct Form {
    /// The value of `response_format`.
    pub(crate) asked: Value,
    /// Whether the type is no object, and is the field `value` of one.
    pub(crate) wrapped: bool,
}

/// The form of a `T`.
pub(crate) fn form<T: JsonSchema>() -> Form {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.meta_schema = None;
        settings.inline_subschemas = true;
    });
    let schema = settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    let wrapped = schema.get("type").and_then(Value::as_str) != Some("object");
    let mut schema = if wrapped { wrap(schema) } else { schema };
    let mut narrow = schema.clone();
    let strict = narrow_down(&mut narrow);
    if strict {
        schema = narrow;
    }
    let name = T::schema_name();
    let name = name.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    });
    let name: String = name.take(64).collect();
    Form {
        asked: json!({ "type": "json_schema", "json_schema": { "name": name, "schema": schema, "strict": strict } }),
        wrapped,
    }
}

/// An object with the value; what is defined stays at the root, where references look for it.
fn wrap(mut schema: Value) -> Value {
    let definitions = schema
        .as_object_mut()
        .and_then(|schema| schema.remove("$defs"));
    let mut whole = json!({ "type": "object", "properties": { "value": schema } });
    if let (Some(definitions), Value::Object(whole)) = (definitions, &mut whole) {
        whole.insert("$defs".to_owned(), definitions);
    }
    whole
}

/// Formats of texts that the APIs know.
const FORMATS: [&str; 9] = [
    "date",
    "date-time",
    "duration",
    "email",
    "hostname",
    "ipv4",
    "ipv6",
    "time",
    "uuid",
];

/// Requires all properties of all objects and allows no others, and drops what is not taken. Gives false where the schema
/// cannot be said so.
fn narrow_down(schema: &mut Value) -> bool {
    let Value::Object(schema) = schema else {
        return false;
    };
    // The only choice that there is.
    if let Some(choice) = schema.remove("oneOf") {
        schema.insert("anyOf".to_owned(), choice);
    }
    schema.remove("default");
    if schema
        .get("format")
        .and_then(Value::as_str)
        .is_some_and(|format| !FORMATS.contains(&format))
    {
        schema.remove("format");
    }
    let is_object = names_object(schema.get("type"));
    let says_nothing = !["type", "anyOf", "$ref", "enum", "const"]
        .iter()
        .any(|key| schema.contains_key(*key));
    let is_open = schema
        .get("additionalProperties")
        .is_some_and(|rest| *rest != Value::Bool(false));
    let is_flattened = is_object && schema.contains_key("anyOf");
    if says_nothing
        || is_open
        || is_flattened
        || schema.contains_key("prefixItems")
        || schema.contains_key("allOf")
    {
        return false;
    }
    if is_object {
        let properties = schema
            .entry("properties")
            .or_insert_with(|| Value::Object(Map::new()));
        let names: Value = properties
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
            .cloned()
            .collect();
        schema.insert("required".to_owned(), names);
        schema.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
    below(schema).into_iter().all(narrow_down)
}

/// Whether a type is an object, alone or beside null.
fn names_object(kind: Option<&Value>) -> bool {
    match kind {
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == "object"),
        kind => kind.is_some_and(|kind| kind == "object"),
    }
}

/// The schemas right below a schema.
fn below(schema: &mut Map<String, Value>) -> Vec<&mut Value> {
    let mut list = Vec::new();
    for (key, value) in schema {
        match (key.as_str(), value) {
            ("properties" | "$defs", Value::Object(named)) => list.extend(named.values_mut()),
            ("anyOf", Value::Array(choices)) => list.extend(choices),
            ("items", schema) => list.push(schema),
            _ => {}
        }
    }
    list
}
