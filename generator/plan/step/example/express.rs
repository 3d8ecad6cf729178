//! From a JSON value of the document to an expression of a type, when the value fits.

use serde_json::Value;

use super::invent::invent;
use super::json::is_key;
use crate::surface::{Branch, Crate, EnumerationForm, Example, Field, ItemId, ItemKind, Mode, Struct, Type, Union};

/// The expression that makes `value` as a `ty`; none when it cannot be made with public constructors.
pub(super) fn express(krate: &Crate, ty: &Type, value: &Value) -> Option<Example> {
    at(krate, ty, value, 0)
}

fn at(krate: &Crate, ty: &Type, value: &Value, depth: usize) -> Option<Example> {
    if depth > 24 {
        return None;
    }
    match (ty, value) {
        (Type::Option(_), Value::Null) => None,
        (Type::Option(inner) | Type::Boxed(inner), _) => at(krate, inner, value, depth),
        (Type::Bool, Value::Bool(value)) => Some(Example::Bool(*value)),
        (Type::I32, Value::Number(number)) => integer(number, i32::MIN.into(), i32::MAX.into()),
        (Type::I64, Value::Number(number)) => integer(number, i64::MIN.into(), i64::MAX.into()),
        (Type::U32, Value::Number(number)) => integer(number, 0, u32::MAX.into()),
        (Type::U64, Value::Number(number)) => integer(number, 0, u64::MAX.into()),
        (Type::F64, Value::Number(number)) => number.as_f64().map(Example::Float),
        (Type::String | Type::Text(_), Value::String(text)) => Some(Example::Text(text.clone())),
        (Type::Json, value) => Some(Example::Json(value.clone())),
        (Type::Upload, Value::String(name)) => Some(Example::Upload(file_name(name))),
        (Type::List(inner), Value::Array(list)) => {
            let shown = if is_menu(krate, inner, list) { MENU } else { list.len() };
            let list = list.iter().take(shown).map(|value| at(krate, inner, value, depth + 1));
            list.collect::<Option<Vec<Example>>>().map(Example::List)
        }
        (Type::Map(key, inner), Value::Object(map)) if map.keys().all(|text| is_key(krate, *key, text)) => {
            let entries: Option<Vec<(String, Example)>> =
                map.iter().map(|(key, value)| Some((key.clone(), at(krate, inner, value, depth + 1)?))).collect();
            entries.map(Example::Map)
        }
        (Type::Item(id), value) => item(krate, *id, value, depth),
        _ => None,
    }
}

/// How many values are shown of a list that is a menu.
const MENU: usize = 3;

/// Whether an example lists most of what there is to choose from, which nobody would send.
fn is_menu(krate: &Crate, inner: &Type, list: &[Value]) -> bool {
    let choices = match inner.item().and_then(|id| krate.item(id)).map(|item| &item.kind) {
        Some(ItemKind::Enumeration(choices)) => choices.values.len(),
        _ => return false,
    };
    list.len() > MENU + 1 && list.len() * 2 > choices
}

fn integer(number: &serde_json::Number, least: i128, most: i128) -> Option<Example> {
    let value = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from)).or_else(|| {
        let float = number.as_f64()?;
        (float.fract() == 0.0 && float.abs() < 9e15).then_some(float as i128)
    })?;
    (least..=most).contains(&value).then_some(Example::Integer(value))
}

/// Examples of binary values are names of files at best.
fn file_name(text: &str) -> String {
    let name = text.trim_start_matches('@').rsplit('/').next().unwrap_or_default();
    let plain = name.len() <= 40
        && name.contains('.')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if plain { name.to_owned() } else { "file.bin".to_owned() }
}

