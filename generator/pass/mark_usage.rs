//! Which way each shape travels: sent, received, or reached from an event of a stream.
//!
//! Constructors and setters depend on it, and of a field's type whether null is told from nothing.

use crate::model::{Access, AnswerKind, Api, Edge, ShapeId, ShapeKind, Usage};

/// Marks every shape that operations and webhooks reach; what is wanted for its own sake travels both ways.
pub(super) fn mark_usage(api: &mut Api) {
    let mut work: Vec<(ShapeId, Usage)> = Vec::new();
    let sent = Usage { sent: true, ..Usage::default() };
    let received = Usage { received: true, ..Usage::default() };
    let streamed = Usage { received: true, streamed: true, sent: false };
    for operation in &api.operations {
        work.extend(operation.parameters.iter().map(|parameter| (parameter.edge.target, sent)));
        work.extend(operation.body.iter().flat_map(|body| &body.media).map(|media| (media.edge.target, sent)));
        for media in operation.answers.iter().flat_map(|answer| &answer.media) {
            let usage = if matches!(media.kind, AnswerKind::Stream(_)) { streamed } else { received };
            work.push((media.edge.target, usage));
        }
        work.extend(
            operation
                .failures
                .iter()
                .filter_map(|failure| failure.body.as_ref())
                .map(|(_, edge)| (edge.target, received)),
        );
    }
    work.extend(
        api.webhooks
            .iter()
            .map(|webhook| &webhook.payload)
            .chain(&api.webhook_event)
            .map(|edge| (edge.target, received)),
    );
    let both = Usage { sent: true, received: true, streamed: false };
    work.extend(api.wanted.iter().map(|edge| (edge.target, both)));
    while let Some((id, usage)) = work.pop() {
        let Some(shape) = api.shapes.get_mut(id) else { continue };
        let before = shape.usage;
        shape.usage.sent |= usage.sent;
        shape.usage.received |= usage.received;
        shape.usage.streamed |= usage.streamed;
        if shape.usage != before {
            work.extend(reached(&shape.kind, usage));
        }
    }
}

/// What a shape reaches in the same direction: what only the API sets is not sent.
fn reached(kind: &ShapeKind, usage: Usage) -> Vec<(ShapeId, Usage)> {
    let pass = |edge: &Edge| (edge.target, usage);
    match kind {
        ShapeKind::Record(record) => {
            let fields = record
                .fields
                .iter()
                .filter(|field| !(usage.sent && !usage.received && field.access == Access::ReadOnly));
            fields.map(|field| pass(&field.edge)).chain(record.extra.edge().as_ref().map(pass)).collect()
        }
        kind => crate::model::children(kind).iter().map(pass).collect(),
    }
}
