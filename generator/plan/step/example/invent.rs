//! Values that a person would make up: by the name of the field, then by its kind. The same on every run.

use serde_json::Value;

use super::by_document::text;
use super::by_name::{integer, number, own_name};
use super::express::{express, wrapped};
use super::json::a_key;
use crate::surface::{Branch, Crate, Example, Field, Item, ItemId, ItemKind, Mode, Struct, TextType, Type, Union};

/// How deep in a value optional fields are filled in.
const SHALLOW: usize = 3;

/// A plausible value; none where the type cannot be made with public constructors.
pub(super) fn invent(krate: &Crate, ty: &Type, name: &str, depth: usize) -> Option<Example> {
    if depth > 16 {
        return None;
    }
    Some(match ty {
        Type::Option(inner) | Type::Boxed(inner) => return invent(krate, inner, name, depth),
        Type::Bool => Example::Bool(true),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => Example::Integer(integer(name)),
        Type::F64 => Example::Float(number(name)),
        Type::String => Example::Text(text(krate, name)),
        Type::Text(kind) => Example::Text(formatted(*kind).to_owned()),
        Type::Json => Example::Json(serde_json::json!({})),
        Type::Upload => Example::Upload(upload(name).to_owned()),
        Type::List(inner) => match invent(krate, inner, singular(name), depth + 1) {
            Some(value) if depth < 6 => Example::List(vec![value]),
            _ => Example::List(Vec::new()),
        },
        Type::Map(key, inner) => match invent(krate, inner, name, depth + 1) {
            Some(value) if depth < 4 => Example::Map(vec![(a_key(krate, *key), value)]),
            _ => Example::Map(Vec::new()),
        },
        Type::Item(id) => return item(krate, *id, name, depth),
        Type::Unit | Type::BigNumber | Type::Bytes => return None,
    })
}

fn item(krate: &Crate, id: ItemId, name: &str, depth: usize) -> Option<Example> {
    match &krate.item(id)?.kind {
        ItemKind::Struct(record) => structure(krate, id, record, depth),
        ItemKind::Enumeration(list) => {
            let user = list.values.iter().find(|value| value.wire == USER && name.ends_with("role"));
            let current = || list.values.iter().find(|value| !value.deprecated);
            let value = user.or_else(current).or_else(|| list.values.first())?;
            Some(Example::Variant(id, value.name.clone()))
        }
        ItemKind::Union(union) => branch(krate, id, union, name, depth),
        ItemKind::Alias(alias) => invent(krate, &alias.ty, name, depth + 1),
        ItemKind::Answer(_) => None,
    }
}

/// What must be there, and what the document has an example for.
fn structure(krate: &Crate, id: ItemId, record: &Struct, depth: usize) -> Option<Example> {
    let constructor = record.constructor.as_ref()?;
    let field = |index: &usize| record.fields.get(*index);
    let mut arguments = Vec::new();
    for field in constructor.arguments.iter().filter_map(field) {
        let given =
            field.example.iter().chain(field.allowed.first()).find_map(|value| express(krate, &field.ty, value));
        let invented = || match field.mode {
            // A list whose end is null has one.
            Mode::Nullable if depth >= SHALLOW => Some(Example::Null),
            _ => of_field(krate, id, field, depth),
        };
        arguments.push(given.or_else(invented)?);
    }
    let mut setters = Vec::new();
    // Nobody should copy what is discouraged.
    let current =
        constructor.setters.iter().filter_map(field).filter(|field| field.needed || field.deprecated.is_none());
    for field in current.filter(|field| field.needed || depth < SHALLOW) {
        let value = shown(krate, field, depth);
        let invented = || if field.needed { of_field(krate, id, field, depth) } else { None };
        if let Some(value) = value.or_else(invented) {
            setters.push((field.setter.clone(), value));
        }
    }
    Some(Example::Struct { item: id, arguments, setters })
}

