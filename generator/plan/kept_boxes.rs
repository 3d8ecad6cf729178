//! Which fields and branches are boxed, where an earlier version has published some of them.
//!
//! A pass has marked an edge of every cycle. Here the marks move to where boxes were: what was boxed stays so, and what
//! is new keeps its mark, or gets one for a cycle that it closes. What was in place stays there, since the edges that
//! were not boxed closed no cycle; where they do now, the document has changed what they lead to.

use std::collections::{BTreeMap, BTreeSet};

use super::pins::{Pins, item_in};
use crate::model::{Api, Branch, ShapeId, ShapeKind, held, held_mut};
use crate::snapshot::{Item, Snapshot};

/// Boxes what was boxed, and nothing that was not, as far as types have a size.
pub(super) fn keep_boxes(api: &mut Api, earlier: &Snapshot) {
    let pins = Pins::new(Some(earlier));
    let mut kept: Vec<(Place, bool)> = Vec::new();
    let mut new: Vec<Place> = Vec::new();
    for (id, shape) in api.shapes.iter() {
        let item = pins.of_shape(api, shape).first().map(|(_, item)| *item);
        for (index, edge) in held(&shape.kind).into_iter().enumerate() {
            let place = Place { owner: id, index, target: edge.target, marked: edge.cyclic };
            match item.and_then(|item| was_boxed(api, &pins, item, &shape.kind, index)) {
                Some(boxed) => kept.push((place, boxed)),
                None => new.push(place),
            }
        }
    }
    if kept.is_empty() {
        return;
    }
    let mut boxed: BTreeSet<(ShapeId, usize)> =
        kept.iter().filter(|(_, boxed)| *boxed).map(|(place, _)| (place.owner, place.index)).collect();
    let mut in_place: BTreeMap<ShapeId, Vec<ShapeId>> = BTreeMap::new();
    let open = kept.into_iter().filter(|(_, boxed)| !boxed).map(|(place, _)| Place { marked: false, ..place });
    for place in open.chain(new) {
        // What is new and marked closes a cycle, or is too deep.
        if place.marked || reaches(&in_place, place.target, place.owner) {
            boxed.insert((place.owner, place.index));
        } else {
            in_place.entry(place.owner).or_default().push(place.target);
        }
    }
    let ids: Vec<ShapeId> = api.shapes.ids().collect();
    for id in ids {
        let Some(shape) = api.shapes.get_mut(id) else { continue };
        for (index, edge) in held_mut(&mut shape.kind).into_iter().enumerate() {
            edge.cyclic = boxed.contains(&(id, index));
        }
    }
}

/// An edge that holds its target in place.
struct Place {
    owner: ShapeId,
    /// Which of the owner's.
    index: usize,
    target: ShapeId,
    /// Whether the pass has marked it.
    marked: bool,
}

/// Whether an edge was boxed; nothing when it was not there.
fn was_boxed(api: &Api, pins: &Pins<'_>, item: &Item, kind: &ShapeKind, index: usize) -> Option<bool> {
    match kind {
        ShapeKind::Record(record) => {
            let field = record.fields.get(index)?;
            let earlier = item.fields.values().find(|one| one.wire.as_ref() == Some(&field.wire))?;
            Some(is_boxed(&earlier.ty))
        }
        ShapeKind::Union(union) => Some(is_boxed(earlier_branch(api, pins, item, union.branches.get(index)?)?)),
        _ => None,
    }
}

/// What a branch held: known by its tag, or by the type inside.
fn earlier_branch<'p>(api: &Api, pins: &Pins<'p>, item: &'p Item, branch: &Branch) -> Option<&'p str> {
    let inside = pins.of_shape(api, api.shapes.get(branch.edge.target));
    // A list of something is another branch than the thing itself.
    let is_item = |ty: &str| !ty.contains("Vec<") && !ty.contains("BTreeMap<");
    let holds = |ty: &str| is_item(ty) && inside.iter().any(|(name, _)| item_in(ty) == Some(*name));
    let found = item.variants.values().find(|one| match branch.values.as_slice() {
        [] => one.ty.as_deref().is_some_and(holds),
        values => one.tags == values,
    });
    found?.ty.as_deref()
}

/// Whether a written type is a box, within what may be missing or null.
pub(super) fn is_boxed(ty: &str) -> bool {
    ty.trim_start_matches("Option<").starts_with("Box<")
}

/// Whether a shape holds another one, itself included, through others.
fn reaches(in_place: &BTreeMap<ShapeId, Vec<ShapeId>>, from: ShapeId, to: ShapeId) -> bool {
    if from != to && !in_place.contains_key(&from) {
        return false;
    }
    let mut seen = BTreeSet::from([from]);
    let mut work = vec![from];
    while let Some(id) = work.pop() {
        if id == to {
            return true;
        }
        work.extend(in_place.get(&id).into_iter().flatten().filter(|next| seen.insert(**next)));
    }
    false
}
