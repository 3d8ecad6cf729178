//! Plans which events are pieces of what the same call answers without a stream.
//!
//! The document shows it: both have a list under the same name, and either the items of one have a `delta` where those
//! of the other have a `message`, or both have the same items. What the whole requires, the pieces must have. Or events
//! come in several forms of which some hold the whole, as it is by then: the last one counts. Or one form holds the whole
//! without the items of its list, another one an item with its `index`, and a third one, with an `index` too, a `delta`.

use std::collections::{BTreeMap, BTreeSet};

use crate::surface::{
    Accumulation, Crate, Field, Fold, ItemId, ItemKind, Mode, Operation, Outcome, Struct, Type, Union,
};

/// Texts that say which one something is: the pieces repeat them, and do not continue them.
const IDENTITY: &[&str] = &["id", "index", "model", "name", "object", "role", "type"];

/// Marks the structs of events.
pub(super) fn plan_accumulations(krate: &mut Crate) {
    let mut found: BTreeMap<ItemId, Option<Accumulation>> = BTreeMap::new();
    for operation in &krate.operations {
        let Some(event) = event(operation) else { continue };
        let planned = plan_accumulation(krate, operation, event);
        found
            .entry(event)
            // Events of several operations must be pieces of the same.
            .and_modify(|known| *known = known.take().filter(|known| Some(known) == planned.as_ref()))
            .or_insert(planned);
    }
    for (event, planned) in found {
        if let Some(item) = krate.items.get_mut(event.index()) {
            item.accumulates = planned;
        }
    }
}

fn event(operation: &Operation) -> Option<ItemId> {
    match operation.streams.as_ref()?.ty {
        Type::Item(id) => Some(id),
        _ => None,
    }
}

fn plan_accumulation(krate: &Crate, operation: &Operation, event: ItemId) -> Option<Accumulation> {
    let receives = operation.receives.as_ref()?;
    let Type::Item(whole) = receives.ty else { return None };
    let is_json = receives.outcome == Outcome::Json && receives.variants.is_empty();
    if !is_json {
        return None;
    }
    if let Some(union) = krate.item(event)?.union() {
        return snapshots(krate, union, whole).or_else(|| parts(krate, union, whole));
    }
    let (piece, target) = (krate.item(event)?.record()?, krate.item(whole)?.record()?);
    let (delta, texts) = piece.fields.iter().find_map(|field| {
        let other = target.fields.iter().find(|other| other.wire == field.wire)?;
        list_of_deltas(krate, &field.ty, &other.ty)
    })?;
    let covered = covers(krate, piece, target, delta.as_ref(), 0);
    covered.then_some(Accumulation { whole, fold: Fold::Piece { delta, texts } })
}

/// The names of the beginning, the list and the items, where events build the whole item by item.
fn parts(krate: &Crate, union: &Union, whole: ItemId) -> Option<Accumulation> {
    let records: Vec<&Struct> = union.branches.iter().filter_map(|branch| krate.record(&branch.ty)).collect();
    let named = |record: &'_ Struct, wire: &str| record.fields.iter().any(|field| field.wire == wire);
    let inside = |field: &Field| krate.record(&field.ty);
    let is_list = |field: &&Field| matches!(field.ty.inner(), Type::List(_));
    let list = &krate.item(whole)?.record()?.fields.iter().find(is_list)?.wire;
    let holds_list = |field: &&Field| {
        inside(field).is_some_and(|record| record.fields.iter().any(|field| field.wire == *list && is_list(&field)))
    };
    let start = records.iter().find_map(|record| record.fields.iter().find(holds_list))?;
    let indexed: Vec<&&Struct> = records.iter().filter(|record| named(record, "index")).collect();
    let part = indexed.iter().find_map(|record| {
        record.fields.iter().find(|field| field.wire != "delta" && matches!(field.ty.inner(), Type::Item(_)))
    })?;
    let grows = indexed.iter().any(|record| named(record, "delta"));
    let fold = Fold::Parts { start: start.wire.clone(), list: list.clone(), part: part.wire.clone() };
    grows.then_some(Accumulation { whole, fold })
}

