//! A comparison as a page of its own, for a person who reviews it.
//!
//! The page is a file of `templates/report` that shows what a block of JSON in it says. It needs no network.

use serde_json::{Value, json};

use crate::diagnostic::render::{harmless_json, harmless_lines};
use crate::diagnostic::{Location, Place, Places, Pointer};

use super::Comparison;
use super::published;

/// The page; `DATA` stands where the data goes.
const PAGE: &str = include_str!("../../templates/report/report.html");

/// The most lines of a document that are shown beside a change.
const LINES: usize = 16;

/// The longest line that is shown, in characters.
const WIDTH: usize = 400;

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
            let text = member(whole, &location).unwrap_or_else(|| fragment(whole, location.line as usize));
            // Who reviews sees what is written, not what marks of direction make of it.
            json!({ "file": side.places.name(location.file), "line": location.line, "text": harmless_lines(&text) })
        })
        .collect()
}

/// A member of an object that shares its line with much else, on lines of its own: JSON that a machine wrote.
fn member(text: &str, location: &Location) -> Option<String> {
    let line = text.lines().nth(location.line.checked_sub(1)? as usize)?;
    let (_, rest) = line.split_at_checked(line.char_indices().nth(location.column.checked_sub(1)? as usize)?.0)?;
    if line.len() <= WIDTH {
        return None;
    }
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
    let key = values.next()?.ok()?;
    let after = rest.get(values.byte_offset()..)?.trim_start();
    let shown = match after.strip_prefix(':') {
        Some(value) => {
            let value = serde_json::Deserializer::from_str(value).into_iter::<Value>().next()?.ok()?;
            format!("{key}: {value:#}")
        }
        None => format!("{key:#}"),
    };
    let cut = if shown.lines().nth(LINES).is_some() { "\n…" } else { "" };
    Some(shown.lines().take(LINES).collect::<Vec<_>>().join("\n") + cut)
}

/// The lines of a node: the first, and those below it that stand further in.
fn fragment(text: &str, line: usize) -> String {
    let mut lines = text.lines().skip(line.saturating_sub(1));
    let indent = |line: &str| line.len() - line.trim_start().len();
    let Some(first) = lines.next() else { return String::new() };
    let margin = indent(first);
    let below = lines.take_while(|line| line.trim().is_empty() || indent(line) > margin);
    let shown = std::iter::once(first).chain(below).take(LINES);
    let cut = |line: &str| line.get(margin..).unwrap_or(line).chars().take(WIDTH).collect::<String>();
    shown.map(cut).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Side, WIDTH, fragments, member};
    use crate::diagnostic::{FileId, Location, Place, Places};

    /// A document of one line.
    struct Line(&'static str);

    impl Places for Line {
        fn locate(&self, places: &[&Place]) -> Vec<Option<Location>> {
            vec![Some(Location { file: FileId(0), line: 1, column: 1, span: 0..0 }); places.len()]
        }

        fn name(&self, _: FileId) -> &'static str {
            "a.yaml"
        }

        fn text(&self, _: FileId) -> &'static str {
            self.0
        }
    }

    #[test]
    fn marks_of_direction_are_seen() {
        let side = Side { name: "old", places: &Line("pet: \u{202e}tac") };
        let shown = fragments(&side, std::iter::once(Some("#/pet")));
        assert_eq!(shown, [serde_json::json!({ "file": "a.yaml", "line": 1, "text": "pet: \\u{202e}tac" })]);
    }

    #[test]
    fn a_member_of_a_long_line_stands_alone() {
        let filling = " ".repeat(WIDTH);
        let text = format!(r#"{{"é":1,{filling}"pet":{{"type":"object","required":["id"]}},"next":2}}"#);
        let column = text.chars().position(|sign| sign == 'p').unwrap() as u32;
        let location = Location { file: FileId(0), line: 1, column, span: 0..0 };
        assert_eq!(
            member(&text, &location).unwrap(),
            "\"pet\": {\n  \"type\": \"object\",\n  \"required\": [\n    \"id\"\n  ]\n}"
        );
    }
}
