//! A promise as a tree in which references are followed.

use serde_json::{Map, Value};

use crate::drift::place::escape;

/// How long a chain of references may be before it is taken for a cycle.
const CHAIN: usize = 64;

/// What a document promises.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tree<'tree> {
    pub(super) root: &'tree Value,
}

/// A value and the pointer of where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node<'tree> {
    pub(super) value: &'tree Value,
    pub(super) at: String,
}

impl<'tree> Tree<'tree> {
    /// What a pointer leads to.
    pub(super) fn get(self, pointer: &str) -> Option<&'tree Value> {
        self.root.pointer(pointer.strip_prefix('#')?)
    }

    /// The node that a node stands for: itself, or what it refers to.
    pub(super) fn follow(self, node: Node<'tree>) -> Node<'tree> {
        let mut node = node;
        for _ in 0..CHAIN {
            let Some(reference) = node.value.get("$ref").and_then(Value::as_str) else { break };
            // Beside other words it is one condition more, which `Flat` adds.
            if node.value.as_object().is_some_and(|members| members.len() > 1) {
                break;
            }
            let Some(value) = self.get(reference) else { break };
            node = Node { value, at: reference.to_owned() };
        }
        node
    }

    /// What a reference beside other words leads to.
    pub(super) fn beside(self, node: &Node<'tree>) -> Option<Node<'tree>> {
        let reference = node.value.get("$ref")?.as_str()?;
        Some(Node { value: self.get(reference)?, at: reference.to_owned() })
    }

    /// The path items.
    pub(super) fn paths(self) -> Option<&'tree Map<String, Value>> {
        self.root.get("paths")?.as_object()
    }
}

impl<'tree> Node<'tree> {
    /// A member.
    pub(super) fn child(&self, key: &str) -> Option<Node<'tree>> {
        Some(Node { value: self.value.get(key)?, at: format!("{}/{}", self.at, escape(key)) })
    }

    /// An item of a list.
    pub(super) fn item(&self, index: usize) -> Option<Node<'tree>> {
        Some(Node { value: self.value.get(index)?, at: format!("{}/{index}", self.at) })
    }

    /// The members.
    pub(super) fn children(&self) -> Vec<(&'tree str, Node<'tree>)> {
        let members = self.value.as_object().into_iter().flatten();
        let child = |(key, value): (&'tree String, &'tree Value)| {
            (key.as_str(), Node { value, at: format!("{}/{}", self.at, escape(key)) })
        };
        members.map(child).collect()
    }

    /// The items.
    pub(super) fn items(&self) -> Vec<Node<'tree>> {
        let count = self.value.as_array().map_or(0, Vec::len);
        (0..count).filter_map(|index| self.item(index)).collect()
    }
}
