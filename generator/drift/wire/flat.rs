//! What one schema says, with what it refers to and the members of `allOf` put together.
//!
//! Two documents often say the same in two ways: a type in a list with null, a branch that is null, an `allOf` of one
//! reference, a boolean beside a limit. Here all of them look the same.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::fact::LIMITS;
use super::tree::{Node, Tree};

/// How many schemas may be put together before the rest is left out.
const PARTS: usize = 256;

/// What one schema says.
#[derive(Debug, Clone, Default)]
pub(super) struct Flat<'tree> {
    /// The types, null left out; none: any.
    pub(super) types: Option<BTreeSet<&'tree str>>,
    pub(super) nullable: bool,
    pub(super) format: Option<&'tree str>,
    pub(super) limits: BTreeMap<&'static str, f64>,
    /// Other keywords with a value of their own.
    pub(super) words: BTreeMap<&'tree str, Node<'tree>>,
    pub(super) values: Option<Vec<&'tree Value>>,
    pub(super) open_values: Option<Vec<&'tree Value>>,
    pub(super) required: BTreeSet<&'tree str>,
    pub(super) properties: BTreeMap<&'tree str, Node<'tree>>,
    pub(super) one_of: Vec<Node<'tree>>,
    pub(super) any_of: Vec<Node<'tree>>,
    pub(super) discriminator: Option<&'tree Value>,
    pub(super) default: Option<&'tree Value>,
    pub(super) deprecated: bool,
    pub(super) sunset: Option<&'tree str>,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    /// Whether it says `false`: no value fits.
    pub(super) nothing: bool,
}

/// What a schema says.
pub(super) fn flat<'tree>(tree: Tree<'tree>, node: &Node<'tree>) -> Flat<'tree> {
    put_together(tree, node, &mut BTreeSet::new())
}

/// What a schema says beyond those that have been seen, of which it may be a part itself.
fn put_together<'tree>(tree: Tree<'tree>, node: &Node<'tree>, seen: &mut BTreeSet<String>) -> Flat<'tree> {
    let mut flat = Flat::default();
    let mut parts = Vec::new();
    gather(tree, node.clone(), seen, &mut parts);
    for part in parts {
        flat.take(tree, &part, seen);
    }
    flat
}

/// A schema after the members of its `allOf`, so that what it says itself stands in place of what they say.
fn gather<'tree>(tree: Tree<'tree>, node: Node<'tree>, seen: &mut BTreeSet<String>, parts: &mut Vec<Node<'tree>>) {
    let node = tree.follow(node);
    if seen.len() > PARTS || !seen.insert(node.at.clone()) {
        return;
    }
    let members = node.child("allOf").map(|all| all.items()).unwrap_or_default();
    for member in members.into_iter().chain(tree.beside(&node)) {
        gather(tree, member, seen, parts);
    }
    parts.push(node);
}

impl<'tree> Flat<'tree> {
    fn take(&mut self, tree: Tree<'tree>, node: &Node<'tree>, seen: &mut BTreeSet<String>) {
        self.nothing |= node.value.as_bool() == Some(false);
        for (key, child) in node.children() {
            match key {
                "type" => self.take_types(child.value),
                "nullable" => self.nullable |= child.value.as_bool() == Some(true),
                "format" => self.format = child.value.as_str(),
                "enum" => self.take_values(child.value),
                "x-extensible-enum" => self.open_values = Some(child.value.as_array().into_iter().flatten().collect()),
                "required" => {
                    self.required.extend(child.value.as_array().into_iter().flatten().filter_map(Value::as_str));
                }
                "properties" => {
                    for (name, property) in child.children() {
                        self.properties.insert(name, property);
                    }
                }
                "oneOf" => {
                    let branches = self.branches(tree, &child, seen);
                    self.one_of.extend(branches);
                }
                "anyOf" => {
                    let branches = self.branches(tree, &child, seen);
                    self.any_of.extend(branches);
                }
                "discriminator" => self.discriminator = Some(child.value),
                "default" => self.default = Some(child.value),
                "deprecated" => self.deprecated |= child.value.as_bool() == Some(true),
                "x-sunset" => self.sunset = child.value.as_str(),
                "readOnly" => self.read_only |= child.value.as_bool() == Some(true),
                "writeOnly" => self.write_only |= child.value.as_bool() == Some(true),
                "$ref" | "allOf" => {}
                key => self.take_word(key, node, child),
            }
        }
    }

