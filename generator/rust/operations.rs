//! The files of `operations/`: the operations of each resource as plain values, with the setters of their calls.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::format::join;
use super::items::{Declarations, Listing, list};
use super::scope::{Place, Scope};
use super::{Files, call, operation};
use crate::snippet;
use crate::surface::{Crate, Operation};

/// The files, without `mod.rs`.
pub(crate) fn emit(krate: &Crate) -> Files {
    let files = by_file(krate);
    files
        .par_iter()
        .map(|(file, operations)| (format!("src/operations/{file}.rs"), emit_file(krate, file, operations)))
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

/// `mod` lines and re-exports of `operations/`.
pub(crate) fn listing(krate: &Crate) -> String {
    let mut declarations = Declarations::default();
    let mut exports = String::new();
    let mut sorted: Vec<_> = by_file(krate).into_iter().collect();
    sorted.sort_by(|(one, _), (other, _)| snippet::compare_names(one, other));
    for (file, operations) in sorted {
        let names: Vec<&str> = operations.iter().map(|operation| operation.name.as_str()).collect();
        let features: Vec<String> = feature(&operations).map(str::to_owned).into_iter().collect();
        list(&mut declarations, &mut exports, &Listing::new(file, &names, &features));
    }
    join(&[declarations.text(), exports])
}

/// The feature that compiles a file: that of its resource, unless an operation is on several resources.
pub(super) fn feature<'a>(operations: &[&'a Operation]) -> Option<&'a str> {
    let first = operations.first()?.feature.as_deref();
    first.filter(|_| operations.iter().all(|operation| operation.feature.as_deref() == first))
}

fn by_file(krate: &Crate) -> BTreeMap<&str, Vec<&Operation>> {
    let mut files: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in &krate.operations {
        files.entry(&operation.file).or_default().push(operation);
    }
    files
}

fn emit_file(krate: &Crate, file: &str, operations: &[&Operation]) -> String {
    let defined: BTreeSet<&str> = operations.iter().map(|operation| operation.name.as_str()).collect();
    let scope = Scope::new(krate, Place::Elsewhere, defined);
    let mut blocks = Vec::new();
    for operation in operations {
        blocks.push(operation::emit(&scope, operation));
        blocks.push(call::emit(&scope, operation));
    }
    let path = operations
        .first()
        .and_then(|operation| operation.resources.first())
        .and_then(|index| krate.resources.get(*index))
        .map_or_else(|| file.to_owned(), |resource| krate.accessors(resource).join("."));
    join(&[format!("//! The operations of `{path}`.\n"), scope.use_lines(), join(&blocks)])
}
