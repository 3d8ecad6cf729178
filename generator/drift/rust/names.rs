//! Whether two types are the same to a program.

use std::collections::BTreeMap;

use crate::snapshot::{Item, Kind, Snapshot};

use super::Names;

/// How many aliases are followed.
const ALIASES: usize = 32;

impl<'surface> Names<'surface> {
    /// Pairs types by name, else by place, else by what is in them.
    pub(super) fn new(old: &'surface Snapshot, new: &'surface Snapshot) -> Self {
        let mut renamed = BTreeMap::new();
        let mut gone: Vec<(&String, &Item)> = Vec::new();
        for (name, item) in &old.types {
            match find(new, name) {
                Some(found) => {
                    renamed.insert(name.clone(), found.to_owned());
                }
                None => gone.push((name, item)),
            }
        }
        let come = |name: &str| !old.types.contains_key(name);
        let mut free: Vec<(&String, &Item)> = new.types.iter().filter(|(name, _)| come(name)).collect();
        let same_place: fn(&Item, &Item) -> bool = |old, new| old.at == new.at;
        for is_same in [same_place, alike] {
            gone.retain(|(name, item)| {
                let fits = |(_, other): &(&String, &Item)| other.kind == item.kind && is_same(item, other);
                match free.iter().position(fits) {
                    Some(index) => {
                        renamed.insert((*name).clone(), free.remove(index).0.clone());
                        false
                    }
                    None => true,
                }
            });
        }
        Self { renamed, old, new }
    }

    /// What an old type is called now.
    pub(super) fn now(&self, old: &str) -> Option<&str> {
        self.renamed.get(old).map(String::as_str)
    }

    /// Whether a new type is an old one.
    pub(super) fn is_known(&self, new: &str) -> bool {
        self.renamed.values().any(|name| name == new)
    }

    /// Whether two types are the same to a program: aliases are what they stand for, and names what they are now.
    pub(super) fn same(&self, old: &str, new: &str) -> bool {
        old == new && !old.contains("::") || self.plain(self.old, old, true) == self.plain(self.new, new, false)
    }

    /// The type without aliases, under the names of today.
    fn plain(&self, surface: &Snapshot, ty: &str, translate: bool) -> String {
        let mut text = ty.to_owned();
        for _ in 0..ALIASES {
            let (next, replaced) = rewrite(&text, |name| {
                let item = surface
                    .types
                    .get(name)
                    .or_else(|| aliased(surface, name).and_then(|name| surface.types.get(name)))?;
                (item.kind == Kind::Alias).then(|| item.is.clone()).flatten()
            });
            text = next;
            if !replaced {
                break;
            }
        }
        let named = |name: &str| {
            let real = if surface.types.contains_key(name) { Some(name) } else { aliased(surface, name) }?;
            let now = if translate { self.now(real).unwrap_or(real) } else { real };
            Some(now.to_owned())
        };
        rewrite(&text, named).0
    }
}

/// The name under which a type of this name is in a surface: its own, or that of which it is an alias.
fn find<'surface>(surface: &'surface Snapshot, name: &str) -> Option<&'surface str> {
    match surface.types.get_key_value(name) {
        Some((name, _)) => Some(name),
        None => aliased(surface, name),
    }
}

fn aliased<'surface>(surface: &'surface Snapshot, name: &str) -> Option<&'surface str> {
    let (module, bare) = name.split_once("::")?;
    let has = |(owner, item): &(&String, &Item)| {
        owner.split_once("::").is_some_and(|(other, _)| other == module)
            && item.aliases.iter().any(|alias| alias == bare)
    };
    surface.types.iter().find(has).map(|(name, _)| name.as_str())
}

/// Whether two types of other names and places have the same in them.
fn alike(old: &Item, new: &Item) -> bool {
    let fields = |item: &Item| -> Vec<(String, String)> {
        item.fields.iter().map(|(name, field)| (name.clone(), field.ty.clone())).collect()
    };
    let variants = |item: &Item| -> Vec<String> { item.variants.keys().cloned().collect() };
    let (old, new) = ((fields(old), variants(old)), (fields(new), variants(new)));
    old == new && old.0.len() + old.1.len() > 1
}

/// Replaces the names of models and errors in a type.
fn rewrite(ty: &str, replace: impl Fn(&str) -> Option<String>) -> (String, bool) {
    let mut text = String::with_capacity(ty.len());
    let mut replaced = false;
    let mut rest = ty;
    while let Some(at) = ["models::", "errors::"].iter().filter_map(|module| rest.find(module)).min() {
        let (before, name) = rest.split_at(at);
        text.push_str(before);
        let part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
        let end = name.find(|letter| !part(letter)).unwrap_or(name.len());
        let (name, after) = name.split_at(end);
        match replace(name) {
            Some(other) => {
                replaced |= other != name;
                text.push_str(&other);
            }
            None => text.push_str(name),
        }
        rest = after;
    }
    text.push_str(rest);
    (text, replaced)
}