/// A plausible value of a field: what has a name is called after what it is.
fn of_field(krate: &Crate, owner: ItemId, field: &Field, depth: usize) -> Option<Example> {
    let owner = krate.item(owner).map(|item| item.name.as_str()).unwrap_or_default();
    let name = field.looks.map_or(field.wire.as_str(), |looks| looks.word());
    named(owner, &field.wire, &field.ty).or_else(|| invent(krate, &field.ty, name, depth + 1))
}

/// The `name` of what an owner is, if this is one.
pub(super) fn named(owner: &str, wire: &str, ty: &Type) -> Option<Example> {
    (wire == "name" && *ty.inner() == Type::String).then(|| Example::Text(own_name(owner)))
}

/// The value of an optional field when the document has an example for it, or for a part of it.
fn shown(krate: &Crate, field: &Field, depth: usize) -> Option<Example> {
    optional(krate, &field.ty, &field.wire, (field.example.as_ref(), field.default.as_ref()), depth)
}

/// The value of what may be left out: its own example, else one made of the examples of its parts.
pub(super) fn optional(
    krate: &Crate,
    ty: &Type,
    name: &str,
    (example, default): (Option<&Value>, Option<&Value>),
    depth: usize,
) -> Option<Example> {
    if example.is_some() && example == default {
        return None;
    }
    let own = example.and_then(|value| express(krate, ty, value));
    // A file is what an upload is for, also where the document forgets to require it.
    own.or_else(|| if speaks(krate, ty) || is_file(ty) { invent(krate, ty, name, depth + 1) } else { None })
}

fn is_file(ty: &Type) -> bool {
    matches!(ty.inner(), Type::Upload)
}

/// Whether the document has examples for fields of the type.
fn speaks(krate: &Crate, ty: &Type) -> bool {
    let item = match ty {
        Type::Option(inner) | Type::Boxed(inner) | Type::List(inner) => return speaks(krate, inner),
        Type::Item(id) => krate.item(*id),
        _ => None,
    };
    let Some(record) = item.and_then(Item::record) else { return false };
    let Some(constructor) = &record.constructor else { return false };
    let fields = constructor.arguments.iter().chain(&constructor.setters).filter_map(|index| record.fields.get(*index));
    fields.into_iter().any(|field| field.deprecated.is_none() && field.example.is_some())
}

/// The branch of a user among the speakers of a conversation; a string where a string will do; deep down the simplest
/// branch; else the first that can be made.
fn branch(krate: &Crate, id: ItemId, union: &Union, name: &str, depth: usize) -> Option<Example> {
    let user = union.branches.iter().filter(|branch| is_user(branch));
    // Of a number and its text the first: what writes numbers as texts may write no other texts.
    let simple = union.branches.iter().find(|branch| branch.ty == Type::String || is_number(&branch.ty));
    let enumerated = union.branches.iter().filter(|branch| branch.from_text);
    let list = user.chain(simple).chain(enumerated).chain(&union.branches);
    list.into_iter().find_map(|branch| Some(wrapped(id, branch, invent(krate, &branch.ty, name, depth + 1)?)))
}

fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F64)
}

/// The one who speaks first in a conversation.
const USER: &str = "user";

fn is_user(branch: &Branch) -> bool {
    branch.values.iter().any(|value| value == USER)
}

fn formatted(kind: TextType) -> &'static str {
    match kind {
        TextType::DateTime => "2026-01-15T09:30:00Z",
        TextType::Date => "2026-01-15",
        TextType::Time => "09:30:00Z",
        TextType::Duration => "PT30M",
        TextType::Base64 => "aGVsbG8=",
        TextType::Password => "correct horse battery staple",
    }
}

fn upload(name: &str) -> &'static str {
    let name = name.to_ascii_lowercase();
    match () {
        () if name.contains("image") || name.contains("mask") || name.contains("photo") || name.contains("avatar") => {
            "image.png"
        }
        () if name.contains("audio") || name.contains("speech") || name.contains("voice") => "speech.mp3",
        () if name.contains("video") => "video.mp4",
        () => "file.bin",
    }
}

fn singular(name: &str) -> &str {
    name.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(name)
}
