//! A small table of what an answer lists: a row for each item, a column for each field that says something.
//!
//! What tells items apart stands first, then what they are called and how they are; the rest keeps the order of the
//! answer.

use std::fmt;
use std::io::{self, IsTerminal as _};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::layout;
use super::pages;
use super::table::Way;
use crate::runtime::client::message::printable;

/// Columns that come first where there are such: ids, names, and what is like a status.
const FIRST: [&str; 20] = [
    "id",
    "_id",
    "uuid",
    "key",
    "name",
    "full_name",
    "display_name",
    "title",
    "label",
    "slug",
    "login",
    "username",
    "email",
    "status",
    "state",
    "phase",
    "type",
    "kind",
    "object",
    "model",
];

/// The longest cell.
const CELL: usize = 48;

/// What stands between columns.
const GAP: usize = 2;

/// The columns that are there whatever the room is.
const KEPT: usize = 2;

/// How wide a table is where nobody says it.
const ROOM: usize = 120;

/// An object with its fields in the order of the text.
struct Fields<T>(Vec<(String, T)>);

impl<T> Fields<T> {
    fn get(&self, name: &str) -> Option<&T> {
        let found = self.0.iter().rfind(|(field, _)| field == name);
        found.map(|(_, value)| value)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Fields<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
            type Value = Fields<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<T>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

/// A table.
#[derive(Debug, Default)]
pub struct Grid {
    /// Its lines; empty where there is nothing to show.
    pub text: String,
    /// The columns that there was no room for, and fields that are lists or objects.
    pub left_out: Vec<String>,
}

/// The table of an answer; `items` leads to its rows where the API says what its pages are.
#[must_use]
pub fn draw(answer: &str, items: Option<Way>) -> Grid {
    let rows = items
        .and_then(|way| pages::raw_list(answer, way))
        .or_else(|| listed(answer));
    if let Some(rows) = rows {
        return of_rows(&rows);
    }
    match serde_json::from_str::<Fields<Box<RawValue>>>(answer) {
        Ok(object) => of_fields(&object),
        Err(_) => Grid {
            text: cell(answer.trim()),
            left_out: Vec::new(),
        },
    }
}

/// The answer itself, or its only list of objects.
fn listed(answer: &str) -> Option<Vec<Box<RawValue>>> {
    if let Ok(rows) = serde_json::from_str(answer) {
        return Some(rows);
    }
    let object: Fields<Box<RawValue>> = serde_json::from_str(answer).ok()?;
    let list = |value: &RawValue| serde_json::from_str::<Vec<Box<RawValue>>>(value.get()).ok();
    let lists = object.0.iter().filter_map(|(_, value)| list(value));
    let mut lists = lists.filter(|items| items.iter().all(|item| item.get().starts_with('{')));
    let first = lists.next()?;
    // An object with several lists, or with much else, is not a list.
    (lists.next().is_none() && object.0.len() <= 8).then_some(first)
}

/// The table of items.
#[must_use]
pub fn of_rows(rows: &[Box<RawValue>]) -> Grid {
    let objects = rows
        .iter()
        .map(|row| serde_json::from_str::<Fields<Box<RawValue>>>(row.get()).ok());
    let objects: Vec<Option<Fields<Box<RawValue>>>> = objects.collect();
    let mut names = names(objects.iter().flatten());
    if names.is_empty() {
        let lines = rows.iter().map(|row| cell(row.get()));
        return Grid {
            text: lines.collect::<Vec<_>>().join("\n"),
            left_out: Vec::new(),
        };
    }
    let has_id = names.iter().any(|name| rank(name) <= 3);
    let place = |name: &String| match rank(name) {
        // Where nothing is called so, the first field that ends so tells items apart.
        _ if !has_id && is_id(name) => 0,
        rank => rank,
    };
    names.sort_by_key(place);
    let column = |name: &String| {
        let cells = objects.iter().map(|row| {
            let value = row.as_ref().and_then(|row| row.get(name));
            value.map_or_else(String::new, |value| cell(value.get()))
        });
        std::iter::once(name.to_uppercase())
            .chain(cells)
            .collect::<Vec<String>>()
    };
    let mut grid = lay(names.iter().map(column).collect());
    grid.left_out.extend(nested(&objects, &names));
    grid
}

/// The fields that no cell could show: lists and objects with something in them.
fn nested(objects: &[Option<Fields<Box<RawValue>>>], names: &[String]) -> Vec<String> {
    let mut nested = Vec::new();
    for (name, value) in objects.iter().flatten().flat_map(|object| &object.0) {
        let is_nested = value.get().starts_with(['{', '[']) && value.get().len() > 2;
        let title = name.to_uppercase();
        if is_nested && !names.contains(name) && !nested.contains(&title) {
            nested.push(title);
        }
    }
    nested
}

/// The names of fields that have something to show, as the items order them: a field that the first has not stands
/// behind the one that it follows in another.
fn names<'a>(objects: impl Iterator<Item = &'a Fields<Box<RawValue>>>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for object in objects {
        let mut next = 0;
        for (name, value) in &object.0 {
            if let Some(at) = names.iter().position(|known| known == name) {
                next = at + 1;
            } else if !value.get().starts_with(['{', '[', 'n']) {
                names.insert(next, name.clone());
                next += 1;
            }
        }
    }
    names
}

fn rank(name: &str) -> usize {
    FIRST
        .iter()
        .position(|first| *first == name)
        .unwrap_or(FIRST.len())
}

/// `order_id` and `orderId`.
fn is_id(name: &str) -> bool {
    name.ends_with("_id") || name.ends_with("Id")
}

/// A row for each field.
fn of_fields(object: &Fields<Box<RawValue>>) -> Grid {
    let names = object.0.iter().map(|(name, _)| name.clone()).collect();
    let values = object
        .0
        .iter()
        .map(|(_, value)| cell(value.get()))
        .collect();
    lay(vec![names, values])
}

/// How many signs a line has: what the environment says, else the terminal.
pub fn room() -> usize {
    let said = std::env::var("COLUMNS").ok();
    let terminal = || {
        let out = io::stdout();
        let size = out.is_terminal().then(terminal_size::terminal_size)?;
        size.map(|(terminal_size::Width(width), _)| usize::from(width))
    };
    said.and_then(|columns| columns.parse().ok())
        .or_else(terminal)
        .unwrap_or(ROOM)
}

/// Columns beside each other, as many as there is room for.
fn lay(columns: Vec<Vec<String>>) -> Grid {
    let mut left_out = Vec::new();
    let room = room();
    let mut lines: Vec<String> = vec![String::new(); columns.first().map_or(0, Vec::len)];
    let mut taken = 0;
    for (index, column) in columns.into_iter().enumerate() {
        let length = |cell: &String| breadth(cell);
        let mut width = column.iter().map(length).max().unwrap_or(0);
        if taken + width > room {
            if index >= KEPT {
                left_out.extend(column.into_iter().next());
                continue;
            }
            width = width.min(room.saturating_sub(taken).max(ROOM / 10));
        }
        for (line, cell) in lines.iter_mut().zip(column) {
            let cell = cut(cell, width);
            let rest = (width + GAP).saturating_sub(breadth(&cell));
            line.push_str(&cell);
            line.push_str(&" ".repeat(rest));
        }
        taken += width + GAP;
    }
    let lines = lines.iter().map(|line| line.trim_end());
    Grid {
        text: lines.collect::<Vec<_>>().join("\n"),
        left_out,
    }
}

/// A value in a cell, without what a terminal would take for a command.
fn cell(json: &str) -> String {
    let text = match json {
        "null" => String::new(),
        json if json.starts_with('"') => {
            serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
        }
        json => layout::on_a_line(json),
    };
    cut(printable(&text), CELL)
}

/// A text that is not longer than so many columns.
fn cut(text: String, most: usize) -> String {
    if breadth(&text) <= most {
        return text;
    }
    let mut shown = String::new();
    let mut taken = 1;
    for letter in text.chars() {
        taken += columns(letter);
        if taken > most {
            break;
        }
        shown.push(letter);
    }
    shown + "…"
}

/// How many columns of a terminal a text takes.
fn breadth(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Letters of East Asia and pictures take two columns, marks upon letters none.
fn columns(letter: char) -> usize {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f64f}'
        | '\u{1f680}'..='\u{1f6ff}'
        | '\u{1f900}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}
