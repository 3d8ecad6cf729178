//! Literals: strings, numbers, and JSON values as `json!` takes them.

use serde_json::Value;

use super::layout::Layout;

/// A string literal.
///
/// Raw where that spares two escapes or more, as a person would write it.
pub(crate) fn string(text: &str) -> String {
    let quotes = text.matches(['"', '\\']).count();
    if quotes >= 2 && !text.contains("\"#") && printable(text) {
        return if text.contains('"') { format!("r#\"{text}\"#") } else { format!("r\"{text}\"") };
    }
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '\'' => literal.push('\''),
            c => literal.extend(c.escape_debug()),
        }
    }
    literal.push('"');
    literal
}

/// A floating point literal, always with a point.
pub(crate) fn float(value: f64) -> String {
    let text = format!("{value:?}");
    if text == "NaN" || text.contains("inf") { "0.0".to_owned() } else { text }
}

/// An integer literal, with its digits in groups of three where there are more than five.
pub(crate) fn integer(value: i128) -> String {
    let digits = value.unsigned_abs().to_string();
    if digits.len() < 6 {
        return value.to_string();
    }
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    if value < 0 { format!("-{text}") } else { text }
}

/// `json!(value)`.
pub(crate) fn json(value: &Value) -> Layout {
    Layout::call("json!", vec![json_inner(value)])
}

fn json_inner(value: &Value) -> Layout {
    match value {
        Value::Null => Layout::text("null"),
        Value::Bool(value) => Layout::text(value.to_string()),
        Value::Number(number) => Layout::text(json_number(number)),
        Value::String(text) => Layout::text(string(text)),
        Value::Array(items) => Layout::array(items.iter().map(json_inner).collect()),
        Value::Object(entries) => Layout::List {
            open: "{".to_owned(),
            items: entries.iter().map(|(key, value)| Layout::Pair(string(key), Box::new(json_inner(value)))).collect(),
            close: "}",
        },
    }
}

/// An integer literal that does not fit an `i32` needs its type said.
fn json_number(number: &serde_json::Number) -> String {
    let text = number.to_string();
    if let Some(value) = number.as_i64() {
        return if i32::try_from(value).is_ok() { text } else { format!("{text}_i64") };
    }
    if number.is_u64() { format!("{text}_u64") } else { text }
}

fn printable(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '"' | '\\' | '\'') || c.escape_debug().count() == 1)
}
