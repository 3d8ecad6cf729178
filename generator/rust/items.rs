//! The files of `models/` and `errors/`: one per component, with the inline types that belong to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use rayon::prelude::*;

use super::format::{cfg, join};
use super::scope::{Place, Scope, module};
use super::{Files, alias, answer, enumeration, record, union};
use crate::surface::{Crate, Item, ItemId, ItemKind, Namespace, Operation};

/// What one file holds.
#[derive(Default)]
struct Module<'a> {
    items: Vec<(ItemId, &'a Item)>,
    /// Other names with the item they mean.
    names: Vec<(&'a str, ItemId, &'a Item)>,
}

/// What a file's `mod` line and its re-exports say.
pub(crate) struct Listing<'a> {
    file: &'a str,
    /// Names with the features that compile them.
    names: Vec<(&'a str, &'a [String])>,
}

/// The files of a namespace, without its `mod.rs`.
pub(crate) fn emit(krate: &Crate, namespace: Namespace) -> Files {
    let answers = answers(krate);
    let modules = modules(krate, namespace);
    let folder = module(namespace);
    modules
        .par_iter()
        .map(|(file, module)| (format!("src/{folder}/{file}.rs"), emit_module(krate, namespace, file, module, &answers)))
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

/// `mod` lines and re-exports of a namespace.
pub(crate) fn listing(krate: &Crate, namespace: Namespace) -> String {
    let modules = modules(krate, namespace);
    let mut declarations = String::new();
    let mut exports = String::new();
    for (file, module) in &modules {
        let mut names: Vec<(&str, &[String])> =
            module.items.iter().map(|(_, item)| (item.name.as_str(), item.features.as_slice())).collect();
        names.extend(module.names.iter().map(|(name, _, item)| (*name, item.features.as_slice())));
        names.sort_unstable();
        list(&mut declarations, &mut exports, &Listing { file, names });
    }
    join(&[declarations, exports])
}

/// Adds one file to the `mod` lines and the re-exports.
pub(crate) fn list(declarations: &mut String, exports: &mut String, listing: &Listing) {
    let first = listing.names.first().map(|(_, features)| *features).unwrap_or_default();
    let plain = listing.names.iter().all(|(_, features)| *features == first);
    if plain {
        cfg(declarations, 0, first);
    } else if listing.names.iter().all(|(_, features)| !features.is_empty()) {
        let union: BTreeSet<&String> = listing.names.iter().flat_map(|(_, features)| *features).collect();
        cfg(declarations, 0, &union.into_iter().cloned().collect::<Vec<_>>());
    }
    let _ = writeln!(declarations, "mod {};", listing.file);
    let mut groups: BTreeMap<&[String], BTreeSet<String>> = BTreeMap::new();
    for (name, features) in &listing.names {
        groups.entry(features).or_default().insert(format!("{}::{name}", listing.file));
    }
    for (features, paths) in groups {
        cfg(exports, 0, features);
        exports.push_str("pub ");
        exports.push_str(&crate::snippet::use_lines(&paths));
    }
}

impl<'a> Listing<'a> {
    /// A file of which everything is compiled alike.
    pub(crate) fn new(file: &'a str, names: &[&'a str], features: &'a [String]) -> Self {
        Self { file, names: names.iter().map(|name| (*name, features)).collect() }
    }
}

fn modules(krate: &Crate, namespace: Namespace) -> BTreeMap<&str, Module<'_>> {
    let mut modules: BTreeMap<&str, Module> = BTreeMap::new();
    let numbered = (0..).map(ItemId).zip(&krate.items).filter(|(_, item)| item.namespace == namespace);
    for (id, item) in numbered {
        modules.entry(&item.file).or_default().items.push((id, item));
        for other in &item.aliases {
            modules.entry(&other.file).or_default().names.push((&other.name, id, item));
        }
    }
    modules
}

/// The items that are answers of several forms, with the operation that says how they are read.
fn answers(krate: &Crate) -> BTreeMap<ItemId, &Operation> {
    let several = krate.operations.iter().filter(|operation| {
        operation.receives.as_ref().is_some_and(|receives| !receives.variants.is_empty())
    });
    several
        .filter_map(|operation| match operation.receives.as_ref()?.ty {
            crate::surface::Type::Item(id) => Some((id, operation)),
            _ => None,
        })
        .collect()
}

fn emit_module(
    krate: &Crate,
    namespace: Namespace,
    file: &str,
    module: &Module,
    answers: &BTreeMap<ItemId, &Operation>,
) -> String {
    let mut features: Vec<&[String]> = module.items.iter().map(|(_, item)| item.features.as_slice()).collect();
    features.extend(module.names.iter().map(|(_, _, item)| item.features.as_slice()));
    let plain = features.windows(2).all(|pair| pair.first() == pair.last());
    let defined: BTreeSet<&str> = module
        .items
        .iter()
        .map(|(_, item)| item.name.as_str())
        .chain(module.names.iter().map(|(name, _, _)| *name))
        .collect();
    let scope = Scope::new(krate, Place::Items { namespace, file, plain }, defined);
    let mut blocks = Vec::new();
    for (id, item) in &module.items {
        let text = match answers.get(id).and_then(|operation| operation.receives.as_ref()) {
            Some(receives) => answer::emit(&scope, item, receives),
            None => emit_item(&scope, item),
        };
        blocks.push(if plain { text } else { gated(&text, &item.features) });
    }
    for (name, id, item) in &module.names {
        let text = alias::emit_name(name, &scope.item(*id));
        blocks.push(if plain { text } else { gated(&text, &item.features) });
    }
    join(&[headline(module), scope.use_lines(), join(&blocks)])
}

fn emit_item(scope: &Scope, item: &Item) -> String {
    match &item.kind {
        ItemKind::Struct(record) => record::emit(scope, item, record),
        ItemKind::Enumeration(enumeration) => enumeration::emit(item, enumeration),
        ItemKind::Union(union) => union::emit(scope, item, union),
        ItemKind::Alias(alias) => alias::emit(scope, item, alias),
    }
}

fn headline(module: &Module) -> String {
    let name = match (module.items.first(), module.names.first()) {
        (Some((_, item)), _) => item.name.as_str(),
        (None, Some((name, _, _))) => name,
        (None, None) => return String::new(),
    };
    if module.items.len() + module.names.len() > 1 {
        format!("//! [`{name}`] and the types that belong to it.\n")
    } else {
        format!("//! [`{name}`].\n")
    }
}

/// The same items, each compiled with these features only.
fn gated(text: &str, features: &[String]) -> String {
    if features.is_empty() {
        return text.to_owned();
    }
    let mut out = String::new();
    for block in text.split("\n\n") {
        cfg(&mut out, 0, features);
        out.push_str(block.trim_end_matches('\n'));
        out.push_str("\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}
