//! Enums of strings, and the table for `open_enum!` or `closed_enum!`.

use askama::Template;

use super::docs::Docs;
use super::format;
use crate::snippet::literal;
use crate::surface::{Enumeration, EnumerationValue, Item, inline};

/// The enum with its table.
#[derive(Template)]
#[template(path = "crate/model/enumeration.rs.txt", escape = "none")]
struct View<'a> {
    docs: String,
    name: &'a str,
    open: bool,
    values: Vec<Value<'a>>,
}

/// A variant, and the literal that it stands for.
struct Value<'a> {
    docs: String,
    name: &'a str,
    wire: String,
}

/// The enum with its table.
pub(crate) fn emit(item: &Item, enumeration: &Enumeration) -> String {
    format::print(&View {
        docs: Docs::of(&item.prose, || format!("The values of `{}`.", item.name)).hole(0),
        name: &item.name,
        open: enumeration.open,
        values: enumeration.values.iter().map(value).collect(),
    })
}

fn value(value: &EnumerationValue) -> Value<'_> {
    let mut docs = Docs::of(&value.prose, || visible(&value.wire));
    if value.deprecated {
        docs.push("**Deprecated.**");
    }
    Value { docs: docs.hole(4), name: &value.name, wire: literal::string(&value.wire) }
}

/// A value between backquotes.
fn visible(wire: &str) -> String {
    if wire.trim().is_empty() {
        return inline(&format!("{wire:?}"));
    }
    inline(wire)
}