    fn take_types(&mut self, value: &'tree Value) {
        let listed = value.as_array().into_iter().flatten().chain(std::iter::once(value));
        let all: BTreeSet<&str> = listed.filter_map(Value::as_str).collect();
        self.nullable |= all.contains("null");
        let types: BTreeSet<&str> = all.into_iter().filter(|one| *one != "null").collect();
        if !types.is_empty() {
            self.types = Some(match self.types.take() {
                Some(before) => before.intersection(&types).copied().collect(),
                None => types,
            });
        }
    }

    fn take_values(&mut self, value: &'tree Value) {
        let values: Vec<&Value> = value.as_array().into_iter().flatten().collect();
        self.nullable |= values.iter().any(|value| value.is_null()) && self.types.is_none();
        self.list(values.into_iter().filter(|value| !value.is_null()).collect());
    }

    /// Only these values are left.
    fn list(&mut self, mut values: Vec<&'tree Value>) {
        if let Some(before) = &self.values {
            values.retain(|value| before.contains(value));
        }
        self.values = Some(values);
    }

    /// The branches of a choice, if it is one.
    fn branches(&mut self, tree: Tree<'tree>, list: &Node<'tree>, seen: &mut BTreeSet<String>) -> Vec<Node<'tree>> {
        let is_null = |branch: &Node<'tree>| branch.value.get("type").and_then(Value::as_str) == Some("null");
        let (null, branches): (Vec<_>, Vec<_>) = list.items().into_iter().partition(is_null);
        self.nullable |= !null.is_empty();
        if let [only] = branches.as_slice() {
            // A choice of one is no choice.
            let mut inner = put_together(tree, only, seen);
            inner.nullable |= self.nullable;
            self.absorb(inner);
            return Vec::new();
        }
        match branches.iter().map(|branch| branch.value.get("const")).collect() {
            // Values with a description each are a list of values.
            Some(values) if !branches.is_empty() => {
                self.list(values);
                Vec::new()
            }
            _ => branches,
        }
    }

    fn absorb(&mut self, inner: Self) {
        let Self { types, format, values, properties, required, one_of, any_of, limits, words, .. } = inner;
        self.nullable |= inner.nullable;
        self.types = self.types.take().or(types);
        self.format = self.format.or(format);
        self.values = self.values.take().or(values);
        self.properties.extend(properties);
        self.required.extend(required);
        self.one_of.extend(one_of);
        self.any_of.extend(any_of);
        self.limits.extend(limits);
        self.words.extend(words);
        self.discriminator = self.discriminator.or(inner.discriminator);
    }

    fn take_word(&mut self, key: &'tree str, owner: &Node<'tree>, child: Node<'tree>) {
        let Some(limit) = LIMITS.iter().find(|limit| limit.word == key) else {
            self.words.insert(key, child);
            return;
        };
        let exclusive = |word: &str| owner.value.get(word).and_then(Value::as_bool) == Some(true);
        let name = match key {
            "maximum" if exclusive("exclusiveMaximum") => "exclusiveMaximum",
            "minimum" if exclusive("exclusiveMinimum") => "exclusiveMinimum",
            _ => limit.word,
        };
        if let Some(number) = child.value.as_f64() {
            self.limits.insert(name, number);
        }
    }

    /// Whether a value of this schema is an object with this property required.
    pub(super) fn requires(&self, name: &str) -> bool {
        self.required.contains(name)
    }
}
