//! Other names: `pub type`.

use super::docs::Docs;
use super::scope::Scope;
use crate::surface::{Alias, Item};

/// `pub type Name = …;`
pub(crate) fn emit(scope: &Scope, item: &Item, alias: &Alias) -> String {
    let mut out = String::new();
    Docs::of(&item.prose, || format!("What the API calls `{}`.", item.name)).print(&mut out, 0);
    out.extend(["pub type ", &item.name, " = ", &scope.ty(&alias.ty), ";\n"]);
    out
}

/// `pub type Name = Item;`, for the name that another owner gives the same type.
pub(crate) fn emit_name(name: &str, target: &str) -> String {
    format!("/// The same as [`{target}`].\npub type {name} = {target};\n")
}
