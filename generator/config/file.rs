//! The file as a whole: text in, targets or faults out.
//!
//! Faults are looked for in three steps, each over the whole file: syntax, keys, values. A step that finds some
//! is the last, since the next would only repeat them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::schema::{below, keys};
use super::{Fault, Target, check, crate_name, json_schema, nearest};

/// A configuration: its targets in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// One for each table.
    pub targets: Vec<Target>,
}

impl Config {
    /// The same configuration with its paths below `folder`.
    #[must_use]
    pub fn rooted(self, folder: &Path) -> Self {
        Self { targets: self.targets.into_iter().map(|target| target.rooted(folder)).collect() }
    }
}

/// The file as it is written: a table `[targets.<name>]` for each crate.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// What is made, by name.
    targets: BTreeMap<String, Target>,
}

/// A text with the name that it is shown under.
#[derive(Clone, Copy)]
pub(super) struct Text<'text> {
    file: &'text str,
    content: &'text str,
    tree: &'text DeTable<'text>,
}

impl Text<'_> {
    /// The bytes of the value under some keys, or of the nearest that is there.
    pub(super) fn span(self, path: &[&str]) -> Range<usize> {
        let mut span = 0..0;
        let mut table = Some(self.tree);
        for key in path {
            let Some((name, value)) = table.and_then(|table| table.get_key_value(*key)) else { break };
            // A table's own span is its header, whose end says little: its key is what the reader looks for.
            span = if value.get_ref().is_table() { name.span() } else { value.span() };
            table = value.get_ref().as_table();
        }
        span
    }

    /// A fault at the value under some keys.
    pub(super) fn fault(self, path: &[&str], message: String) -> Fault {
        Fault::at(self.file, self.content, self.span(path), message)
    }
}

/// Reads the text of a configuration, which is shown as `file`.
///
/// # Errors
///
/// All the faults of the first step that finds any, in the order of the file.
pub fn parse(file: &str, text: &str) -> Result<Config, Vec<Fault>> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(errors.iter().map(|error| syntax_fault(file, text, error)).collect());
    }
    let text = Text { file, content: text, tree: tree.get_ref() };
    let mut faults = Vec::new();
    check_keys(text, text.tree, &json_schema(), "the file", &mut faults);
    if !faults.is_empty() {
        faults.sort_by_key(|fault| fault.span.start);
        return Err(faults);
    }
    let written: Written =
        toml::from_str(text.content).map_err(|error| vec![value_fault(file, text.content, &error)])?;
    let mut targets: Vec<Target> = written.targets.into_iter().map(named).collect();
    targets.sort_by_key(|target| text.span(&["targets", &target.name]).start);
    let mut faults = check::targets(text, &targets);
    if faults.is_empty() {
        return Ok(Config { targets });
    }
    faults.sort_by_key(|fault| fault.span.start);
    Err(faults)
}

fn named((name, mut target): (String, Target)) -> Target {
    if target.package.name.is_empty() {
        target.package.name = crate_name(&name);
    }
    target.name = name;
    target
}

fn syntax_fault(file: &str, text: &str, error: &toml::de::Error) -> Fault {
    let message = lower_first(error.message());
    Fault::at(file, text, error.span().unwrap_or_default(), message).help("the file is TOML 1.1")
}

/// The message of a value that does not fit, with the nearest of the words that would.
fn value_fault(file: &str, text: &str, error: &toml::de::Error) -> Fault {
    let message = lower_first(error.message().lines().next().unwrap_or_default());
    let mut words = message.split('`').skip(1).step_by(2);
    let given = words.next().unwrap_or_default();
    let help = nearest(given, words).map(|word| format!("did you mean `{word}`?"));
    Fault { help, ..Fault::at(file, text, error.span().unwrap_or_default(), message.clone()) }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Looks for keys that the schema does not know, at any depth.
fn check_keys(text: Text<'_>, table: &DeTable<'_>, schema: &Value, owner: &str, faults: &mut Vec<Fault>) {
    for (key, value) in table {
        let name: &str = key.get_ref();
        let Some(schema) = below(schema, name) else {
            faults.push(unknown_key(text, key.span(), name, owner, schema));
            continue;
        };
        for table in tables(value) {
            check_keys(text, table, schema, &format!("`{name}`"), faults);
        }
    }
}

fn tables<'tree>(value: &'tree Spanned<DeValue<'tree>>) -> impl Iterator<Item = &'tree DeTable<'tree>> {
    value.get_ref().as_table().into_iter()
}

fn unknown_key(text: Text<'_>, span: Range<usize>, name: &str, owner: &str, schema: &Value) -> Fault {
    let fault = Fault::at(text.file, text.content, span, format!("`{name}` is not a key of {owner}"));
    match nearest(name, keys(schema)) {
        Some(known) => fault.help(format!("did you mean `{known}`?")),
        None => {
            fault.help(format!("it has {}", keys(schema).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")))
        }
    }
}
