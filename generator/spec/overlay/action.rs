//! One action of an overlay: a target, and what happens to it.
//!
//! `remove` wins over `update`, `update` over `copy`, as the specification says.

use serde_json::Value;
use serde_json_path::{JsonPath, PathElement};

use super::merge::merge;
use crate::diagnostic::{Code, Diagnostics, Pointer};
use crate::spec::document::{lookup, lookup_mut};
use crate::spec::sources::describe;

/// What happens to each node that the target selects.
enum Change {
    Remove,
    Update(Value),
    Copy(Box<JsonPath>),
    Nothing,
}

/// One action.
pub(super) struct Action {
    at: Pointer,
    written: String,
    target: JsonPath,
    change: Change,
}

impl Action {
    /// Reads an action; what is wrong with it is an error among the diagnostics.
    pub(super) fn read(action: &Value, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<Self> {
        let target_at = at.child("target");
        let written = match action.get("target") {
            Some(Value::String(target)) => target.clone(),
            Some(other) => {
                let message = format!("`target` must be a JSONPath, but it is {}", describe(other));
                diagnostics.report(Code::OverlayForm, target_at, message);
                return None;
            }
            None => {
                diagnostics.report(Code::OverlayForm, at, "an action needs `target`, but it is missing");
                return None;
            }
        };
        let target = path(&written, &target_at, diagnostics)?;
        let change = if action.get("remove") == Some(&Value::Bool(true)) {
            Change::Remove
        } else if let Some(update) = action.get("update") {
            Change::Update(update.clone())
        } else if let Some(Value::String(copy)) = action.get("copy") {
            Change::Copy(Box::new(path(copy, &at.child("copy"), diagnostics)?))
        } else {
            Change::Nothing
        };
        Some(Self { at: at.clone(), written, target, change })
    }

    /// Changes the document.
    pub(super) fn apply(&self, tree: &mut Value, diagnostics: &mut Diagnostics) {
        let nodes = select(&self.target, tree);
        if nodes.is_empty() {
            let message = format!("`{}` matches nothing in the document", self.written);
            diagnostics.report(Code::OverlayUnmatched, self.at.child("target"), message);
            return;
        }
        let update = match &self.change {
            Change::Nothing => return,
            Change::Remove => {
                // From the end, so that the positions of items before stay what they are.
                nodes.iter().rev().for_each(|node| remove(tree, node));
                return;
            }
            Change::Update(update) => update.clone(),
            Change::Copy(from) => {
                let place = self.at.child("copy");
                let found = select(from, tree);
                let [one] = found.as_slice() else {
                    let message = format!("`copy` must select one node, but it selects {}", found.len());
                    diagnostics.report(Code::OverlayForm, place, message);
                    return;
                };
                lookup(tree, one.segments()).cloned().unwrap_or_default()
            }
        };
        for node in nodes {
            if let Some(target) = lookup_mut(tree, node.segments()) {
                merge(target, update.clone());
            }
        }
    }
}

fn path(text: &str, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<JsonPath> {
    match JsonPath::parse(text) {
        Ok(path) => Some(path),
        Err(error) => {
            let message = format!("`{text}` is not a JSONPath: {}", error.message());
            diagnostics.report(Code::OverlayForm, at, message).help(
                "JSONPath is RFC 9535: names with `/` and the like stand in brackets, as in `$.paths['/pets'].get`",
            );
            None
        }
    }
}

/// The nodes that a path selects, in the order of the document.
pub(super) fn select(path: &JsonPath, tree: &Value) -> Vec<Pointer> {
    let mut pointers: Vec<Pointer> = Vec::new();
    for located in path.query_located(tree).dedup() {
        let mut pointer = Pointer::root();
        for element in located.location().iter() {
            match element {
                PathElement::Name(name) => pointer.push(name),
                PathElement::Index(index) => pointer.push(&index.to_string()),
            }
        }
        pointers.push(pointer);
    }
    pointers
}

fn remove(tree: &mut Value, node: &Pointer) {
    let (Some(above), Some(last)) = (node.parent(), node.last()) else {
        return;
    };
    match lookup_mut(tree, above.segments()) {
        Some(Value::Object(members)) => {
            members.shift_remove(last.as_ref());
        }
        Some(Value::Array(items)) => {
            if let Some(index) = last.parse::<usize>().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        Some(_) | None => {}
    }
}
