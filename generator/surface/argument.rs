//! The form in which arguments and setters take a value, by the contract.

use super::{Accepts, Type};

/// The form for a value of a type that has no `Option` or `Box` around it.
pub fn accepts(ty: &Type) -> Accepts<'_> {
    match ty {
        Type::List(item) => match item.as_ref() {
            item if item.is_copy() => Accepts::Copies(item),
            Type::String | Type::Text(_) => Accepts::Each(item),
            item => Accepts::IntoList(item),
        },
        Type::Map(value) => Accepts::Entries(value),
        ty if ty.is_copy() => Accepts::Copy(ty),
        ty => Accepts::Into(ty),
    }
}
