//! Which branch of a choice is which after a change.

use std::collections::BTreeSet;

use serde_json::Value;

use super::flat::{Flat, flat};
use super::tree::{Node, Tree};

/// Words of which a branch has one when it is a value of its own, and no condition on the whole.
const SHAPES: &[&str] = &["$ref", "allOf", "anyOf", "const", "enum", "items", "oneOf", "properties", "type"];

/// A schema, and what it says.
pub(super) struct Sides<'tree> {
    pub(super) flat: Flat<'tree>,
    pub(super) node: Node<'tree>,
}

impl<'tree> Sides<'tree> {
    /// The branches of a choice, and how rules name it; nothing where the schema is none.
    pub(super) fn choices(&self) -> Option<(&'static str, Vec<Node<'tree>>)> {
        choices(&self.flat).map(|(name, branches)| (name, branches.to_vec()))
    }
}

/// The branches of a choice, and how rules name it; nothing where branches are only conditions.
pub(super) fn choices<'flat, 'tree>(flat: &'flat Flat<'tree>) -> Option<(&'static str, &'flat [Node<'tree>])> {
    let lists = [("one-of", flat.one_of.as_slice()), ("any-of", flat.any_of.as_slice())];
    let is_shape = |branch: &Node<'_>| SHAPES.iter().any(|word| branch.value.get(word).is_some());
    lists.into_iter().find(|(_, branches)| branches.iter().any(is_shape))
}

/// Branches by what became of them.
pub(super) struct Pairs<'tree> {
    pub(super) both: Vec<(Node<'tree>, Node<'tree>)>,
    pub(super) gone: Vec<Node<'tree>>,
    pub(super) come: Vec<Node<'tree>>,
}

/// Pairs branches: by reference, by what they say, by what tells them apart, by what they have in common.
pub(super) fn pair<'tree>(
    (old_tree, old): (Tree<'tree>, &[Node<'tree>]),
    (new_tree, new): (Tree<'tree>, &[Node<'tree>]),
) -> Pairs<'tree> {
    let mut both = Vec::new();
    let mut gone: Vec<Node<'tree>> = old.to_vec();
    let mut come: Vec<Node<'tree>> = new.to_vec();
    let follow =
        |one: &Node<'tree>, other: &Node<'tree>| (old_tree.follow(one.clone()), new_tree.follow(other.clone()));
    let same_place = |one: &Node<'tree>, other: &Node<'tree>| {
        let (old, new) = follow(one, other);
        one.value.get("$ref").is_some() && old.at == new.at
    };
    let same_value = |one: &Node<'tree>, other: &Node<'tree>| {
        let (old, new) = follow(one, other);
        old.value == new.value
    };
    let same_mark = |one: &Node<'tree>, other: &Node<'tree>| {
        let mark = mark(old_tree, one);
        mark.is_some() && mark == self::mark(new_tree, other)
    };
    let alike = |one: &Node<'tree>, other: &Node<'tree>| alike((old_tree, one), (new_tree, other));
    let ways: [&dyn Fn(&Node<'tree>, &Node<'tree>) -> bool; 4] = [&same_place, &same_value, &same_mark, &alike];
    for is_same in ways {
        gone.retain(|one| match come.iter().position(|other| is_same(one, other)) {
            Some(index) => {
                both.push((one.clone(), come.remove(index)));
                false
            }
            None => true,
        });
    }
    Pairs { both, gone, come }
}

/// A constant that tells an object from others.
fn mark<'tree>(tree: Tree<'tree>, node: &Node<'tree>) -> Option<(&'tree str, &'tree Value)> {
    let flat = flat(tree, node);
    flat.properties.iter().find_map(|(name, property)| {
        let property = tree.follow(property.clone());
        let listed = property.value.get("enum").and_then(Value::as_array);
        let only = listed.filter(|values| values.len() == 1).and_then(|values| values.first());
        property.value.get("const").or(only).map(|value| (*name, value))
    })
}

/// Whether two branches are of one type, and objects of mostly the same properties.
fn alike<'tree>((old_tree, old): (Tree<'tree>, &Node<'tree>), (new_tree, new): (Tree<'tree>, &Node<'tree>)) -> bool {
    let is_named = |node: &Node<'tree>| node.value.get("$ref").is_some();
    let (one, other) = (flat(old_tree, old), flat(new_tree, new));
    if one.types != other.types {
        return false;
    }
    if one.properties.is_empty() && other.properties.is_empty() {
        return is_named(old) == is_named(new) && !is_named(old);
    }
    let these: BTreeSet<&str> = one.properties.keys().copied().collect();
    let those: BTreeSet<&str> = other.properties.keys().copied().collect();
    let common = these.intersection(&those).count();
    common * 2 > these.union(&those).count()
}

/// The values of the field that tells branches apart which mean a branch: those that are mapped to it, else those that
/// it has of that field, else its name (3.1.1, discriminator object). None where nothing is known.
pub(super) fn tags(tree: Tree<'_>, discriminator: &Value, branch: &Node<'_>) -> Option<BTreeSet<String>> {
    let reference = branch.value.get("$ref")?.as_str()?;
    let name = reference.rsplit('/').next()?;
    let mapping = discriminator.get("mapping").and_then(Value::as_object).into_iter().flatten();
    let mapped = mapping.filter(|(_, target)| [Some(reference), Some(name)].contains(&target.as_str()));
    let mapped: BTreeSet<String> = mapped.map(|(value, _)| value.clone()).collect();
    if !mapped.is_empty() {
        return Some(mapped);
    }
    let flat = flat(tree, branch);
    let property = flat.properties.get(discriminator.get("propertyName")?.as_str()?)?;
    let property = self::flat(tree, property);
    let own =
        property.words.get("const").map(|node| node.value).into_iter().chain(property.values.into_iter().flatten());
    let own: BTreeSet<String> = own.filter_map(Value::as_str).map(str::to_owned).collect();
    Some(if own.is_empty() { BTreeSet::from([name.to_owned()]) } else { own })
}

/// A branch in words.
pub(super) fn said(node: &Node<'_>) -> String {
    let reference = node.value.get("$ref").and_then(Value::as_str);
    if let Some(name) = reference.and_then(|reference| reference.rsplit('/').next()) {
        return format!("`{name}`");
    }
    match node.value.get("type") {
        Some(Value::String(ty)) => format!("`{ty}`"),
        _ => "a branch".to_owned(),
    }
}
