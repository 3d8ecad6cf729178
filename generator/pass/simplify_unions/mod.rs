//! Branches that say the same become one branch.
//!
//! ```text
//! before: string | enum(a, b) | null
//! after:  open enum(a, b) or null
//! ```
//!
//! Null is lifted to the edges, unions inside unions are spliced in, strings and enumerations of strings become one
//! open enumeration, numbers one number but for integers beside them, constants a list of values. A union of one branch is that branch. What may be
//! anything adds nothing to several branches, since every union keeps what it does not know; beside a single one it is all
//! that can be said.

mod plain;

use std::collections::HashSet;

use crate::model::{
    Api, Branch, Edge, Enumeration, EnumerationValue, Inline, Name, Origin, Scalar, Shape, ShapeId, ShapeKind, Shapes,
    Text, Union, Usage, Words, each_edge,
};

/// Simplifies every union; repeats while one simplification makes room for another.
pub(super) fn simplify_unions(api: &mut Api) {
    for _ in 0..8 {
        let mut nullable = HashSet::new();
        let mut changed = false;
        for id in api.shapes.ids() {
            let ShapeKind::Union(union) = &api.shapes.get(id).kind else { continue };
            let union = union.clone();
            let (kind, null) = simplified(api, id, union.clone());
            if null {
                nullable.insert(id);
            }
            if kind != ShapeKind::Union(union) {
                changed = true;
                if let Some(shape) = api.shapes.get_mut(id) {
                    shape.kind = kind;
                }
            }
        }
        each_edge(api, &mut |edge| edge.nullable |= nullable.contains(&edge.target));
        super::resolve_aliases::resolve_aliases(api);
        if !changed {
            return;
        }
    }
}

/// The simplified shape of a union, and whether null was one of its branches.
fn simplified(api: &mut Api, id: ShapeId, union: Union) -> (ShapeKind, bool) {
    let mut null = false;
    let mut branches: Vec<Branch> = Vec::new();
    for mut branch in splice(&api.shapes, unroll(&api.shapes, id, union.branches)) {
        null |= branch.edge.nullable || is_null(&api.shapes, branch.edge);
        branch.edge.nullable = false;
        match branches.iter_mut().find(|other| other.edge.target == branch.edge.target) {
            Some(other) => other.values.extend(branch.values),
            None if is_null(&api.shapes, branch.edge) => {}
            None => branches.push(branch),
        }
    }
    if union.tag.is_none() {
        merge_texts(api, id, &mut branches);
        plain::merge_plain(api, id, &mut branches);
        settle_anything(&api.shapes, &mut branches);
    }
    let kind = match branches.as_slice() {
        [] => ShapeKind::Scalar(Scalar::Any),
        [only] => ShapeKind::Alias(only.edge),
        _ => ShapeKind::Union(Union { branches, tag: union.tag }),
    };
    (kind, null)
}

/// Leaves out what may be anything, or all that is beside it.
fn settle_anything(shapes: &Shapes, branches: &mut Vec<Branch>) {
    let anything = |branch: &Branch| matches!(shapes.get(branch.edge.target).kind, ShapeKind::Scalar(Scalar::Any));
    match branches.iter().filter(|branch| !anything(branch)).count() {
        0 => branches.truncate(1),
        1 if branches.len() > 1 => {
            branches.retain(anything);
            branches.truncate(1);
        }
        _ => branches.retain(|branch| !anything(branch)),
    }
}

fn is_null(shapes: &Shapes, edge: Edge) -> bool {
    matches!(shapes.get(edge.target).kind, ShapeKind::Scalar(Scalar::Null))
}

/// The branches without those that lead back to the union itself, with what else such a branch may be in its place.
///
/// A union that is one of its own branches says nothing by it, and deciding whether a value is that would never end.
fn unroll(shapes: &Shapes, id: ShapeId, branches: Vec<Branch>) -> Vec<Branch> {
    let mut seen = HashSet::from([id]);
    let mut rest: Vec<Branch> = branches.into_iter().rev().collect();
    let mut list = Vec::new();
    while let Some(branch) = rest.pop() {
        let target = branch.edge.target;
        match &shapes.get(target).kind {
            ShapeKind::Union(inner) if leads_back(shapes, id, target) => {
                if seen.insert(target) {
                    rest.extend(inner.branches.iter().rev().cloned());
                }
            }
            _ => list.push(branch),
        }
    }
    list
}

/// Whether a shape may be a union, through nothing but unions.
fn leads_back(shapes: &Shapes, id: ShapeId, from: ShapeId) -> bool {
    let mut seen = HashSet::from([from]);
    let mut rest = vec![from];
    while let Some(next) = rest.pop() {
        if next == id {
            return true;
        }
        if let ShapeKind::Union(union) = &shapes.get(next).kind {
            rest.extend(union.branches.iter().map(|branch| branch.edge.target).filter(|target| seen.insert(*target)));
        }
    }
    false
}

/// The branches with those of inline unions in place of the unions, where neither has a tag.
fn splice(shapes: &Shapes, branches: Vec<Branch>) -> Vec<Branch> {
    let mut list = Vec::new();
    for branch in branches {
        let shape = shapes.get(branch.edge.target);
        match (&shape.kind, &shape.name) {
            (ShapeKind::Union(inner), Name::Inline(_)) if inner.tag.is_none() => {
                let nullable = branch.edge.nullable;
                list.extend(
                    inner
                        .branches
                        .iter()
                        .cloned()
                        .map(|inner| Branch { edge: inner.edge.nullable(inner.edge.nullable || nullable), ..inner }),
                );
            }
            _ => list.push(branch),
        }
    }
    list
}

