//! The pages of types: structs with their fields, enums with their values, other names.
//!
//! Error bodies have the same pages in a folder of their own. Unions are in [`super::union`].

use askama::Template;

use crate::snippet;
use crate::surface::{
    Alias, Constant, Enumeration, EnumerationForm, Example, Field, Item, ItemId, ItemKind, Mode, Struct,
};

use super::context::Context;
use super::link::Place;
use super::row::{self, Row};
use super::view::{AliasView, EnumerationView, StructView};
use super::{cell, escape, fence, table, union};

/// The page of an item.
pub(super) fn page(context: &Context<'_>, id: ItemId, item: &Item) -> String {
    match &item.kind {
        ItemKind::Struct(record) => struct_page(context, id, item, record),
        ItemKind::Enumeration(enumeration) => enumeration_page(context, item, enumeration),
        ItemKind::Union(union) => union::page(context, id, item, union),
        ItemKind::Answer(variants) => union::answer_page(context, item, variants),
        ItemKind::Alias(alias) => alias_page(context, item, alias),
    }
}

/// What stands between the title and the first heading: prose, then the type's other names.
pub(super) fn intro(item: &Item) -> String {
    let mut paragraphs = Vec::new();
    if !item.prose.is_empty() {
        paragraphs.push(item.prose.text().markdown().into_owned());
    }
    if !item.aliases.is_empty() {
        let names: Vec<String> = item.aliases.iter().map(|alias| fence::inline(&alias.name)).collect();
        paragraphs.push(format!("Also known as {}.", names.join(", ")));
    }
    paragraphs.join("\n\n")
}

/// A statement that makes a value, with the imports it needs.
pub(super) fn value_statement(context: &Context<'_>, example: &Example) -> String {
    let fragment = snippet::value(context.krate, example);
    let uses = snippet::use_lines(&fragment.uses);
    let blank = if uses.is_empty() { "" } else { "\n" };
    fence::rust(&format!("{uses}{blank}let value = {};", fragment.code))
}

fn struct_page(context: &Context<'_>, id: ItemId, item: &Item, record: &Struct) -> String {
    let example = record.example.as_ref().filter(|_| context.layout.model_examples() && record.constructor.is_some());
    let view = StructView {
        name: &item.name,
        intro: intro(item),
        example: example.map(|example| value_statement(context, example)),
        fields: fields_table(context, record, context.streaming.get(&id).copied()),
    };
    view.render().unwrap_or_default()
}

/// The fields; a call sets the one that selects `streaming`, whatever it is here.
fn fields_table(context: &Context<'_>, record: &Struct, streaming: Option<&str>) -> String {
    let mut rows = Vec::with_capacity(record.fields.len() + record.constants.len() + 1);
    for (index, field) in record.fields.iter().enumerate() {
        rows.extend(record.constants.iter().filter(|constant| constant.position == index).map(constant_row));
        let mut facts = Vec::new();
        if streaming == Some(field.name.as_str()) {
            facts.push("Calls set it: `.send()` sends `false`, `.stream()` sends `true`.".to_owned());
        }
        if field.needed && record.constructor.is_some() {
            facts.push("Must be set, though `new` does not take it.".to_owned());
        }
        rows.push(field_row(context, field, facts));
    }
    let past = record.constants.iter().filter(|constant| constant.position >= record.fields.len());
    rows.extend(past.map(constant_row));
    if context.layout.required_first() {
        rows.sort_by_key(|row| !row.required);
    }
    rows.extend(record.extra.as_ref().map(|rest| {
        Row {
            name: cell::name(&rest.name, false),
            ty: cell::ty(context, Place::Model, &rest.ty),
            required: false,
            description: if rest.fitting {
                "Keys that are not declared and hold such a value."
            } else {
                "All keys that are not declared."
            }
            .to_owned(),
            example: String::new(),
        }
    }));
    row::table("Field", rows, table::Width::of_pages(context.krate))
}

/// A row; of some fields more is known than they say.
fn field_row(context: &Context<'_>, field: &Field, more: Vec<String>) -> Row {
    let mut facts = cell::facts(field.default.as_ref(), &field.allowed);
    facts.extend(more);
    if field.absent {
        facts.push("May be missing, and is its empty value then.".to_owned());
    }
    if field.read_only {
        facts.push("Only in answers.".to_owned());
    }
    if field.write_only {
        facts.push("Only in requests.".to_owned());
    }
    let deprecated = field.deprecated.as_deref();
    let required = match field.mode {
        Mode::Required | Mode::Lenient | Mode::ReadOnly | Mode::Nullable => !field.absent,
        Mode::Optional | Mode::NullKept | Mode::OptionalNullable => field.needed,
    };
    Row {
        name: cell::name(&field.name, deprecated.is_some()),
        ty: cell::ty(context, Place::Model, &field.ty),
        required,
        description: cell::description(&field.prose, deprecated, &facts),
        example: cell::example(field.example.as_ref()),
    }
}

fn constant_row(constant: &Constant) -> Row {
    Row {
        name: cell::name(&constant.wire, false),
        ty: cell::constant(&constant.value),
        required: constant.required,
        description: cell::description(&constant.prose, None, &[]),
        example: String::new(),
    }
}

fn enumeration_page(context: &Context<'_>, item: &Item, enumeration: &Enumeration) -> String {
    let described = enumeration.values.iter().any(|value| !value.prose.is_empty());
    let mut header = vec!["Name", "Value"];
    if described {
        header.push("Description");
    }
    let mut rows = Vec::with_capacity(enumeration.values.len());
    for value in &enumeration.values {
        let wire = if value.wire.is_empty() { "\"\"".to_owned() } else { escape::text(&value.wire) };
        let mut row = vec![cell::name(&value.name, value.deprecated), wire];
        if described {
            row.push(cell::description(&value.prose, None, &[]));
        }
        rows.push(row);
    }
    let values = table::table(&header, &rows, table::Width::of_pages(context.krate));
    let others = match enumeration.form {
        EnumerationForm::Open => "The enum is open: any other string is kept as `Unknown`, and sent again as it came.",
        EnumerationForm::Closed => "",
        EnumerationForm::Integer(_) => {
            "These are constants of a number: any other one is kept, and sent again as it came."
        }
    };
    EnumerationView { name: &item.name, intro: intro(item), others, values }.render().unwrap_or_default()
}

fn alias_page(context: &Context<'_>, item: &Item, alias: &Alias) -> String {
    let ty = format!("**{}**", cell::bold(context, Place::Model, &alias.ty));
    AliasView { name: &item.name, intro: intro(item), ty }.render().unwrap_or_default()
}
