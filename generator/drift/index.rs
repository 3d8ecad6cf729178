//! What a place of a document is called in the crate.

use std::collections::BTreeMap;

use super::place::{self, property};
use crate::snapshot::Snapshot;

/// Places with the items that come from them.
pub(super) struct Index(BTreeMap<String, String>);

impl Index {
    /// The items of two surfaces; where a place is in both, it goes by its new name.
    pub(super) fn new(old: &Snapshot, new: &Snapshot) -> Self {
        let mut places = BTreeMap::new();
        for surface in [new, old] {
            let mut add = |place: String, item: String| {
                places.entry(place).or_insert(item);
            };
            for (name, item) in &surface.types {
                for (field, facts) in &item.fields {
                    if let Some(wire) = &facts.wire {
                        add(property(&item.at, wire), format!("{name}::{field}"));
                    }
                }
                add(item.at.clone(), name.clone());
            }
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
            for (wire, scheme) in &surface.client.schemes {
                add(place::scheme(wire), format!("ClientBuilder::{}", scheme.setter));
            }
        }
        Self(places)
    }

    /// The item at a place.
    pub(super) fn item(&self, place: &str) -> Option<String> {
        self.0.get(place).cloned()
    }

    /// The item that a place lies in, with the way into it.
    pub(super) fn nearest(&self, place: &str) -> String {
        let mut around = place;
        while let Some((above, _)) = around.rsplit_once(['/', ' ']) {
            if let Some(item) = self.0.get(above) {
                let rest = place.get(above.len() + 1..).unwrap_or_default();
                let names = rest.split('/').filter(|part| !matches!(*part, "properties" | "schema" | "content"));
                let way: Vec<String> = names.map(|part| part.replace("~1", "/").replace("~0", "~")).collect();
                return format!("{item}, {}", way.join("."));
            }
            around = above;
        }
        place.to_owned()
    }
}
