//! Edges lead to what they mean.
//!
//! ```text
//! before: field owner: User? → alias(User) or null → User
//! after:  field owner: User or null
//! ```
//!
//! The aliases that the document names stay, for their names' sake. An alias of itself is any value.

use crate::model::{Api, Edge, Name, Scalar, ShapeKind, each_edge};

/// Forwards every edge through the aliases it leads to.
pub(super) fn resolve_aliases(api: &mut Api) {
    let shapes = api.shapes.clone();
    let mut loops = Vec::new();
    let forward = |edge: Edge| -> Result<Edge, Edge> {
        let mut current = edge;
        for _ in 0..=shapes.len() {
            match &shapes.get(current.target).kind {
                ShapeKind::Alias(next) => {
                    current = Edge { target: next.target, nullable: current.nullable || next.nullable, cyclic: false };
                }
                _ => return Ok(current),
            }
        }
        Err(edge)
    };
    each_edge(api, &mut |edge| match forward(*edge) {
        Ok(target) => *edge = target,
        Err(itself) => loops.push(itself.target),
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
