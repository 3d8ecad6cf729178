//! Edges lead to what they mean.
//!
//! ```text
//! before: field owner: User? → alias(User) or null → User
//! after:  field owner: User or null
//! ```
//!
//! The aliases that the document names stay, for their names' sake. An alias of itself is any value.

use std::collections::HashMap;

use crate::model::{Api, Edge, Name, Scalar, ShapeId, ShapeKind, Shapes, each_edge};

/// Forwards every edge through the aliases it leads to.
pub(super) fn resolve_aliases(api: &mut Api) {
    let mut ends: HashMap<ShapeId, Option<Edge>> = HashMap::new();
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
            *edge = Edge { target: end.target, nullable: edge.nullable || end.nullable, cyclic: false };
        }
    });
    for id in loops {
        if let Some(shape) = api.shapes.get_mut(id) {
            shape.kind = ShapeKind::Scalar(Scalar::Any);
            if shape.name == Name::Owned {
                shape.name = Name::Inline { words: crate::model::Words::default(), aliases: Vec::new() };
            }
        }
    }
}

/// Where an alias leads in the end; nowhere when it leads to itself.
fn end(shapes: &Shapes, edge: Edge) -> Option<Edge> {
    let mut current = edge;
    for _ in 0..=shapes.len() {
        match &shapes.get(current.target).kind {
            ShapeKind::Alias(next) => {
                current = Edge { target: next.target, nullable: current.nullable || next.nullable, cyclic: false };
            }
            _ => return Some(current),
        }
    }
    None
}
