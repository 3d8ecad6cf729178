//! Operations that not every crate should have.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::{Code, Diagnostics};
use crate::extension::Extension;

/// Words of tags and paths that are not for everybody.
const APART: &[&str] = &[
    "admin",
    "beta",
    "debug",
    "deprecated",
    "experimental",
    "health",
    "healthz",
    "internal",
    "legacy",
    "metrics",
    "private",
    "test",
    "testing",
];

/// A filter that makes sense for the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterChoice {
    /// The key of the configuration: `exclude.tags`.
    pub key: &'static str,
    /// What stands in its list; nothing where it is a switch.
    pub values: Vec<String>,
    /// What these operations are.
    pub why: String,
    /// How many there are.
    pub operations: usize,
}

/// The filters that make sense for a document in which this was found.
pub(super) fn filters(document: &Value, found: &Diagnostics) -> Vec<FilterChoice> {
    let mut choices: BTreeMap<&'static str, BTreeMap<String, usize>> = BTreeMap::new();
    let mut add = |key, value: String| *choices.entry(key).or_default().entry(value).or_default() += 1;
    for (path, operation, item) in operations(document) {
        let tags = operation.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        tags.filter(|tag| is_apart(tag)).for_each(|tag| add("exclude.tags", tag.to_owned()));
        let plain = path.split('?').next().unwrap_or(path);
        if let Some(part) = plain.split('/').find(|part| APART.contains(&part.to_lowercase().as_str())) {
            let before = plain.split('/').take_while(|other| *other != part).collect::<Vec<_>>().join("/");
            add("exclude.paths", format!("{before}/{part}/**"));
        }
        for key in [Extension::FernAudiences, Extension::Audiences, Extension::Audience] {
            let said = operation.get(key.key()).or_else(|| item.get(key.key()));
            let list = said.map(|said| said.as_array().map_or(std::slice::from_ref(said), Vec::as_slice));
            let names = list.into_iter().flatten().filter_map(Value::as_str);
            names.for_each(|name| add("audiences", name.to_owned()));
        }
    }
    let choice = |(key, values): (&'static str, BTreeMap<String, usize>)| FilterChoice {
        key,
        operations: values.values().sum(),
        values: values.into_keys().collect(),
        why: match key {
            "audiences" => "say whom they are for".to_owned(),
            _ => "look as if they were not for everybody".to_owned(),
        },
    };
    let mut filters: Vec<FilterChoice> = choices.into_iter().map(choice).collect();
    let operations = found.iter().filter(|it| it.code == Code::HiddenOperation).count();
    if operations > 0 {
        let why = "are hidden, and not in the crate unless it is told so".to_owned();
        filters.push(FilterChoice { key: "hidden", values: Vec::new(), why, operations });
    }
    filters
}

/// Every operation with its path and with what is said of the path as a whole.
fn operations(document: &Value) -> impl Iterator<Item = (&str, &Value, &Value)> {
    let paths = document.get("paths").and_then(Value::as_object).into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
        let operations = verbs.into_iter().filter_map(|verb| item.get(verb));
        operations.map(move |operation| (path.as_str(), operation, item))
    })
}

/// Whether the first word of a tag says that it is apart.
fn is_apart(tag: &str) -> bool {
    let first = tag.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|word| APART.contains(&word.to_lowercase().as_str()))
}
