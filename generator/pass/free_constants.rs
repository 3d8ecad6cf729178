//! Constants that need not be there become values that may be set.
//!
//! ```text
//! before: reply {role?: "assistant"}
//! after:  reply {role?: open enum of assistant}
//! ```
//!
//! What is always there with one value needs no field: it is sent as it is. What may be left out is the caller's to set,
//! or null, as are the keys of a map. But for the tag of a union: without it nobody could tell which branch was sent.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Api, Edge, Enumeration, EnumerationValue, Integer, Name, Presence, Scalar, ShapeId, ShapeKind, Shapes, Usage,
};

/// Gives the optional constants of records and parameters, and those that are keys, types of their own.
pub(super) fn free_constants(api: &mut Api) {
    let mut free = Free { tags: tags(&api.shapes), shapes: BTreeMap::new() };
    for id in api.shapes.ids() {
        let ShapeKind::Record(record) = &api.shapes.get(id).kind else { continue };
        let mut record = record.clone();
        for field in &mut record.fields {
            let always = field.presence == Presence::Required && !field.edge.nullable;
            if !always && !free.tags.contains(&(id, field.wire.clone())) {
                free.edge(&mut api.shapes, &mut field.edge);
            }
        }
        if let Some(shape) = api.shapes.get_mut(id) {
            shape.kind = ShapeKind::Record(record);
        }
    }
    for id in api.shapes.ids() {
        let ShapeKind::Map { key: Some(mut key), value } = api.shapes.get(id).kind else { continue };
        free.edge(&mut api.shapes, &mut key);
        if let Some(shape) = api.shapes.get_mut(id) {
            shape.kind = ShapeKind::Map { key: Some(key), value };
        }
    }
    let parameters = api.operations.iter_mut().flat_map(|operation| &mut operation.parameters);
    for parameter in parameters.filter(|parameter| parameter.presence != Presence::Required) {
        free.edge(&mut api.shapes, &mut parameter.edge);
    }
}

/// The constants that have been met.
struct Free {
    /// Fields that tell the branches of a union apart, by record.
    tags: BTreeSet<(ShapeId, String)>,
    /// What constants have become.
    shapes: BTreeMap<ShapeId, ShapeId>,
}

impl Free {
    fn edge(&mut self, shapes: &mut Shapes, edge: &mut Edge) {
        let ShapeKind::Constant(value) = &shapes.get(edge.target).kind else { return };
        if let Some(known) = self.shapes.get(&edge.target) {
            edge.target = *known;
            return;
        }
        let value = value.clone();
        let mut shape = shapes.get(edge.target).clone();
        shape.usage = Usage::default();
        shape.kind = match &value {
            serde_json::Value::String(text) => ShapeKind::Enumeration(Enumeration {
                values: vec![EnumerationValue { wire: text.clone(), name: None, description: None, deprecated: false }],
                open: true,
                any: false,
            }),
            other => {
                shape.name = Name::Owned;
                shape.allowed = vec![other.clone()];
                ShapeKind::Scalar(scalar(other))
            }
        };
        let freed = shapes.add(shape);
        self.shapes.insert(edge.target, freed);
        edge.target = freed;
    }
}

/// What a constant that is no text is without its value.
fn scalar(value: &serde_json::Value) -> Scalar {
    match value {
        serde_json::Value::Bool(_) => Scalar::Boolean,
        serde_json::Value::Number(number) if number.is_i64() => Scalar::Integer(Integer::I64),
        serde_json::Value::Number(number) if number.is_u64() => Scalar::Integer(Integer::U64),
        serde_json::Value::Number(_) => Scalar::Number,
        _ => Scalar::Any,
    }
}

/// The tags of all unions, by the records that have them.
fn tags(shapes: &Shapes) -> BTreeSet<(ShapeId, String)> {
    let mut tags = BTreeSet::new();
    for (id, shape) in shapes.iter() {
        let ShapeKind::Union(union) = &shape.kind else { continue };
        let Some(tag) = &union.tag else { continue };
        let mut seen = BTreeSet::from([id]);
        let mut rest: Vec<ShapeId> = union.branches.iter().map(|branch| branch.edge.target).collect();
        while let Some(id) = rest.pop().filter(|_| seen.len() < 4096) {
            match &shapes.get(id).kind {
                ShapeKind::Record(_) => {
                    tags.insert((id, tag.wire.clone()));
                }
                ShapeKind::Union(inner) if seen.insert(id) => {
                    rest.extend(inner.branches.iter().map(|branch| branch.edge.target));
                }
                _ => {}
            }
        }
    }
    tags
}
