//! A small table of what an answer lists: a row for each item, a column for each field that says something.

use std::env;

use serde_json::{Map, Value};

use super::pages;
use super::table::Way;
use crate::runtime::client::message::printable;

/// Columns that come first where there are such.
const FIRST: [&str; 12] = [
    "id",
    "key",
    "name",
    "slug",
    "title",
    "full_name",
    "login",
    "status",
    "state",
    "type",
    "object",
    "model",
];

/// The longest cell.
const CELL: usize = 48;

/// The table of an answer; `items` leads to its rows where the API says what its pages are.
#[must_use]
pub fn draw(answer: &Value, items: Option<Way>) -> String {
    let rows = items
        .and_then(|way| pages::walk(answer, way))
        .and_then(Value::as_array)
        .or_else(|| listed(answer));
    match (rows, answer) {
        (Some(rows), _) => of_rows(rows),
        (None, Value::Object(object)) => of_fields(object),
        (None, scalar) => cell(scalar),
    }
}

/// The answer itself, or its only list of objects.
fn listed(answer: &Value) -> Option<&Vec<Value>> {
    let object = match answer {
        Value::Array(rows) => return Some(rows),
        answer => answer.as_object()?,
    };
    let is_list = |value: &&Value| {
        value
            .as_array()
            .is_some_and(|items| items.iter().all(Value::is_object))
    };
    let mut lists = object.values().filter(is_list).filter_map(Value::as_array);
    let first = lists.next()?;
    // An object with several lists, or with much else, is not a list.
    (lists.next().is_none() && object.len() <= 8).then_some(first)
}

fn of_rows(rows: &[Value]) -> String {
    let mut names: Vec<&String> = Vec::new();
    for object in rows.iter().filter_map(Value::as_object) {
        for (name, value) in object {
            if !names.contains(&name) && is_plain(value) && !value.is_null() {
                names.push(name);
            }
        }
    }
    if names.is_empty() {
        return rows.iter().map(cell).collect::<Vec<_>>().join("\n");
    }
    let rank = |name: &&String| {
        FIRST
            .iter()
            .position(|first| *first == name.as_str())
            .unwrap_or(FIRST.len())
    };
    names.sort_by_key(rank);
    let column = |name: &String| {
        let cells = rows
            .iter()
            .map(|row| row.get(name).map_or_else(String::new, cell));
        std::iter::once(name.to_uppercase())
            .chain(cells)
            .collect::<Vec<String>>()
    };
    lay(names.into_iter().map(column).collect())
}

/// A row for each field.
fn of_fields(object: &Map<String, Value>) -> String {
    let names = object.keys().cloned().collect();
    let values = object.values().map(cell).collect();
    lay(vec![names, values])
}

/// Columns beside each other, as many as there is room for.
fn lay(columns: Vec<Vec<String>>) -> String {
    let room = env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok())
        .unwrap_or(120usize);
    let mut lines: Vec<String> = vec![String::new(); columns.first().map_or(0, Vec::len)];
    let mut taken = 0;
    for (index, column) in columns.iter().enumerate() {
        let width = column
            .iter()
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0);
        if index > 1 && taken + width > room {
            continue;
        }
        for (line, cell) in lines.iter_mut().zip(column) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width + 2 - cell.chars().count()));
        }
        taken += width + 2;
    }
    lines
        .iter()
        .map(|line| line.trim_end())
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_plain(value: &Value) -> bool {
    !value.is_object() && !value.is_array()
}

/// A value in a cell, without what a terminal would take for a command.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let text = printable(&text);
    if text.chars().count() <= CELL {
        return text;
    }
    text.chars().take(CELL - 1).chain(['…']).collect()
}
