//! Edges lead to what they mean.
//!
//! ```text
//! before: field owner: User? → alias(User) or null → User
//! after:  field owner: User or null
//! before: Tier = alias(enum(low, high) [tier enum], written inside Tier, or null)
//! after:  Tier = enum(low, high), and what leads to it may be null
//! ```
//!
//! A name for what is written inside it becomes the name of that. The other aliases that the document names stay, for
//! their names' sake. An alias of itself is any value.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Api, Edge, Name, Scalar, ShapeId, ShapeKind, Shapes, each_edge};

/// Forwards every edge through the aliases it leads to.
pub(super) fn resolve_aliases(api: &mut Api) {
    adopt(api);
    let mut ends: FxHashMap<ShapeId, Option<Edge>> = FxHashMap::default();
    for (id, shape) in api.shapes.iter() {
        if let ShapeKind::Alias(edge) = shape.kind {
            ends.insert(id, end(&api.shapes, edge));
        }
    }
    if ends.is_empty() {
        return;
    }
    let loops: Vec<ShapeId> = ends.iter().filter(|(_, end)| end.is_none()).map(|(id, _)| *id).collect();
    each_edge(api, &mut |edge| {
        if let Some(Some(end)) = ends.get(&edge.target) {
            *edge = end.nullable(edge.nullable || end.nullable);
        }
    });
    for id in loops {
        if let Some(shape) = api.shapes.get_mut(id) {
            shape.kind = ShapeKind::Scalar(Scalar::Any);
            if shape.name == Name::Owned {
                shape.name = Name::Inline(crate::model::Inline::default());
            }
        }
    }
}

/// Shapes that are another name for what is written inside them take its place.
fn adopt(api: &mut Api) {
    let mut nullable = FxHashSet::default();
    for id in api.shapes.ids() {
        while let Some(edge) = inside(&api.shapes, id) {
            if edge.nullable {
                nullable.insert(id);
            }
            let inner = api.shapes.get(edge.target).clone();
            if let Some(shape) = api.shapes.get_mut(edge.target) {
                shape.kind = ShapeKind::Alias(Edge::to(id));
            }
            if let Some(shape) = api.shapes.get_mut(id) {
                shape.kind = inner.kind;
                shape.prose.summary = shape.prose.summary.take().or(inner.prose.summary);
                shape.prose.description = shape.prose.description.take().or(inner.prose.description);
                shape.examples.extend(inner.examples);
                shape.allowed.extend(inner.allowed);
                shape.looks = shape.looks.or(inner.looks);
            }
        }
    }
    if !nullable.is_empty() {
        each_edge(api, &mut |edge| edge.nullable |= nullable.contains(&edge.target));
    }
}

/// The edge of an alias that leads to an inline shape written inside it.
fn inside(shapes: &Shapes, id: ShapeId) -> Option<Edge> {
    let ShapeKind::Alias(edge) = shapes.get(id).kind else { return None };
    let (outer, inner) = (shapes.get(id), shapes.get(edge.target));
    let within = inner.origin.0.strip_prefix(&outer.origin.0)?.starts_with('/');
    (within && matches!(inner.name, Name::Inline(_))).then_some(edge)
}

/// Where an alias leads in the end; nowhere when it leads to itself.
fn end(shapes: &Shapes, edge: Edge) -> Option<Edge> {
    let mut current = edge;
    for _ in 0..=shapes.len() {
        match &shapes.get(current.target).kind {
            ShapeKind::Alias(next) => {
                current = next.nullable(current.nullable || next.nullable);
            }
            _ => return Some(current),
        }
    }
    None
}
