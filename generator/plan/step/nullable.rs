//! Marks the items that a required argument takes or null.
//!
//! Such an argument takes a value without a `Some` around it, which the item must allow by itself.

use crate::surface::{Crate, Item, ItemId, ItemKind, Mode, Type};

/// Marks what `new` of records, constructors of unions, and operations ask for.
pub(super) fn mark_nullable(krate: &mut Crate) {
    let records = krate.items.iter().filter_map(Item::record).filter(|record| record.constructor.is_some());
    let fields = records.flat_map(|record| &record.fields);
    let fields = fields.filter(|field| field.mode == Mode::Nullable).map(|field| &field.ty);
    let arguments = krate.operations.iter().flat_map(|operation| &operation.arguments).map(|argument| &argument.ty);
    let marked: Vec<ItemId> = fields.chain(arguments).filter_map(|ty| nullable(krate, ty)).collect();
    for id in marked {
        if let Some(item) = krate.items.get_mut(id.index()) {
            item.nullable = !matches!(item.kind, ItemKind::Alias(_));
        }
    }
}

/// The item that may be null, behind its other names.
fn nullable(krate: &Crate, ty: &Type) -> Option<ItemId> {
    match ty {
        Type::Option(inner) => krate.real(inner.inner()).item(),
        _ => None,
    }
}
