//! Parameters in the styles of OpenAPI (OAS 3.1, 4.8.12.3, after RFC 6570).
//!
//! A value is turned into JSON first, so that one function per place handles all types. Everything
//! but the unreserved characters of RFC 3986 is percent-encoded; delimiters that a style puts
//! between values are not. Inside lists and objects of a style that has no room for them, arrays
//! and objects are written as JSON.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::runtime::data::json;

/// Everything but the unreserved characters.
const STRICT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Reserved characters stay, apart from those that would end the parameter, and brackets, which no query may hold
/// (RFC 3986, 3.4).
const RESERVED: &AsciiSet = &STRICT
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';');

/// What a path may hold stays, slashes as well; what would end the path does not (RFC 3986, 3.3).
const PATH: &AsciiSet = &RESERVED.remove(b'&').remove(b'+').remove(b'=').add(b'?');

/// How a parameter is written into the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathStyle {
    /// `3,4,5`
    Simple {
        /// Whether objects are written `key=value` instead of `key,value`.
        explode: bool,
    },
    /// `.3,4,5`
    Label {
        /// Whether each value has its own dot.
        explode: bool,
    },
    /// `;id=3,4,5`
    Matrix {
        /// Whether each value has its own name.
        explode: bool,
    },
    /// As JSON.
    Json,
}

/// How a parameter is written into the query or a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryStyle {
    /// `id=3&id=4` or `id=3,4`
    Form {
        /// Whether each value has its own name.
        explode: bool,
    },
    /// `id=3%204`
    SpaceDelimited,
    /// `id=3%7C4`
    PipeDelimited,
    /// `id%5Bkey%5D=3`
    DeepObject,
    /// As JSON.
    Json,
}

/// Percent-encodes a text.
#[must_use]
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, STRICT).to_string()
}

/// Percent-encodes a text, leaving reserved characters as they are.
#[must_use]
pub fn encode_reserved(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Percent-encodes a text for a path, leaving reserved characters as they are.
#[must_use]
pub fn encode_path(text: &str) -> String {
    utf8_percent_encode(text, PATH).to_string()
}

/// The text of a value that is neither list nor object; of those the JSON.
#[must_use]
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => json::number(number),
        Value::String(text) => text.clone(),
        Value::Array(_) | Value::Object(_) => json::encode(value)
            .ok()
            .and_then(|text| String::from_utf8(text).ok())
            .unwrap_or_default(),
    }
}

/// The values of a list, or keys and values of an object, joined by `joint`, encoded by `encode`.
fn joined(value: &Value, joint: &str, pair: &str, encode: fn(&str) -> String) -> String {
    let parts: Vec<String> = match value {
        Value::Array(items) => items.iter().map(|item| encode(&text(item))).collect(),
        Value::Object(object) => object
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| format!("{}{pair}{}", encode(key), encode(&text(value))))
            .collect(),
        scalar => vec![encode(&text(scalar))],
    };
    parts.join(joint)
}

/// A parameter as it stands in the path.
#[must_use]
pub fn path(name: &str, value: &Value, style: PathStyle, encode: fn(&str) -> String) -> String {
    match style {
        PathStyle::Simple { explode } => {
            joined(value, ",", if explode { "=" } else { "," }, encode)
        }
        PathStyle::Label { explode: true } => format!(".{}", joined(value, ".", "=", encode)),
        PathStyle::Label { explode: false } => format!(".{}", joined(value, ",", ",", encode)),
        PathStyle::Matrix { explode } => match value {
            Value::Object(_) if explode => format!(";{}", joined(value, ";", "=", encode)),
            Value::Array(items) if explode => items
                .iter()
                .map(|item| format!(";{}={}", encode(name), encode(&text(item))))
                .collect(),
            value => format!(";{}={}", encode(name), joined(value, ",", ",", encode)),
        },
        PathStyle::Json => encode(&json_text(value)),
    }
}

/// A parameter as it stands in a header; not percent-encoded (OAS 3.1, 4.8.12.1).
#[must_use]
pub fn header(value: &Value, explode: bool) -> String {
    joined(value, ",", if explode { "=" } else { "," }, str::to_owned)
}

/// Keys and values of a query parameter, both encoded; nothing for null.
#[must_use]
pub fn query(
    name: &str,
    value: &Value,
    style: QueryStyle,
    encode: fn(&str) -> String,
) -> Vec<(String, String)> {
    let key = encode_key(name);
    match (style, value) {
        (QueryStyle::Json, value) => vec![(key, encode(&json_text(value)))],
        (_, Value::Null) => Vec::new(),
        (QueryStyle::DeepObject, value) => {
            let mut pairs = Vec::new();
            deep(&key, value, encode, &mut pairs);
            pairs
        }
        (QueryStyle::Form { explode: true }, Value::Array(items)) => items
            .iter()
            .map(|item| (key.clone(), encode(&text(item))))
            .collect(),
        (QueryStyle::Form { explode: true }, Value::Object(object)) => object
            .iter()
            .filter(|(_, value)| !value.is_null())
            .flat_map(|(key, value)| query(key, value, QueryStyle::Form { explode: true }, encode))
            .collect(),
        (_, Value::Array(items)) if items.is_empty() => Vec::new(),
        (QueryStyle::SpaceDelimited, value) => vec![(key, joined(value, "%20", "%20", encode))],
        (QueryStyle::PipeDelimited, value) => vec![(key, joined(value, "%7C", "%7C", encode))],
        (QueryStyle::Form { .. }, value) => vec![(key, joined(value, ",", ",", encode))],
    }
}

/// `a[b]=1&a[c][d]=2&a[e][0]=3`, the brackets percent-encoded.
fn deep(key: &str, value: &Value, encode: fn(&str) -> String, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(object) => {
            for (name, value) in object {
                deep(&within(key, &encode_key(name)), value, encode, pairs);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                deep(&within(key, &index.to_string()), item, encode, pairs);
            }
        }
        scalar => pairs.push((key.to_owned(), encode(&text(scalar)))),
    }
}

/// A key in brackets behind another key.
fn within(key: &str, inner: &str) -> String {
    format!("{key}%5B{inner}%5D")
}

/// Keys may have some characters that values have not.
fn encode_key(key: &str) -> String {
    const KEY: &AsciiSet = &STRICT.remove(b'$').remove(b':').remove(b'@');
    utf8_percent_encode(key, KEY).to_string()
}

fn json_text(value: &Value) -> String {
    json::encode(value)
        .ok()
        .and_then(|text| String::from_utf8(text).ok())
        .unwrap_or_default()
}
