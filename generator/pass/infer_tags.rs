//! What tells the branches of a union apart.
//!
//! ```text
//! before: union  | text {type: "text"} | image {type: "image"}
//! after:  union by `type`  | text "text" | image "image"
//! ```
//!
//! A written discriminator gets the values that its mapping does not give: those of the branch's constants, else the
//! component's name. Without one, a field is taken whose constants differ in every branch. Branches that share a value
//! are told apart by their structure instead; where only a branch of a branch shares it, for that value alone.

use serde_json::Value;

use crate::model::{Absent, Api, Field, Name, Presence, Scalar, ShapeId, ShapeKind, Shapes, Shared, Tag, Union};

/// Gives every union the tag that its branches show.
pub(super) fn infer_tags(api: &mut Api) {
    // A union of unions needs what the inner ones learn; three rounds reach any nesting seen in documents.
    for _ in 0..3 {
        for id in api.shapes.ids() {
            let ShapeKind::Union(union) = &api.shapes.get(id).kind else { continue };
            let tagged = tagged(&api.shapes, union.clone());
            if let Some(shape) = api.shapes.get_mut(id) {
                shape.kind = ShapeKind::Union(tagged);
            }
        }
    }
}

fn tagged(shapes: &Shapes, mut union: Union) -> Union {
    if let Some(tag) = union.tag.take() {
        if let Some(values) = written(shapes, &union, &tag) {
            return with_tag(shapes, union, tag, values);
        }
        union.branches.iter_mut().for_each(|branch| branch.values.clear());
    }
    let Some(first) = union.branches.first() else { return union };
    for wire in candidates(shapes, first.edge.target, 0) {
        let values: Vec<Vec<Value>> =
            union.branches.iter().map(|branch| values(shapes, branch.edge.target, &wire, 0)).collect();
        if distinct(&values, None) {
            let tag = Tag { wire, fallback: None, mapped: Vec::new(), absent: Absent::Unknown, shared: Vec::new() };
            return with_tag(shapes, union, tag, values);
        }
    }
    union
}

fn with_tag(shapes: &Shapes, mut union: Union, tag: Tag, values: Vec<Vec<Value>>) -> Union {
    let optional = union.branches.iter().any(|branch| is_optional(shapes, branch.edge.target, &tag.wire, 0));
    for (branch, values) in union.branches.iter_mut().zip(values) {
        branch.values = values;
    }
    let absent = if optional && tag.absent == Absent::Unknown { Absent::Fitting } else { tag.absent };
    let shared = shared(shapes, &union, &tag.wire);
    union.tag = Some(Tag { absent, shared, ..tag });
    union
}

/// The values that a branch has, and that a record among the branches of another always writes.
fn shared(shapes: &Shapes, union: &Union, wire: &str) -> Vec<Shared> {
    let mut list: Vec<Shared> = Vec::new();
    for (index, branch) in union.branches.iter().enumerate() {
        for value in certain(shapes, branch.edge.target, wire, 0) {
            let owner = union.branches.iter().position(|other| other.values.contains(&value));
            let Some(owner) = owner.filter(|owner| *owner != index) else { continue };
            match list.iter_mut().find(|shared| shared.value == value) {
                Some(shared) if shared.branches.contains(&index) => {}
                Some(shared) => shared.branches.push(index),
                None => list.push(Shared { value, branches: vec![owner, index] }),
            }
        }
    }
    list
}

/// The values that the records of a union among branches write whatever else they are.
fn certain(shapes: &Shapes, id: ShapeId, wire: &str, depth: usize) -> Vec<Value> {
    let ShapeKind::Union(union) = &shapes.get(id).kind else { return Vec::new() };
    let of = |id: ShapeId| match &shapes.get(id).kind {
        ShapeKind::Record(_) => {
            field(shapes, id, wire).map(|field| listed(shapes, field)).filter(|list| list.len() == 1)
        }
        ShapeKind::Union(_) if depth < 4 => Some(certain(shapes, id, wire, depth + 1)),
        _ => None,
    };
    union.branches.iter().filter_map(|branch| of(branch.edge.target)).flatten().collect()
}

