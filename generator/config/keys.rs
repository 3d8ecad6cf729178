//! Keys that the schema does not know, and keys that it asks for, at any depth.

use serde_json::Value;
use toml::de::DeTable;

use super::nearest;
use super::schema::{below, known, required};
use super::text::{Text, place};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Faults of the keys of a table that stands under `path`.
pub(super) fn check(text: Text<'_>, table: &DeTable<'_>, schema: &Value, path: &[&str], faults: &mut Diagnostics) {
    let mut all_known = true;
    for (key, value) in table {
        let name: &str = key.get_ref();
        let Some(schema) = below(schema, name) else {
            all_known = false;
            // What is no table is told by who reads the value.
            if known(schema).next().is_none() {
                continue;
            }
            let mut fault = Diagnostic::new(Code::ConfigKey, place(text.file, key.span()), unknown(name, path));
            fault.help(instead(name, schema));
            faults.push(fault);
            continue;
        };
        if let Some(table) = value.get_ref().as_table() {
            check(text, table, schema, &[path, &[name]].concat(), faults);
        }
    }
    // A key that is missing beside one that is not known is most likely that one.
    for name in required(schema).filter(|name| all_known && !table.contains_key(*name)) {
        let mut fault = text.fault(Code::ConfigMissingKey, path, format!("{} has no `{name}`", owner(path)));
        if let Some(description) = below(schema, name).and_then(|it| it.get("description")).and_then(Value::as_str) {
            fault.help(format!("`{name}` is: {}", lower_first(description)));
        }
        faults.push(fault);
    }
}

fn unknown(name: &str, path: &[&str]) -> String {
    format!("`{name}` is not a key of {}", owner(path))
}

fn owner(path: &[&str]) -> String {
    if path.is_empty() { "the file".to_owned() } else { format!("`{}`", path.join(".")) }
}

fn instead(name: &str, schema: &Value) -> String {
    // It may belong one table deeper.
    let deeper =
        known(schema).find(|table| below(schema, table).is_some_and(|below| known(below).any(|key| key == name)));
    if let Some(table) = deeper {
        return format!("did you mean `{table}.{name}`?");
    }
    match nearest(name, known(schema)) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("it has {}", known(schema).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")),
    }
}

fn lower_first(text: &str) -> String {
    let text = text.trim_end_matches('.');
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
