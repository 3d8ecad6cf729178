//! Enums of strings, and the table for `open_enum!` or `closed_enum!`; numbers with names, for `open_integer!`.

use askama::Template;

use super::docs::Docs;
use super::format;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Enumeration, EnumerationForm, EnumerationValue, Item, inline};

/// The enum with its table.
#[derive(Template)]
#[template(path = "crate/model/enumeration.rs.txt", escape = "none")]
struct View<'a> {
    docs: String,
    name: &'a str,
    open: bool,
    key: bool,
    values: Vec<Value<'a>>,
}

/// The number with its constants.
#[derive(Template)]
#[template(path = "crate/model/code.rs.txt", escape = "none")]
struct CodeView<'a> {
    docs: String,
    name: &'a str,
    ty: String,
    values: Vec<Value<'a>>,
}

/// A variant, and the literal that it stands for.
struct Value<'a> {
    docs: String,
    name: &'a str,
    wire: String,
}

/// The enum with its table.
pub(crate) fn emit(scope: &Scope, item: &Item, enumeration: &Enumeration) -> String {
    let docs = Docs::of(&item.prose, || item.role.clone().unwrap_or_else(|| format!("The values of `{}`.", item.name)))
        .hole(0);
    if let EnumerationForm::Integer(ty) = &enumeration.form {
        let values = enumeration.values.iter().map(code).collect();
        return format::print(&CodeView { docs, name: &item.name, ty: scope.ty(ty), values });
    }
    format::print(&View {
        docs,
        name: &item.name,
        open: enumeration.form == EnumerationForm::Open,
        key: enumeration.key,
        values: enumeration.values.iter().map(value).collect(),
    })
}

fn value(value: &EnumerationValue) -> Value<'_> {
    Value { docs: value_docs(value).hole(4), name: &value.name, wire: literal::string(&value.wire) }
}

/// A constant of a number, in the table.
fn code(value: &EnumerationValue) -> Value<'_> {
    Value { docs: value_docs(value).hole(8), name: &value.name, wire: value.wire.clone() }
}

/// What is said of a value, else the value itself.
fn value_docs(value: &EnumerationValue) -> Docs<'_> {
    let mut docs = Docs::of(&value.prose, || visible(&value.wire));
    if value.deprecated {
        docs.push("**Deprecated.**");
    }
    docs
}

/// A value between backquotes.
fn visible(wire: &str) -> String {
    if wire.trim().is_empty() {
        return inline(&format!("{wire:?}"));
    }
    inline(wire)
}
