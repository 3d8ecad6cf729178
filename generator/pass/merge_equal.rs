//! Equal inline shapes become one.
//!
//! ```text
//! before: a.status: enum(on, off) [a status]   b.status: enum(on, off) [b status]
//! after:  a.status: enum(on, off) [a status, also b status]   b.status: the same
//! ```
//!
//! A fully dereferenced document holds thousands of copies of the same schema. Two inline shapes are equal when their
//! structure and prose are; of equal shapes the one at the shallowest place stays (ties: the name with the fewest words,
//! then the first in the alphabet). It remembers the others, since it is called after what all of them have in common.
//! Constants stay what they are, since most of them never become a type.

use std::{
    cmp::Ordering,
    hash::{BuildHasher, Hash, Hasher},
};

use foldhash::quality::{FixedState, FoldHasher};
use rustc_hash::FxHashMap;

use crate::model::{
    Api, Edge, EnumerationValue, Field, Name, Presence, Shape, ShapeId, ShapeKind, Shapes, Words, each_edge,
};

/// Merges equal inline shapes until no two are equal.
pub(super) fn merge_equal(api: &mut Api) {
    let mut search = Search { shapes: &api.shapes, digests: vec![None; api.shapes.len()] };
    let mut classes: FxHashMap<u64, Vec<ShapeId>> = FxHashMap::default();
    for (id, shape) in api.shapes.iter() {
        let constant = matches!(shape.kind, ShapeKind::Constant(_));
        if matches!(shape.name, Name::Inline(_)) && !constant && !is_named_answer(shape) {
            classes.entry(search.digest(id)).or_default().push(id);
        }
    }
    let mut target: FxHashMap<ShapeId, ShapeId> = FxHashMap::default();
    for members in classes.into_values().filter(|members| members.len() > 1) {
        let shapes = members.iter().map(|id| (*id, api.shapes.get(*id)));
        let Some((first, _)) = shapes.min_by(|(_, one), (_, other)| rank(one, other)) else { continue };
        target.extend(members.into_iter().filter(|id| *id != first).map(|id| (id, first)));
    }
    join_names(&mut api.shapes, &target);
    keep_branches(&mut api.shapes, &target);
    each_edge(api, &mut |edge| edge.target = target.get(&edge.target).copied().unwrap_or(edge.target));
}

/// What stays remembers what it stands for.
fn join_names(shapes: &mut Shapes, target: &FxHashMap<ShapeId, ShapeId>) {
    let mut merged: Vec<(ShapeId, ShapeId)> = target.iter().map(|(id, first)| (*first, *id)).collect();
    merged.sort_unstable();
    for class in merged.chunk_by(|(one, _), (other, _)| one == other) {
        let Some(&(first, _)) = class.first() else { continue };
        // What has become another shape stays equal to it, and is met again by the next run.
        let others = class.iter().flat_map(|(_, id)| {
            let own = if let Name::Inline(own) = &shapes.get(*id).name { own.others.as_slice() } else { &[] };
            std::iter::once(*id).chain(own.iter().copied())
        });
        let others: Vec<ShapeId> = others.filter(|other| *other != first).collect();
        if let Some(Shape { name: Name::Inline(inline), .. }) = shapes.get_mut(first) {
            inline.others.extend(others);
            inline.others.sort_unstable();
            inline.others.dedup();
        }
    }
}

/// Unions call their branches what they called them before.
fn keep_branches(shapes: &mut Shapes, target: &FxHashMap<ShapeId, ShapeId>) {
    for id in shapes.ids() {
        let Some(ShapeKind::Union(union)) = shapes.get_mut(id).map(|shape| &mut shape.kind) else { continue };
        for branch in union.branches.iter_mut().filter(|branch| target.contains_key(&branch.edge.target)) {
            branch.own.get_or_insert(branch.edge.target);
        }
    }
}

/// Whether the document names the shape as an answer: of two answers that look alike each keeps its name.
fn is_named_answer(shape: &Shape) -> bool {
    let rest = shape.origin.0.strip_prefix("#/components/responses/");
    rest.is_some_and(|rest| rest.ends_with("/schema") && rest.matches('/').count() == 3)
}

/// The shallowest place first, then the name with the fewest words, then by the alphabet: whatever order the document has.
fn rank(one: &Shape, other: &Shape) -> Ordering {
    let words = |shape: &Shape| match &shape.name {
        Name::Inline(inline) => inline.words(),
        Name::Component(_) | Name::Owned => Words::default(),
    };
    one.origin.depth().cmp(&other.origin.depth()).then_with(|| {
        let (one, other) = (words(one), words(other));
        one.0.len().cmp(&other.0.len()).then_with(|| one.snake().cmp(&other.snake()))
    })
}

fn hash_values(values: &[EnumerationValue], hasher: &mut FoldHasher) {
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
        // Spread over all bits, as digests are.
        let identity = u64::from(id.0).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let shape = self.shapes.get(id);
        if let Some(slot) = self.digests.get_mut(index) {
            *slot = Some(identity);
        }
        if !matches!(shape.name, Name::Inline(_)) && !matches!(shape.name, Name::Owned) {
            return identity;
        }
        let mut hasher = FixedState::default().build_hasher();
        shape.prose.hash(&mut hasher);
        shape.allowed.iter().for_each(|value| value.to_string().hash(&mut hasher));
        self.hash_kind(&shape.kind, &mut hasher);
        let digest = hasher.finish();
        if let Some(slot) = self.digests.get_mut(index) {
            *slot = Some(digest);
        }
        digest
    }

    fn hash_kind(&mut self, kind: &ShapeKind, hasher: &mut FoldHasher) {
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
            ShapeKind::List(edge) | ShapeKind::Alias(edge) => self.hash_edge(*edge, hasher),
            ShapeKind::Map { key, value } => {
                for edge in key.iter().chain([value]) {
                    self.hash_edge(*edge, hasher);
                }
            }
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

    fn hash_field(&mut self, field: &Field, hasher: &mut FoldHasher) {
        (&field.wire, &field.name, &field.prose, &field.deprecated, field.access).hash(hasher);
        std::mem::discriminant(&field.presence).hash(hasher);
        if let Presence::Defaulted(default) = &field.presence {
            default.to_string().hash(hasher);
        }
        self.hash_edge(field.edge, hasher);
    }

    fn hash_edge(&mut self, edge: Edge, hasher: &mut FoldHasher) {
        edge.nullable.hash(hasher);
        self.digest(edge.target).hash(hasher);
    }
}
