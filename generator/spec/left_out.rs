//! What only operations use that a crate leaves out: it is promised to nobody.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Document;
use crate::diagnostic::Pointer;

impl Document {
    /// These operations, and the components that nothing else leads to; as pointers.
    pub(super) fn used_by_none_but(&self, operations: &BTreeSet<String>) -> BTreeSet<String> {
        let pointers = operations.iter().filter_map(|at| Pointer::parse(at));
        let parts: Vec<&Value> = pointers.filter_map(|at| self.get(&at)).collect();
        let left_out: BTreeSet<*const Value> = parts.iter().map(|part| std::ptr::from_ref(*part)).collect();
        let mut theirs = BTreeSet::new();
        for operation in parts {
            self.reach(operation, &left_out, &mut theirs);
        }
        let mut others = BTreeSet::new();
        for (key, part) in self.root.as_object().into_iter().flatten() {
            if key != "components" {
                self.reach(part, &left_out, &mut others);
            }
        }
        for (kind, named) in self.root.get("components").and_then(Value::as_object).into_iter().flatten() {
            for (name, component) in named.as_object().into_iter().flatten() {
                let at = Pointer::root().child("components").child(kind).child(name);
                if !theirs.contains(at.as_str()) {
                    self.reach(component, &left_out, &mut others);
                }
            }
        }
        theirs.retain(|at| !others.contains(at));
        theirs.extend(operations.iter().cloned());
        theirs
    }

    /// The components that a part leads to, by way of others too, without what stands in the operations.
    fn reach<'v>(&'v self, part: &'v Value, operations: &BTreeSet<*const Value>, met: &mut BTreeSet<String>) {
        let mut rest = below(part);
        while let Some((key, value)) = rest.pop() {
            let named = match value {
                _ if operations.contains(&std::ptr::from_ref(value)) => continue,
                Value::String(text) if text.starts_with("#/components/") => Pointer::parse(text),
                // A mapping may have names for references.
                Value::String(text) if key == MAPPED => {
                    Some(Pointer::root().child("components").child("schemas").child(text))
                }
                Value::Object(members) if key == "mapping" => {
                    rest.extend(members.values().map(|value| (MAPPED, value)));
                    continue;
                }
                _ => {
                    rest.extend(below(value));
                    continue;
                }
            };
            let Some(at) = named else { continue };
            let component = at.segments().take(3).fold(Pointer::root(), |at, segment| at.child(&segment));
            if met.insert(component.to_string()) {
                rest.extend(self.get(&component).map(|component| ("", component)));
            }
        }
    }
}

/// A key for the values of a mapping.
const MAPPED: &str = "mapping/";

/// What stands in a value, by the keys.
fn below(value: &Value) -> Vec<(&str, &Value)> {
    match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.as_str(), value)).collect(),
        Value::Array(items) => items.iter().map(|item| ("", item)).collect(),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}
