//! Answers in a form of the caller's, of an API that writes them so: the request asks for the JSON Schema of a type, and
//! the text of the answer is decoded as one.

use bytes::Bytes;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::answer::Answer;
use super::arrived::Arrived;
use super::call::{self, Call, Sending};
use super::error::DecodeError;
use super::exchange::Expects;
use super::operation::Structured;
use crate::runtime::data::json;
use crate::runtime::{Error, Result};

impl<O: Structured> Call<O> {
    /// Makes the call and gives what the model writes as a `T`: the request asks for its JSON Schema (`response_format`).
    ///
    /// The schema is strict, as the API wants it: all fields must come, and no others; what may be missing is an
    /// `Option`, and comes as null.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send); there is no text, as when the model refuses; or it is not a `T`.
    #[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
    pub fn send_as<T: DeserializeOwned + JsonSchema>(mut self) -> Sending<T> {
        self.operation.set_stream(false);
        let call = self.with_body_field("response_format", format_of::<T>());
        call::start(call, O::INFO.accept, Expects::Whole, written)
    }
}

/// What asks for a `T`.
fn format_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.meta_schema = None;
        settings.inline_subschemas = true;
    });
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    make_strict(&mut schema);
    let name: String = T::schema_name()
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            }
        })
        .take(64)
        .collect();
    json!({ "type": "json_schema", "json_schema": { "name": name, "schema": schema, "strict": true } })
}

/// Requires all properties of all objects, and allows no others.
fn make_strict(schema: &mut Value) {
    let Value::Object(schema) = schema else {
        return;
    };
    // The only choice that strict schemas have.
    if let Some(choice) = schema.remove("oneOf") {
        schema.insert("anyOf".to_owned(), choice);
    }
    schema.remove("default");
    if let Some(Value::Object(properties)) = schema.get("properties") {
        let names: Value = properties.keys().cloned().collect();
        schema.insert("required".to_owned(), names);
        schema.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
    below(schema).for_each(make_strict);
}

/// The schemas right below a schema.
fn below(schema: &mut Map<String, Value>) -> impl Iterator<Item = &mut Value> {
    schema
        .iter_mut()
        .flat_map(|(key, value)| -> Vec<&mut Value> {
            match (key.as_str(), value) {
                ("properties" | "$defs", Value::Object(named)) => named.values_mut().collect(),
                ("anyOf" | "allOf" | "prefixItems", Value::Array(list)) => {
                    list.iter_mut().collect()
                }
                ("items", schema) => vec![schema],
                _ => Vec::new(),
            }
        })
}

/// The text of the answer's first choice as a value.
fn written<T: DeserializeOwned>(arrived: Arrived) -> Result<T> {
    let answer = call::answer(arrived);
    let whole: Value = answer.json()?;
    let message = whole.pointer("/choices/0/message").unwrap_or(&Value::Null);
    let Some(text) = message.get("content").and_then(Value::as_str) else {
        return Err(nothing(&answer, message));
    };
    json::decode(text.as_bytes()).map_err(|error| {
        let text = Bytes::copy_from_slice(text.as_bytes());
        answer.error(DecodeError::new(text, error))
    })
}

/// The error for an answer without a text.
fn nothing(answer: &Answer, message: &Value) -> Error {
    let refuses = message.get("refusal").is_some_and(Value::is_string);
    let reason = if refuses { ": the model refuses" } else { "" };
    let message = format!("there is no text at `choices[0].message.content`{reason}");
    answer.error(DecodeError::whole(answer.bytes(), message))
}
