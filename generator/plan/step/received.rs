//! Plans which received values go into the next request: an assistant's message, the items that a model put out.
//!
//! The document shows it: a list of the request has items of several forms, and something in the answer of the same
//! call has the tag of one of these forms and all that it must have. Only unions take what was received, since
//! their `Unknown` can hold whatever a form cannot.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::surface::{Crate, Field, ItemId, ItemKind, Mode, Operation, Received, ReceivedWay, Struct, Type, Union};

/// How far below a body and an answer is looked.
const DEEPEST: usize = 3;

/// Marks the unions of requests with what is received and converts into them.
pub(super) fn plan_received(krate: &mut Crate) {
    let mut found: BTreeSet<Found> = BTreeSet::new();
    for operation in &krate.operations {
        found.extend(conversions(krate, operation));
    }
    for one in found {
        let Some(received) = received(krate, &one) else { continue };
        if let Some(ItemKind::Union(union)) = krate.items.get_mut(one.to.index()).map(|item| &mut item.kind) {
            union.received.push(received);
        }
    }
}

/// A union of a request, and what goes into it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    to: ItemId,
    from: ItemId,
    /// Whether it is a list of these.
    list: bool,
}

/// How it goes into the union, unless it does so anyway.
fn received(krate: &Crate, found: &Found) -> Option<Received> {
    let union = krate.item(found.to)?.union()?;
    let own = Type::Item(found.from);
    let ty = if found.list { Type::List(Box::new(own)) } else { own };
    if takes(union, &ty) {
        return None;
    }
    let of_items = |ty: &Type| matches!(ty.inner(), Type::List(item) if item.item().is_some());
    let way = match krate.item(found.from)?.union() {
        _ if found.list => {
            let lists = union.branches.iter().filter(|branch| branch.from_list && of_items(&branch.ty));
            ReceivedWay::Each(lists.into_iter().next()?.name.clone())
        }
        Some(from) => {
            let same = from.branches.iter().filter(|branch| takes(union, branch.ty.inner()));
            ReceivedWay::Branches(same.map(|branch| branch.name.clone()).collect())
        }
        None => ReceivedWay::Json,
    };
    Some(Received { ty, way })
}

/// Whether a value of the type converts into a union by itself.
fn takes(union: &Union, ty: &Type) -> bool {
    let own = union.branches.iter().any(|branch| branch.from && branch.ty.inner() == ty);
    own || union.inner.iter().any(|inner| inner.ty == *ty)
}

/// Which unions of the request take what of the answer.
fn conversions(krate: &Crate, operation: &Operation) -> Vec<Found> {
    let (Some(body), Some(receives)) = (&operation.body, &operation.receives) else { return Vec::new() };
    let mut sent = Reached::default();
    sent.reach(krate, &body.ty, false, 0);
    if sent.listed.is_empty() {
        return Vec::new();
    }
    let mut received = Reached::default();
    received.reach(krate, &receives.ty, false, 0);
    let mut found = Vec::new();
    for &to in &sent.listed {
        let Some(union) = krate.item(to).and_then(|item| item.union()).filter(|union| !union.upload) else { continue };
        for from in received.items.iter().filter(|from| **from != to) {
            if !becomes(krate, *from, union) {
                continue;
            }
            found.push(Found { to, from: *from, list: false });
            // Who takes a list of the one takes a list of the other, if it comes as one.
            if received.listed.contains(from) {
                let lists = sent.items.iter().filter(|id| takes_list(krate, **id, to));
                found.extend(lists.map(|holder| Found { to: *holder, from: *from, list: true }));
            }
        }
    }
    found
}

/// Whether an item is a union with a list of the other item.
fn takes_list(krate: &Crate, id: ItemId, element: ItemId) -> bool {
    let lists = |ty: &Type| matches!(ty.inner(), Type::List(inner) if **inner == Type::Item(element));
    let union = krate.item(id).and_then(|item| item.union());
    union.is_some_and(|union| union.branches.iter().any(|branch| branch.from_list && lists(&branch.ty)))
}

/// What is within a body or an answer.
#[derive(Default)]
struct Reached {
    items: BTreeSet<ItemId>,
    /// The items of lists among them.
    listed: BTreeSet<ItemId>,
}

