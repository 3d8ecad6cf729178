//! JSON of a type: whether a value fits, and a value that does. For the answers of test servers.

use serde_json::{Map, Value, json as literal};

use super::by_document;
use crate::surface::{Crate, Enumeration, EnumerationForm, Item, ItemId, ItemKind, Key, Mode, Struct, Type, Union};

/// Whether a decoder of the type takes the value.
pub(super) fn fits(krate: &Crate, ty: &Type, value: &Value, depth: usize) -> bool {
    if depth > 24 {
        return true;
    }
    match ty {
        Type::Option(inner) => value.is_null() || fits(krate, inner, value, depth),
        Type::Boxed(inner) => fits(krate, inner, value, depth),
        Type::Json => true,
        Type::Unit | Type::Bytes | Type::Upload => false,
        Type::Bool => value.is_boolean(),
        Type::I32 => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        Type::I64 => value.is_i64(),
        Type::U32 => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Type::U64 => value.is_u64(),
        Type::F64 | Type::BigNumber => value.is_number(),
        Type::String | Type::Text(_) => value.is_string(),
        Type::List(inner) => {
            value.as_array().is_some_and(|list| list.iter().all(|value| fits(krate, inner, value, depth + 1)))
        }
        Type::Map(key, inner) => value.as_object().is_some_and(|map| {
            map.iter().all(|(key_given, value)| is_key(krate, *key, key_given) && fits(krate, inner, value, depth + 1))
        }),
        Type::Item(id) => item_fits(krate, *id, value, depth + 1),
    }
}

/// Whether a decoder of the keys takes the text.
pub(super) fn is_key(krate: &Crate, key: Key, text: &str) -> bool {
    let list = key.item().and_then(|id| krate.item(id)).and_then(Item::enumeration);
    list.is_none_or(|list| list.form == EnumerationForm::Open || list.known(text).is_some())
}

/// A key of a map that has one.
pub(super) fn a_key(krate: &Crate, key: Key) -> String {
    let list = key.item().and_then(|id| krate.item(id)).and_then(Item::enumeration);
    let current =
        |list: &Enumeration| list.values.iter().find(|value| !value.deprecated).or(list.values.first()).cloned();
    list.and_then(current).map_or_else(|| "key".to_owned(), |value| value.wire)
}

fn item_fits(krate: &Crate, id: ItemId, value: &Value, depth: usize) -> bool {
    match krate.item(id).map(|item| &item.kind) {
        Some(ItemKind::Struct(record)) => structure_fits(krate, record, value, depth),
        Some(ItemKind::Enumeration(list)) => {
            let kind = match list.form {
                EnumerationForm::Open => value.is_string(),
                EnumerationForm::Closed => false,
                EnumerationForm::Integer(_) => value.is_i64() || value.is_u64(),
            };
            kind || list.values.iter().any(|known| list.json(known) == *value)
        }
        Some(ItemKind::Union(union)) => match &union.tag {
            None => union.branches.iter().any(|branch| fits(krate, &branch.ty, value, depth)),
            Some(tag) => value.get(tag).is_none_or(|given| {
                let meant = union.meant(given);
                meant.is_empty() || meant.iter().any(|branch| fits(krate, &branch.ty, value, depth))
            }),
        },
        Some(ItemKind::Alias(alias)) => fits(krate, &alias.ty, value, depth),
        Some(ItemKind::Answer(_)) | None => false,
    }
}

fn structure_fits(krate: &Crate, record: &Struct, value: &Value, depth: usize) -> bool {
    let Some(object) = value.as_object() else { return false };
    let constants =
        record.constants.iter().all(|constant| object.get(&constant.wire).is_none_or(|given| *given == constant.value));
    let fields = record.fields.iter().all(|field| match (object.get(&field.wire), field.mode) {
        (None, Mode::Required) => false,
        (None, _) => true,
        (Some(Value::Null), mode) => mode != Mode::Required,
        (Some(value), _) => fits(krate, field.ty.inner(), value, depth),
    });
    let extra = record.extra.as_ref().filter(|rest| !rest.fitting).is_none_or(|rest| {
        let declared = |key: &String| {
            record.fields.iter().any(|field| field.wire == *key)
                || record.constants.iter().any(|constant| constant.wire == *key)
        };
        object.iter().all(|(key, value)| declared(key) || fits(krate, &rest.ty, value, depth))
    });
    constants && fields && extra
}

