//! Numbers, booleans and their constants as branches: those of one kind are one branch.

use serde_json::Value;

use super::{bare, stand_for};
use crate::model::{Api, Branch, Codes, Edge, EnumerationValue, Integer, Name, Scalar, ShapeId, ShapeKind, Shapes};

/// What is one branch.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sort {
    Boolean,
    Integer,
    Number,
}

/// Values of one kind are one branch; of several lists of values, one that has all of them. An integer beside a number is
/// exact, which a number is not. Constants that are all there is and have titles are codes with names.
pub(super) fn merge_plain(api: &mut Api, union: ShapeId, branches: &mut Vec<Branch>) {
    if let Some(codes) = codes(&api.shapes, branches) {
        let only = stand_for(api, union, ShapeKind::Codes(codes));
        branches.truncate(1);
        for branch in branches.iter_mut() {
            become_plain(branch, only);
        }
        return;
    }
    for wanted in [Sort::Boolean, Sort::Integer, Sort::Number] {
        let sorts = sorts(&api.shapes, branches);
        let members: Vec<usize> =
            (0..branches.len()).filter(|index| sorts.get(*index) == Some(&Some(wanted))).collect();
        let (Some(first), true) = (members.first().copied(), members.len() > 1) else { continue };
        let targets: Vec<ShapeId> =
            members.iter().filter_map(|index| Some(branches.get(*index)?.edge.target)).collect();
        let merged = joined(api, wanted, &targets);
        let mut index = 0;
        branches.retain_mut(|branch| {
            let is_other = members.contains(&index) && index != first;
            if index == first {
                become_plain(branch, merged);
            }
            index += 1;
            !is_other
        });
    }
}

fn become_plain(branch: &mut Branch, target: ShapeId) {
    branch.edge = Edge::to(target);
    branch.values.clear();
    branch.title = None;
}

/// The kind of each branch. A whole constant is a number where others are not whole, and no integer stands beside them.
fn sorts(shapes: &Shapes, branches: &[Branch]) -> Vec<Option<Sort>> {
    let kinds: Vec<&ShapeKind> = branches.iter().map(|branch| &shapes.get(branch.edge.target).kind).collect();
    let has_fraction = |kind: &&ShapeKind| matches!(kind, ShapeKind::Constant(value) if value.is_f64());
    let is_integer = |kind: &&ShapeKind| matches!(kind, ShapeKind::Scalar(Scalar::Integer(_)));
    let whole =
        if kinds.iter().any(has_fraction) && !kinds.iter().any(is_integer) { Sort::Number } else { Sort::Integer };
    let sort = |kind: &&ShapeKind| match kind {
        ShapeKind::Scalar(Scalar::Boolean) | ShapeKind::Constant(Value::Bool(_)) => Some(Sort::Boolean),
        ShapeKind::Scalar(Scalar::Integer(_)) => Some(Sort::Integer),
        ShapeKind::Scalar(Scalar::Number) => Some(Sort::Number),
        ShapeKind::Constant(Value::Number(number)) => Some(if number.is_f64() { Sort::Number } else { whole }),
        _ => None,
    };
    kinds.iter().map(sort).collect()
}

/// One shape for all: the first without a list, which may be any value, else a new one with the values of all.
fn joined(api: &mut Api, sort: Sort, members: &[ShapeId]) -> ShapeId {
    let mut values: Vec<Value> = Vec::new();
    let mut scalar = None;
    for id in members {
        let shape = api.shapes.get(*id);
        match &shape.kind {
            ShapeKind::Constant(value) => values.push(value.clone()),
            ShapeKind::Scalar(_) if shape.allowed.is_empty() => return *id,
            ShapeKind::Scalar(known) => {
                scalar = scalar.or(Some(*known));
                values.extend(shape.allowed.iter().cloned());
            }
            _ => {}
        }
    }
    let integer = if values.iter().all(Value::is_i64) { Integer::I64 } else { Integer::U64 };
    let kind = scalar.unwrap_or(match sort {
        Sort::Boolean => Scalar::Boolean,
        Sort::Integer => Scalar::Integer(integer),
        Sort::Number => Scalar::Number,
    });
    let mut shape = bare(ShapeKind::Scalar(kind), Name::Owned);
    for value in values {
        if !shape.allowed.contains(&value) {
            shape.allowed.push(value);
        }
    }
    api.shapes.add(shape)
}

/// The codes that whole constants with titles are, if there is nothing else.
fn codes(shapes: &Shapes, branches: &[Branch]) -> Option<Codes> {
    let mut values: Vec<EnumerationValue> = Vec::new();
    let mut integer = Integer::I64;
    for branch in branches {
        let shape = shapes.get(branch.edge.target);
        let ShapeKind::Constant(Value::Number(number)) = &shape.kind else { return None };
        if number.is_f64() {
            return None;
        }
        if !number.is_i64() {
            integer = Integer::U64;
        }
        let wire = number.to_string();
        if !values.iter().any(|known| known.wire == wire) {
            let (name, description) = (branch.title.clone(), shape.prose.description.clone());
            values.push(EnumerationValue { wire, name, description, deprecated: false });
        }
    }
    let is_named = values.len() > 1 && values.iter().any(|value| value.name.is_some());
    is_named.then_some(Codes { integer, values })
}