/// The name under which several forms of an event hold the whole. One form alone may be the first: that is no end.
fn snapshots(krate: &Crate, union: &Union, whole: ItemId) -> Option<Accumulation> {
    let records: Vec<&Struct> = union.branches.iter().filter_map(|branch| krate.record(&branch.ty)).collect();
    let holds = |field: &Field| *field.ty.inner() == Type::Item(whole);
    let name = &records.iter().find_map(|record| record.fields.iter().find(|field| holds(field)))?.wire;
    let mut named = records.iter().flat_map(|record| &record.fields).filter(|field| field.wire == *name);
    let count = named.clone().count();
    (count > 1 && named.all(holds)).then(|| Accumulation { whole, fold: Fold::Snapshot(name.clone()) })
}

/// The renamed key, and the texts that continue each other, of a list that both have.
fn list_of_deltas(krate: &Crate, piece: &Type, whole: &Type) -> Option<(Option<(String, String)>, Vec<String>)> {
    let (piece_id, whole_id) = (item_of_list(piece)?, item_of_list(whole)?);
    let (piece, whole) = (krate.item(piece_id)?.record()?, krate.item(whole_id)?.record()?);
    let delta = match (alone(piece, whole), alone(whole, piece)) {
        (Some(delta), Some(message)) => Some((delta, message)),
        _ if piece_id == whole_id => None,
        _ => return None,
    };
    let mut texts = BTreeSet::new();
    collect_texts(krate, piece, &mut texts, 0);
    (!texts.is_empty()).then(|| (delta, texts.into_iter().collect()))
}

fn item_of_list(ty: &Type) -> Option<ItemId> {
    let Type::List(item) = ty.inner() else { return None };
    item.item()
}

/// The only field with a type of its own that the other record has not.
fn alone(record: &Struct, other: &Struct) -> Option<String> {
    let missing = |wire: &str| other.fields.iter().all(|field| field.wire != wire);
    let mut fields =
        record.fields.iter().filter(|field| matches!(field.ty.inner(), Type::Item(_)) && missing(&field.wire));
    let first = fields.next()?;
    fields.next().is_none().then(|| first.wire.clone())
}

/// The names of free texts in a record and below it.
fn collect_texts(krate: &Crate, record: &Struct, texts: &mut BTreeSet<String>, depth: usize) {
    if depth > 4 {
        return;
    }
    for field in &record.fields {
        let own = IDENTITY.contains(&field.wire.as_str()) || field.wire.ends_with("_id");
        if !own && holds_text(krate, &field.ty) && !field.wire.ends_with("_reason") {
            texts.insert(field.wire.clone());
        }
        let inner = match field.ty.inner() {
            Type::List(item) => item.inner(),
            other => other,
        };
        if let Some(record) = krate.record(inner) {
            collect_texts(krate, record, texts, depth + 1);
        }
    }
}

/// Whether a value may be a free text.
fn holds_text(krate: &Crate, ty: &Type) -> bool {
    match ty.inner() {
        Type::String => true,
        Type::Item(id) => match krate.item(*id).map(|item| &item.kind) {
            Some(ItemKind::Union(union)) => union.branches.iter().any(|branch| branch.ty == Type::String),
            Some(ItemKind::Alias(alias)) => alias.ty == Type::String,
            Some(ItemKind::Struct(_) | ItemKind::Enumeration(_) | ItemKind::Answer(_)) | None => false,
        },
        _ => false,
    }
}

/// Whether the pieces have all that the whole requires.
fn covers(krate: &Crate, piece: &Struct, whole: &Struct, delta: Option<&(String, String)>, depth: usize) -> bool {
    whole.fields.iter().filter(|field| field.mode == Mode::Required).all(|field| {
        let renamed = delta.filter(|(_, name)| depth > 0 && *name == field.wire).map(|(delta, _)| delta);
        let wire = renamed.unwrap_or(&field.wire);
        let Some(other) = piece.fields.iter().find(|other| other.wire == *wire) else {
            return piece.constants.iter().any(|constant| constant.wire == *wire);
        };
        let inner = |ty: &Type| match ty.inner() {
            Type::Item(id) => Some((*id, krate.item(*id)?.record()?)),
            other => item_of_list(other).and_then(|id| Some((id, krate.item(id)?.record()?))),
        };
        match (inner(&other.ty), inner(&field.ty)) {
            (Some((one, piece)), Some((two, whole))) => {
                one == two || depth > 4 || covers(krate, piece, whole, delta, depth + 1)
            }
            _ => true,
        }
    })
}