/// Strings, enumerations and constants of strings become one branch.
fn merge_texts(api: &mut Api, union: ShapeId, branches: &mut Vec<Branch>) {
    let texts: Vec<(usize, ShapeId)> = branches
        .iter()
        .enumerate()
        .filter(|(_, branch)| is_text(&api.shapes, branch.edge.target))
        .map(|(index, branch)| (index, branch.edge.target))
        .collect();
    let lone_constant =
        matches!(texts.as_slice(), [(_, only)] if matches!(api.shapes.get(*only).kind, ShapeKind::Constant(_)));
    if texts.len() < 2 && !lone_constant {
        return;
    }
    let lists: Vec<ShapeId> = texts
        .iter()
        .map(|(_, id)| *id)
        .filter(|id| matches!(api.shapes.get(*id).kind, ShapeKind::Enumeration(_) | ShapeKind::Constant(_)))
        .collect();
    let whole = texts.len() == branches.len();
    let merged = match lists.as_slice() {
        [] => plain_text(api),
        [only] if is_open(&api.shapes, *only) && !(whole && is_inline(&api.shapes, *only)) => *only,
        several => joined(api, union, several, whole),
    };
    let is_plain = |id: &ShapeId| matches!(api.shapes.get(*id).kind, ShapeKind::Scalar(_));
    if texts.iter().any(|(_, id)| is_plain(id))
        && let Some(ShapeKind::Enumeration(list)) = api.shapes.get_mut(merged).map(|shape| &mut shape.kind)
    {
        list.any = true;
    }
    let Some((first, _)) = texts.first().copied() else { return };
    let mut index = 0;
    branches.retain_mut(|branch| {
        let keep = index == first || !texts.iter().any(|(text, _)| *text == index);
        if index == first {
            branch.edge = Edge::to(merged);
            branch.values.clear();
            branch.title = None;
        }
        index += 1;
        keep
    });
}

fn is_text(shapes: &Shapes, id: ShapeId) -> bool {
    match &shapes.get(id).kind {
        ShapeKind::Scalar(Scalar::Text(_)) | ShapeKind::Enumeration(_) => true,
        ShapeKind::Constant(value) => value.is_string(),
        _ => false,
    }
}

fn is_open(shapes: &Shapes, id: ShapeId) -> bool {
    matches!(&shapes.get(id).kind, ShapeKind::Enumeration(list) if list.open)
}

fn is_inline(shapes: &Shapes, id: ShapeId) -> bool {
    matches!(shapes.get(id).name, Name::Inline(_))
}

fn plain_text(api: &mut Api) -> ShapeId {
    let known = api
        .shapes
        .iter()
        .find(|(_, shape)| shape.origin.0.is_empty() && shape.kind == ShapeKind::Scalar(Scalar::Text(Text::Plain)));
    if let Some((id, _)) = known {
        return id;
    }
    api.shapes.add(bare(ShapeKind::Scalar(Scalar::Text(Text::Plain)), Name::Owned))
}

fn bare(kind: ShapeKind, name: Name) -> Shape {
    Shape {
        name,
        kind,
        prose: crate::model::Prose::default(),
        origin: Origin::default(),
        usage: Usage::default(),
        examples: Vec::new(),
        allowed: Vec::new(),
        looks: None,
    }
}

/// One open enumeration of all the values; `whole` when it is all that the union has.
fn joined(api: &mut Api, union: ShapeId, lists: &[ShapeId], whole: bool) -> ShapeId {
    let mut values: Vec<EnumerationValue> = Vec::new();
    for id in lists {
        let shape = api.shapes.get(*id);
        let more = match &shape.kind {
            ShapeKind::Enumeration(list) => list.values.clone(),
            ShapeKind::Constant(value) => vec![EnumerationValue {
                wire: value.as_str().unwrap_or_default().to_owned(),
                name: None,
                description: shape.prose.description.clone(),
                deprecated: false,
            }],
            _ => Vec::new(),
        };
        for value in more {
            if !values.iter().any(|known| known.wire == value.wire) {
                values.push(value);
            }
        }
    }
    let kind = ShapeKind::Enumeration(Enumeration { values, open: true, any: false });
    if whole {
        return stand_for(api, union, kind);
    }
    let owner = api.shapes.get(union);
    let mut shape = bare(kind, Name::Inline(owner.name.inline().extended(&Words::new("enum"))));
    shape.origin = owner.origin.clone();
    api.shapes.add(shape)
}

/// A shape that is all of a union, which becomes another name for it: it carries the union's name and prose.
fn stand_for(api: &mut Api, union: ShapeId, kind: ShapeKind) -> ShapeId {
    let owner = api.shapes.get(union);
    let inline = owner.name.inline();
    let mut shape = bare(kind, owner.name.clone());
    shape.origin = owner.origin.clone();
    shape.prose = owner.prose.clone();
    shape.examples.clone_from(&owner.examples);
    let id = api.shapes.add(shape);
    if let Some(owner) = api.shapes.get_mut(union) {
        owner.name = Name::Inline(Inline { others: Vec::new(), ..inline });
    }
    id
}
