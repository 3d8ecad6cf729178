//! The files of `models/` and `errors/`: one per component, with the inline types that belong to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use rayon::prelude::*;

use super::format::{join, push_cfg};
use super::scope::{Place, Scope};
use super::{Files, accumulate, alias, answer, enumeration, record, union};
use crate::snippet;
use crate::surface::{Crate, Item, ItemId, ItemKind, Namespace};

/// What one file holds.
#[derive(Default)]
struct Module<'a> {
    items: Vec<Entry<'a>>,
    /// Other names of items.
    names: Vec<(&'a str, Entry<'a>)>,
}

/// An item with the features that compile it.
#[derive(Clone)]
struct Entry<'a> {
    id: ItemId,
    item: &'a Item,
    features: Vec<String>,
}

/// What a file's `mod` line and its re-exports say.
pub(crate) struct Listing<'a> {
    file: &'a str,
    /// Names with the features that compile them.
    names: Vec<(&'a str, &'a [String])>,
}

/// `mod` lines, which rustfmt sorts by their letters, unlike names that are imported.
#[derive(Default)]
pub(crate) struct Declarations(BTreeMap<String, String>);

impl Declarations {
    /// All lines.
    pub(crate) fn text(&self) -> String {
        self.0.values().map(String::as_str).collect()
    }
}

/// The files of a namespace, without its `mod.rs`.
pub(crate) fn emit(krate: &Crate, namespace: Namespace) -> Files {
    let modules = modules(krate, namespace);
    let folder = namespace.module();
    modules
        .par_iter()
        .map(|(file, module)| (format!("src/{folder}/{file}.rs"), emit_module(krate, namespace, file, module)))
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

/// `mod` lines and re-exports of a namespace.
pub(crate) fn listing(krate: &Crate, namespace: Namespace) -> String {
    let modules = modules(krate, namespace);
    let mut declarations = Declarations::default();
    let mut exports = String::new();
    let mut sorted: Vec<_> = modules.iter().collect();
    sorted.sort_by(|(one, _), (other, _)| snippet::compare_names(one, other));
    for (file, module) in sorted {
        let mut names: Vec<(&str, &[String])> =
            module.items.iter().map(|entry| (entry.item.name.as_str(), entry.features.as_slice())).collect();
        names.extend(module.names.iter().map(|(name, entry)| (*name, entry.features.as_slice())));
        names.sort_unstable();
        list(&mut declarations, &mut exports, &Listing { file, names });
    }
    join(&[declarations.text(), exports])
}

/// Adds one file to the `mod` lines and the re-exports.
pub(crate) fn list(declarations: &mut Declarations, exports: &mut String, listing: &Listing) {
    let mut declaration = String::new();
    let first = listing.names.first().map(|(_, features)| *features).unwrap_or_default();
    let plain = listing.names.iter().all(|(_, features)| *features == first);
    if plain {
        push_cfg(&mut declaration, first);
    } else if listing.names.iter().all(|(_, features)| !features.is_empty()) {
        let union: BTreeSet<&String> = listing.names.iter().flat_map(|(_, features)| *features).collect();
        push_cfg(&mut declaration, &union.into_iter().cloned().collect::<Vec<_>>());
    }
    declare(&mut declaration, listing.file);
    declarations.0.insert(listing.file.to_owned(), declaration);
    let mut groups: BTreeMap<&[String], BTreeSet<String>> = BTreeMap::new();
    for (name, features) in &listing.names {
        groups.entry(features).or_default().insert(format!("{}::{name}", listing.file));
    }
    let mut groups: Vec<(&[String], BTreeSet<String>)> = groups.into_iter().collect();
    groups.sort_by(|(_, one), (_, other)| snippet::compare_paths(one, other));
    for (features, paths) in groups {
        push_cfg(exports, features);
        exports.push_str(&snippet::prefixed_use_lines("pub ", &paths));
    }
}

/// `mod file;`, with the path where the compiler does not look for such a file by itself.
fn declare(declaration: &mut String, file: &str) {
    if !file.is_ascii() {
        let _ = writeln!(declaration, "#[path = \"{file}.rs\"]");
    }
    let _ = writeln!(declaration, "mod {file};");
}

impl<'a> Listing<'a> {
    /// A file of which everything is compiled alike.
    pub(crate) fn new(file: &'a str, names: &[&'a str], features: &'a [String]) -> Self {
        Self { file, names: names.iter().map(|name| (*name, features)).collect() }
    }
}

