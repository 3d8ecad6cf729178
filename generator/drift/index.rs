//! What a place of a document is called in the crate.

use std::collections::BTreeMap;

use super::place::{self, escape, property};
use super::wire::VERBS;
use crate::snapshot::Snapshot;

/// Places with the items that come from them.
pub(super) struct Index(BTreeMap<String, String>);

impl Index {
    /// The items of two surfaces; where a place is in both, it goes by its old name, by which people know it.
    pub(super) fn new(old: &Snapshot, new: &Snapshot) -> Self {
        let mut places = BTreeMap::new();
        for surface in [old, new] {
            let mut add = |place: String, item: String| {
                places.entry(place).or_insert(item);
            };
            // An enum of an operation's answers has the operation's place, which means the operation.
            for operation in surface.operations.values() {
                let method = operation.methods.first().unwrap_or(&operation.id);
                let call = format!("client.{}()", method.replace('.', "()."));
                for argument in &operation.arguments {
                    add(format!("{} {}", operation.at, argument.wire), format!("{call}, argument {}", argument.name));
                }
                for (name, setter) in &operation.setters {
                    add(format!("{} {}", operation.at, setter.wire), format!("{call}.{name}(…)"));
                }
                add(operation.at.clone(), call);
            }
            for (name, item) in &surface.types {
                for (field, facts) in &item.fields {
                    if let Some(wire) = &facts.wire {
                        add(property(&item.at, wire), format!("{name}::{field}"));
                    }
                }
                add(item.at.clone(), name.clone());
            }
            for (wire, scheme) in &surface.client.schemes {
                add(place::scheme(wire), format!("ClientBuilder::{}", scheme.setter));
            }
            for index in 0..surface.client.servers.len() {
                add(format!("#/servers/{index}"), "Server".to_owned());
            }
            for name in surface.webhooks.keys() {
                for verb in VERBS {
                    add(format!("#/webhooks/{}/{verb}", escape(name)), format!("webhook {name}"));
                }
            }
        }
        Self(places)
    }

    /// The item at a place.
    pub(super) fn item(&self, place: &str) -> Option<String> {
        self.0.get(place).cloned()
    }

    /// Whether an item is the type of an operation's answers, which has the operation's place.
    pub(super) fn is_answer(&self, item: &str, place: &str) -> bool {
        item.contains("::") && !item.starts_with("client.") && self.0.get(place).is_some_and(|at| at.ends_with("()"))
    }

    /// The item that a place lies in, with the way into it: `models::Pet::owner.name`, `client.pets().create(), body`.
    pub(super) fn nearest(&self, place: &str) -> String {
        let mut around = place;
        while let Some((above, _)) = around.rsplit_once(['/', ' ']) {
            if let Some(item) = self.0.get(above) {
                let way = Way::new(place.get(above.len() + 1..).unwrap_or_default());
                let is_call = item.starts_with("client.") || item.starts_with("webhook ");
                return if is_call { way.of_call(item) } else { way.of_type(item) };
            }
            around = above;
        }
        place.to_owned()
    }
}

/// The way from an item to what lies in it, as people write it.
struct Way {
    /// Which body or answer of an operation.
    part: Option<String>,
    /// The way through properties: `owner.tags[]`.
    path: String,
}

impl Way {
    fn new(pointer: &str) -> Self {
        let mut parts = pointer.split('/').map(|part| part.replace("~1", "/").replace("~0", "~"));
        let mut way = Self { part: None, path: String::new() };
        while let Some(part) = parts.next() {
            match part.as_str() {
                "properties" => way.add(&parts.next().unwrap_or_default()),
                "items" => way.path.push_str("[]"),
                "additionalProperties" => way.path.push_str("{}"),
                // Which branch it is, is not what it is called.
                "allOf" | "anyOf" | "oneOf" => drop(parts.next()),
                "content" => way.media(&parts.next().unwrap_or_default()),
                "requestBody" => way.part = Some("body".to_owned()),
                "responses" => way.part = Some(format!("answer {}", parts.next().unwrap_or_default())),
                "schema" => {}
                other => way.add(other),
            }
        }
        way
    }

    fn add(&mut self, name: &str) {
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(name);
    }

    /// JSON is what one expects.
    fn media(&mut self, media: &str) {
        match &mut self.part {
            Some(part) if media != "application/json" => *part = format!("{media} {part}"),
            _ => {}
        }
    }

    fn of_type(&self, item: &str) -> String {
        let gap = if self.path.is_empty() || self.path.starts_with(['[', '{']) {
            ""
        } else if item.matches("::").count() > 1 {
            "."
        } else {
            "::"
        };
        format!("{item}{gap}{}", self.path)
    }

    fn of_call(&self, item: &str) -> String {
        match (&self.part, self.path.as_str()) {
            (None, "") => item.to_owned(),
            (None, path) => format!("{item}, {path}"),
            (Some(part), "") => format!("{item}, {part}"),
            (Some(part), path) => format!("{item}, {part}: {path}"),
        }
    }
}
