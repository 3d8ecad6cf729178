//! Equal inline shapes become one.
//!
//! ```text
//! before: a.status: enum(on, off) [a status]   b.status: enum(on, off) [b status]
//! after:  a.status: enum(on, off) [a status, also b status]   b.status: the same
//! ```
//!
//! A fully dereferenced document holds thousands of copies of the same schema. Two inline shapes are equal when their
//! structure and prose are; of equal shapes the one at the shallowest place stays (ties: the name with the fewest words,
//! then the first in the alphabet). The names of the others stay as aliases, so that every owner's name can be used, and
//! an edge remembers which of them its owner gave. Constants stay what they are, since most of them never become a type.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::model::{Api, Edge, EnumerationValue, Field, Name, Shape, ShapeId, ShapeKind, Shapes, Words, each_edge};

/// Merges equal inline shapes until no two are equal.
pub(super) fn merge_equal(api: &mut Api) {
    let mut search = Search { shapes: &api.shapes, digests: vec![None; api.shapes.len()] };
    let mut classes: HashMap<u64, Vec<ShapeId>> = HashMap::new();
    for (id, shape) in api.shapes.iter() {
        let constant = matches!(shape.kind, ShapeKind::Constant(_));
        if matches!(shape.name, Name::Inline { .. }) && !constant && !is_named_answer(shape) {
            classes.entry(search.digest(id)).or_default().push(id);
        }
    }
    let mut target: HashMap<ShapeId, ShapeId> = HashMap::new();
    let mut named: Vec<(ShapeId, Vec<Words>)> = Vec::new();
    for members in classes.into_values().filter(|members| members.len() > 1) {
        let Some(&first) = members.iter().min_by_key(|id| rank(api.shapes.get(**id))) else { continue };
        let mut names: Vec<Words> = Vec::new();
        for id in members.iter().filter(|id| **id != first) {
            target.insert(*id, first);
            if let Name::Inline { words, aliases } = &api.shapes.get(*id).name {
                names.extend(std::iter::once(words.clone()).chain(aliases.clone()));
            }
        }
        named.push((first, names));
    }
    for (id, names) in named {
        let Some(Shape { name: Name::Inline { words, aliases }, .. }) = api.shapes.get_mut(id) else { continue };
        aliases.extend(names);
        aliases.sort();
        aliases.dedup();
        aliases.retain(|alias| alias != words);
    }
    each_edge(api, &mut |edge| {
        if let Some(first) = target.get(&edge.target) {
            edge.named.0.get_or_insert(edge.target);
            edge.target = *first;
        }
    });
}

/// Whether the document names the shape as an answer: of two answers that look alike each keeps its name.
fn is_named_answer(shape: &Shape) -> bool {
    let rest = shape.origin.0.strip_prefix("#/components/responses/");
    rest.is_some_and(|rest| rest.ends_with("/schema") && rest.matches('/').count() == 3)
}

/// The shallowest place first, then the name with the fewest words, then by the alphabet: whatever order the document has.
fn rank(shape: &Shape) -> (usize, usize, String) {
    match &shape.name {
        Name::Inline { words, .. } => (shape.origin.depth(), words.0.len(), words.snake()),
        Name::Component(_) | Name::Owned => (0, 0, String::new()),
    }
}

fn hash_values(values: &[EnumerationValue], hasher: &mut DefaultHasher) {
    for value in values {
        (&value.wire, &value.name, &value.description, value.deprecated).hash(hasher);
    }
}

/// Digests of shapes. Components and shapes that are being read count by identity.
struct Search<'a> {
    shapes: &'a Shapes,
    digests: Vec<Option<u64>>,
}

impl Search<'_> {
    fn digest(&mut self, id: ShapeId) -> u64 {
        let index = id.0 as usize;
        if let Some(Some(digest)) = self.digests.get(index) {
            return *digest;
        }
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        let identity = hasher.finish();
        let shape = self.shapes.get(id);
        if let Some(slot) = self.digests.get_mut(index) {
            *slot = Some(identity);
        }
        if !matches!(shape.name, Name::Inline { .. }) && !matches!(shape.name, Name::Owned) {
            return identity;
        }
        let mut hasher = DefaultHasher::new();
        shape.prose.hash(&mut hasher);
        shape.allowed.iter().for_each(|value| value.to_string().hash(&mut hasher));
        self.hash_kind(&shape.kind, &mut hasher);
        let digest = hasher.finish();
        if let Some(slot) = self.digests.get_mut(index) {
            *slot = Some(digest);
        }
        digest
    }

    fn hash_kind(&mut self, kind: &ShapeKind, hasher: &mut DefaultHasher) {
        std::mem::discriminant(kind).hash(hasher);
        match kind {
            ShapeKind::Scalar(scalar) => scalar.hash(hasher),
            ShapeKind::Constant(value) => value.to_string().hash(hasher),
            ShapeKind::Enumeration(list) => {
                list.open.hash(hasher);
                hash_values(&list.values, hasher);
            }
            ShapeKind::Codes(codes) => {
                codes.integer.hash(hasher);
                hash_values(&codes.values, hasher);
            }
            ShapeKind::Record(record) => {
                for field in &record.fields {
                    self.hash_field(field, hasher);
                }
                std::mem::discriminant(&record.extra).hash(hasher);
                if let Some(edge) = record.extra.edge() {
                    self.hash_edge(edge, hasher);
                }
            }
            ShapeKind::List(edge) | ShapeKind::Map(edge) | ShapeKind::Alias(edge) => self.hash_edge(*edge, hasher),
            ShapeKind::Union(union) => {
                union.tag.as_ref().map(|tag| (&tag.wire, tag.fallback, &tag.mapped, tag.absent)).hash(hasher);
                for branch in &union.branches {
                    branch.title.hash(hasher);
                    for value in &branch.values {
                        value.to_string().hash(hasher);
                    }
                    self.hash_edge(branch.edge, hasher);
                }
            }
        }
    }

    fn hash_field(&mut self, field: &Field, hasher: &mut DefaultHasher) {
        (&field.wire, &field.name, &field.prose, &field.deprecated).hash(hasher);
        format!("{:?} {:?}", field.presence, field.access).hash(hasher);
        self.hash_edge(field.edge, hasher);
    }

    fn hash_edge(&mut self, edge: Edge, hasher: &mut DefaultHasher) {
        edge.nullable.hash(hasher);
        self.digest(edge.target).hash(hasher);
    }
}
