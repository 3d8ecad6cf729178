//! The names of items: one decision for the whole crate.
//!
//! Components take their names first. Inline types follow; one that meets a taken name takes its kind as well.
//! Nothing is numbered that something else can tell apart, and names that are alone keep theirs whatever else there is.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{case, scope::Scope};
use crate::{
    config::Target,
    diagnostic::{Code, Diagnostics, Place, Pointer},
    model::{Api, Edge, Name, Shape, ShapeId, ShapeKind, Statuses, Words, status_word},
};

/// The names of items, and the other names that some have.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: BTreeMap<ShapeId, String>,
    aliases: BTreeMap<ShapeId, Vec<String>>,
}

impl Names {
    /// The Rust name of an item.
    pub(super) fn get(&self, id: ShapeId) -> &str {
        self.names.get(&id).map_or("", String::as_str)
    }

    /// Which of its other names an item goes by where this edge leads to it: the one that the edge's owner gave, unless
    /// the owner lies deeper than the item's own.
    pub(super) fn alias(&self, api: &Api, edge: Edge) -> Option<u32> {
        let named = api.shapes.get(edge.named.0?);
        let Name::Inline { words, .. } = &named.name else { return None };
        if named.origin.depth() > api.shapes.get(edge.target).origin.depth() {
            return None;
        }
        let name = case::camel(words);
        self.aliases(edge.target).iter().position(|alias| *alias == name).map(|index| index as u32)
    }

