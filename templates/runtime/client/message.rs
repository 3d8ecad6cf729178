//! What an error says, in words and as a code, wherever its body has them.
//!
//! Servers put the message under one of a few keys, often within another object; those that check their input add a list
//! of what is wrong with which field. What is found is fit for a line of a terminal or a log.

use std::fmt;

use http::StatusCode;
use serde_json::{Map, Value};

use crate::runtime::data::json;

/// What the body of an error says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// In words, fit for a line.
    pub(crate) message: Option<String>,
    /// As a code, fit for a line.
    pub(crate) code: Option<String>,
}

impl Said {
    /// What a body says that came with this status.
    pub(crate) fn of(raw: &[u8], status: StatusCode) -> Self {
        let body: Value = json::decode(raw).unwrap_or_default();
        Self {
            message: of(&body),
            code: code(&body, Some(status)),
        }
    }
}

/// A status as a line begins with it: the number, and what HTTP calls it if it has a name for it.
pub(crate) struct Status(pub(crate) StatusCode);

impl fmt::Display for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.canonical_reason() {
            Some(name) => write!(formatter, "{} {name}", self.0.as_u16()),
            None => write!(formatter, "{}", self.0.as_u16()),
        }
    }
}

/// Where servers put the message, the most telling first.
const KEYS: [&str; 18] = [
    "message",
    "error_description",
    "error_message",
    "errorMessage",
    "exception_message",
    "detail",
    "details",
    "msg",
    "error",
    "errors",
    "title",
    "reason",
    "description",
    "Message",
    "ErrorMessage",
    "faultstring",
    "fault",
    "exception",
];

/// Where servers put what is wrong with single fields.
const LISTS: [&str; 4] = ["errors", "detail", "details", "error"];

/// How many faults of single fields are told.
const FAULTS: usize = 3;

/// The message in a body.
#[must_use]
pub fn of(body: &Value) -> Option<String> {
    let mut faults = faults(body);
    let text = text(body).filter(|text| !faults.iter().any(|fault| fault.contains(text)));
    if faults.is_empty() {
        return text.map(printable);
    }
    let more = match faults.len().saturating_sub(FAULTS) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    faults.truncate(FAULTS);
    let (text, colon) = text.map_or(("", ""), |text| (text, ": "));
    let told = format!("{text}{colon}{}{more}", faults.join("; "));
    Some(printable(&told))
}

/// The code in a body: what is called so, else what the error within it says, else the kind of the error. A number that
/// is the status again says nothing.
#[must_use]
pub fn code(body: &Value, status: Option<StatusCode>) -> Option<String> {
    const CODES: [&str; 4] = ["code", "error_code", "errorCode", "Code"];
    const ERRORS: [&str; 4] = ["error", "errors", "fault", "Error"];
    const KINDS: [&str; 4] = ["status", "type", "__type", "error"];
    let object = match body {
        Value::Array(items) => return code(items.first()?, status),
        body => body.as_object()?,
    };
    let is_status = |text: &str| status.is_some_and(|status| status.as_str() == text);
    let told = |key: &&str| match object.get(*key)? {
        Value::String(text) => (is_word(text) && !is_status(text)).then(|| text.clone()),
        Value::Number(number) => Some(number.to_string()).filter(|number| !is_status(number)),
        _ => None,
    };
    let kind = |key: &&str| {
        let text = object.get(*key)?.as_str()?;
        let is_telling = !is_status(text) && !matches!(text, "error" | "about:blank");
        (is_word(text) && is_telling).then(|| text.to_owned())
    };
    let within = || {
        ERRORS
            .iter()
            .find_map(|key| code(object.get(*key)?, status))
    };
    CODES
        .iter()
        .find_map(told)
        .or_else(within)
        .or_else(|| KINDS.iter().find_map(kind))
}

/// Whether a text may be a code: one short word.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.len() <= 200 && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The text under the first key that has one.
fn text(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => short(text),
        Value::Array(items) => items.first().and_then(text),
        Value::Object(object) => KEYS.iter().find_map(|key| text(object.get(*key)?)),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// A text that is a message: not a whole page.
fn short(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty() && text.len() <= 500 && !text.starts_with('<')).then_some(text)
}

/// What is wrong with which field: `body.name: Field required`.
fn faults(body: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let Value::Object(object) = body else {
        of_items(body, &mut faults);
        return faults;
    };
    for list in LISTS.iter().filter_map(|key| object.get(*key)) {
        if faults.is_empty() {
            faults_of(list, &mut faults);
        }
    }
    // Django REST framework has the fields outermost.
    let is_known = |key: &String| KEYS.contains(&key.as_str());
    if faults.is_empty() && !object.keys().any(is_known) && object.values().all(is_texts) {
        of_fields(object, &mut faults);
    }
    faults
}

fn faults_of(list: &Value, faults: &mut Vec<String>) {
    match list {
        Value::Object(fields) if fields.values().all(is_texts) => of_fields(fields, faults),
        Value::Object(inner) => {
            for list in LISTS.iter().filter_map(|key| inner.get(*key)) {
                of_items(list, faults);
            }
        }
        list => of_items(list, faults),
    }
}

/// Items that say where and what (pydantic, JSON:API, express-validator).
fn of_items(list: &Value, faults: &mut Vec<String>) {
    const PLACES: [&str; 7] = [
        "loc",
        "field",
        "path",
        "param",
        "pointer",
        "property",
        "attribute",
    ];
    let fault = |item: &Value| {
        let object = item.as_object()?;
        let source = object.get("source").and_then(Value::as_object);
        let place = PLACES
            .iter()
            .find_map(|key| place(object.get(*key).or_else(|| source?.get(*key))?))?;
        Some(format!("{place}: {}", text(item)?))
    };
    for item in list.as_array().into_iter().flatten() {
        faults.extend(fault(item));
    }
}

/// A field by its name or by the steps to it.
fn place(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => short(text).map(str::to_owned),
        Value::Array(steps) => {
            let mut place = String::new();
            for step in steps {
                match step {
                    Value::Number(index) => place.push_str(&format!("[{index}]")),
                    Value::String(key) if place.is_empty() => place.push_str(key),
                    Value::String(key) => place.push_str(&format!(".{key}")),
                    _ => {}
                }
            }
            (!place.is_empty()).then_some(place)
        }
        _ => None,
    }
}

/// Fields with texts each (Rails, Laravel, ASP.NET).
fn of_fields(fields: &Map<String, Value>, faults: &mut Vec<String>) {
    for (name, texts) in fields {
        faults.extend(text(texts).map(|text| format!("{name}: {text}")));
    }
}

/// Whether a value is a list of texts.
fn is_texts(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|items| !items.is_empty() && items.iter().all(Value::is_string))
}

/// Whether a letter steers a terminal, or turns the direction of what follows (Unicode, UAX 9), in place of being shown.
pub(crate) fn steers(letter: char) -> bool {
    let turns = matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || letter.is_control()
}

/// How many characters of a server's text stand in a line.
const LINE: usize = 1000;

/// A text of a server as it may stand in a terminal: no control characters, none that turn the direction of what
/// follows (Unicode, UAX 9), and no more than fit in a line of a log.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut letters = text.chars();
    let mut line = String::new();
    for letter in letters.by_ref().take(LINE) {
        line.push(match letter {
            '\n' | '\r' | '\t' => ' ',
            letter if steers(letter) => '\u{fffd}',
            letter => letter,
        });
    }
    if letters.next().is_some() {
        line.push('…');
    }
    line
}
