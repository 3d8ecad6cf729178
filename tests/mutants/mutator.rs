//! Changes documents as nobody would write them, and as somebody might: subtrees are spliced, moved, wrapped, doubled
//! and lost, keys take the names of other keys, references lead anywhere, values become odd.

use serde_json::{Map, Value, json};

use crate::choices::Choices;

/// Words that mean something at a place where they may not stand.
const KEYS: &[&str] = &[
    "$ref",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "items",
    "properties",
    "additionalProperties",
    "patternProperties",
    "required",
    "discriminator",
    "mapping",
    "enum",
    "const",
    "default",
    "type",
    "format",
    "nullable",
    "readOnly",
    "title",
    "description",
    "example",
    "examples",
    "parameters",
    "requestBody",
    "responses",
    "content",
    "schema",
    "headers",
    "security",
    "servers",
    "tags",
    "operationId",
    "deprecated",
    "$defs",
    "x-speakeasy-pagination",
    "x-speakeasy-retries",
    "x-enum-varnames",
    "",
    "self",
    "Self",
];

pub(crate) const WORDS: &[&str] = &[
    "",
    "string",
    "integer",
    "number",
    "boolean",
    "object",
    "array",
    "null",
    "date-time",
    "int64",
    "uint64",
    "binary",
    "byte",
    "float",
    "path",
    "query",
    "header",
    "cookie",
    "deepObject",
    "form",
    "text/event-stream",
    "application/json",
    "multipart/form-data",
    "self",
    "Self",
    "super",
    "type",
    "r#type",
    "_",
    "1",
    "-",
    "é",
    "a/b~1c",
    "{id}",
    "/a/{id}/{id}",
    "\u{202e}\u{1b}[2J\0\r\n*/ \"#",
    "```\n<script> ](javascript:x)",
    "4XX",
    "default",
    "99999999999999999999",
    "#",
    "#/",
    "https://example.com/a",
];

/// The most that a document grows to, in values.
const LIMIT: usize = 20_000;

/// A way to a value: at each step the number of the entry or the item.
type Way = Vec<usize>;

/// A document with as many changes as there are choices for, at most sixteen.
pub(crate) fn mutate(mut document: Value, donors: &[Value], choices: &mut Choices<'_>) -> Value {
    for _ in 0..16 {
        if choices.is_over() {
            break;
        }
        change(&mut document, donors, choices);
        if size(&document) > LIMIT {
            break;
        }
    }
    document
}

fn size(value: &Value) -> usize {
    1 + children(value).map(size).sum::<usize>()
}

fn children(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter()),
        Value::Object(entries) => Box::new(entries.values()),
        _ => Box::new(std::iter::empty()),
    }
}

/// The way to one of all values, the document itself left out.
fn way(document: &Value, choices: &mut Choices<'_>) -> Way {
    fn walk(value: &Value, left: &mut usize, way: &mut Way) -> bool {
        for (index, child) in children(value).enumerate() {
            way.push(index);
            if *left == 0 {
                return true;
            }
            *left -= 1;
            if walk(child, left, way) {
                return true;
            }
            way.pop();
        }
        false
    }
    let (mut left, mut found) = (choices.below(size(document) - 1), Way::new());
    walk(document, &mut left, &mut found);
    found
}

fn at<'v>(document: &'v mut Value, way: &[usize]) -> Option<&'v mut Value> {
    way.iter().try_fold(document, |value, step| match value {
        Value::Array(items) => items.get_mut(*step),
        Value::Object(entries) => entries.values_mut().nth(*step),
        _ => None,
    })
}

/// A copy of any value of a document.
pub(crate) fn piece(document: &Value, choices: &mut Choices<'_>) -> Value {
    let way = way(document, choices);
    let found = way.iter().try_fold(document, |value, step| children(value).nth(*step));
    found.cloned().unwrap_or_default()
}

fn change(document: &mut Value, donors: &[Value], choices: &mut Choices<'_>) {
    let kind = choices.below(14);
    let way = way(document, choices);
    let new = match kind {
        0 => odd(choices),
        1 | 2 => piece(document, choices),
        3 | 4 => choices.of(donors).map(|donor| piece(donor, choices)).unwrap_or_default(),
        5 | 6 => reference(document, choices),
        7 => return wrap(document, &way, choices),
        8 | 9 => return rename(document, &way, choices),
        10 => return double(document, &way, choices),
        11 => return remove(document, &way),
        12 => return add(document, donors, &way, choices),
        _ => json!(choices.of(WORDS)),
    };
    if let Some(value) = at(document, &way) {
        *value = new;
    }
}

fn odd(choices: &mut Choices<'_>) -> Value {
    let long = "Long".repeat(100);
    let odd = [
        json!(null),
        json!({}),
        json!([]),
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e308),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(long),
        json!([null]),
        json!({ "": null }),
        json!([[], {}, "a", 1]),
        json!({ "type": ["string", "null", "integer"] }),
        json!({ "type": "object", "additionalProperties": true }),
        json!({ "enum": ["a", "A", "a", 1, null, "", "-", "é"] }),
        json!({ "oneOf": [{ "type": "string" }, { "type": "string", "format": "date" }] }),
    ];
    choices.of(&odd).cloned().unwrap_or_default()
}

