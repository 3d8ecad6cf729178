//! Resources, and methods whose names are longer than a call should be.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{NameChoice, ResourceChoice};
use crate::config::squeezed;
use crate::diagnostic::Pointer;
use crate::model::Words;
use crate::surface::{Crate, Operation, Resource, Type};

/// A name with more words, or more letters, is long.
const WORDS: usize = 3;
const LETTERS: usize = 26;

/// The resources of a crate.
pub(super) fn resources(krate: &Crate, document: &Value) -> Vec<ResourceChoice> {
    let resources = krate.resources.iter().filter(|resource| !resource.methods.is_empty());
    let tagged = resources.map(|resource| {
        let operations = resource.methods.iter().filter_map(|method| krate.operations.get(method.operation));
        (resource, operations.filter_map(|operation| first_tag(document, operation)).collect())
    });
    let tagged: Vec<(&Resource, Vec<String>)> = tagged.collect();
    // A tag that several resources have does not group: paths do.
    let groups = |tag: &&String| tagged.iter().filter(|(_, tags)| tags.contains(tag)).count() == 1;
    let mut known = BTreeSet::new();
    let choices = tagged.iter().map(|(resource, tags)| {
        let path = resource.path.join(".");
        let same = |tag: &&String| squeezed(tag) == squeezed(&path);
        let tag = tags.iter().find(same).or_else(|| tags.first().filter(groups)).cloned();
        let key = Some(tag.unwrap_or_else(|| path.clone())).filter(|key| known.insert(key.clone()));
        ResourceChoice { key, path, methods: resource.methods.len() }
    });
    choices.collect()
}

/// The tag that groups an operation.
fn first_tag(document: &Value, operation: &Operation) -> Option<String> {
    let node = Pointer::parse(&operation.origin)?.find(document)?;
    node.get("tags")?.get(0)?.as_str().map(str::to_owned)
}

/// Methods whose names are long, each with a shorter one that nothing else on its resource has.
pub(super) fn methods(krate: &Crate) -> Vec<NameChoice> {
    let mut taken: BTreeSet<(usize, String)> = BTreeSet::new();
    for operation in &krate.operations {
        for home in homes(operation) {
            taken.insert((home, operation.method.clone()));
        }
    }
    for (home, resource) in krate.resources.iter().enumerate() {
        let children = resource.children.iter().filter_map(|child| krate.resources.get(*child));
        taken.extend(children.map(|child| (home, child.accessor.clone())));
    }
    let mut choices = Vec::new();
    // A body in two forms makes two methods of one id: the first is named, and the other follows it.
    let mut ids = BTreeSet::new();
    let first = krate.operations.iter().filter(|operation| ids.insert(operation.id.as_str()));
    let long = first.filter(|operation| is_long(&operation.method));
    // What is discouraged takes no short name away from what is not, and needs none.
    for operation in long.filter(|operation| operation.deprecated.is_none()) {
        let free = |name: &String| homes(operation).all(|home| !taken.contains(&(home, name.clone())));
        let shorter = |name: &String| name.len() < operation.method.len() && !is_long(name);
        let Some(proposed) = names(operation).into_iter().find(|name| shorter(name) && free(name)) else { continue };
        taken.extend(homes(operation).map(|home| (home, proposed.clone())));
        let home = operation.resources.first().and_then(|home| krate.resources.get(*home));
        let path = home.map(|home| format!("{}.", home.path.join("."))).unwrap_or_default();
        choices.push(NameChoice { key: operation.id.clone(), now: format!("{path}{}", operation.method), proposed });
    }
    choices
}

/// The resources of an operation by number; the client itself is one more.
fn homes(operation: &Operation) -> impl Iterator<Item = usize> {
    let client = operation.resources.is_empty().then_some(usize::MAX);
    operation.resources.iter().copied().chain(client)
}

fn is_long(name: &str) -> bool {
    name.split('_').filter(|word| !word.is_empty()).count() > WORDS || name.len() > LETTERS
}

/// Words with which names of methods begin; another first word is kept only where nothing shorter is left.
const VERBS: &[&str] = &[
    "add", "archive", "cancel", "create", "delete", "export", "find", "get", "import", "insert", "list", "move",
    "patch", "query", "remove", "replace", "retrieve", "run", "search", "send", "set", "update", "upload",
];

/// What its own first word and its path say, shortest first.
fn names(operation: &Operation) -> Vec<String> {
    let path = operation.path.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let fixed: Vec<String> = parts.iter().filter(|part| !part.contains('{')).map(|part| snake(part)).collect();
    let fixed: Vec<&String> = fixed.iter().filter(|part| !part.is_empty()).collect();
    let one = parts.last().is_some_and(|part| part.contains('{'));
    let within = parts.iter().rev().skip(1).any(|part| part.contains('{'));
    let last = fixed.last().map(|part| part.as_str()).unwrap_or_default();
    let own = operation.method.split('_').next().filter(|word| VERBS.contains(word));
    let verb = match (own, operation.verb.as_str()) {
        (None | Some("get"), "GET") if !one && lists(operation) => "list",
        (Some(own), _) => own,
        (None, "GET") => "get",
        // What is done to one thing is the last word of its path.
        (None, "POST") if !one && within && !last.ends_with('s') => return vec![last.to_owned()],
        // `PUT /me/player` and `POST /me/player/next` do what only their own names say.
        (None, "POST" | "PUT") if !one && singular(last) == last => return Vec::new(),
        (None, "POST") => "create",
        (None, "PUT") => "replace",
        (None, "PATCH") => "update",
        (None, "DELETE") => "delete",
        (None, _) => return Vec::new(),
    };
    let thing = if verb == "list" || verb == "search" { last.to_owned() } else { singular(last) };
    // `/items/{id}/addMember` says the verb itself.
    let thing = thing.strip_prefix(&format!("{verb}_")).map_or(thing.clone(), str::to_owned);
    let owner = fixed.iter().rev().nth(1).map(|part| singular(part));
    let mut names = vec![verb.to_owned(), format!("{verb}_{thing}")];
    names.extend(owner.map(|owner| format!("{verb}_{owner}_{thing}")));
    names
}

fn lists(operation: &Operation) -> bool {
    let list = operation.receives.as_ref().is_some_and(|receives| matches!(receives.ty, Type::List(_)));
    list || operation.paging.is_some()
}

/// A part of a path as an identifier; nothing for one that only says which version it is.
fn snake(part: &str) -> String {
    let name = Words::new(part).snake();
    let version = name.trim_start_matches('v').chars().all(|letter| letter.is_ascii_digit() || letter == '_');
    if version || name == "api" { String::new() } else { name }
}

fn singular(name: &str) -> String {
    Words::new(name).singular().snake()
}
