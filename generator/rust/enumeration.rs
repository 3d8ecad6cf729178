//! Enums of strings, and the table for `open_enum!` or `closed_enum!`; numbers with names, for `open_integer!`.

use std::fmt::Write;

use super::docs::Docs;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Enumeration, EnumerationForm, EnumerationValue, Item, Type, inline};

/// The enum with its table.
pub(crate) fn emit(scope: &Scope, item: &Item, enumeration: &Enumeration) -> String {
    if let EnumerationForm::Integer(ty) = &enumeration.form {
        return integer(scope, item, enumeration, ty);
    }
    let mut out = String::new();
    Docs::of(&item.prose, || format!("The values of `{}`.", item.name)).print(&mut out, 0);
    out.extend(["#[derive(Debug, Clone, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum ", &item.name, " {\n"]);
    for value in &enumeration.values {
        value_docs(value).print(&mut out, 4);
        out.extend(["    ", &value.name, ",\n"]);
    }
    if enumeration.form == EnumerationForm::Open {
        Docs::line("A value that this version of the crate does not know.").print(&mut out, 4);
        out.push_str("    Unknown(String),\n");
    }
    out.push_str("}\n\n");
    out.push_str(&table(item, enumeration));
    out
}

fn table(item: &Item, enumeration: &Enumeration) -> String {
    let macro_name = if enumeration.form == EnumerationForm::Open { "open_enum" } else { "closed_enum" };
    let mut out = format!("crate::runtime::{macro_name}! {{\n    {} {{\n", item.name);
    for value in &enumeration.values {
        let _ = writeln!(out, "        {} = {},", value.name, literal::string(&value.wire));
    }
    out.push_str("    }\n}\n");
    out
}

/// A number, with its constants in the table.
fn integer(scope: &Scope, item: &Item, enumeration: &Enumeration, ty: &Type) -> String {
    let mut out = String::new();
    let ty = scope.ty(ty);
    Docs::of(&item.prose, || format!("The values of `{}`.", item.name)).print(&mut out, 0);
    out.push_str("#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n");
    let _ = writeln!(out, "pub struct {}(pub {ty});\n", item.name);
    let _ = writeln!(out, "crate::runtime::open_integer! {{\n    {}({ty}) {{", item.name);
    for value in &enumeration.values {
        value_docs(value).print(&mut out, 8);
        let _ = writeln!(out, "        {} = {},", value.name, value.wire);
    }
    out.push_str("    }\n}\n");
    out
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
