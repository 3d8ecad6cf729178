//! Whether the schema of a stream's event is the payload, an envelope around it, or a union of envelopes.
//!
//! ```text
//! before: stream of {data: Chunk, event, id, retry}
//! after:  the same, an envelope
//! ```
//!
//! Also finds the body field that asks for a stream, where the caller has the choice.

use crate::model::{AnswerKind, Api, EventShape, Field, Operation, Scalar, ShapeId, ShapeKind, Shapes, Streaming};

/// Classifies every stream.
pub(super) fn classify_streams(api: &mut Api) {
    let shapes = &api.shapes;
    for operation in &mut api.operations {
        for media in operation.answers.iter_mut().flat_map(|answer| &mut answer.media) {
            if let AnswerKind::Stream(stream) = &mut media.kind
                && !stream.lines
            {
                stream.shape = event_shape(shapes, media.edge.target);
            }
        }
        let found = stream_field(shapes, operation);
        match (&mut operation.streaming, found) {
            (Streaming::Choice { field: field @ None, value }, Some(found)) => {
                (*field, *value) = (Some(found.0), found.1);
            }
            (Streaming::Always { field }, Some((found, None))) => *field = Some(found),
            (Streaming::Never | Streaming::Always { .. } | Streaming::Choice { .. }, _) => {}
        }
    }
}

fn event_shape(shapes: &Shapes, id: ShapeId) -> EventShape {
    match &shapes.get(id).kind {
        ShapeKind::Record(_) if is_envelope(shapes, id, false) => EventShape::Envelope,
        ShapeKind::Union(union)
            if union.branches.iter().all(|branch| is_envelope(shapes, branch.edge.target, true)) =>
        {
            EventShape::Event
        }
        _ => EventShape::Payload,
    }
}

/// Fields of a server-sent event, as the specification calls them, and as frameworks do beside one that nothing else has.
const OWN: &[&str] = &["data", "event", "id", "retry"];
const TELLING: &[&str] = &["retry", "comment", "reconnectionInterval"];
const OTHER: &[&str] = &["type", "eventType", "eventId"];

/// A record with `data` and nothing that a server-sent event does not have; `named` ones have an `event` too.
fn is_envelope(shapes: &Shapes, id: ShapeId, named: bool) -> bool {
    let ShapeKind::Record(record) = &shapes.get(id).kind else { return false };
    let has = |wire: &str| record.fields.iter().any(|field| field.wire == wire);
    let is_told = TELLING.iter().any(|wire| has(wire));
    let is_known = |wire: &str| OWN.contains(&wire) || is_told && (TELLING.contains(&wire) || OTHER.contains(&wire));
    has("data") && (!named || has("event")) && record.fields.iter().all(|field| is_known(&field.wire))
}

/// A boolean `stream` in a record body; else a field such as `stream_format` with `sse` among its values.
fn stream_field(shapes: &Shapes, operation: &Operation) -> Option<(String, Option<String>)> {
    let media = operation.body.as_ref()?.media.first()?;
    let ShapeKind::Record(record) = &shapes.get(media.edge.target).kind else { return None };
    let kind = |field: &Field| &shapes.get(field.edge.target).kind;
    let boolean = |field: &&Field| matches!(kind(field), ShapeKind::Scalar(Scalar::Boolean));
    if let Some(field) = record.fields.iter().find(|field| field.wire == "stream") {
        return Some(field).filter(boolean).map(|field| (field.wire.clone(), None));
    }
    let events = |field: &&Field| match kind(field) {
        ShapeKind::Enumeration(list) => list.values.iter().any(|value| value.wire == EVENTS),
        _ => false,
    };
    let field = record.fields.iter().filter(|field| field.wire.starts_with("stream")).find(events)?;
    Some((field.wire.clone(), Some(EVENTS.to_owned())))
}

/// How server-sent events are called among formats.
const EVENTS: &str = "sse";
