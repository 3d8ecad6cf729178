//! From what somebody writes to what is meant.

use crate::config::nearest;
use crate::diagnostic::Pointer;
use crate::snapshot::{Argument, Field, Item, Operation, Setter, Snapshot, Variant};

/// What a name means.
#[derive(Debug, Clone, Copy)]
pub(super) enum Found<'surface> {
    /// A type.
    Type { name: &'surface str, item: &'surface Item },
    /// A field of a type.
    Field { owner: &'surface str, item: &'surface Item, name: &'surface str, field: &'surface Field },
    /// A variant of an enum.
    Variant { owner: &'surface str, item: &'surface Item, name: &'surface str, variant: &'surface Variant },
    /// An operation.
    Operation { name: &'surface str, operation: &'surface Operation },
    /// An argument of a call.
    Argument { operation: &'surface Operation, argument: &'surface Argument },
    /// A setter of a call.
    Setter { operation: &'surface Operation, name: &'surface str, setter: &'surface Setter },
}

/// Everything that is called so.
pub(super) fn find<'surface>(surface: &'surface Snapshot, name: &str) -> Vec<Found<'surface>> {
    let name = plain(name);
    let mut found = whole(surface, &name);
    if let (true, Some((owner, part))) = (found.is_empty(), name.rsplit_once("::")) {
        found = whole(surface, owner).into_iter().flat_map(|owner| parts(owner, part)).collect();
    }
    found
}

/// A call as it stands in a program is the method that it names: `client.chat().create(…)` is `chat.create`.
fn plain(name: &str) -> String {
    let Some(call) = name.strip_prefix("client.") else { return name.to_owned() };
    let mut letters = String::new();
    let mut depth = 0_u32;
    for letter in call.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => letters.push(letter),
            _ => {}
        }
    }
    letters
}

/// Types and operations of that name.
fn whole<'surface>(surface: &'surface Snapshot, name: &str) -> Vec<Found<'surface>> {
    let pointer = if name.starts_with('#') { Pointer::parse(name) } else { None };
    let at = |place: &str| pointer.is_some() && Pointer::parse(place) == pointer;
    let types = surface.types.iter().filter(|(full, item)| {
        let last = full.rsplit("::").next();
        full.as_str() == name || last == Some(name) || item.aliases.iter().any(|alias| alias == name) || at(&item.at)
    });
    let operations = surface.operations.iter().filter(|(full, operation)| {
        let ty = name.strip_prefix("operations::").or_else(|| name.strip_prefix("calls::"));
        full.as_str() == ty.unwrap_or(name)
            || operation.id == name
            || operation.http == name
            || operation.methods.iter().any(|method| method == name)
            || at(&operation.at)
    });
    let types = types.map(|(name, item)| Found::Type { name, item });
    types.chain(operations.map(|(name, operation)| Found::Operation { name, operation })).collect()
}

/// The parts of a type or an operation that are called so, in the crate or as sent.
fn parts<'surface>(owner: Found<'surface>, part: &str) -> Vec<Found<'surface>> {
    match owner {
        Found::Type { name: owner, item } => {
            let is_it = |name: &str, wire: Option<&str>| name == part || wire == Some(part);
            let fields = item.fields.iter().filter(|(name, field)| is_it(name, field.wire.as_deref()));
            let variants = item
                .variants
                .iter()
                .filter(|(name, variant)| is_it(name, variant.wire.as_ref().and_then(|wire| wire.as_str())));
            let fields = fields.map(|(name, field)| Found::Field { owner, item, name, field });
            fields.chain(variants.map(|(name, variant)| Found::Variant { owner, item, name, variant })).collect()
        }
        Found::Operation { operation, .. } => {
            let arguments = operation.arguments.iter().filter(|argument| argument.name == part);
            let setters = operation.setters.iter().filter(|(name, _)| name.as_str() == part);
            let arguments = arguments.map(|argument| Found::Argument { operation, argument });
            arguments.chain(setters.map(|(name, setter)| Found::Setter { operation, name, setter })).collect()
        }
        Found::Field { .. } | Found::Variant { .. } | Found::Argument { .. } | Found::Setter { .. } => Vec::new(),
    }
}

/// The names that are nearest to one that nothing has: parts of what its beginning names, else of the whole crate.
pub(super) fn near(surface: &Snapshot, name: &str) -> Vec<String> {
    let name = plain(name);
    if let Some((owner, part)) = name.rsplit_once("::") {
        let names: Vec<&str> = whole(surface, owner).iter().flat_map(|owner| names_within(*owner)).collect();
        if !names.is_empty() {
            let near = match nearest(part, names.iter().copied()) {
                Some(near) => vec![near],
                None => names,
            };
            return near.iter().map(|near| format!("{owner}::{near}")).take(SHOWN).collect();
        }
    }
    let types = surface.types.keys().map(String::as_str);
    let short = surface.types.keys().filter_map(|name| name.rsplit("::").next());
    let methods = surface.operations.values().flat_map(|operation| operation.methods.iter().map(String::as_str));
    let ids = surface.operations.values().flat_map(|operation| [operation.id.as_str(), operation.http.as_str()]);
    nearest(&name, types.chain(short).chain(methods).chain(ids)).map(str::to_owned).into_iter().collect()
}

/// How many names are proposed.
const SHOWN: usize = 12;

fn names_within(owner: Found<'_>) -> Vec<&str> {
    match owner {
        Found::Type { item, .. } => item.fields.keys().chain(item.variants.keys()).map(String::as_str).collect(),
        Found::Operation { operation, .. } => {
            let arguments = operation.arguments.iter().map(|argument| argument.name.as_str());
            arguments.chain(operation.setters.keys().map(String::as_str)).collect()
        }
        Found::Field { .. } | Found::Variant { .. } | Found::Argument { .. } | Found::Setter { .. } => Vec::new(),
    }
}
