//! Lists that are typed as a whole: `--tags '["a","b"]'`, in place of a flag for each item.

use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Command as Words};
use serde_json::Value;

use super::digits;
use super::table::{Flag, Kind};

/// The items of a text that is the whole list of a flag: JSON, of items that the flag takes.
#[must_use]
pub fn whole(flag: &Flag, text: &str) -> Option<Vec<Value>> {
    if !flag.many || !text.trim_start().starts_with('[') {
        return None;
    }
    let Ok(Value::Array(items)) = digits::read(text) else {
        return None;
    };
    items.iter().all(|item| fits(flag, item)).then_some(items)
}

/// Whether a value is an item: a list whose items are lists must have as many within each other.
fn fits(flag: &Flag, item: &Value) -> bool {
    let is_number = |item: &Value| item.is_number() || digits::kept(item).is_some();
    let is_text = |item: &Value| item.is_string() && digits::kept(item).is_none();
    match flag.kind {
        Kind::Text | Kind::Known(_) | Kind::File => is_text(item),
        Kind::Choice(known) => item.as_str().is_some_and(|text| known.contains(&text)),
        Kind::Integer => item.is_i64() || item.is_u64(),
        Kind::Code(known) => item.is_i64() && known.contains(&item.to_string().as_str()),
        Kind::Number => is_number(item),
        Kind::NumberOrText => is_number(item) || is_text(item),
        Kind::Boolean => item.is_boolean(),
        Kind::Json => depth(item) >= flag.depth,
        Kind::TextOrJson | Kind::Any => depth(item) >= flag.depth || is_text(item),
    }
}

/// How many lists are within each other.
fn depth(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or_default(),
        _ => 0,
    }
}

/// What reads an item of a list, or the whole.
#[derive(Debug, Clone)]
pub struct OrWhole<P> {
    /// The flag.
    pub flag: &'static Flag,
    /// What reads an item.
    pub item: P,
}

impl<P: TypedValueParser<Value = String>> TypedValueParser for OrWhole<P> {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Words,
        arg: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, clap::Error> {
        match value.to_str() {
            Some(text) if whole(self.flag, text).is_some() => Ok(text.to_owned()),
            _ => self.item.parse_ref(command, arg, value),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.item.possible_values()
    }
}
