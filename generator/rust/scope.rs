//! How one source file of the crate names its types, and what it imports for that.
//!
//! Paths are short: a model's file imports its neighbours, a file of operations says `models::Message`. A document
//! may have types with the names of the prelude (`Option`, `String`); a file that defines such a type writes the
//! prelude's in full, and nobody imports it.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::snippet;
use crate::surface::{Crate, ItemId, Namespace, Type};

/// Names that files have without an import, or import from elsewhere.
const TAKEN: &[&str] = &[
    "Base64",
    "Box",
    "BTreeMap",
    "Bytes",
    "Call",
    "Clone",
    "Date",
    "DateTime",
    "Debug",
    "Default",
    "Duration",
    "Err",
    "From",
    "Hash",
    "Into",
    "IntoJson",
    "IntoMap",
    "IntoMapOf",
    "IntoNullable",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "Result",
    "Secret",
    "Some",
    "String",
    "Time",
    "ToOwned",
    "ToString",
    "Upload",
    "Vec",
];

/// Where a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place<'a> {
    /// In `models/` or `errors/`, with this stem; `plain` tells that all of its items are compiled alike.
    Items { namespace: Namespace, file: &'a str, plain: bool },
    /// Anywhere else.
    Elsewhere,
}

/// The names of one source file.
pub(crate) struct Scope<'a> {
    /// The crate.
    pub krate: &'a Crate,
    place: Place<'a>,
    /// What the file defines itself.
    defined: BTreeSet<&'a str>,
    uses: RefCell<BTreeSet<String>>,
}

impl<'a> Scope<'a> {
    /// The scope of a file that defines these names.
    pub(crate) fn new(krate: &'a Crate, place: Place<'a>, defined: BTreeSet<&'a str>) -> Self {
        Self { krate, place, defined, uses: RefCell::default() }
    }

    /// The type as this file writes it.
    pub(crate) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::String => self.prelude("String", "std::string::String").to_owned(),
            Type::Bytes => self.import("bytes", "Bytes"),
            Type::Text(_) | Type::Upload => self.import("crate", &snippet::type_name(self.krate, ty)),
            Type::Item(id) => self.item(*id),
            Type::List(item) => format!("{}<{}>", self.prelude("Vec", "std::vec::Vec"), self.ty(item)),
            Type::Map(key, value) => {
                let map = self.import("std::collections", "BTreeMap");
                format!("{map}<{}, {}>", self.ty(&key.ty()), self.ty(value))
            }
            Type::Option(inner) => format!("{}<{}>", self.option(), self.ty(inner)),
            Type::Boxed(inner) => format!("{}<{}>", self.boxed(), self.ty(inner)),
            Type::Unit
            | Type::Bool
            | Type::I32
            | Type::I64
            | Type::U32
            | Type::U64
            | Type::F64
            | Type::BigNumber
            | Type::Json => snippet::type_name(self.krate, ty),
        }
    }

    /// An item's name.
    pub(crate) fn item(&self, id: ItemId) -> String {
        let Some(item) = self.krate.item(id) else { return "()".to_owned() };
        let module = item.namespace.module();
        let (name, home) = (item.name.as_str(), &item.file);
        match self.place {
            Place::Items { namespace, file, plain } if namespace == item.namespace => {
                if file == home {
                    return name.to_owned();
                }
                if !plain || TAKEN.contains(&name) || self.defined.contains(name) {
                    return format!("super::{name}");
                }
                self.uses.borrow_mut().insert(format!("super::{name}"));
                name.to_owned()
            }
            Place::Items { plain: false, .. } => format!("crate::{module}::{name}"),
            Place::Items { .. } | Place::Elsewhere => {
                self.uses.borrow_mut().insert(format!("crate::{module}"));
                format!("{module}::{name}")
            }
        }
    }

    /// A name that is imported, or written in full where the file defines it otherwise.
    pub(crate) fn import(&self, module: &str, name: &str) -> String {
        let path = format!("{module}::{name}");
        if self.defined.contains(name) || matches!(self.place, Place::Items { plain: false, .. }) {
            return path;
        }
        self.uses.borrow_mut().insert(path);
        name.to_owned()
    }

    /// `Option`.
    pub(crate) fn option(&self) -> &'static str {
        self.prelude("Option", "std::option::Option")
    }

    /// `Box`.
    pub(crate) fn boxed(&self) -> &'static str {
        self.prelude("Box", "std::boxed::Box")
    }

    /// `Into`.
    pub(crate) fn into(&self) -> &'static str {
        self.prelude("Into", "std::convert::Into")
    }

    /// `From`.
    pub(crate) fn from(&self) -> &'static str {
        self.prelude("From", "std::convert::From")
    }

    /// `IntoIterator`.
    pub(crate) fn iterable(&self) -> &'static str {
        self.prelude("IntoIterator", "std::iter::IntoIterator")
    }

    fn prelude(&self, name: &'static str, full: &'static str) -> &'static str {
        if self.defined.contains(name) { full } else { name }
    }

    /// The `use` lines of the file, in groups, with a blank line behind them; empty without any.
    pub(crate) fn use_lines(&self) -> String {
        let uses = self.uses.borrow();
        let (outer, inner): (BTreeSet<String>, BTreeSet<String>) =
            uses.iter().cloned().partition(|path| !path.starts_with("crate") && !path.starts_with("super"));
        let (parents, ours): (BTreeSet<String>, BTreeSet<String>) =
            inner.into_iter().partition(|path| path.starts_with("super"));
        let mut groups: Vec<String> = Vec::new();
        for group in [snippet::use_lines(&outer), snippet::use_lines(&parents) + &snippet::use_lines(&ours)] {
            if !group.is_empty() {
                groups.push(group);
            }
        }
        groups.join("\n")
    }
}
