//! Plans what goes into a union by way of a union among its branches: it is made with one word, not with two.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::plan::{case, keyword};
use crate::surface::{Crate, Inner, ItemId, ItemKind, Type, Union};

/// Fills in the branches of branches.
pub(super) fn plan_inner(krate: &mut Crate) {
    let unions = krate.items.iter().map(|item| item.union().map(|union| inner(krate, union)));
    let found: Vec<Option<Vec<Inner>>> = unions.collect();
    for (item, inner) in krate.items.iter_mut().zip(found) {
        if let (ItemKind::Union(union), Some(inner)) = (&mut item.kind, inner) {
            union.inner = inner;
        }
    }
}

/// The branches of the unions among a union's branches, where nothing else means the same type.
fn inner(krate: &Crate, union: &Union) -> Vec<Inner> {
    let mut found: Vec<Inner> = Vec::new();
    for (index, branch) in union.branches.iter().enumerate().filter(|(_, branch)| branch.from) {
        let Some(choice) = krate.item_of(&branch.ty).and_then(|item| item.union()) else { continue };
        let records = choice.branches.iter().filter(|branch| branch.from && krate.record(&branch.ty).is_some());
        found.extend(records.map(|record| Inner { branch: index, ty: record.ty.inner().clone(), constructor: None }));
    }
    let held: Vec<Option<ItemId>> = union.branches.iter().map(|branch| branch.ty.item()).collect();
    let types: Vec<Type> = found.iter().map(|inner| inner.ty.clone()).collect();
    let alone = |ty: &Type| types.iter().filter(|other| *other == ty).count() == 1 && !held.contains(&ty.item());
    found.retain(|inner| alone(&inner.ty));
    name(krate, union, &mut found);
    found
}

/// Names constructors by the tag, where nothing else has it.
fn name(krate: &Crate, union: &Union, found: &mut [Inner]) {
    let Some(tag) = &union.tag else { return };
    let accessors = union.branches.iter().map(|branch| branch.accessor.clone());
    let mut taken: BTreeSet<String> =
        accessors.chain(union.branches.iter().filter_map(|branch| branch.constructor.clone())).collect();
    let tags: Vec<Option<String>> = found.iter().map(|inner| written(krate, &inner.ty, tag)).collect();
    for (inner, own) in found.iter_mut().zip(&tags) {
        let Some(value) = own else { continue };
        let sent = krate.record(&inner.ty).is_some_and(|record| record.constructor.is_some() && !record.upload);
        let plain = case::plain_snake(value);
        let name = case::raw(&plain);
        let twice = tags.iter().filter(|other| *other == own).count() > 1;
        if sent && !twice && !keyword::is_model_method(&plain) && taken.insert(name.clone()) {
            inner.constructor = Some(name);
        }
    }
}

/// The text that a record always has as its tag.
fn written(krate: &Crate, ty: &Type, tag: &str) -> Option<String> {
    let constants = &krate.record(ty)?.constants;
    match &constants.iter().find(|constant| constant.wire == tag)?.value {
        Value::String(value) => Some(value.clone()),
        _ => None,
    }
}
