//! What is weighed where nothing names the branch of a union, and how closely.
//!
//! An object is weighed by the keys that it must have and may have, and by their values. Values are left out where the
//! keys tell each branch from each other one: hundreds of types below the branches need no code for it then.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use serde_json::Value;

use crate::model::{Absent, Access, Api, Presence, Record, ShapeId, ShapeKind, Union, children};
use crate::surface::Weighing;

/// Of so many branches it is asked whether their keys tell them apart: fewer are soon weighed, and of more there are too
/// many pairs.
const MANY: RangeInclusive<usize> = 17..=500;

/// The branches of unions without a tag or with one that need not be there, and branches that share a tag, with all that
/// is in them. Of a union that its tag decides only the tag is looked at.
pub(super) fn weighed(api: &Api) -> BTreeMap<ShapeId, Weighing> {
    let mut list = BTreeMap::new();
    let mut work: Vec<ShapeId> = Vec::new();
    for (_, shape) in api.shapes.iter() {
        let ShapeKind::Union(union) = &shape.kind else { continue };
        let targets: Vec<ShapeId> = union.branches.iter().map(|branch| branch.edge.target).collect();
        if union.tag.is_none() && MANY.contains(&targets.len()) {
            let (apart, alike) = told_apart(api, &targets);
            list.extend(apart.into_iter().map(|id| (id, Weighing::Keys)));
            work.extend(alike);
        } else if is_weighing(union) {
            work.extend(targets);
        } else {
            let shared = union.tag.iter().flat_map(|tag| &tag.shared).flat_map(|shared| &shared.branches);
            work.extend(shared.filter_map(|index| targets.get(*index)));
        }
    }
    while let Some(id) = work.pop() {
        let kind = &api.shapes.get(id).kind;
        let is_decided = matches!(kind, ShapeKind::Union(union) if !is_weighing(union));
        if list.insert(id, Weighing::Whole) != Some(Weighing::Whole) && !is_decided {
            work.extend(children(kind).iter().map(|edge| edge.target));
        }
    }
    list
}

/// Whether all branches of the union are weighed.
fn is_weighing(union: &Union) -> bool {
    union.tag.as_ref().is_none_or(|tag| tag.absent == Absent::Fitting)
}

/// Those that their keys tell from each other one, and the rest.
fn told_apart(api: &Api, branches: &[ShapeId]) -> (Vec<ShapeId>, Vec<ShapeId>) {
    let forms: Option<Vec<Vec<Keys<'_>>>> = branches.iter().map(|id| forms(api, *id, 0)).collect();
    let forms = forms.filter(|forms| forms.iter().map(Vec::len).sum::<usize>() <= *MANY.end());
    // Nothing is apart from what is not known.
    let Some(forms) = forms else { return (Vec::new(), branches.to_vec()) };
    let is_apart = |(index, id): (usize, &ShapeId)| {
        let is_record = matches!(api.shapes.get(*id).kind, ShapeKind::Record(_));
        let ours = forms.get(index).and_then(|forms| forms.first()).filter(|_| is_record);
        let mut others = forms.iter().enumerate().filter(|(other, _)| *other != index).flat_map(|(_, forms)| forms);
        ours.is_some_and(|ours| others.all(|theirs| ours.differ(theirs)))
    };
    let (apart, alike): (Vec<_>, Vec<_>) = branches.iter().enumerate().partition(|branch| is_apart(*branch));
    let ids = |list: Vec<(usize, &ShapeId)>| list.into_iter().map(|(_, id)| *id).collect();
    (ids(apart), ids(alike))
}

/// The keys of an object.
#[derive(Default)]
struct Keys<'a> {
    all: BTreeSet<&'a str>,
    required: BTreeSet<&'a str>,
    constants: BTreeMap<&'a str, &'a Value>,
}

impl Keys<'_> {
    /// Whether keys and constants tell an object of one kind from one of the other: what is required of one alone is not
    /// there in the other, and lost where the other is taken for the one.
    fn differ(&self, other: &Self) -> bool {
        let lacks = |one: &Self, other: &Self| other.required.iter().any(|key| !one.all.contains(key));
        let mut constants = self.constants.iter();
        constants.any(|(key, ours)| other.constants.get(key).is_some_and(|theirs| ours != theirs))
            || lacks(self, other)
            || lacks(other, self)
    }
}

/// The keys of a record, or of each record that a union has; of what names no keys there are none, since it yields to
/// what knows them. Nothing where that takes too long to find out.
fn forms(api: &Api, id: ShapeId, depth: usize) -> Option<Vec<Keys<'_>>> {
    match &api.shapes.get(id).kind {
        ShapeKind::Record(record) => Some(vec![keys(api, record)]),
        ShapeKind::Union(union) if depth == 0 => {
            let branches = union.branches.iter().map(|branch| forms(api, branch.edge.target, depth + 1));
            branches.collect::<Option<Vec<_>>>().map(|forms| forms.into_iter().flatten().collect())
        }
        ShapeKind::Union(_) | ShapeKind::Alias(_) => None,
        _ => Some(Vec::new()),
    }
}

fn keys<'a>(api: &'a Api, record: &'a Record) -> Keys<'a> {
    let mut keys = Keys::default();
    for field in &record.fields {
        keys.all.insert(&field.wire);
        if field.presence == Presence::Required && field.access == Access::Both {
            keys.required.insert(&field.wire);
            if let ShapeKind::Constant(value) = &api.shapes.get(field.edge.target).kind {
                keys.constants.insert(&field.wire, value);
            }
        }
    }
    keys
}
