//! How a program outside the crate names its types.

use crate::surface::{Crate, Item, ItemId};

/// Names that a program has from elsewhere; a type of the crate with such a name keeps its module before it.
const TAKEN: &[&str] = &[
    "BTreeMap",
    "Box",
    "Client",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Error",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Server",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Upload",
    "Vec",
    "Value",
];

/// A type's path: what is imported, and what is written.
pub(crate) struct Path {
    /// `r9s::models::Message`
    pub import: String,
    /// `Message`
    pub written: String,
}

/// The path of an item; `qualified` keeps the module before the name.
pub(crate) fn item(krate: &Crate, id: ItemId, qualified: bool) -> Path {
    let library = &krate.package.library;
    let Some(item) = krate.item(id) else {
        // `plan` numbers only what it has made.
        return Path { import: format!("{library}::models"), written: "()".to_owned() };
    };
    path(library, item.namespace.module(), &item.name, qualified)
}

/// The path of an item at hand.
pub(crate) fn of(krate: &Crate, item: &Item) -> Path {
    path(&krate.package.library, item.namespace.module(), &item.name, false)
}

/// The path of an operation, with its module where a type has the same name.
pub(crate) fn operation(krate: &Crate, name: &str) -> Path {
    let met = krate.items.iter().any(|item| item.name == name);
    path(&krate.package.library, "operations", name, met)
}

fn path(library: &str, module: &str, name: &str, qualified: bool) -> Path {
    if qualified || TAKEN.contains(&name) {
        Path { import: format!("{library}::{module}"), written: format!("{module}::{name}") }
    } else {
        Path { import: format!("{library}::{module}::{name}"), written: name.to_owned() }
    }
}
