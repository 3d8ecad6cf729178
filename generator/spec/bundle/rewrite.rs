//! Writes what was found into the trees, and looks at what came out.
//!
//! Only references that were not canonical already are touched.

use serde_json::{Map, Value};

use super::in_bundle;
use super::resolve::Edit;
use super::walk::Kind;
use crate::diagnostic::{Code, Diagnostics, Pointer};
use crate::spec::document::{CHAIN_LIMIT, lookup, lookup_mut};

/// Rewrites every reference to its target.
pub(crate) fn apply(trees: &mut [Value], edits: &[Edit]) {
    for edit in edits {
        let (Some(above), Some(key)) = (edit.found.at.parent(), edit.found.at.last()) else {
            continue;
        };
        let Some(tree) = trees.get_mut(edit.file.0 as usize) else {
            continue;
        };
        let Some(Value::Object(members)) = lookup_mut(tree, above.segments()) else {
            continue;
        };
        let target = Value::String(edit.target.clone());
        match edit.found.kind {
            Kind::Reference | Kind::Text | Kind::Mapping => {
                members.insert(key.into_owned(), target);
            }
            Kind::Dynamic | Kind::Recursive => rename(members, &key, &target),
        }
    }
}

/// Puts `$ref` where a dynamic reference stood, keeping the order.
fn rename(members: &mut Map<String, Value>, key: &str, target: &Value) {
    let old = std::mem::take(members);
    for (name, value) in old {
        if name == key {
            members.insert("$ref".to_owned(), target.clone());
        } else {
            members.insert(name, value);
        }
    }
}

/// Reports references that only lead to each other, once for each circle, and opens the circle: anything fits there.
/// Answers whether there was one.
pub(crate) fn break_cycles(root: &mut Value, edits: &[Edit], diagnostics: &mut Diagnostics) -> bool {
    let mut broken = false;
    for edit in edits {
        let Some(circle) = circle(root, &edit.target) else {
            continue;
        };
        let names: Vec<String> = circle.iter().map(|it| format!("`{it}`")).collect();
        let message = match names.as_slice() {
            [one] => format!("{one} refers to itself"),
            _ => format!("{} only refer to each other", names.join(" and ")),
        };
        let Some(first) = circle.iter().min() else {
            continue;
        };
        diagnostics
            .report(Code::ReferenceCycle, first.child("$ref"), message)
            .help("one of them must say what it is; any value is taken to fit");
        if let Some(Value::Object(members)) = lookup_mut(root, first.segments()) {
            members.insert("$ref".to_owned(), super::ANYTHING.into());
            broken = true;
        }
    }
    broken
}

/// The nodes that a chain of references goes round in, if it does.
fn circle(root: &Value, target: &str) -> Option<Vec<Pointer>> {
    let mut chain: Vec<Pointer> = Vec::new();
    let mut next = Pointer::parse(target);
    while let Some(pointer) = next.filter(|_| chain.len() <= CHAIN_LIMIT) {
        if let Some(start) = chain.iter().position(|it| *it == pointer) {
            return Some(chain.split_off(start));
        }
        next = lookup(root, pointer.segments())
            .and_then(|node| node.get("$ref"))
            .and_then(Value::as_str)
            .and_then(Pointer::parse);
        chain.push(pointer);
    }
    None
}

/// Notes the dynamic references that are read as anything.
pub(crate) fn report_ambiguous(edits: &[Edit], diagnostics: &mut Diagnostics) {
    for edit in edits.iter().filter(|edit| edit.target == super::ANYTHING) {
        let message = format!("`{}` means another schema at each place of use", edit.found.text);
        diagnostics
            .report(Code::DynamicReference, in_bundle(edit.file, &edit.found.at), message)
            .help("any value fits here; refer to one schema with `$ref` to have a type");
    }
}