/// The way to one of all values: at each step the key, or the number of the item.
pub(crate) fn steps(document: &Value, choices: &mut Choices<'_>) -> Vec<Value> {
    let mut value = document;
    let steps = way(document, choices).into_iter().map(|step| {
        let key = match value {
            Value::Object(entries) => json!(entries.keys().nth(step)),
            _ => json!(step),
        };
        value = children(value).nth(step).unwrap_or(&Value::Null);
        key
    });
    steps.collect()
}

/// A reference to any place of the document, to one that is nowhere, or in another way of writing.
fn reference(document: &Value, choices: &mut Choices<'_>) -> Value {
    let mut pointer = String::from("#");
    for step in steps(document, choices) {
        let key = step.as_str().map_or_else(|| step.to_string(), str::to_owned);
        pointer.push('/');
        pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
    }
    match choices.below(8) {
        0 => json!({ "$ref": pointer + "/x" }),
        1 => json!({ "$ref": pointer, "description": "beside", "nullable": true }),
        2 => json!({ "$ref": pointer.to_uppercase() }),
        3 => json!({ "allOf": [{ "$ref": pointer }, { "$ref": pointer }] }),
        _ => json!({ "$ref": pointer }),
    }
}

fn wrap(document: &mut Value, way: &[usize], choices: &mut Choices<'_>) {
    let deep = if choices.below(8) == 0 { 40 } else { 1 };
    let kind = choices.below(8);
    let Some(value) = at(document, way) else { return };
    for _ in 0..deep {
        let inner = value.take();
        *value = match kind {
            0 => json!({ "allOf": [inner] }),
            1 => json!({ "oneOf": [inner, { "type": "null" }] }),
            2 => json!({ "anyOf": [inner, inner] }),
            3 => json!({ "type": "array", "items": inner }),
            4 => json!({ "type": "object", "properties": { "a": inner } }),
            5 => json!({ "type": "object", "additionalProperties": inner }),
            6 => json!([inner]),
            _ => json!({ "schema": inner }),
        };
        // What doubles is not doubled forty times.
        if kind == 2 {
            break;
        }
    }
}

/// A key takes another's name, or one that means something.
fn rename(document: &mut Value, way: &[usize], choices: &mut Choices<'_>) {
    let other = match piece(document, choices) {
        Value::Object(entries) => entries.keys().next().cloned(),
        _ => None,
    };
    let name = other.unwrap_or_else(|| choices.of(KEYS).map_or_else(String::new, |key| (*key).to_owned()));
    let Some((step, parent)) = way.split_last() else { return };
    if let Some(Value::Object(entries)) = at(document, parent) {
        let renamed = std::mem::take(entries).into_iter().enumerate();
        *entries =
            renamed.map(|(index, (key, value))| (if index == *step { name.clone() } else { key }, value)).collect();
    }
}

/// A value stands twice.
fn double(document: &mut Value, way: &[usize], choices: &mut Choices<'_>) {
    let Some((step, parent)) = way.split_last() else { return };
    match at(document, parent) {
        Some(Value::Array(items)) => {
            if let Some(item) = items.get(*step).cloned() {
                items.insert(*step, item);
            }
        }
        Some(Value::Object(entries)) => {
            if let Some((key, value)) = entries.iter().nth(*step).map(|(key, value)| (key.clone(), value.clone())) {
                let key = match choices.below(5) {
                    0 => key.to_uppercase(),
                    1 => key + "_",
                    2 => format!("/{key}"),
                    3 => key.to_lowercase(),
                    _ => key + "2",
                };
                entries.insert(key, value);
            }
        }
        _ => {}
    }
}

fn remove(document: &mut Value, way: &[usize]) {
    let Some((step, parent)) = way.split_last() else { return };
    match at(document, parent) {
        Some(Value::Array(items)) if *step < items.len() => drop(items.remove(*step)),
        Some(Value::Object(entries)) => {
            let kept = std::mem::take(entries).into_iter().enumerate().filter(|(index, _)| index != step);
            *entries = kept.map(|(_, entry)| entry).collect::<Map<_, _>>();
        }
        _ => {}
    }
}

/// An object has another entry, a list another item.
fn add(document: &mut Value, donors: &[Value], way: &[usize], choices: &mut Choices<'_>) {
    let new = match choices.below(3) {
        0 => odd(choices),
        1 => piece(document, choices),
        _ => choices.of(donors).map(|donor| piece(donor, choices)).unwrap_or_default(),
    };
    let key = choices.of(KEYS).map_or_else(String::new, |key| (*key).to_owned());
    match at(document, way) {
        Some(Value::Array(items)) => items.push(new),
        Some(Value::Object(entries)) => drop(entries.insert(key, new)),
        _ => {}
    }
}
