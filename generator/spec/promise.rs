//! What a document promises of the wire: its tree without what only people read.
//!
//! The tree keeps its form, so that references in it lead where they led. Titles, descriptions, examples, names for
//! operations and vendors' keys are left out, but for those that say how long something stays. Whether a key is a word of
//! the specification or a name that the document made up is told by what it stands in.

use std::collections::BTreeSet;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::Document;
use super::canon::methods;
use crate::diagnostic::Pointer;

/// Members of these are named by the document.
const NAMED: &[&str] = &[
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentSchemas",
    "encoding",
    "headers",
    "patternProperties",
    "paths",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
    "webhooks",
    super::FILES,
];

/// Values of these are values of the API, or lists of names.
const VALUES: &[&str] =
    &["const", "default", "dependentRequired", "enum", "mapping", "required", "scopes", "security", "type"];

/// Nothing of these is on the wire.
const UNSAID: &[&str] = &[
    "$comment",
    "contact",
    "description",
    "example",
    "examples",
    "externalDocs",
    "info",
    "license",
    "links",
    "operationId",
    "summary",
    "tags",
    "title",
    "xml",
];

/// Keys of vendors that promise something.
const VENDORS: &[&str] = &["x-extensible-enum", "x-speakeasy-sse-sentinel", "x-stability-level", "x-sunset"];

/// What a document promises of the wire.
#[derive(Debug)]
pub struct Promise<'document> {
    root: &'document Value,
    /// Pointers of what is promised to nobody.
    left_out: BTreeSet<String>,
}

impl Document {
    /// What the document promises of the wire to those who call all of its operations but some, which are given by their
    /// pointers.
    #[must_use]
    pub fn promise(&self, left_out: &BTreeSet<String>) -> Promise<'_> {
        let left_out = if left_out.is_empty() { BTreeSet::new() } else { self.used_by_none_but(left_out) };
        Promise { root: &self.root, left_out }
    }
}

impl Serialize for Promise<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let left_out = (!self.left_out.is_empty()).then(|| (&self.left_out, Pointer::root()));
        Part { value: self.root, form: Form::Words, left_out }.serialize(serializer)
    }
}

#[derive(Debug)]
struct Part<'document> {
    value: &'document Value,
    form: Form,
    /// What is left out, where there is such, and where this stands.
    left_out: Option<(&'document BTreeSet<String>, Pointer)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    /// Its keys are words of the specification.
    Words,
    /// Its keys are names.
    Names,
    /// It is a value.
    Value,
}

impl Form {
    /// The form of what stands under a key; nothing where it is left out.
    fn below(self, key: &str, value: &Value) -> Option<Self> {
        match self {
            Self::Value => Some(Self::Value),
            Self::Words if VENDORS.contains(&key) || VALUES.contains(&key) => Some(Self::Value),
            Self::Words if UNSAID.contains(&key) => None,
            Self::Words if key.starts_with("x-") && key != super::FILES => None,
            // Of a component, parameters have names; of an operation, they are a list.
            Self::Words if NAMED.contains(&key) || key == "parameters" && value.is_object() => Some(Self::Names),
            Self::Names | Self::Words => Some(Self::Words),
        }
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Object(members) => {
                let mut kept: Vec<(&str, Part<'_>)> = Vec::with_capacity(members.len());
                for (key, value) in members {
                    let left_out = self.left_out.as_ref().map(|(all, at)| (*all, at.child(key)));
                    if left_out.as_ref().is_some_and(|(all, at)| is_left_out(all, at, value)) {
                        continue;
                    }
                    if let Some(form) = self.form.below(key, value) {
                        kept.push((key, Part { value, form, left_out }));
                    }
                }
                kept.sort_by_key(|(key, _)| *key);
                let mut map = serializer.serialize_map(Some(kept.len()))?;
                for (key, part) in kept {
                    map.serialize_entry(key, &part)?;
                }
                map.end()
            }
            Value::Array(items) => {
                let form = self.form;
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for value in items {
                    list.serialize_element(&Part { value, form, left_out: None })?;
                }
                list.end()
            }
            value => value.serialize(serializer),
        }
    }
}

/// Whether this is left out, or a path of which all operations are.
fn is_left_out(all: &BTreeSet<String>, at: &Pointer, value: &Value) -> bool {
    let is_path = || at.as_str().starts_with("#/paths/") && at.segments().count() == 2;
    let is_method = |key: &&String| methods().iter().any(|method| method.eq_ignore_ascii_case(key));
    let operations = || value.as_object().into_iter().flat_map(|item| item.keys()).filter(is_method);
    let are_left_out = || operations().all(|method| all.contains(at.child(method).as_str()));
    all.contains(at.as_str()) || is_path() && operations().next().is_some() && are_left_out()
}