    /// Other names for it.
    pub(super) fn aliases(&self, id: ShapeId) -> &[String] {
        self.aliases.get(&id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Names the items with these ids.
pub(super) fn plan_names(api: &Api, target: &Target, items: &[ShapeId], diagnostics: &mut Diagnostics) -> Names {
    let mut names = Names::default();
    let mut scope = Scope::default();
    name_components(api, target, items, &mut names, &mut scope);
    let by_status = error_names(api);
    let inline: Vec<(ShapeId, Words)> = items
        .iter()
        .filter_map(|&id| match &api.shapes.get(id).name {
            Name::Inline { words, .. } => Some((id, by_status.get(&id).unwrap_or(words).clone())),
            Name::Component(_) | Name::Owned => None,
        })
        .collect();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for (_, words) in &inline {
        *count.entry(case::camel(words).to_lowercase()).or_default() += 1;
    }
    let mut late = Vec::new();
    for (id, words) in inline {
        let name = given_name(target, api.shapes.get(id)).unwrap_or_else(|| case::camel(&words));
        if count.get(&name.to_lowercase()) == Some(&1) && scope.is_free(&name) {
            names.names.insert(id, scope.take([name]));
        } else {
            late.push((id, name));
        }
    }
    for (id, name) in late {
        let shape = api.shapes.get(id);
        let kind = format!("{name}{}", kind_word(&shape.kind));
        let long = case::camel(&pointer_words(&shape.origin.0));
        let free = scope.is_free(&name);
        let chosen = scope.take([name.clone(), kind, long]);
        if !free {
            let message = format!("the inline type `{name}` meets a name that is taken, and is called `{chosen}`");
            let found = diagnostics.report(Code::NameTaken, place(shape), message);
            found.help(format!("to call it otherwise: `{:?} = \"…\"` in `names.types` of the target", shape.origin.0));
            let owner = names.names.iter().find(|(_, other)| other.eq_ignore_ascii_case(&name));
            if let Some((other, _)) = owner {
                found.related(place(api.shapes.get(*other)), format!("`{name}` is named here"));
            }
        }
        names.names.insert(id, chosen);
    }
    name_aliases(api, items, &mut names, &mut scope);
    report_collisions(api, target, items, diagnostics);
    names
}

/// Reports names of the config that another type has too. What only an owner names gives way to them.
fn report_collisions(api: &Api, target: &Target, items: &[ShapeId], diagnostics: &mut Diagnostics) {
    let mut owners: BTreeMap<String, &Shape> = BTreeMap::new();
    let mut chosen = Vec::new();
    for shape in items.iter().map(|id| api.shapes.get(*id)) {
        match (chosen_name(target, shape), &shape.name) {
            (Some((key, name)), _) => chosen.push((key, case::camel_text(name), shape)),
            (None, Name::Component(name)) => drop(owners.insert(case::camel_text(name).to_lowercase(), shape)),
            (None, Name::Inline { .. } | Name::Owned) => {}
        }
    }
    // In the order of the file, of which the place of a key tells.
    chosen.sort_by_key(|(key, _, _)| target.place(&["names", "types", key]));
    for (key, name, shape) in chosen {
        let Some(owner) = owners.insert(name.to_lowercase(), shape) else { continue };
        let message = format!("`{name}` is the name of two types");
        let found = diagnostics.report(Code::ConfigNameTaken, target.place(&["names", "types", key]), message);
        found.help("give one of them another name").related(place(owner), "this is the other one");
    }
}

fn place(shape: &Shape) -> Place {
    Pointer::parse(&shape.origin.0).map_or(Place::Nowhere, Place::Pointer)
}

fn name_components(api: &Api, target: &Target, items: &[ShapeId], names: &mut Names, scope: &mut Scope) {
    for &id in items {
        let shape = api.shapes.get(id);
        let Name::Component(name) = &shape.name else { continue };
        let name = given_name(target, shape).unwrap_or_else(|| case::camel_text(name));
        let kind = format!("{name}{}", kind_word(&shape.kind));
        names.names.insert(id, scope.take([name, kind]));
    }
}

/// The name that the config gives a shape.
fn given_name(target: &Target, shape: &Shape) -> Option<String> {
    chosen_name(target, shape).map(|(_, name)| case::camel_text(name))
}

/// The key and the value of the config that name a shape: what the document calls it, or where it stands there.
fn chosen_name<'t>(target: &'t Target, shape: &Shape) -> Option<(&'t String, &'t String)> {
    let types = &target.names.types;
    let by_pointer = types.get_key_value(&shape.origin.0);
    let Name::Component(name) = &shape.name else { return by_pointer };
    // The name may be another one than the document's key, which is the end of its place.
    let key = Pointer::parse(&shape.origin.0).and_then(|at| at.last().map(Cow::into_owned));
    types.get_key_value(name).or_else(|| types.get_key_value(&key?)).or(by_pointer)
}

/// Every other owner's name for a merged shape, where it is free.
fn name_aliases(api: &Api, items: &[ShapeId], names: &mut Names, scope: &mut Scope) {
    for &id in items {
        let Name::Inline { aliases, .. } = &api.shapes.get(id).name else { continue };
        let own = names.get(id).to_owned();
        let mut list = BTreeSet::new();
        for words in aliases {
            let name = case::camel(words);
            if name != own && scope.is_free(&name) {
                list.insert(scope.take([name]));
            }
        }
        names.aliases.insert(id, list.into_iter().collect());
    }
}

fn is_inline(api: &Api, id: ShapeId) -> bool {
    matches!(api.shapes.get(id).name, Name::Inline { .. })
}

/// Inline bodies of errors: those that are the same wherever their status is answered are named by the status, those of
/// several statuses by the operation, or as what is common where it is that to several operations.
fn error_names(api: &Api) -> BTreeMap<ShapeId, Words> {
    let mut bodies: BTreeMap<Statuses, BTreeSet<ShapeId>> = BTreeMap::new();
    let mut owners: BTreeMap<ShapeId, BTreeSet<&Words>> = BTreeMap::new();
    for operation in &api.operations {
        for (failure, edge) in operation.failures.iter().filter_map(|it| it.body.as_ref().map(|(_, edge)| (it, edge))) {
            bodies.entry(failure.statuses).or_default().insert(edge.target);
            owners.entry(edge.target).or_default().insert(&operation.name);
        }
    }
    let mut count: BTreeMap<ShapeId, usize> = BTreeMap::new();
    for id in bodies.values().flatten() {
        *count.entry(*id).or_default() += 1;
    }
    let mut names = BTreeMap::new();
    // What several statuses have in common is called after none of them.
    let is_common = |id: &ShapeId| count.get(id).is_some_and(|statuses| *statuses > 1) && is_inline(api, *id);
    let common: Vec<(ShapeId, &BTreeSet<&Words>)> =
        owners.iter().filter(|(id, _)| is_common(id)).map(|(id, owners)| (*id, owners)).collect();
    let shared = common.iter().filter(|(_, owners)| owners.len() > 1).count();
    for (id, owners) in common {
        match owners.first() {
            Some(owner) if owners.len() == 1 => {
                names.insert(id, owner.then(&Words::new("error")));
            }
            _ if shared == 1 => {
                names.insert(id, Words::new("common error"));
            }
            _ => {}
        }
    }
    for (statuses, shapes) in bodies {
        let (Statuses::Code(code), 1, Some(only)) = (statuses, shapes.len(), shapes.first()) else { continue };
        if count.get(only) != Some(&1) {
            continue;
        }
        if is_inline(api, *only) {
            names.entry(*only).or_insert_with(|| Words::new(status_word(&code.to_string())).then(&Words::new("error")));
        }
    }
    names
}

fn kind_word(kind: &ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Record(_) => "Object",
        ShapeKind::Enumeration(_) | ShapeKind::Codes(_) => "Enum",
        ShapeKind::Union(_) => "Union",
        ShapeKind::List(_) => "List",
        ShapeKind::Map(_) => "Map",
        ShapeKind::Scalar(_) | ShapeKind::Constant(_) | ShapeKind::Alias(_) => "Value",
    }
}

/// All the words of a pointer: the name of what nothing shorter tells apart.
fn pointer_words(pointer: &str) -> Words {
    let noise = ["#", "components", "schemas", "properties", "paths", "content", "schema", "application~1json"];
    let parts: Vec<&str> = pointer.split('/').filter(|part| !noise.contains(part)).collect();
    Words::new(&parts.join("_").replace("~1", "_"))
}
