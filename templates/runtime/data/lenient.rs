//! Answers that are not quite what is described.
//!
//! Where a text does not decode, the error says what was expected and where. [`decode`] puts there what the type can
//! take: the empty value for null and for a missing field, and a scalar of the other kind where it says the same (`"1"`
//! for `1`). It goes on until the text decodes, or something is wrong that no value stands for; then the first error is
//! the one that counts. Nothing of this is asked of texts that decode as they are.

use serde_json::{Map, Value};

use super::drift::{DriftKind, Met};
use super::json::{self, JsonError};
use super::tree;

/// Which answers are taken that are not quite what is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leniency {
    /// None.
    Exact,
    /// Those that have a number as a text: the description says that it may be one.
    Numerals,
    /// All that the type can take.
    All,
}

impl Leniency {
    /// Whether another value may stand for this one.
    fn allows(self, wanted: &Wanted, value: &Value) -> bool {
        let is_number = matches!(wanted, Wanted::Integer | Wanted::Number);
        self == Self::All || is_number && value.is_string()
    }
}

/// How many bytes are decoded again at the most.
const EFFORT: usize = 64 << 20;

/// Decodes a text, and gives back why it cannot be.
pub type Attempt<'f> = dyn FnMut(&[u8]) -> Option<JsonError> + 'f;

/// Decodes a text that did not decode for the reason given; says what was put right. Gives back that reason if it
/// cannot be put right.
pub fn decode(
    leniency: Leniency,
    text: &[u8],
    first: JsonError,
    attempt: &mut Attempt<'_>,
    tell: &mut dyn FnMut(Met),
) -> Option<JsonError> {
    if leniency == Leniency::Exact {
        return Some(first);
    }
    let Ok(mut value) = json::decode::<Value>(text) else {
        return Some(first);
    };
    let mut mended = Vec::new();
    let mut patterns = Vec::new();
    let mut effort = 0;
    let mut fault = Fault::of(&first);
    while let Some(current) = fault.take().filter(|_| effort < EFFORT) {
        // What is wrong with one item of a list is most often wrong with all of them.
        let pattern = (pattern(&current.path), current.wanted.clone());
        let all = !patterns.contains(&pattern);
        if all {
            patterns.push(pattern);
        }
        if !current.mend(leniency, &mut value, all, &mut mended) {
            break;
        }
        let Ok(text) = json::encode(&value) else {
            break;
        };
        effort = effort.saturating_add(text.len().max(1024));
        match attempt(&text) {
            None => {
                // A number as a text is what the description says.
                if leniency == Leniency::All {
                    mended.into_iter().for_each(tell);
                }
                return None;
            }
            Some(error) => fault = Fault::of(&error),
        }
    }
    Some(first)
}

/// What a decoder wants and did not get.
struct Fault {
    path: String,
    wanted: Wanted,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    Field(String),
    Text,
    Integer,
    Number,
    Bool,
    List,
    Object,
}

impl Fault {
    /// What an error of serde says: ``missing field `id` ``, `invalid type: null, expected a string`.
    fn of(error: &JsonError) -> Option<Self> {
        if !error.source.is_data() {
            return None;
        }
        let text = error.source.to_string();
        let (_, message) = tree::split(&text);
        let wanted = if let Some(rest) = message.strip_prefix("missing field `") {
            Wanted::Field(rest.rsplit_once('`')?.0.to_owned())
        } else {
            let (_, expected) = message
                .strip_prefix("invalid type: ")?
                .rsplit_once(", expected ")?;
            let expected = expected
                .rsplit_once(" at line ")
                .map_or(expected, |(expected, _)| expected);
            match expected {
                "a string" => Wanted::Text,
                "i32" | "i64" | "u32" | "u64" => Wanted::Integer,
                "f64" | "a JSON number" => Wanted::Number,
                "a boolean" => Wanted::Bool,
                "a sequence" => Wanted::List,
                object if object == "a map" || object.starts_with("an object") => Wanted::Object,
                _ => return None,
            }
        };
        Some(Self {
            path: error.path.clone(),
            wanted,
        })
    }

    /// Puts something there that the type can take, and with `all` in the other items of the same lists too; whether
    /// there is such a thing.
    fn mend(
        &self,
        leniency: Leniency,
        value: &mut Value,
        all: bool,
        mended: &mut Vec<Met>,
    ) -> bool {
        let Some(steps) = steps(&self.path, value) else {
            return false;
        };
        let before = mended.len();
        // A list of unions has records of several kinds; only those with the same keys are likely to be alike.
        let own = matches!(self.wanted, Wanted::Field(_));
        let shape = steps
            .get(..steps.len().saturating_sub(usize::from(!own)))
            .and_then(|steps| find(value, steps)?.as_object().map(keys));
        let mut visit = |place: &mut Value, parent: Option<Vec<String>>, path: &str| {
            let alike = if own {
                place.as_object().map(keys)
            } else {
                parent
            };
            let is_meant = alike == shape || path == self.path;
            if is_meant && leniency.allows(&self.wanted, place) {
                mended.extend(self.wanted.mend(place, path));
            }
        };
        walk(value, &steps, all, None, &mut String::new(), &mut visit);
        mended.len() > before
    }
}