/// A value that fits: what must be there, with the document's examples where it has any.
pub(super) fn json(krate: &Crate, ty: &Type, name: &str, depth: usize) -> Value {
    if depth > 12 {
        return shallow(ty);
    }
    match ty {
        Type::Option(_) if depth > 6 => Value::Null,
        Type::Option(inner) | Type::Boxed(inner) => json(krate, inner, name, depth),
        Type::Bool => literal!(true),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::BigNumber => literal!(1),
        Type::F64 => literal!(0.5),
        Type::String => Value::String(by_document::text(krate, name)),
        Type::Text(_) => literal!("2026-01-15T09:30:00Z"),
        Type::Json => literal!({}),
        Type::List(_) if depth > 5 => literal!([]),
        Type::List(inner) => literal!([json(krate, inner, name, depth + 1)]),
        Type::Map(..) if depth > 4 => literal!({}),
        Type::Map(key, inner) => literal!({ a_key(krate, *key): json(krate, inner, name, depth + 1) }),
        Type::Item(id) => item(krate, *id, name, depth + 1),
        Type::Unit | Type::Bytes | Type::Upload => Value::Null,
    }
}

/// Whether an object has a key of its type; what has none says nothing, and is not taken for the type where it might be
/// another one.
pub(super) fn has_own_key(krate: &Crate, ty: &Type, value: &Value) -> bool {
    let Some(object) = value.as_object() else { return true };
    let own = |record: &Struct| {
        record.extra.is_some()
            || record.fields.iter().any(|field| object.contains_key(&field.wire))
            || record.constants.iter().any(|constant| object.contains_key(&constant.wire))
    };
    !object.is_empty() && krate.record(ty).is_none_or(own)
}

/// A value that fits and has a key of its type; none where there is none to have.
pub(super) fn telling(krate: &Crate, ty: &Type) -> Option<Value> {
    let mut value = json(krate, ty, "", 0);
    if let (Some(object), Some(record)) = (value.as_object_mut().filter(|object| object.is_empty()), krate.record(ty)) {
        let field = record.fields.first().map(|field| (field.wire.as_str(), field.ty.inner()));
        let (key, ty) = field.or(record.extra.as_ref().map(|rest| ("key", &rest.ty)))?;
        object.insert(key.to_owned(), json(krate, ty, key, 1));
    }
    has_own_key(krate, ty, &value).then_some(value)
}

/// The smallest value of a type, where the depth of a document has no end.
fn shallow(ty: &Type) -> Value {
    match ty {
        Type::List(_) => literal!([]),
        Type::Map(..) | Type::Item(_) => literal!({}),
        Type::String | Type::Text(_) => literal!(""),
        Type::Bool => literal!(false),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F64 | Type::BigNumber => literal!(0),
        Type::Boxed(inner) => shallow(inner),
        Type::Option(_) | Type::Unit | Type::Json | Type::Bytes | Type::Upload => Value::Null,
    }
}

fn item(krate: &Crate, id: ItemId, name: &str, depth: usize) -> Value {
    match krate.item(id).map(|item| &item.kind) {
        Some(ItemKind::Struct(record)) => structure(krate, record, depth),
        Some(ItemKind::Enumeration(list)) => list.values.first().map_or(Value::Null, |value| list.json(value)),
        Some(ItemKind::Union(union)) => branch(krate, union, name, depth),
        Some(ItemKind::Alias(alias)) => json(krate, &alias.ty, name, depth),
        Some(ItemKind::Answer(_)) | None => Value::Null,
    }
}

fn structure(krate: &Crate, record: &Struct, depth: usize) -> Value {
    let mut object = Map::new();
    for constant in &record.constants {
        object.insert(constant.wire.clone(), constant.value.clone());
    }
    for field in &record.fields {
        let value = match field.mode {
            Mode::Required | Mode::Lenient | Mode::ReadOnly => {
                let given =
                    field.example.iter().chain(field.allowed.first()).find(|value| fits(krate, &field.ty, value, 0));
                given.cloned().unwrap_or_else(|| json(krate, &field.ty, &field.wire, depth))
            }
            Mode::Nullable => Value::Null,
            Mode::Optional | Mode::NullKept | Mode::OptionalNullable => continue,
        };
        object.insert(field.wire.clone(), value);
    }
    Value::Object(object)
}

/// The first branch; deep down the first that ends.
fn branch(krate: &Crate, union: &Union, name: &str, depth: usize) -> Value {
    let simple = union.branches.iter().find(|branch| depth > 4 && !matches!(branch.ty.inner(), Type::Item(_)));
    let Some(branch) = simple.or_else(|| union.branches.first()) else { return Value::Null };
    let mut value = json(krate, &branch.ty, name, depth);
    if let (Some(tag), Value::Object(object), Some(first)) = (&union.tag, &mut value, branch.values.first()) {
        object.insert(tag.clone(), first.clone());
    }
    value
}
