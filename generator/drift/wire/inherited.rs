//! Where a property really stands that a type has from another one by `allOf`.
//!
//! ```text
//! #/components/schemas/Cat/properties/age, of Cat = allOf(Base, { meow }), is #/components/schemas/Base/properties/age
//! ```

use serde_json::Value;

use super::flat::flat;
use super::tree::{Node, Tree};
use crate::drift::place;

/// Where a property is written in the old document and in the new one, if that is elsewhere and the same thing in both:
/// of what inherits from something else now, nothing can be said there.
pub(in crate::drift) fn written(
    (before, after): (&Value, &Value),
    old: Option<&str>,
    new: Option<&str>,
) -> Option<(Option<String>, Option<String>)> {
    let (was, is) = (old.map(|at| written_at(before, at)), new.map(|at| written_at(after, at)));
    match (was, is) {
        (Some(was), Some(is)) if was == is => Some((Some(was?), Some(is?))),
        (Some(was), None) => was.filter(|was| has_owner(after, was)).map(|was| (Some(was), None)),
        (None, Some(is)) => is.filter(|is| has_owner(before, is)).map(|is| (None, Some(is))),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

/// The place in which a property is written, if it is another one than that of its owner.
fn written_at(promise: &Value, at: &str) -> Option<String> {
    let (owner, name) = place::owner(at)?;
    let tree = Tree { root: promise };
    let node = tree.node(owner)?;
    let found = flat(tree, &node).properties.get(name.as_str())?.at.clone();
    (found != at).then_some(found)
}

/// Whether what a property belongs to is there.
fn has_owner(promise: &Value, at: &str) -> bool {
    place::owner(at).is_some_and(|(owner, _)| Tree { root: promise }.node(owner).is_some())
}

impl<'tree> Tree<'tree> {
    /// What stands at a pointer.
    fn node(self, pointer: &str) -> Option<Node<'tree>> {
        Some(Node { value: self.get(pointer)?, at: pointer.to_owned() })
    }
}
