//! What the values of flags may be, by the types of what they set.

use crate::surface::{Crate, EnumerationForm, FlagKind, ItemKind, Type, Union};

/// What a flag of this type takes, and whether it may be given several times.
pub(super) fn kind(krate: &Crate, ty: &Type) -> (FlagKind, bool) {
    match krate.real(ty.inner()).inner() {
        Type::List(item) => match kind(krate, item) {
            (FlagKind::Json, _) | (_, true) => (FlagKind::Json, false),
            (kind, false) => (kind, true),
        },
        ty => (single(krate, ty, 0), false),
    }
}

fn single(krate: &Crate, ty: &Type, depth: usize) -> FlagKind {
    match krate.real(ty.inner()).inner() {
        Type::Bool => FlagKind::Boolean,
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => FlagKind::Integer,
        Type::F64 | Type::BigNumber => FlagKind::Number,
        Type::String | Type::Text(_) | Type::Bytes => FlagKind::Text,
        Type::Upload => FlagKind::File,
        Type::Json => FlagKind::Any,
        Type::Unit | Type::List(_) | Type::Map(_) | Type::Option(_) | Type::Boxed(_) => FlagKind::Json,
        Type::Item(id) => match krate.item(*id).map(|item| &item.kind) {
            Some(ItemKind::Enumeration(list)) => {
                let wires = list.values.iter().map(|value| value.wire.clone()).collect();
                match list.form {
                    EnumerationForm::Integer(_) => FlagKind::Code(wires),
                    EnumerationForm::Open if list.any => FlagKind::Known(wires),
                    EnumerationForm::Open | EnumerationForm::Closed => FlagKind::Choice(wires),
                }
            }
            // A union of itself has no form of its own.
            Some(ItemKind::Union(union)) if depth < 8 => of_union(krate, union, depth),
            Some(ItemKind::Union(_) | ItemKind::Struct(_) | ItemKind::Alias(_) | ItemKind::Answer(_)) | None => {
                FlagKind::Json
            }
        },
    }
}

/// One flag takes whatever a branch takes.
fn of_union(krate: &Crate, union: &Union, depth: usize) -> FlagKind {
    let kinds: Vec<FlagKind> = union.branches.iter().map(|branch| single(krate, &branch.ty, depth + 1)).collect();
    let has = |wanted: fn(&FlagKind) -> bool| kinds.iter().any(wanted);
    let text =
        has(|kind| matches!(kind, FlagKind::Text | FlagKind::Choice(_) | FlagKind::Known(_) | FlagKind::TextOrJson));
    let scalar = has(|kind| {
        matches!(kind, FlagKind::Integer | FlagKind::Number | FlagKind::Boolean | FlagKind::Code(_) | FlagKind::Any)
    });
    let json = has(|kind| *kind == FlagKind::Json);
    match kinds.as_slice() {
        [only] => only.clone(),
        _ if has(|kind| *kind == FlagKind::File) => FlagKind::File,
        _ if text && !scalar && !json => FlagKind::Text,
        _ if text && !scalar => FlagKind::TextOrJson,
        _ if !text && !json && kinds.iter().all(|kind| matches!(kind, FlagKind::Integer | FlagKind::Number)) => {
            FlagKind::Number
        }
        _ if text || scalar => FlagKind::Any,
        _ => FlagKind::Json,
    }
}
