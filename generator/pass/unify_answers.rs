//! An answer that is the same in several media types is one, asked for as JSON.
//!
//! ```text
//! before: 200 text/plain: pet   200 application/json: pet
//! after:  200 application/json: pet
//! ```
//!
//! Frameworks list every media type that they could write (ASP.NET writes each schema three times); what comes is JSON.
//! Relies on equal inline shapes being one shape.

use crate::model::{AnswerKind, Api, Edge, ShapeKind, Shapes};

/// How deep lists within lists are compared.
const DEPTH: usize = 8;

/// Drops the texts that are what the JSON beside them is.
pub(super) fn unify_answers(api: &mut Api) {
    let shapes = &api.shapes;
    for answer in api.operations.iter_mut().flat_map(|operation| &mut operation.answers) {
        let json = answer.media.iter().find(|media| media.kind == AnswerKind::Json).map(|media| media.edge);
        let Some(json) = json else { continue };
        answer.media.retain(|media| media.kind != AnswerKind::Text || !are_equal(shapes, media.edge, json, DEPTH));
    }
}

/// Whether two edges lead to the same, by their structure where it has no name.
fn are_equal(shapes: &Shapes, one: Edge, other: Edge, depth: usize) -> bool {
    if one.nullable != other.nullable || depth == 0 {
        return false;
    }
    if one.target == other.target {
        return true;
    }
    match (&shapes.get(one.target).kind, &shapes.get(other.target).kind) {
        (ShapeKind::Scalar(one), ShapeKind::Scalar(other)) => one == other,
        (ShapeKind::Constant(one), ShapeKind::Constant(other)) => one == other,
        (ShapeKind::List(one), ShapeKind::List(other)) => are_equal(shapes, *one, *other, depth - 1),
        (ShapeKind::Map { key: one_key, value: one }, ShapeKind::Map { key: other_key, value: other }) => {
            one_key == other_key && are_equal(shapes, *one, *other, depth - 1)
        }
        _ => false,
    }
}
