//! What a pointer that leads nowhere was probably meant to be.

use serde_json::Value;

use crate::diagnostic::Pointer;
use crate::spec::document::lookup;
use crate::spec::spelling;

/// What is near to a pointer that leads nowhere.
pub(crate) enum Near {
    /// A pointer that leads somewhere and differs in one name, without its `#`.
    Name(String),
    /// As far as the pointer leads, and the name that is missing there.
    Missing { above: Pointer, name: String },
}

/// Looks for something near to a fragment, from the top of its file.
pub(crate) fn nearest(tree: &Value, fragment: &str) -> Option<Near> {
    let wanted = Pointer::parse(&format!("#{fragment}"))?;
    let segments: Vec<_> = wanted.segments().collect();
    let mut at = Pointer::root();
    let mut node = tree;
    for (index, segment) in segments.iter().enumerate() {
        let next = match node {
            Value::Object(members) => members.get(segment.as_ref()),
            Value::Array(items) => segment.parse::<usize>().ok().and_then(|index| items.get(index)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        };
        if let Some(next) = next {
            node = next;
            at.push(segment);
            continue;
        }
        let known = node.as_object().into_iter().flat_map(serde_json::Map::keys).map(String::as_str);
        if let Some(name) = spelling::nearest(segment, known) {
            let mut meant = at.child(name);
            segments.get(index + 1..)?.iter().for_each(|rest| meant.push(rest));
            if lookup(tree, meant.segments()).is_some() {
                return Some(Near::Name(meant.as_str().trim_start_matches('#').to_owned()));
            }
        }
        return Some(Near::Missing { above: at, name: segment.clone().into_owned() });
    }
    None
}