fn modules(krate: &Crate, namespace: Namespace) -> BTreeMap<&str, Module<'_>> {
    let mut modules: BTreeMap<&str, Module> = BTreeMap::new();
    let numbered = (0..).map(ItemId::new).zip(&krate.items).filter(|(_, item)| item.namespace == namespace);
    for (id, item) in numbered {
        let entry = Entry { id, item, features: features(item) };
        for other in &item.aliases {
            modules.entry(&other.file).or_default().names.push((&other.name, entry.clone()));
        }
        modules.entry(&item.file).or_default().items.push(entry);
    }
    modules
}

/// The features that compile an item: what holds files or bytes needs the client.
fn features(item: &Item) -> Vec<String> {
    let files = match &item.kind {
        ItemKind::Struct(record) => record.upload,
        ItemKind::Union(union) => union.upload,
        ItemKind::Answer(_) => true,
        ItemKind::Enumeration(_) | ItemKind::Alias(_) => false,
    };
    if files && item.features.is_empty() { vec!["client".to_owned()] } else { item.features.clone() }
}

fn emit_module(krate: &Crate, namespace: Namespace, file: &str, module: &Module) -> String {
    let entries = || module.items.iter().chain(module.names.iter().map(|(_, entry)| entry));
    let first = entries().next().map(|entry| &entry.features);
    let plain = entries().all(|entry| Some(&entry.features) == first);
    let names = module.names.iter().map(|(name, _)| *name);
    let defined = module.items.iter().map(|entry| entry.item.name.as_str()).chain(names).collect();
    let scope = Scope::new(krate, Place::Items { namespace, file, plain }, defined);
    let gate = |text: String, entry: &Entry| if plain { text } else { gated(&text, &entry.features) };
    let mut blocks = Vec::new();
    for entry in &module.items {
        blocks.push(gate(emit_item(&scope, entry.item), entry));
    }
    for (name, entry) in &module.names {
        blocks.push(gate(alias::emit_name(name, &scope.item(entry.id)), entry));
    }
    join(&[headline(module), scope.use_lines(), join(&blocks)])
}

fn emit_item(scope: &Scope, item: &Item) -> String {
    let own = match &item.kind {
        ItemKind::Struct(record) => record::emit(scope, item, record),
        ItemKind::Enumeration(enumeration) => enumeration::emit(scope, item, enumeration),
        ItemKind::Union(union) => union::emit(scope, item, union),
        ItemKind::Alias(alias) => alias::emit(scope, item, alias),
        ItemKind::Answer(variants) => answer::emit(scope, item, variants),
    };
    let accumulated = item.accumulates.as_ref().map(|accumulation| accumulate::emit(scope, item, accumulation));
    let nullable = item.nullable.then(|| format!("crate::runtime::nullable! {{ {} }}\n", item.name));
    join(&[Some(own), nullable, accumulated].into_iter().flatten().collect::<Vec<_>>())
}

fn headline(module: &Module) -> String {
    let name = match (module.items.first(), module.names.first()) {
        (Some(entry), _) => entry.item.name.as_str(),
        (None, Some((name, _))) => name,
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
        let block = block.trim_end_matches('\n');
        // Attributes follow the documentation.
        let docs = block.split_inclusive('\n').take_while(|line| line.starts_with("///")).map(str::len).sum();
        let (docs, rest) = block.split_at_checked(docs).unwrap_or(("", block));
        out.push_str(docs);
        // A blank line inside an item is followed by something indented.
        if !block.starts_with(' ') {
            push_cfg(&mut out, features);
        }
        out.push_str(rest);
        out.push_str("\n\n");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}