fn item(krate: &Crate, id: ItemId, value: &Value, depth: usize) -> Option<Example> {
    match &krate.item(id)?.kind {
        ItemKind::Struct(record) => structure(krate, id, record, value, depth),
        ItemKind::Enumeration(list) => {
            let known = list.values.iter().find(|known| list.json(known) == *value);
            match known {
                Some(known) => Some(Example::Variant(id, known.name.clone())),
                None if list.form == EnumerationForm::Open => Some(Example::Text(value.as_str()?.to_owned())),
                None => None,
            }
        }
        ItemKind::Union(union) => branch(krate, id, union, value, depth),
        ItemKind::Alias(alias) => at(krate, &alias.ty, value, depth + 1),
        ItemKind::Answer(_) => None,
    }
}

/// A record by its constructor; what the value lacks and the constructor needs is invented.
fn structure(krate: &Crate, id: ItemId, record: &Struct, value: &Value, depth: usize) -> Option<Example> {
    let object = value.as_object()?;
    let constructor = record.constructor.as_ref()?;
    let wrong = record
        .constants
        .iter()
        .any(|constant| object.get(&constant.wire).is_some_and(|given| *given != constant.value));
    if wrong {
        return None;
    }
    let field = |index: &usize| record.fields.get(*index);
    let mut arguments = Vec::new();
    for field in constructor.arguments.iter().filter_map(field) {
        let written = object.get(&field.wire);
        let given = written.and_then(|value| at(krate, &field.ty, value, depth + 1));
        let null = (field.mode == Mode::Nullable && (written.is_some() || depth > 2)).then_some(Example::Null);
        arguments.push(given.or(null).or_else(|| invent(krate, &field.ty, &field.wire, depth + 1))?);
    }
    let mut setters = Vec::new();
    // Nobody should copy what is discouraged, and a program that has it compiles with a warning.
    for field in constructor.setters.iter().filter_map(field).filter(|field| field.deprecated.is_none()) {
        if let Some(value) = object.get(&field.wire).and_then(|value| setter(krate, field, value, depth)) {
            setters.push((field.setter.clone(), value));
        }
    }
    // Null says what is said by nothing, unless the example is about it.
    if !arguments.is_empty() || setters.iter().any(|(_, value)| *value != Example::Null) {
        setters.retain(|(_, value)| *value != Example::Null);
    }
    Some(Example::Struct { item: id, arguments, setters })
}

fn setter(krate: &Crate, field: &Field, value: &Value, depth: usize) -> Option<Example> {
    if value.is_null() {
        return field.sends_null().then_some(Example::Null);
    }
    at(krate, &field.ty, value, depth + 1)
}

/// The branch that the tag names, else the first that the value fits.
fn branch(krate: &Crate, id: ItemId, union: &Union, value: &Value, depth: usize) -> Option<Example> {
    if let Some(tag) = &union.tag {
        let given = value.get(tag)?;
        let meant = union.meant(given);
        if let [branch] = meant.as_slice() {
            return held(krate, id, branch, value, depth);
        }
        return fitting(krate, id, meant, value, depth);
    }
    fitting(krate, id, union.branches.iter().collect(), value, depth)
}

fn fitting(krate: &Crate, id: ItemId, branches: Vec<&Branch>, value: &Value, depth: usize) -> Option<Example> {
    let fitting = branches.into_iter().filter(|branch| super::json::fits(krate, &branch.ty, value, depth));
    fitting.into_iter().find_map(|branch| held(krate, id, branch, value, depth))
}

fn held(krate: &Crate, id: ItemId, branch: &Branch, value: &Value, depth: usize) -> Option<Example> {
    let inner = at(krate, &branch.ty, value, depth + 1)?;
    Some(wrapped(id, branch, inner))
}

/// A branch around a value, in the shortest form.
pub(super) fn wrapped(id: ItemId, branch: &Branch, inner: Example) -> Example {
    match inner {
        Example::Text(text) if branch.from_text => Example::Into(Box::new(Example::Text(text))),
        Example::Struct { arguments, setters, .. } if setters.is_empty() && branch.constructor.is_some() => {
            Example::Constructor { item: id, name: branch.constructor.clone().unwrap_or_default(), arguments }
        }
        inner => Example::Branch {
            item: id,
            variant: branch.name.clone(),
            value: Box::new(inner),
            boxed: matches!(branch.ty, Type::Boxed(_)),
        },
    }
}
