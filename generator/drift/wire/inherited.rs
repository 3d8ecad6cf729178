//! Where a property really stands that a type has from another one by `allOf`.
//!
//! ```text
//! #/components/schemas/Cat/properties/age, of Cat = allOf(Base, { meow }), is #/components/schemas/Base/properties/age
//! ```

use serde_json::Value;

use super::flat::flat;
use super::tree::{Node, Tree};
use crate::drift::place;

/// The place in which a property is written, if it is another one than that of its owner.
pub(in crate::drift) fn written(promise: &Value, at: &str) -> Option<String> {
    let (owner, name) = place::owner(at)?;
    let tree = Tree { root: promise };
    let node = tree.node(owner)?;
    let found = flat(tree, &node).properties.get(name.as_str())?.at.clone();
    (found != at).then_some(found)
}

impl<'tree> Tree<'tree> {
    /// What stands at a pointer.
    fn node(self, pointer: &str) -> Option<Node<'tree>> {
        Some(Node { value: self.get(pointer)?, at: pointer.to_owned() })
    }
}
