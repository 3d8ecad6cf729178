//! A tag whose value is known is no longer asked for.
//!
//! ```text
//! before: union by `kind` | cat "cat"      cat {kind: string}
//! after:  union by `kind` | cat "cat"      cat {kind: "cat"}
//! ```
//!
//! Where a discriminator means a branch by one value, that value is all that the branch's field can be. A record that
//! several unions mean by different values keeps its field, and so does the branch that takes all other values. So does
//! one that a mapping leaves out, which is meant by its name only if the document is strict.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{Api, Branch, Edge, Name, Origin, Prose, Shape, ShapeId, ShapeKind, Shapes, Tag, Usage};

/// Makes constants of the tags that unions give their branches.
pub(super) fn set_tags(api: &mut Api) {
    for ((id, wire), value) in given(api) {
        let Some(value) = value else { continue };
        let ShapeKind::Record(record) = &api.shapes.get(id).kind else { continue };
        let Some(index) = record.fields.iter().position(|field| field.wire == wire) else { continue };
        let Some(field) = record.fields.get(index) else { continue };
        let target = api.shapes.get(field.edge.target);
        if !matches!(target.kind, ShapeKind::Scalar(_) | ShapeKind::Enumeration(_)) {
            continue;
        }
        let constant = Shape {
            name: Name::Owned,
            kind: ShapeKind::Constant(value),
            prose: Prose::default(),
            origin: Origin::default(),
            usage: Usage::default(),
            examples: Vec::new(),
            allowed: Vec::new(),
            looks: None,
        };
        let edge = Edge::to(api.shapes.add(constant));
        if let Some(Shape { kind: ShapeKind::Record(record), .. }) = api.shapes.get_mut(id)
            && let Some(field) = record.fields.get_mut(index)
        {
            field.edge = edge;
        }
    }
}

/// The one value of each tag in each record; none where there are several.
fn given(api: &Api) -> BTreeMap<(ShapeId, String), Option<Value>> {
    let mut given: BTreeMap<(ShapeId, String), Option<Value>> = BTreeMap::new();
    for (_, shape) in api.shapes.iter() {
        let ShapeKind::Union(union) = &shape.kind else { continue };
        let Some(tag) = &union.tag else { continue };
        for (index, branch) in union.branches.iter().enumerate() {
            let value = match branch.values.as_slice() {
                [only] if tag.fallback != Some(index) && !is_guess(api, tag, branch, only) => Some(only.clone()),
                _ => None,
            };
            for id in records(&api.shapes, branch.edge.target, value.is_some()) {
                let known = given.entry((id, tag.wire.clone())).or_insert_with(|| value.clone());
                if *known != value {
                    *known = None;
                }
            }
        }
    }
    given
}

/// Whether a value is only what the branch's component is called, where the document maps others.
fn is_guess(api: &Api, tag: &Tag, branch: &Branch, value: &Value) -> bool {
    let named = matches!(&api.shapes.get(branch.edge.target).name, Name::Component(name) if value == name);
    named && !tag.mapped.is_empty() && !tag.mapped.iter().any(|key| value == key)
}

/// The records that a branch may be; `deep`: also those of a union that one value means as a whole.
fn records(shapes: &Shapes, id: ShapeId, deep: bool) -> Vec<ShapeId> {
    let mut records = vec![id];
    let mut index = 0;
    while let (Some(id), true) = (records.get(index), deep) {
        if let ShapeKind::Union(union) = &shapes.get(*id).kind {
            let more = union.branches.iter().map(|branch| branch.edge.target);
            let more: Vec<ShapeId> = more.filter(|id| !records.contains(id)).collect();
            records.extend(more);
        }
        index += 1;
    }
    records
}
