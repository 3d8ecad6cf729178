//! What a vendor adds to the manifest, as lines of its tables.

use serde_json::{Map, Value};

use crate::surface::ManifestLine;

/// The lines of a table and of the tables in it.
pub(super) fn plan_extra(extra: &Map<String, Value>) -> Vec<ManifestLine> {
    let mut lines = Vec::new();
    for (key, value) in extra {
        if let Value::Object(table) = value {
            add(&quoted(key), table, &mut lines);
        }
    }
    lines
}

fn add(section: &str, table: &Map<String, Value>, lines: &mut Vec<ManifestLine>) {
    for (key, value) in table {
        match value {
            // A dependency or a lint with settings is one line, as people write it.
            Value::Object(inner) if !section.ends_with("dependencies") && !section.starts_with("lints.") => {
                add(&format!("{section}.{}", quoted(key)), inner, lines);
            }
            value => {
                let (section, key) = (section.to_owned(), quoted(key));
                lines.extend(written(value).map(|value| ManifestLine { section, key, value }));
            }
        }
    }
}

/// A value as TOML, which has no null.
fn written(value: &Value) -> Option<String> {
    toml::Value::try_from(value).ok().map(|value| value.to_string())
}

/// A key, quoted where it has to be.
fn quoted(key: &str) -> String {
    let bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if !key.is_empty() && key.chars().all(bare) {
        key.to_owned()
    } else {
        toml::Value::String(key.to_owned()).to_string()
    }
}
