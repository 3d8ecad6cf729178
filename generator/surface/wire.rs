//! What an expression is on the wire.

use serde_json::{Map, Value};

use super::{Branch, Crate, Expression, Field, Item, ItemId, Mode, Struct};

/// What stands for the content of a file in tests.
pub const FILE: &str = "content";

/// The JSON value of an expression.
#[must_use]
pub fn value(krate: &Crate, expression: &Expression) -> Value {
    match expression {
        Expression::Bool(value) => Value::Bool(*value),
        Expression::Integer(value) => integer(*value),
        Expression::Float(value) => serde_json::Number::from_f64(*value).map_or(Value::Null, Value::Number),
        Expression::Text(text) => Value::String(text.clone()),
        Expression::Json(value) => value.clone(),
        Expression::Null => Value::Null,
        Expression::Variant(item, variant) => enumeration(krate, *item, variant),
        Expression::Struct { item, arguments, setters } => krate
            .item(*item)
            .and_then(Item::record)
            .map_or(Value::Null, |record| Value::Object(record_value(krate, record, arguments, setters))),
        Expression::Constructor { item, name, arguments } => {
            let branch = branch(krate, *item, |branch| branch.constructor.as_deref() == Some(name));
            let record = branch.and_then(|branch| krate.record(&branch.ty));
            let value = record.map_or(Value::Null, |record| Value::Object(record_value(krate, record, arguments, &[])));
            with_tag(krate, *item, branch, value)
        }
        Expression::Branch { item, variant, value: inner, .. } => {
            let branch = branch(krate, *item, |branch| branch.name == *variant);
            with_tag(krate, *item, branch, value(krate, inner))
        }
        Expression::List(items) => items.iter().map(|item| value(krate, item)).collect(),
        Expression::Map(entries) => {
            Value::Object(entries.iter().map(|(key, inner)| (key.clone(), value(krate, inner))).collect())
        }
        Expression::Upload(_) => Value::String(FILE.to_owned()),
        Expression::Into(inner) => value(krate, inner),
    }
}

/// An object with the record's constants, arguments and setters.
#[must_use]
pub fn record_value(
    krate: &Crate,
    record: &Struct,
    arguments: &[Expression],
    setters: &[(String, Expression)],
) -> Map<String, Value> {
    let mut object = unset(record);
    let indices = record.constructor.iter().flat_map(|constructor| &constructor.arguments);
    for (field, argument) in indices.filter_map(|index| record.fields.get(*index)).zip(arguments) {
        object.insert(field.wire.clone(), value(krate, argument));
    }
    for (setter, argument) in setters {
        if let Some(field) = record.fields.iter().find(|field| field.setter == *setter) {
            object.insert(field.wire.clone(), value(krate, argument));
        }
    }
    object
}

/// What a record sends when nothing is set.
#[must_use]
pub fn unset(record: &Struct) -> Map<String, Value> {
    let constants = record.constants.iter().map(|constant| (constant.wire.clone(), constant.value.clone()));
    let null = |field: &&Field| field.mode == Mode::Nullable;
    let nulls = record.fields.iter().filter(null).map(|field| (field.wire.clone(), Value::Null));
    constants.chain(nulls).collect()
}

fn enumeration(krate: &Crate, id: ItemId, variant: &str) -> Value {
    let Some(enumeration) = krate.item(id).and_then(Item::enumeration) else { return Value::Null };
    let known = enumeration.values.iter().find(|value| value.name == variant);
    known.map_or(Value::Null, |value| enumeration.json(value))
}

fn branch(krate: &Crate, id: ItemId, wanted: impl Fn(&Branch) -> bool) -> Option<&Branch> {
    krate.item(id)?.union()?.branches.iter().find(|branch| wanted(branch))
}

/// The tag that the union adds where the record does not write it.
fn with_tag(krate: &Crate, id: ItemId, branch: Option<&Branch>, mut value: Value) -> Value {
    let Some(union) = krate.item(id).and_then(Item::union) else { return value };
    if let (Some(tag), Some(branch), Value::Object(object)) = (&union.tag, branch, &mut value)
        && !branch.tagged
        && let Some(name) = branch.values.first()
    {
        object.insert(tag.clone(), name.clone());
    }
    value
}

fn integer(value: i128) -> Value {
    i64::try_from(value)
        .map(Value::from)
        .or_else(|_| u64::try_from(value).map(Value::from))
        .unwrap_or_else(|_| serde_json::Number::from_i128(value).map_or(Value::Null, Value::Number))
}
