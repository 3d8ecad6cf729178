//! Marks the structs that need an empty value.
//!
//! A stream's events leave out what their schema requires, and what only the API sets has no argument in `new`: there
//! a value stands that is empty. Enums have one in any case, structs where it is asked for, and then so must have every
//! struct that they hold in place.

use crate::surface::{Crate, Field, Input, Item, ItemId, ItemKind, Mode, Struct, Type};

/// Marks what is reached from fields that only the API sets, and from what is marked already.
pub(super) fn mark_empty(krate: &mut Crate) {
    let mut work: Vec<ItemId> = Vec::new();
    for item in &krate.items {
        let Some(record) = item.record() else { continue };
        let emptied = |field: &&Field| record.lenient || matches!(field.mode, Mode::Lenient | Mode::ReadOnly);
        work.extend(record.fields.iter().filter(emptied).filter_map(|field| in_place(&field.ty)));
    }
    for operation in &krate.operations {
        let given = |input: &Input| operation.arguments.iter().any(|argument| argument.target.fills(input));
        let unset = operation.inputs.iter().filter(|input| !given(input));
        work.extend(unset.filter_map(|input| in_place(&input.ty)).filter(|id| !has_new(krate, *id)));
    }
    while let Some(id) = work.pop() {
        let Some(ItemKind::Struct(record)) = krate.items.get_mut(id.index()).map(|item| &mut item.kind) else {
            continue;
        };
        if !record.lenient {
            record.lenient = true;
            work.extend(held(record));
        }
    }
}

fn has_new(krate: &Crate, id: ItemId) -> bool {
    krate.item(id).and_then(Item::record).is_some_and(|record| record.constructor.is_some())
}

/// The items that a struct holds in place.
fn held(record: &Struct) -> Vec<ItemId> {
    record.fields.iter().filter_map(|field| in_place(&field.ty)).collect()
}

/// The item of a type, unless something empty can stand around it.
fn in_place(ty: &Type) -> Option<ItemId> {
    match ty {
        Type::Item(id) => Some(*id),
        Type::Boxed(inner) => in_place(inner),
        _ => None,
    }
}
