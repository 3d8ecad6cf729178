//! Types whose names are longer than a program should have to write.

use std::collections::BTreeSet;

use super::NameChoice;
use crate::diagnostic::Pointer;
use crate::surface::{Crate, Item};

/// A name with more words, or more letters, is long.
const WORDS: usize = 5;
const LETTERS: usize = 36;

/// Words that a name does not begin with, since they say what something is of another.
const DULL: &[&str] = &[
    "Response", "Request", "Item", "Items", "Value", "Values", "Body", "Data", "Of", "And", "By", "Or", "In", "To",
    "Params", "Result", "Content", "Object", "Entry", "Union", "Option", "Type",
];

/// Words that say what happens, or what all such things are, but not which one it is.
const COMMON: &[&str] = &[
    "Added",
    "Beta",
    "Completed",
    "Create",
    "Created",
    "Delete",
    "Deleted",
    "Delta",
    "Done",
    "Error",
    "Event",
    "Failed",
    "Ga",
    "Get",
    "Input",
    "List",
    "New",
    "Output",
    "Status",
    "Update",
    "Updated",
];

/// Types whose names are long, each with a shorter one that nothing else has.
pub(super) fn types(krate: &Crate) -> Vec<NameChoice> {
    let mut taken: BTreeSet<String> = krate.items.iter().map(|item| item.name.to_lowercase()).collect();
    taken.extend(krate.items.iter().flat_map(|item| item.aliases.iter().map(|alias| alias.name.to_lowercase())));
    taken.extend(krate.resources.iter().map(|resource| resource.name.to_lowercase()));
    let mut choices = Vec::new();
    for item in krate.items.iter().filter(|item| is_long(&item.name)) {
        let (Some(key), Some(proposed)) = (key(item), shorter(&item.name, &taken)) else { continue };
        taken.insert(proposed.to_lowercase());
        choices.push(NameChoice { key, now: item.name.clone(), proposed });
    }
    choices
}

fn is_long(name: &str) -> bool {
    words(name).len() > WORDS || name.len() > LETTERS
}

/// The end of a name, as short as it says something and is free.
fn shorter(name: &str, taken: &BTreeSet<String>) -> Option<String> {
    let words = words(name);
    let ends = (2..WORDS.min(words.len())).filter_map(|count| words.get(words.len() - count..));
    // Two words at least are about the thing itself.
    let telling = |word: &&&str| !DULL.contains(*word) && !COMMON.contains(*word) && word.len() > 2;
    let says = |end: &&[&str]| {
        end.first().is_some_and(|first| !DULL.contains(first) && first.len() > 2)
            && end.iter().filter(telling).count() >= 2
    };
    let names = ends.filter(says).map(<[&str]>::concat);
    names.filter(|name| name.len() >= 8).find(|name| !taken.contains(&name.to_lowercase()))
}

/// The words of a name in Rust's case.
fn words(name: &str) -> Vec<&str> {
    let starts = name.char_indices().filter(|(_, letter)| letter.is_uppercase()).map(|(start, _)| start);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([name.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| name.get(*start..end)).collect()
}

/// What the configuration knows a type by: its component, or its place.
fn key(item: &Item) -> Option<String> {
    let pointer = Pointer::parse(&item.origin)?;
    let parts: Vec<_> = pointer.segments().collect();
    match parts.as_slice() {
        [] => None,
        [components, _, name] if components == "components" => Some(name.to_string()),
        _ => Some(item.origin.clone()),
    }
}
