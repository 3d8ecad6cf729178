//! The names of items: one decision for the whole crate.
//!
//! Names of the config come first, then what was published, then components. Inline types follow, all at once: each asks for the best
//! of its names, and who asks alone has it; who does not asks for the next one. So the outcome depends on the document
//! and on no order in it. What all of an item's words make is kept for it, lest somebody else's words take it away.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{
    candidates::{Candidates, LONGEST, kind_word},
    case,
    kept_names::KeptNames,
    pins::Pins,
    scope::Scope,
};
use crate::{
    config::Target,
    diagnostic::{Code, Diagnostics, Place, Pointer},
    model::{Api, Inline, Name, Shape, ShapeId, Statuses, Words, status_word},
    snapshot::Item,
};

/// The names of items.
#[derive(Default)]
pub(super) struct Names<'p> {
    by_shape: BTreeMap<ShapeId, String>,
    /// What those were in an earlier version that were in it.
    kept: BTreeMap<ShapeId, &'p Item>,
    aliases: BTreeMap<ShapeId, BTreeSet<&'p str>>,
}

impl<'p> Names<'p> {
    /// The Rust name of an item.
    pub(super) fn get(&self, id: ShapeId) -> &str {
        self.by_shape.get(&id).map_or("", String::as_str)
    }

    /// An item as it was.
    pub(super) fn kept(&self, id: ShapeId) -> Option<&'p Item> {
        self.kept.get(&id).copied()
    }

    /// Other names that an item had.
    pub(super) fn aliases(&self, id: ShapeId) -> impl Iterator<Item = &'p str> {
        self.aliases.get(&id).into_iter().flatten().copied()
    }
}

/// An inline type that has no name yet.
struct Nameless {
    id: ShapeId,
    /// The names it may have, best first.
    names: Vec<String>,
    /// How many of them are its own words alone.
    own: usize,
    owners: usize,
    /// Whether all of its words are kept for it, since it has no better name.
    keeps: bool,
}

/// Names the items with these ids.
pub(super) fn plan_names<'p>(
    api: &Api,
    target: &Target,
    items: &[ShapeId],
    pins: &Pins<'p>,
    diagnostics: &mut Diagnostics,
) -> Names<'p> {
    let mut names = Names::default();
    let mut scope = Scope::default();
    name_given(api, target, items, &mut names, &mut scope);
    let given = names.by_shape.keys().copied().collect();
    let open = items.iter().copied().collect();
    let KeptNames { kept, aliases, .. } = KeptNames::new(api, pins, (given, open), &mut scope);
    names.aliases = aliases;
    for (id, (name, item)) in kept {
        names.by_shape.entry(id).or_insert_with(|| name.to_owned());
        names.kept.insert(id, item);
    }
    name_components(api, items, &mut names, &mut scope);
    let by_status = error_names(api);
    let mut nameless = Vec::new();
    for &id in items.iter().filter(|id| !names.by_shape.contains_key(id)) {
        let shape = api.shapes.get(id);
        let inline = match &shape.name {
            Name::Inline(inline) => inline.clone(),
            // Nobody owns it: it is called after what it is.
            Name::Owned => Inline::root(Words::new(kind_word(&shape.kind))),
            Name::Component(_) => continue,
        };
        nameless.push(Nameless::new(api, id, &inline, by_status.get(&id)));
    }
    let chosen = choose(&nameless, &mut scope);
    for (nameless, (name, rank)) in nameless.iter().zip(chosen) {
        names.by_shape.insert(nameless.id, name);
        if rank >= nameless.own && nameless.owners == 1 {
            report_taken(api, nameless, &names, diagnostics);
        }
    }
    report_collisions(api, target, items, diagnostics);
    names
}

impl Nameless {
    fn new(api: &Api, id: ShapeId, inline: &Inline, first: Option<&Words>) -> Self {
        let Candidates { names, own, owners } = Candidates::new(api, api.shapes.get(id), inline, first);
        let own = names.iter().take(own).filter(|words| !words.is_empty()).count();
        let mut names: Vec<String> = names.iter().filter(|words| !words.is_empty()).map(case::camel).collect();
        if names.is_empty() {
            // Nothing that its owners say tells what it is.
            names.push(case::camel(&inline.words().then(&Words::new(kind_word(&api.shapes.get(id).kind)))));
        }
        Self { id, names, own, owners, keeps: first.is_none() && owners == 1 }
    }

    /// The name that all of its words make.
    fn whole(&self) -> Option<&String> {
        self.names.get(self.own.checked_sub(1)?)
    }
}

