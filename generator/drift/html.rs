//! A comparison as a page of its own, for a person who reviews it.
//!
//! The page is a file of `templates/report` that shows what a block of JSON in it says. It needs no network.

use serde_json::{Value, json};

use crate::diagnostic::render::{harmless_json, harmless_lines};
use crate::diagnostic::{Place, Places, Pointer};

use super::Comparison;
use super::fragment::{fragment, member};
use super::published;

/// The page; `DATA` stands where the data goes.
const PAGE: &str = include_str!("../../templates/report/report.html");

/// One of the two sides: its name, and the texts that it was read from.
pub struct Side<'texts> {
    /// How it is called.
    pub name: &'texts str,
    /// Where its places are.
    pub places: &'texts dyn Places,
}

/// The page of a comparison.
pub fn html(comparison: &Comparison, old: &Side<'_>, new: &Side<'_>) -> String {
    let mut data = published::json(comparison);
    let before = fragments(old, comparison.changes.iter().map(|change| change.old.as_deref()));
    let after = fragments(new, comparison.changes.iter().map(|change| change.new.as_deref()));
    if let Some(changes) = data.get_mut("changes").and_then(Value::as_array_mut) {
        for ((change, before), after) in changes.iter_mut().zip(before).zip(after) {
            if let Some(change) = change.as_object_mut() {
                change.insert("before".to_owned(), before);
                change.insert("after".to_owned(), after);
            }
        }
    }
    if let Some(data) = data.as_object_mut() {
        data.insert("old".to_owned(), json!(old.name));
        data.insert("new".to_owned(), json!(new.name));
    }
    // Nothing in a text may end the element that the data stands in.
    let data = harmless_json(&data.to_string()).replace('<', "\\u003c");
    PAGE.replacen("DATA", &data, 1)
}

/// What the documents say at places; null where nothing can be shown.
fn fragments<'p>(side: &Side<'_>, places: impl Iterator<Item = Option<&'p str>>) -> Vec<Value> {
    let pointer = |place: &str| place.split(' ').next().and_then(Pointer::parse).map_or(Place::Nowhere, Place::Name);
    let places: Vec<Place> = places.map(|place| place.map_or(Place::Nowhere, pointer)).collect();
    let wanted: Vec<&Place> = places.iter().collect();
    let found = side.places.locate(&wanted).into_iter();
    found
        .map(|location| {
            let Some(location) = location else { return Value::Null };
            let whole = side.places.text(location.file);
            let text = member(whole, location.line as usize, location.column as usize)
                .unwrap_or_else(|| fragment(whole, location.line as usize));
            // Who reviews sees what is written, not what marks of direction make of it.
            json!({ "file": side.places.name(location.file), "line": location.line, "text": harmless_lines(&text) })
        })
        .collect()
}
