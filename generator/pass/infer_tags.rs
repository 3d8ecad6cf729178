//! What tells the branches of a union apart.
//!
//! ```text
//! before: union  | text {type: "text"} | image {type: "image"}
//! after:  union by `type`  | text "text" | image "image"
//! ```
//!
//! A written discriminator gets the values that its mapping does not give: those of the branch's constants, else the
//! component's name. Without one, a field is taken whose constants differ in every branch. Branches that share a value
//! are told apart by their structure instead.

use serde_json::Value;

use crate::model::{Api, Name, ShapeId, ShapeKind, Shapes, Tag, Union};

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
            for (branch, values) in union.branches.iter_mut().zip(values) {
                branch.values = values;
            }
            union.tag = Some(tag);
            return union;
        }
        union.branches.iter_mut().for_each(|branch| branch.values.clear());
    }
    let Some(first) = union.branches.first() else { return union };
    for wire in candidates(shapes, first.edge.target, 0) {
        let values: Vec<Vec<Value>> =
            union.branches.iter().map(|branch| values(shapes, branch.edge.target, &wire, 0)).collect();
        if distinct(&values) {
            for (branch, values) in union.branches.iter_mut().zip(values) {
                branch.values = values;
            }
            union.tag = Some(Tag { wire, fallback: None });
            return union;
        }
    }
    union
}

/// The values of a written discriminator; none when the branches cannot be told apart by it.
fn written(shapes: &Shapes, union: &Union, tag: &Tag) -> Option<Vec<Vec<Value>>> {
    let mut list = Vec::new();
    for branch in &union.branches {
        let shape = shapes.get(branch.edge.target);
        if !matches!(shape.kind, ShapeKind::Record(_) | ShapeKind::Union(_)) {
            return None;
        }
        let mut all = branch.values.clone();
        if all.is_empty() {
            all = values(shapes, branch.edge.target, &tag.wire, 0);
        }
        if let (true, Name::Component(name)) = (all.is_empty(), &shape.name) {
            all.push(Value::String(name.clone()));
        }
        list.push(all);
    }
    distinct(&list).then_some(list)
}

/// Whether every branch has a value and no value means two branches.
fn distinct(values: &[Vec<Value>]) -> bool {
    let all: Vec<&Value> = values.iter().flatten().collect();
    let once = all.iter().enumerate().all(|(index, value)| !all.iter().take(index).any(|other| other == value));
    once && values.iter().all(|list| !list.is_empty())
}

/// The fields of a branch that could tell it apart.
fn candidates(shapes: &Shapes, id: ShapeId, depth: usize) -> Vec<String> {
    match &shapes.get(id).kind {
        ShapeKind::Record(record) => {
            let constant =
                |target| matches!(shapes.get(target).kind, ShapeKind::Constant(_) | ShapeKind::Enumeration(_));
            record.fields.iter().filter(|field| constant(field.edge.target)).map(|field| field.wire.clone()).collect()
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
        ShapeKind::Record(record) => {
            let Some(field) = record.fields.iter().find(|field| field.wire == wire) else { return Vec::new() };
            match &shapes.get(field.edge.target).kind {
                ShapeKind::Constant(value) => vec![value.clone()],
                ShapeKind::Enumeration(list) => {
                    list.values.iter().map(|value| Value::String(value.wire.clone())).collect()
                }
                _ => Vec::new(),
            }
        }
        ShapeKind::Union(union) if depth < 4 => {
            let lists: Vec<Vec<Value>> =
                union.branches.iter().map(|branch| values(shapes, branch.edge.target, wire, depth + 1)).collect();
            if lists.iter().any(Vec::is_empty) { Vec::new() } else { lists.concat() }
        }
        _ => Vec::new(),
    }
}