impl Reached {
    fn reach(&mut self, krate: &Crate, ty: &Type, listed: bool, depth: usize) {
        match ty {
            Type::Option(inner) | Type::Boxed(inner) => self.reach(krate, inner, listed, depth),
            Type::List(inner) => self.reach(krate, inner, true, depth),
            Type::Item(id) => {
                if listed {
                    self.listed.insert(*id);
                }
                let new = self.items.insert(*id);
                if (new || listed) && depth <= DEEPEST {
                    for inner in within(krate, *id) {
                        self.reach(krate, inner, false, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }
}

/// What an item holds.
fn within(krate: &Crate, id: ItemId) -> Vec<&Type> {
    match krate.item(id).map(|item| &item.kind) {
        Some(ItemKind::Struct(record)) => record.fields.iter().map(|field| &field.ty).collect(),
        Some(ItemKind::Union(union)) => union.branches.iter().map(|branch| &branch.ty).collect(),
        Some(ItemKind::Alias(alias)) => vec![&alias.ty],
        Some(ItemKind::Answer(variants)) => variants.iter().filter_map(|variant| variant.ty.as_ref()).collect(),
        Some(ItemKind::Enumeration(_)) | None => Vec::new(),
    }
}

/// A form of a union: its type, and the values of the tag that mean it.
struct Form<'a> {
    ty: &'a Type,
    tags: Vec<&'a Value>,
}

/// The forms of a union, and of the unions among them.
fn forms<'a>(krate: &'a Crate, union: &'a Union, tag: &str) -> Vec<Form<'a>> {
    let mut all = Vec::new();
    for branch in &union.branches {
        let ty = branch.ty.inner();
        match krate.item_of(ty).map(|item| &item.kind) {
            Some(ItemKind::Union(inner)) => {
                let flat = |ty: &'a Type| Form { tags: constant(krate, ty, tag).into_iter().collect(), ty };
                all.extend(inner.branches.iter().map(|branch| flat(branch.ty.inner())));
            }
            Some(ItemKind::Struct(_)) if branch.values.is_empty() => {
                all.push(Form { tags: constant(krate, ty, tag).into_iter().collect(), ty });
            }
            _ => all.push(Form { tags: branch.values.iter().collect(), ty }),
        }
    }
    all
}

/// What a record always has as its tag.
fn constant<'a>(krate: &'a Crate, ty: &Type, tag: &str) -> Option<&'a Value> {
    let record = krate.record(ty)?;
    record.constants.iter().find(|constant| constant.wire == tag).map(|constant| &constant.value)
}

/// Whether what is received is one of the forms that are sent, or a choice of mostly such.
fn becomes(krate: &Crate, from: ItemId, union: &Union) -> bool {
    let Some(tag) = &union.tag else { return false };
    let forms = forms(krate, union, tag);
    let one = |ty: &Type| {
        let same = forms.iter().any(|form| form.ty == ty);
        same || constant(krate, ty, tag).is_some_and(|value| {
            let form = forms.iter().find(|form| form.tags.contains(&value));
            let records = (krate.record(ty), form.and_then(|form| krate.record(form.ty)));
            matches!(records, (Some(from), Some(to)) if continues(krate, from, to))
        })
    };
    match krate.item(from).map(|item| &item.kind) {
        Some(ItemKind::Struct(_)) => {
            let ty = Type::Item(from);
            // What has the same type converts anyway.
            forms.iter().all(|form| *form.ty != ty) && one(&ty)
        }
        Some(ItemKind::Union(choice)) => {
            let branches = || choice.branches.iter();
            let fitting = branches().filter(|branch| one(branch.ty.inner())).count();
            fitting * 2 >= branches().count() && fitting > 0
        }
        _ => false,
    }
}

/// Whether a received record has what a sent one must have, and most of what it may have.
fn continues(krate: &Crate, from: &Struct, to: &Struct) -> bool {
    let shared = to.fields.iter().filter(|field| named(from, field).is_some()).count();
    shared * 2 >= to.fields.len() && provides(krate, from, to, 0)
}

/// Whether all that a sent record must have is there, and what both have is alike.
fn provides(krate: &Crate, from: &Struct, to: &Struct, depth: usize) -> bool {
    let constants = to.constants.iter().filter(|constant| constant.required);
    let told = constants.into_iter().all(|constant| {
        from.constants.iter().any(|other| other.wire == constant.wire && other.value == constant.value)
    });
    told && to.fields.iter().all(|field| match named(from, field) {
        Some(other) => (is_there(other) || !is_there(field)) && alike(krate, &other.ty, &field.ty, depth),
        None => !is_there(field),
    })
}

fn named<'a>(record: &'a Struct, field: &Field) -> Option<&'a Field> {
    record.fields.iter().find(|other| other.wire == field.wire)
}

fn is_there(field: &Field) -> bool {
    matches!(field.mode, Mode::Required | Mode::Lenient | Mode::ReadOnly | Mode::Nullable)
}

/// Whether a received value may be sent as this type.
fn alike(krate: &Crate, from: &Type, to: &Type, depth: usize) -> bool {
    let (from, to) = (from.inner(), to.inner());
    if from == to || *to == Type::Json {
        return true;
    }
    if depth > DEEPEST {
        return false;
    }
    match (from, to) {
        (Type::List(from), Type::List(to)) => alike(krate, from, to, depth + 1),
        (Type::Map(from_key, from), Type::Map(to_key, to)) => from_key == to_key && alike(krate, from, to, depth + 1),
        (from, Type::Item(to)) => {
            match (krate.item_of(from).map(|item| &item.kind), krate.item(*to).map(|to| &to.kind)) {
                (Some(ItemKind::Struct(from)), Some(ItemKind::Struct(to))) => keeps(krate, from, to, depth + 1),
                (Some(ItemKind::Enumeration(from)), Some(ItemKind::Enumeration(to))) => {
                    from.values.iter().all(|value| to.values.iter().any(|other| other.wire == value.wire))
                }
                (None, Some(ItemKind::Enumeration(_))) => *from == Type::String,
                (Some(ItemKind::Union(from)), Some(ItemKind::Union(to))) => {
                    let branches = from.branches.iter();
                    branches.into_iter().all(|branch| goes_into(krate, &branch.ty, to, depth + 1))
                }
                (_, Some(ItemKind::Union(to))) => goes_into(krate, from, to, depth + 1),
                (from, Some(ItemKind::Alias(alias))) if from.is_none() => {
                    alike(krate, &Type::String, &alias.ty, depth + 1)
                }
                _ => false,
            }
        }
        _ => false,
    }
}

fn goes_into(krate: &Crate, from: &Type, to: &Union, depth: usize) -> bool {
    to.branches.iter().any(|branch| alike(krate, from, &branch.ty, depth))
}

/// Whether nothing that is always there is lost; but a reference is an id alone.
fn keeps(krate: &Crate, from: &Struct, to: &Struct, depth: usize) -> bool {
    let reference = to.fields.len() == 1 && to.fields.iter().all(|field| field.wire == "id");
    let kept = from.fields.iter().filter(|field| is_there(field)).all(|field| named(to, field).is_some());
    (reference || kept) && provides(krate, from, to, depth)
}
