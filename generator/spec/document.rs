//! A document that is loaded and bundled: one tree in which every reference is a pointer into the same tree.
//!
//! The tree keeps the words of its source; what they mean is said piece by piece by [`canon`](super::canon).
//! Trees of other files stand under `#/x-oasmith-files/<n>`.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::load::Version;
use super::sources::{FILES, home};
use crate::diagnostic::{Pointer, unescape};

/// How long a chain of references may be before it is taken for a cycle.
pub(crate) const CHAIN_LIMIT: usize = 64;

/// A bundled document.
#[derive(Clone, Debug)]
pub struct Document {
    pub(crate) root: Value,
    pub(crate) version: Version,
    pub(crate) files: Vec<String>,
    /// An object without members, for where null stands.
    pub(crate) nothing: Map<String, Value>,
}

impl Document {
    /// The bundled tree, in the words of the source.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The version the document says it follows. Words of other versions are understood all the same.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version
    }

    /// The node at a pointer.
    #[must_use]
    pub fn get(&self, at: &Pointer) -> Option<&Value> {
        lookup(&self.root, at.segments())
    }

    /// The pointer that a reference names; nothing when it leads nowhere.
    #[must_use]
    pub fn target(&self, reference: &str) -> Option<Pointer> {
        let pointer = Pointer::parse(reference)?;
        self.get(&pointer).is_some().then_some(pointer)
    }

    /// Follows a chain of references to its end; nothing when it leads nowhere or in circles.
    #[must_use]
    pub fn follow(&self, reference: &str) -> Option<Pointer> {
        let mut pointer = Pointer::parse(reference)?;
        for _ in 0..CHAIN_LIMIT {
            let node = self.get(&pointer)?;
            match node.get("$ref") {
                Some(Value::String(next)) => pointer = Pointer::parse(next)?,
                Some(_) | None => return Some(pointer),
            }
        }
        None
    }

    /// The name of the file that a node stands in, as it was referred to; nothing for the document itself.
    pub fn file_of(&self, at: &Pointer) -> Option<&str> {
        let (file, _) = home(at);
        if file.0 == 0 { None } else { self.files.get(file.0 as usize).map(String::as_str) }
    }
}

/// Finds one node after another: the way that two of them share is gone once.
pub(crate) struct Nodes<'a> {
    root: &'a Value,
    /// The pointer that was looked up last.
    last: String,
    /// The nodes on the way to it, each with the bytes of `last` that lead there.
    way: Vec<(usize, &'a Value)>,
}

impl<'a> Nodes<'a> {
    pub(crate) fn of(document: &'a Document) -> Self {
        Self { root: &document.root, last: "#".to_owned(), way: Vec::new() }
    }

    /// The node at a pointer.
    pub(crate) fn get(&mut self, at: &Pointer) -> Option<&'a Value> {
        let text = at.as_str();
        let same = text.bytes().zip(self.last.bytes()).take_while(|(one, other)| one == other).count();
        let is_shared = |end: usize| end <= same && text.as_bytes().get(end).is_none_or(|next| *next == b'/');
        while self.way.pop_if(|(end, _)| !is_shared(*end)).is_some() {}
        text.clone_into(&mut self.last);
        let (mut end, mut node) = self.way.last().copied().unwrap_or(("#".len(), self.root));
        for segment in text.get(end..)?.split('/').skip(1) {
            node = step(node, &unescape(segment))?;
            end += 1 + segment.len();
            self.way.push((end, node));
        }
        Some(node)
    }
}

/// The pointer of another file's tree.
pub(crate) fn file_pointer(number: u32) -> Pointer {
    let mut pointer = Pointer::root();
    if number > 0 {
        pointer.push(FILES);
        pointer.push(&number.to_string());
    }
    pointer
}

/// The node that segments lead to.
pub(crate) fn lookup<'v, 's>(root: &'v Value, segments: impl Iterator<Item = Cow<'s, str>>) -> Option<&'v Value> {
    let mut segments = segments;
    segments.try_fold(root, |node, segment| step(node, &segment))
}

/// The member or item of a node.
fn step<'v>(node: &'v Value, segment: &str) -> Option<&'v Value> {
    match node {
        // Most objects have few members, among which looking is quicker than hashing.
        Value::Object(members) if members.len() <= 8 => {
            members.iter().find(|(name, _)| *name == segment).map(|(_, value)| value)
        }
        Value::Object(members) => members.get(segment),
        Value::Array(items) => items.get(segment.parse::<usize>().ok()?),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// The node that segments lead to, to change it.
pub(crate) fn lookup_mut<'v, 's>(
    root: &'v mut Value,
    segments: impl Iterator<Item = Cow<'s, str>>,
) -> Option<&'v mut Value> {
    let mut node = root;
    for segment in segments {
        node = match node {
            Value::Object(members) => members.get_mut(segment.as_ref())?,
            Value::Array(items) => items.get_mut(segment.parse::<usize>().ok()?)?,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
        };
    }
    Some(node)
}
