//! `examples/`: one runnable program per resource.

use rayon::prelude::*;

use super::Files;
use crate::output::is_meant;
use crate::snippet::{self, Ending};
use crate::surface::{Crate, Operation, Resource, purpose, says_something};

/// The programs, and how the manifest must declare them: name and feature.
pub(crate) fn emit(krate: &Crate) -> Files {
    krate
        .resources
        .par_iter()
        .filter_map(|resource| {
            let operation = best(krate, resource)?;
            let example = operation.examples.first()?;
            let program = snippet::program(krate, operation, example, Ending::Send);
            Some((format!("examples/{}.rs", name(resource)), format!("{}\n\n{program}", headline(operation))))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

/// Resources that have a program, with the features it needs; of one that the vendor keeps nothing is said, since Cargo
/// finds it if it is there.
pub(crate) fn listing(krate: &Crate) -> Vec<(String, &str)> {
    krate
        .resources
        .iter()
        .filter_map(|resource| {
            let operation = best(krate, resource)?;
            operation.examples.first()?;
            let path = format!("examples/{}.rs", name(resource));
            if krate.package.keep.iter().any(|pattern| is_meant(pattern, &path)) {
                return None;
            }
            Some((name(resource), operation.feature.as_deref().unwrap_or("client")))
        })
        .collect()
}

/// The name of a resource's program: a name of a crate, which is ASCII.
fn name(resource: &Resource) -> String {
    let ascii = |c: char| if c.is_ascii() { c.to_string() } else { format!("u{:x}", u32::from(c)) };
    resource.file.chars().map(ascii).collect()
}

/// The call with an example that shows best what the resource is for, and that nothing speaks against.
fn best<'a>(krate: &'a Crate, resource: &Resource) -> Option<&'a Operation> {
    let methods = resource.methods.iter().filter_map(|method| krate.operations.get(method.operation));
    let sound = |operation: &&Operation| {
        !operation.examples.is_empty() && operation.deprecated.is_none() && !uses_deprecated(operation)
    };
    // The last of the best is taken, so the first in the document's order.
    let score = |operation: &&Operation| (operation.introduces, purpose(krate, operation), says_something(operation));
    methods.rev().filter(sound).max_by_key(score)
}

/// Whether the example calls a setter whose use is discouraged.
fn uses_deprecated(operation: &Operation) -> bool {
    operation.examples.first().is_some_and(|example| {
        example.setters.iter().any(|(name, _)| {
            let setter = operation.setters.iter().find(|setter| setter.argument.name == *name);
            setter.is_some_and(|setter| setter.argument.deprecated.is_some())
        })
    })
}

fn headline(operation: &Operation) -> String {
    let beginning = operation.prose.beginning();
    let summary = beginning.first_sentence();
    if summary.is_empty() {
        format!("//! {}.", operation.place())
    } else {
        format!("//! {}: {}.", summary.trim_end_matches('.'), operation.place())
    }
}
