//! Overlays: changes that are laid over a document before it is read (Overlay Specification 1.0 and 1.1).
//!
//! An overlay lists actions; each selects nodes with a `JSONPath` (RFC 9535) and removes them, merges something into
//! them, or copies another node there. Actions run in order, overlays in the order of the configuration.
//! A target that matches nothing is a warning with its place in the overlay.
//!
//! The tree carries no positions, so a node that an overlay made is shown at its nearest ancestor in the document.

mod action;
mod merge;

use serde_json::Value;
use serde_json_path::JsonPath;

use super::document::file_pointer;
use super::source::Source;
use super::sources::{File, Format, Sources, describe};
use crate::diagnostic::{Code, Diagnostics, Pointer};
use action::Action;

/// Lays one overlay over a document.
pub(crate) fn overlay(tree: &mut Value, source: Source, sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let Source { name, bytes, .. } = source;
    let file = sources.add(File { name, text: String::new(), format: Format::Yaml });
    let Some(overlay) = super::load::read_tree(bytes, file, sources, diagnostics) else { return };
    let at = file_pointer(file.0);
    for action in read_actions(&overlay, &at, diagnostics) {
        action.apply(tree, diagnostics);
    }
}

/// Lays an overlay over a tree that nobody looks at: what is wrong with it is dropped.
pub(crate) fn lay(tree: &mut Value, overlay: &Value) {
    let mut found = Diagnostics::default();
    for action in read_actions(overlay, &Pointer::root(), &mut found) {
        action.apply(tree, &mut found);
    }
}

/// The nodes that a path of JSON selects; none when it is no such path.
pub(crate) fn select(tree: &Value, path: &str) -> Option<Vec<Pointer>> {
    Some(action::select(&JsonPath::parse(path).ok()?, tree))
}

/// The actions of an overlay, each with its place.
fn read_actions(overlay: &Value, at: &Pointer, diagnostics: &mut Diagnostics) -> Vec<Action> {
    let version = overlay.get("overlay").map(|version| version.to_string().replace('"', ""));
    if !version.as_deref().is_some_and(|version| version.starts_with("1.")) {
        let (place, message) = match version {
            Some(version) => (at.child("overlay"), format!("overlays of version `{version}` are not known")),
            None => (at.clone(), "`overlay` is missing: this is not an overlay".to_owned()),
        };
        diagnostics.report(Code::OverlayForm, place, message).help("an overlay starts with `overlay: 1.1.0`");
        return Vec::new();
    }
    let at = at.child("actions");
    match overlay.get("actions") {
        Some(Value::Array(actions)) => {
            let actions = actions.iter().enumerate();
            actions.filter_map(|(index, action)| Action::read(action, &at.item(index), diagnostics)).collect()
        }
        Some(other) => {
            let message = format!("`actions` must be a list, but it is {}", describe(other));
            diagnostics.report(Code::OverlayForm, at, message);
            Vec::new()
        }
        None => Vec::new(),
    }
}
