//! Texts that only the vendor can choose, such as the names of models: those that the document itself has somewhere.

use serde_json::Value;

use super::by_name;
use crate::surface::{Argument, Crate, Field, ItemKind, Type};

/// What nobody can make up, with what is said where the document has no example of it either.
const VENDORS: &[(&str, &str)] = &[
    ("model", "my-model"),
    ("model_id", "my-model"),
    ("model_name", "my-model"),
    ("engine", "my-engine"),
    ("deployment", "my-deployment"),
    ("voice", "my-voice"),
    ("voice_id", "my-voice"),
];

/// Text by the name of the field: of what the vendor names the document's own, else a plain one.
pub(super) fn text(krate: &Crate, name: &str) -> String {
    match VENDORS.iter().find(|(vendors, _)| *vendors == name) {
        Some((_, plain)) => own(krate, name).map_or_else(|| (*plain).to_owned(), str::to_owned),
        None => by_name::text(name),
    }
}

/// What the document gives for a field or a parameter of this name: the first example, else the first default, else the
/// first value of a list.
fn own<'a>(krate: &'a Crate, name: &str) -> Option<&'a str> {
    let fields = || krate.items.iter().filter_map(|item| item.record()).flat_map(|record| &record.fields);
    let fields = || fields().filter(|field: &&Field| field.wire == name);
    let setters = || krate.operations.iter().flat_map(|operation| &operation.setters);
    let setters = || setters().filter(|setter| setter.argument.wire == name);
    let arguments = krate.operations.iter().flat_map(|operation| &operation.arguments);
    let arguments = arguments.chain(setters().map(|setter| &setter.argument));
    let examples = arguments.filter(|argument: &&Argument| argument.wire == name);
    let examples = examples.map(|argument| &argument.example).chain(fields().map(|field| &field.example));
    let defaults = setters().map(|setter| &setter.default).chain(fields().map(|field| &field.default));
    let text = |value: &'a Option<Value>| value.as_ref().and_then(Value::as_str).filter(|text| !text.is_empty());
    let given = examples.chain(defaults).find_map(text);
    given.or_else(|| fields().find_map(|field| listed(krate, &field.ty)))
}

/// The first value of a type that lists texts.
fn listed<'a>(krate: &'a Crate, ty: &Type) -> Option<&'a str> {
    let item = krate.item_of(ty)?;
    match &item.kind {
        ItemKind::Enumeration(list) => {
            let value = list.values.iter().find(|value| !value.deprecated);
            value.map(|value| value.wire.as_str()).filter(|text| !text.is_empty())
        }
        ItemKind::Union(union) => {
            let branches = union.branches.iter().filter(|branch| matches!(branch.ty, Type::Item(_)));
            let items = branches.filter_map(|branch| krate.item_of(&branch.ty));
            items.filter_map(|item| item.enumeration()).find_map(|list| Some(list.values.first()?.wire.as_str()))
        }
        ItemKind::Struct(_) | ItemKind::Alias(_) | ItemKind::Answer(_) => None,
    }
}
