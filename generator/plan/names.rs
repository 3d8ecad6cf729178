//! The names of items: one decision for the whole crate.
//!
//! Components take their names first. Inline types follow; one that meets a taken name takes its kind as well.
//! Nothing is numbered that something else can tell apart, and names that are alone keep theirs whatever else there is.

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
    names
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
    let by_name = match &shape.name {
        Name::Component(name) => target.names.types.get(name),
        Name::Inline { .. } | Name::Owned => None,
    };
    by_name.or_else(|| target.names.types.get(&shape.origin.0)).map(|name| case::camel_text(name))
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

/// Inline bodies of errors that are the same wherever their status is answered: named by the status.
fn error_names(api: &Api) -> BTreeMap<ShapeId, Words> {
    let mut bodies: BTreeMap<Statuses, BTreeSet<ShapeId>> = BTreeMap::new();
    for failure in api.operations.iter().flat_map(|operation| &operation.failures) {
        if let Some((_, edge)) = &failure.body {
            bodies.entry(failure.statuses).or_default().insert(edge.target);
        }
    }
    let mut count: BTreeMap<ShapeId, usize> = BTreeMap::new();
    for id in bodies.values().flatten() {
        *count.entry(*id).or_default() += 1;
    }
    let mut names = BTreeMap::new();
    for (statuses, shapes) in bodies {
        let (Statuses::Code(code), 1, Some(only)) = (statuses, shapes.len(), shapes.first()) else { continue };
        if count.get(only) != Some(&1) {
            continue;
        }
        if matches!(api.shapes.get(*only).name, Name::Inline { .. }) {
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
