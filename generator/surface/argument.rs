//! The form in which arguments and setters take a value, by the contract.

use super::{Accepts, Crate, ItemKind, Type};

/// The form for a value of a type that has no `Option` or `Box` around it.
#[must_use]
pub fn accepts<'ty>(krate: &Crate, ty: &'ty Type) -> Accepts<'ty> {
    // What is a text in most cases is written as one; a list of it is a list of texts.
    let textual = |id| match krate.item(id).map(|item| &item.kind) {
        Some(ItemKind::Enumeration(_)) => true,
        Some(ItemKind::Union(union)) => union.branches.iter().any(|branch| branch.from_text),
        _ => false,
    };
    match ty {
        Type::List(item) => match item.as_ref() {
            item if item.is_copy() => Accepts::Copies(item),
            Type::String | Type::Text(_) => Accepts::Each(item),
            Type::Item(id) if textual(*id) => Accepts::Each(item),
            item => Accepts::IntoList(item),
        },
        Type::Map(key, value) if value.is_copy() && **value != Type::F64 => Accepts::CopyEntries(*key, value),
        Type::Map(key, value) => Accepts::Entries(*key, value),
        Type::Json => Accepts::Json,
        ty if ty.is_copy() => Accepts::Copy(ty),
        ty => Accepts::Into(ty),
    }
}