impl Wanted {
    fn mend(&self, value: &mut Value, path: &str) -> Option<Met> {
        let is_empty = match value {
            Value::Array(items) => items.is_empty(),
            Value::Object(entries) => entries.is_empty(),
            _ => false,
        };
        let kind = match (self, &*value) {
            (Self::Field(_), _) => DriftKind::Missing,
            (_, Value::Null) => DriftKind::Null,
            _ => DriftKind::OtherKind,
        };
        let mut path = path.to_owned();
        let better = match (self, &*value) {
            (Self::Field(key), Value::Object(entries)) if !entries.contains_key(key) => {
                path = tree::join(&path, key);
                let mut entries = entries.clone();
                entries.insert(key.clone(), Value::Null);
                Value::Object(entries)
            }
            (Self::Text, Value::Null) => Value::from(""),
            (Self::Integer | Self::Number, Value::Null) => Value::from(0),
            (Self::Bool, Value::Null) => Value::from(false),
            (Self::List, Value::Null) => Value::Array(Vec::new()),
            (Self::Object, Value::Null) => Value::Object(Map::new()),
            // What PHP makes of an empty array.
            (Self::List, Value::Object(_)) if is_empty => Value::Array(Vec::new()),
            (Self::Object, Value::Array(_)) if is_empty => Value::Object(Map::new()),
            (Self::Text, Value::Number(number)) => Value::from(json::number(number)),
            (Self::Text, Value::Bool(value)) => Value::from(value.to_string()),
            (Self::Integer, Value::String(text)) => integer(text.trim())?,
            (Self::Number, Value::String(text)) => Value::from(number(text.trim())?),
            (Self::Integer, Value::Bool(value)) => Value::from(u8::from(*value)),
            (Self::Bool, Value::String(text)) => match text.trim() {
                "true" | "True" | "1" => Value::from(true),
                "false" | "False" | "0" => Value::from(false),
                _ => return None,
            },
            (Self::Bool, Value::Number(number)) => match number.as_u64()? {
                0 => Value::from(false),
                1 => Value::from(true),
                _ => return None,
            },
            _ => return None,
        };
        *value = better;
        Some(Met {
            path,
            kind,
            value: None,
        })
    }
}

/// A text that says an integer.
fn integer(text: &str) -> Option<Value> {
    let signed = text.parse::<i64>().ok().map(Value::from);
    let unsigned = || text.parse::<u64>().ok().map(Value::from);
    let whole = || json::whole(number(text)?).map(Value::from);
    signed.or_else(unsigned).or_else(whole)
}

/// A text that says a number, as JSON writes it.
fn number(text: &str) -> Option<f64> {
    serde_json::from_str(text).ok()
}

/// A step of a path.
enum Step {
    Key(String),
    Index(usize),
}

impl Step {
    fn from<'v>(&self, value: &'v Value) -> Option<&'v Value> {
        match self {
            Self::Key(key) => value.get(key),
            Self::Index(index) => value.get(*index),
        }
    }
}

/// The steps of a path through a value. A key may hold a dot or a bracket, so the value decides which there are.
fn steps(path: &str, value: &Value) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut rest = path;
    let mut here = value;
    while !rest.is_empty() {
        let (step, after) = match here {
            Value::Array(_) => index(rest)?,
            Value::Object(entries) => key(rest, entries)?,
            _ => return None,
        };
        here = step.from(here)?;
        steps.push(step);
        rest = after;
    }
    Some(steps)
}

fn index(path: &str) -> Option<(Step, &str)> {
    let (index, rest) = path.strip_prefix('[')?.split_once(']')?;
    Some((Step::Index(index.parse().ok()?), rest))
}

/// The longest key that the path begins with.
fn key<'p>(path: &'p str, entries: &Map<String, Value>) -> Option<(Step, &'p str)> {
    let path = path.strip_prefix('.').unwrap_or(path);
    let fits = |key: &&String| {
        path.strip_prefix(key.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let key = entries.keys().filter(fits).max_by_key(|key| key.len())?;
    Some((Step::Key(key.clone()), path.get(key.len()..)?))
}

/// The path with any index for all.
fn pattern(path: &str) -> String {
    let digits = |part: &str| {
        part.split_once(']')
            .map_or(String::new(), |(_, rest)| format!("[]{rest}"))
    };
    let mut parts = path.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |pattern, part| pattern + &digits(part))
}

/// What is at the end of a path.
fn find<'v>(value: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(value, |value, step| step.from(value))
}

/// The keys of an object.
fn keys(entries: &Map<String, Value>) -> Vec<String> {
    entries.keys().cloned().collect()
}

/// What is done with a value, the keys of the object that it is in, and its path.
type Visit<'f> = dyn FnMut(&mut Value, Option<Vec<String>>, &str) + 'f;

/// Goes to the end of a path, and with `all` by way of all items of the lists on it.
fn walk(
    value: &mut Value,
    steps: &[Step],
    all: bool,
    parent: Option<Vec<String>>,
    path: &mut String,
    visit: &mut Visit<'_>,
) {
    let Some((step, rest)) = steps.split_first() else {
        visit(value, parent, path);
        return;
    };
    let length = path.len();
    match (step, value) {
        (Step::Key(key), Value::Object(entries)) => {
            let parent = rest.is_empty().then(|| keys(entries));
            if let Some(inner) = entries.get_mut(key) {
                if length > 0 {
                    path.push('.');
                }
                path.push_str(key);
                walk(inner, rest, all, parent, path, visit);
            }
        }
        (Step::Index(wanted), Value::Array(items)) => {
            for (index, item) in items.iter_mut().enumerate() {
                if all || index == *wanted {
                    path.push_str(&format!("[{index}]"));
                    walk(item, rest, all, None, path, visit);
                    path.truncate(length);
                }
            }
        }
        _ => {}
    }
    path.truncate(length);
}
