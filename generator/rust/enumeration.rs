//! Enums of strings, and the table for `open_enum!` or `closed_enum!`.

use std::fmt::Write;

use super::docs::Docs;
use crate::snippet::literal;
use crate::surface::{Enumeration, Item, inline};

/// The enum with its table.
pub(crate) fn emit(item: &Item, enumeration: &Enumeration) -> String {
    let mut out = String::new();
    Docs::of(&item.prose, || format!("The values of `{}`.", item.name)).print(&mut out, 0);
    out.extend(["#[derive(Debug, Clone, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum ", &item.name, " {\n"]);
    for value in &enumeration.values {
        let mut docs = Docs::of(&value.prose, || visible(&value.wire));
        if value.deprecated {
            docs.push("**Deprecated.**");
        }
        docs.print(&mut out, 4);
        out.extend(["    ", &value.name, ",\n"]);
    }
    if enumeration.open {
        Docs::line("A value that this version of the crate does not know.").print(&mut out, 4);
        out.push_str("    Unknown(String),\n");
    }
    out.push_str("}\n\n");
    out.push_str(&table(item, enumeration));
    out
}

fn table(item: &Item, enumeration: &Enumeration) -> String {
    let macro_name = if enumeration.open { "open_enum" } else { "closed_enum" };
    let mut out = format!("crate::runtime::{macro_name}! {{\n    {} {{\n", item.name);
    for value in &enumeration.values {
        let _ = writeln!(out, "        {} = {},", value.name, literal::string(&value.wire));
    }
    out.push_str("    }\n}\n");
    out
}

/// A value between backquotes.
fn visible(wire: &str) -> String {
    if wire.trim().is_empty() {
        return inline(&format!("{wire:?}"));
    }
    inline(wire)
}
