//! Numbers with the digits that were typed.
//!
//! A [`Value`] holds 64 bits of a number: `1.50` becomes `1.5`, and what is longer loses digits. Where that would happen,
//! the number is kept as a text behind a mark, which JSON is written without.

use std::collections::BTreeMap;

use serde::ser::{Error as _, Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Number, Value};

use crate::runtime::data::json::{self, JsonError};

/// Begins a text that is a number: with a noncharacter, which is no part of any text that systems exchange (Unicode,
/// 23.7).
const MARK: &str = "\u{fdd1}number ";

/// Reads JSON.
///
/// # Errors
///
/// The text is not JSON.
pub fn read(text: &str) -> Result<Value, JsonError> {
    let value: Value = json::decode_text(text)?;
    if has_digits_to_lose(&value) {
        Ok(serde_json::from_str(text).map_or(value, |raw: Box<RawValue>| exact(raw.get())))
    } else {
        Ok(value)
    }
}

/// Only numbers with a fraction, an exponent, or more than 64 bits are not what they were.
fn has_digits_to_lose(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(items) => items.iter().any(has_digits_to_lose),
        Value::Object(fields) => fields.values().any(has_digits_to_lose),
        Value::Null | Value::Bool(_) | Value::String(_) => false,
    }
}

/// The value of a text that is JSON.
fn exact(text: &str) -> Value {
    let text = text.trim();
    let whole = || serde_json::from_str(text).unwrap_or_default();
    match text.as_bytes().first() {
        Some(b'{') => {
            let fields: BTreeMap<String, Box<RawValue>> =
                serde_json::from_str(text).unwrap_or_default();
            let fields = fields.into_iter();
            let fields: Map<String, Value> = fields
                .map(|(name, value)| (name, exact(value.get())))
                .collect();
            Value::Object(fields)
        }
        Some(b'[') => {
            let items: Vec<Box<RawValue>> = serde_json::from_str(text).unwrap_or_default();
            Value::Array(items.iter().map(|item| exact(item.get())).collect())
        }
        Some(b'-' | b'0'..=b'9') => {
            let number = serde_json::from_str::<Number>(text).ok();
            if number.is_some_and(|number| number.to_string() == text) {
                whole()
            } else {
                Value::String(format!("{MARK}{text}"))
            }
        }
        _ => whole(),
    }
}

/// The digits of a number that is kept as a text.
#[must_use]
pub fn kept(value: &Value) -> Option<&str> {
    value.as_str()?.strip_prefix(MARK)
}

/// A value where everything is a text in the end, such as in an address: numbers are what was typed.
#[must_use]
pub fn as_text(value: &Value) -> Value {
    without_marks(value, |digits| Value::String(digits.to_owned()))
}

/// A value where numbers must be numbers, though digits are lost.
#[must_use]
pub fn as_number(value: &Value) -> Value {
    without_marks(value, |digits| {
        serde_json::from_str(digits).unwrap_or_default()
    })
}

fn without_marks(value: &Value, number: fn(&str) -> Value) -> Value {
    match value {
        Value::String(_) => kept(value).map_or_else(|| value.clone(), number),
        Value::Array(items) => {
            let items = items.iter();
            Value::Array(items.map(|item| without_marks(item, number)).collect())
        }
        Value::Object(fields) => {
            let fields = fields.iter();
            let fields: Map<String, Value> = fields
                .map(|(name, value)| (name.clone(), without_marks(value, number)))
                .collect();
            Value::Object(fields)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// A value as JSON: numbers are what was typed.
#[derive(Debug)]
pub struct Exact<'a>(pub &'a Value);

impl Serialize for Exact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::String(text) => match text.strip_prefix(MARK) {
                Some(digits) => {
                    let raw = RawValue::from_string(digits.to_owned()).map_err(S::Error::custom)?;
                    raw.serialize(serializer)
                }
                None => serializer.serialize_str(text),
            },
            Value::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Exact(item))?;
                }
                list.end()
            }
            Value::Object(fields) => {
                let mut object = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    object.serialize_entry(name, &Exact(value))?;
                }
                object.end()
            }
            other => other.serialize(serializer),
        }
    }
}
