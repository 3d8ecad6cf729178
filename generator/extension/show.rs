//! The table of extension keys for people and for programs.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Extension;

/// A line for each key, in columns.
#[must_use]
pub fn text() -> String {
    let row = |key: &str, place: &str, meaning: &str| format!("{key:36} {place:30} {meaning}\n");
    let mut text = row("KEY", "STANDS IN", "SAYS");
    for extension in Extension::ALL {
        text += &row(extension.key(), extension.place(), extension.meaning());
    }
    let _ = writeln!(text, "\n{} keys; a key that is not listed is left alone", Extension::ALL.len());
    text
}

/// The same as a JSON array.
#[must_use]
pub fn json() -> String {
    let list = Extension::ALL.iter().map(|extension| {
        json!({
            "key": extension.key(),
            "places": extension.place().split(", ").collect::<Vec<_>>(),
            "meaning": extension.meaning(),
            "readers": extension.readers(),
        })
    });
    format!("{:#}\n", Value::Array(list.collect()))
}