/// The values of a written discriminator; none when the branches cannot be told apart by it.
fn written(shapes: &Shapes, union: &Union, tag: &Tag) -> Option<Vec<Vec<Value>>> {
    let mut list: Vec<Vec<Value>> = Vec::new();
    for (index, branch) in union.branches.iter().enumerate() {
        let shape = shapes.get(branch.edge.target);
        match &shape.kind {
            ShapeKind::Record(_) | ShapeKind::Union(_) => {}
            ShapeKind::Scalar(Scalar::AnyObject) | ShapeKind::Map { .. } if tag.fallback == Some(index) => {}
            _ => return None,
        }
        let known = values(shapes, branch.edge.target, &tag.wire, 0);
        list.push(if !branch.values.is_empty() {
            branch.values.iter().map(|value| spelled(shapes, branch.edge.target, &tag.wire, &known, value)).collect()
        } else if let (Name::Component(name), true) = (&shape.name, known.len() != 1) {
            let name = Value::String(name.clone());
            if known.is_empty() || known.contains(&name) { vec![name] } else { known }
        } else {
            known
        });
    }
    // Of a list that a parent gave to all its kinds, a kind has what no other is sure to have, and so has the parent.
    let certain = |(index, values): &(usize, &Vec<Value>)| values.len() == 1 && tag.fallback != Some(*index);
    let sure: Vec<Value> = list.iter().enumerate().filter(certain).flat_map(|(_, values)| values).cloned().collect();
    for (index, (values, branch)) in list.iter_mut().zip(&union.branches).enumerate() {
        if (values.len() > 1 || tag.fallback == Some(index)) && branch.values.is_empty() {
            values.retain(|value| !sure.contains(value));
        }
    }
    distinct(&list, tag.fallback).then_some(list)
}

/// A value of a mapping, whose keys are texts, as the field has it: a number, a boolean.
fn spelled(shapes: &Shapes, branch: ShapeId, wire: &str, known: &[Value], key: &Value) -> Value {
    let Value::String(text) = key else { return key.clone() };
    if let Some(value) = known.iter().find(|value| !value.is_string() && value.to_string() == *text) {
        return value.clone();
    }
    let kind = field(shapes, branch, wire).map(|field| &shapes.get(field.edge.target).kind);
    let read = match kind {
        Some(ShapeKind::Scalar(Scalar::Integer(_) | Scalar::Number | Scalar::Boolean)) => {
            serde_json::from_str(text).ok()
        }
        _ => None,
    };
    read.unwrap_or_else(|| key.clone())
}

/// Whether every branch has a value and no value means two branches; the branch for all others needs none.
fn distinct(values: &[Vec<Value>], fallback: Option<usize>) -> bool {
    let all: Vec<&Value> = values.iter().flatten().collect();
    let once = all.iter().enumerate().all(|(index, value)| !all.iter().take(index).any(|other| other == value));
    once && values.iter().enumerate().all(|(index, list)| !list.is_empty() || fallback == Some(index))
}

/// The fields of a branch that could tell it apart.
fn candidates(shapes: &Shapes, id: ShapeId, depth: usize) -> Vec<String> {
    match &shapes.get(id).kind {
        ShapeKind::Record(record) => {
            let telling = |field: &&Field| !listed(shapes, field).is_empty();
            record.fields.iter().filter(telling).map(|field| field.wire.clone()).collect()
        }
        ShapeKind::Union(union) if depth < 4 => {
            union.branches.first().map(|branch| candidates(shapes, branch.edge.target, depth + 1)).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The values that a field has in a branch.
fn values(shapes: &Shapes, id: ShapeId, wire: &str, depth: usize) -> Vec<Value> {
    match &shapes.get(id).kind {
        ShapeKind::Record(_) => field(shapes, id, wire).map(|field| listed(shapes, field)).unwrap_or_default(),
        ShapeKind::Union(union) if depth < 4 => {
            let lists: Vec<Vec<Value>> =
                union.branches.iter().map(|branch| values(shapes, branch.edge.target, wire, depth + 1)).collect();
            if lists.iter().any(Vec::is_empty) { Vec::new() } else { lists.concat() }
        }
        _ => Vec::new(),
    }
}

/// The values that the document lists for a field: a constant, an enumeration, the numbers or booleans it may be.
fn listed(shapes: &Shapes, field: &Field) -> Vec<Value> {
    let shape = shapes.get(field.edge.target);
    match &shape.kind {
        ShapeKind::Constant(value) => vec![value.clone()],
        ShapeKind::Enumeration(list) => list.values.iter().map(|value| Value::String(value.wire.clone())).collect(),
        // What has parts tells nothing apart.
        ShapeKind::Scalar(_) if shape.allowed.iter().any(|value| value.is_object() || value.is_array()) => Vec::new(),
        ShapeKind::Scalar(_) => shape.allowed.clone(),
        _ => Vec::new(),
    }
}

/// Whether a branch may come without the field.
fn is_optional(shapes: &Shapes, id: ShapeId, wire: &str, depth: usize) -> bool {
    match &shapes.get(id).kind {
        ShapeKind::Record(_) => field(shapes, id, wire).is_some_and(|field| field.presence != Presence::Required),
        ShapeKind::Union(union) if depth < 4 => {
            union.branches.iter().any(|branch| is_optional(shapes, branch.edge.target, wire, depth + 1))
        }
        _ => false,
    }
}

fn field<'s>(shapes: &'s Shapes, id: ShapeId, wire: &str) -> Option<&'s Field> {
    match &shapes.get(id).kind {
        ShapeKind::Record(record) => record.fields.iter().find(|field| field.wire == wire),
        _ => None,
    }
}