/// A name for each, and which of its names that is.
fn choose(nameless: &[Nameless], scope: &mut Scope) -> Vec<(String, usize)> {
    let mut kept: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (index, item) in nameless.iter().enumerate().filter(|(_, item)| item.keeps) {
        if let Some(whole) = item.whole().filter(|whole| whole.len() <= LONGEST) {
            kept.entry(whole.to_lowercase()).and_modify(|owner| *owner = None).or_insert(Some(index));
        }
    }
    let mut chosen: Vec<Option<(String, usize)>> = vec![None; nameless.len()];
    let mut refused = BTreeSet::new();
    let rounds = nameless.iter().map(|item| item.names.len()).max().unwrap_or_default();
    for round in 0..rounds {
        let mut asked: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, item) in nameless.iter().enumerate().filter(|(index, _)| chosen.get(*index) == Some(&None)) {
            if let Some(name) = item.names.get(round).filter(|name| name.len() <= LONGEST) {
                asked.entry(name.to_lowercase()).or_default().push(index);
            }
        }
        for (key, asking) in asked {
            let winner = match kept.get(&key) {
                _ if !scope.is_free(&key) || refused.contains(&key) => continue,
                Some(owner) => owner.filter(|owner| asking.contains(owner)),
                None => most_owned(nameless, &asking),
            };
            let named = winner.and_then(|index| Some((index, nameless.get(index)?.names.get(round)?)));
            match (named, kept.get(&key)) {
                (Some((index, name)), _) => {
                    if let Some(slot) = chosen.get_mut(index) {
                        *slot = Some((scope.take([name.clone()]), round));
                    }
                }
                (None, Some(Some(_))) => {}
                (None, _) => drop(refused.insert(key)),
            }
        }
    }
    let last = |(item, chosen): (&Nameless, Option<(String, usize)>)| {
        chosen.unwrap_or_else(|| {
            (scope.take(item.whole().cloned().into_iter().chain(item.names.last().cloned())), rounds)
        })
    };
    nameless.iter().zip(chosen).map(last).collect()
}

/// Who of those that ask for a name gets it: who asks alone, or who has more owners than any other.
fn most_owned(nameless: &[Nameless], asking: &[usize]) -> Option<usize> {
    let owners = |index: &usize| nameless.get(*index).map_or(0, |item| item.owners);
    let most = asking.iter().map(owners).max()?;
    let mut with_most = asking.iter().filter(|index| owners(index) == most);
    with_most.next().copied().filter(|_| with_most.next().is_none())
}

/// Says that all the words of an inline type are another's name.
fn report_taken(api: &Api, nameless: &Nameless, names: &Names<'_>, diagnostics: &mut Diagnostics) {
    let (Some(name), shape) = (nameless.whole(), api.shapes.get(nameless.id)) else { return };
    let chosen = names.get(nameless.id);
    if chosen == name || name.len() > LONGEST {
        return;
    }
    let message = format!("the inline type `{name}` meets a name that is taken, and is called `{chosen}`");
    let found = diagnostics.report(Code::NameTaken, place(shape), message);
    found.help(format!("to call it otherwise: `{:?} = \"…\"` in `names.types` of the target", shape.origin.0));
    if let Some((owner, _)) = names.by_shape.iter().find(|(_, other)| other.eq_ignore_ascii_case(name)) {
        found.related(place(api.shapes.get(*owner)), format!("`{name}` is named here"));
    }
}

/// Reports names of the config that another type has too. What only an owner names gives way to them.
fn report_collisions(api: &Api, target: &Target, items: &[ShapeId], diagnostics: &mut Diagnostics) {
    let mut owners: BTreeMap<String, &Shape> = BTreeMap::new();
    let mut chosen = Vec::new();
    for shape in items.iter().map(|id| api.shapes.get(*id)) {
        match (chosen_name(api, target, shape), &shape.name) {
            (Some((key, name)), _) => chosen.push((key, case::camel_text(name), shape)),
            (None, Name::Component(name)) => drop(owners.insert(case::camel_text(name).to_lowercase(), shape)),
            (None, Name::Inline(_) | Name::Owned) => {}
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

/// Names what the config has a name for.
fn name_given(api: &Api, target: &Target, items: &[ShapeId], names: &mut Names<'_>, scope: &mut Scope) {
    for &id in items {
        let shape = api.shapes.get(id);
        if let Some(name) = given_name(api, target, shape) {
            let kind = format!("{name}{}", kind_word(&shape.kind));
            names.by_shape.insert(id, scope.take([name, kind]));
        }
    }
}

fn name_components(api: &Api, items: &[ShapeId], names: &mut Names<'_>, scope: &mut Scope) {
    for &id in items {
        let shape = api.shapes.get(id);
        let Name::Component(name) = &shape.name else { continue };
        let name = case::camel_text(name);
        let kind = format!("{name}{}", kind_word(&shape.kind));
        names.by_shape.entry(id).or_insert_with(|| scope.take([name, kind]));
    }
}

/// The name that the config gives a shape.
fn given_name(api: &Api, target: &Target, shape: &Shape) -> Option<String> {
    chosen_name(api, target, shape).map(|(_, name)| case::camel_text(name))
}

/// The key and the value of the config that name a shape: what the document calls it, or a place where it stands.
fn chosen_name<'t>(api: &Api, target: &'t Target, shape: &Shape) -> Option<(&'t String, &'t String)> {
    let types = &target.names.types;
    if types.is_empty() {
        return None;
    }
    let by_pointer = types.get_key_value(&shape.origin.0);
    let name = match &shape.name {
        Name::Component(name) => name,
        Name::Owned => return by_pointer,
        Name::Inline(inline) => {
            let mut others = inline.others.iter().map(|other| api.shapes.get(*other));
            return by_pointer.or_else(|| others.find_map(|other| types.get_key_value(&other.origin.0)));
        }
    };
    // The name may be another one than the document's key, which is the end of its place.
    let key = Pointer::parse(&shape.origin.0).and_then(|at| at.last().map(Cow::into_owned));
    types.get_key_value(name).or_else(|| types.get_key_value(&key?)).or(by_pointer)
}

fn is_inline(api: &Api, id: ShapeId) -> bool {
    matches!(api.shapes.get(id).name, Name::Inline(_))
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
