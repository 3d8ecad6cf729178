//! Every edge of the model, to read or to change.

use super::{Api, Edge, Scalar, ShapeId, ShapeKind, Shapes};

/// Calls `visit` with every edge: of shapes, parameters, bodies, answers, failures and webhooks.
pub fn each_edge(api: &mut Api, visit: &mut dyn FnMut(&mut Edge)) {
    for id in api.shapes.ids() {
        if let Some(shape) = api.shapes.get_mut(id) {
            each_child_mut(&mut shape.kind, visit);
        }
    }
    each_root_mut(api, visit);
}

/// Calls `visit` with every edge that leads from operations, webhooks and what is wanted for its own sake into the shapes.
pub fn each_root_mut(api: &mut Api, visit: &mut dyn FnMut(&mut Edge)) {
    for operation in &mut api.operations {
        operation.parameters.iter_mut().for_each(|parameter| visit(&mut parameter.edge));
        operation.body.iter_mut().flat_map(|body| &mut body.media).for_each(|media| visit(&mut media.edge));
        for answer in &mut operation.answers {
            answer.media.iter_mut().for_each(|media| visit(&mut media.edge));
        }
        operation.failures.iter_mut().filter_map(|failure| failure.body.as_mut()).for_each(|(_, edge)| visit(edge));
    }
    api.webhooks.iter_mut().for_each(|webhook| visit(&mut webhook.payload));
    api.webhook_event.iter_mut().chain(&mut api.wanted).for_each(visit);
}

/// Calls `visit` with every edge that leaves a shape.
pub fn each_child_mut(kind: &mut ShapeKind, visit: &mut dyn FnMut(&mut Edge)) {
    match kind {
        ShapeKind::Scalar(_) | ShapeKind::Constant(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_) => {}
        ShapeKind::Record(record) => {
            record.fields.iter_mut().for_each(|field| visit(&mut field.edge));
            record.extra.edge_mut().into_iter().for_each(visit);
        }
        ShapeKind::List(edge) | ShapeKind::Alias(edge) => visit(edge),
        ShapeKind::Map { key, value } => key.iter_mut().chain([value]).for_each(visit),
        ShapeKind::Union(union) => union.branches.iter_mut().for_each(|branch| visit(&mut branch.edge)),
    }
}

/// The edges that leave a shape.
#[must_use]
pub fn children(kind: &ShapeKind) -> Vec<Edge> {
    match kind {
        ShapeKind::Scalar(_) | ShapeKind::Constant(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_) => Vec::new(),
        ShapeKind::Record(record) => record.fields.iter().map(|field| field.edge).chain(record.extra.edge()).collect(),
        ShapeKind::List(edge) | ShapeKind::Alias(edge) => vec![*edge],
        ShapeKind::Map { key, value } => key.iter().chain([value]).copied().collect(),
        ShapeKind::Union(union) => union.branches.iter().map(|branch| branch.edge).collect(),
    }
}

/// The edges by which a shape holds others in place; what is in a list or a map, as below other keys, lies elsewhere.
#[must_use]
pub fn held(kind: &ShapeKind) -> Vec<Edge> {
    match kind {
        ShapeKind::Record(record) => record.fields.iter().map(|field| field.edge).collect(),
        ShapeKind::List(_) | ShapeKind::Map { .. } => Vec::new(),
        kind => children(kind),
    }
}

/// The same, to be changed.
pub fn held_mut(kind: &mut ShapeKind) -> Vec<&mut Edge> {
    match kind {
        ShapeKind::Record(record) => record.fields.iter_mut().map(|field| &mut field.edge).collect(),
        ShapeKind::Union(union) => union.branches.iter_mut().map(|branch| &mut branch.edge).collect(),
        ShapeKind::Alias(edge) => vec![edge],
        ShapeKind::List(_)
        | ShapeKind::Map { .. }
        | ShapeKind::Scalar(_)
        | ShapeKind::Constant(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::Codes(_) => Vec::new(),
    }
}

/// Whether a shape is a file or a list of files.
#[must_use]
pub fn holds_file(shapes: &Shapes, id: ShapeId) -> bool {
    match &shapes.get(id).kind {
        ShapeKind::Scalar(Scalar::Binary) => true,
        ShapeKind::List(item) => matches!(shapes.get(item.target).kind, ShapeKind::Scalar(Scalar::Binary)),
        _ => false,
    }
}
