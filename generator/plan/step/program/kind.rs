//! What the values of flags may be, by the types of what they set.

use crate::surface::{Crate, EnumerationForm, FlagKind, ItemKind, Type, Union};

/// What a flag takes.
pub(super) struct Taken {
    pub(super) kind: FlagKind,
    /// Whether it may be given several times, once for each item of a list.
    pub(super) many: bool,
    /// How many lists an item is itself.
    pub(super) depth: usize,
}

/// What a flag of this type takes.
pub(super) fn taken(krate: &Crate, ty: &Type) -> Taken {
    let Some(items) = items(krate, ty, 0) else {
        return Taken { kind: single(krate, ty, 0), many: false, depth: 0 };
    };
    let kinds: Vec<FlagKind> = items.iter().map(|item| single(krate, item, 0)).collect();
    let depth = items.iter().map(|item| nested(krate, item, 0)).max().unwrap_or_default();
    Taken { kind: any_of(&kinds), many: true, depth }
}

/// The types of a list's items; several for a union of nothing but lists.
fn items<'a>(krate: &'a Crate, ty: &'a Type, depth: u8) -> Option<Vec<&'a Type>> {
    match krate.real(ty.inner()).inner() {
        Type::List(item) => Some(vec![item]),
        Type::Item(id) => match krate.item(*id).map(|item| &item.kind) {
            Some(ItemKind::Union(union)) if depth < 8 && !union.branches.is_empty() => {
                let branches = union.branches.iter().map(|branch| items(krate, &branch.ty, depth + 1));
                Some(branches.collect::<Option<Vec<_>>>()?.concat())
            }
            _ => None,
        },
        _ => None,
    }
}

/// How many lists are within each other; what holds itself is not followed without end.
fn nested(krate: &Crate, ty: &Type, depth: u8) -> usize {
    match items(krate, ty, 0) {
        Some(items) if depth < 4 => {
            1 + items.iter().map(|item| nested(krate, item, depth + 1)).max().unwrap_or_default()
        }
        _ => 0,
    }
}

fn single(krate: &Crate, ty: &Type, depth: u8) -> FlagKind {
    match krate.real(ty.inner()).inner() {
        Type::Bool => FlagKind::Boolean,
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => FlagKind::Integer,
        Type::F64 | Type::BigNumber => FlagKind::Number,
        Type::String | Type::Text(_) | Type::Bytes => FlagKind::Text,
        Type::Upload => FlagKind::File,
        Type::Json => FlagKind::Any,
        Type::Unit | Type::List(_) | Type::Map(..) | Type::Option(_) | Type::Boxed(_) => FlagKind::Json,
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
fn of_union(krate: &Crate, union: &Union, depth: u8) -> FlagKind {
    let kinds: Vec<FlagKind> = union.branches.iter().map(|branch| single(krate, &branch.ty, depth + 1)).collect();
    any_of(&kinds)
}

fn any_of(kinds: &[FlagKind]) -> FlagKind {
    let has = |wanted: fn(&FlagKind) -> bool| kinds.iter().any(wanted);
    let text = has(|kind| is_text(kind) || matches!(kind, FlagKind::TextOrJson | FlagKind::NumberOrText));
    let scalar = has(|kind| {
        is_number(kind)
            || matches!(kind, FlagKind::Boolean | FlagKind::Code(_) | FlagKind::Any | FlagKind::NumberOrText)
    });
    let json = has(|kind| *kind == FlagKind::Json);
    match kinds {
        [only] => only.clone(),
        _ if has(|kind| *kind == FlagKind::File) => FlagKind::File,
        _ if text && !scalar && !json => FlagKind::Text,
        _ if text && !scalar => FlagKind::TextOrJson,
        _ if !text && !json && kinds.iter().all(is_number) => FlagKind::Number,
        _ if kinds.iter().all(|kind| is_number(kind) || is_text(kind) || *kind == FlagKind::NumberOrText) => {
            FlagKind::NumberOrText
        }
        _ if text || scalar => FlagKind::Any,
        _ => FlagKind::Json,
    }
}

fn is_number(kind: &FlagKind) -> bool {
    matches!(kind, FlagKind::Integer | FlagKind::Number)
}

fn is_text(kind: &FlagKind) -> bool {
    matches!(kind, FlagKind::Text | FlagKind::Choice(_) | FlagKind::Known(_))
}
