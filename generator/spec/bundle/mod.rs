//! References → pointers: everything a document refers to ends up in one tree.
//!
//! Trees of other files are put under `#/x-oasmith-files/<n>`, and every reference is rewritten to the canonical
//! pointer of its target, whether it was written as a path, a pointer with escapes, a URI of an `$id` or an anchor.
//! Afterwards no stage knows that there were files. What leads nowhere points to `#/x-oasmith-nothing`, which never
//! exists: the later stages leave out the corner, take any value where a schema is missing, or leave out the operation
//! that lacks a part of its own. It is a warning everywhere, since one fault of a thousand must not cost the whole crate.
//!
//! Nothing outside of the document's folder is read unless its folder is allowed, and nothing over a network: such
//! references are warnings wherever they stand.

mod files;
mod loss;
mod resolve;
mod rewrite;
mod suggest;
mod uri;
mod walk;

use std::path::Path;

use serde_json::Value;

use crate::diagnostic::{Diagnostics, FileId, Place};
use crate::spec::document::file_pointer;
use crate::spec::driver::LoadOptions;
use crate::spec::sources::{FILES, Sources};
use files::Files;
use resolve::Resolver;
use uri::Uri;
use walk::{Found, Kind, walk};

/// Where references that lead nowhere point to.
pub(crate) const NOTHING: &str = "#/x-oasmith-nothing";

/// Where references point to that mean another schema at each place of use. The schema `true` stands there.
pub(crate) const ANYTHING: &str = "#/x-oasmith-anything";
/// The key of that schema.
pub(crate) const ANYTHING_KEY: &str = "x-oasmith-anything";

/// Brings in other files and rewrites all references. `tree` is file 0 of `sources`, read from `path`.
pub(crate) fn bundle(
    mut tree: Value,
    path: Option<&Path>,
    options: &LoadOptions,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Value {
    if let Some(members) = tree.as_object_mut() {
        members.shift_remove(FILES);
        members.shift_remove(ANYTHING_KEY);
    }
    let mut files = Files::new(path, options, sources);
    if let Some(slot) = files.trees.first_mut() {
        *slot = Some(tree);
    }
    let mut resolver = Resolver::default();
    let mut number = 0;
    while let Some(tree) = files.trees.get(number) {
        let file = FileId(number as u32);
        let inventory = walk(tree.as_ref().unwrap_or(&Value::Null), number == 0);
        resolver.add(file, &inventory);
        for found in &inventory.references {
            let id = inventory.resources.get(found.resource).and_then(|it| it.id.as_deref());
            read_file(&mut files, &mut resolver, (file, id), found, diagnostics);
        }
        resolver.inventories.push(inventory);
        number += 1;
    }
    let mut trees: Vec<Value> = std::mem::take(&mut files.trees).into_iter().map(Option::unwrap_or_default).collect();
    let edits = resolver.resolve_all(&trees, diagnostics);
    rewrite::apply(&mut trees, &edits);
    let mut bundled = join(trees);
    let circles = rewrite::break_cycles(&mut bundled, &edits, diagnostics);
    rewrite::report_ambiguous(&edits, diagnostics);
    let anything = |edit: &resolve::Edit| edit.target == ANYTHING;
    if let (Some(members), true) = (bundled.as_object_mut(), edits.iter().any(anything) || circles) {
        members.insert(ANYTHING_KEY.to_owned(), Value::Bool(true));
    }
    bundled
}

/// Reads the file that a reference names, if it names one that is not known yet. It stands in a file, in a
/// resource with this id.
fn read_file(
    files: &mut Files<'_>,
    resolver: &mut Resolver,
    (file, id): (FileId, Option<&str>),
    found: &Found,
    diagnostics: &mut Diagnostics,
) {
    let uri = Uri::parse(found.text.trim());
    let named = uri.base.contains(['/', '.']);
    if uri.base.is_empty()
        || uri.is_remote()
        || (found.kind == Kind::Mapping && !named)
        || resolver.knows(file, id, &uri)
    {
        return;
    }
    let tree = files.trees.get(file.0 as usize).and_then(Option::as_ref);
    if !found.text.contains('#') && tree.is_some_and(|tree| resolve::unmarked(tree, &uri.base).is_some()) {
        return;
    }
    let place = Place::Pointer(in_bundle(file, &found.at));
    if found.kind == Kind::Text {
        // Canon says so if there is no text.
        let target = files.find_text(file, &uri.path(), &place);
        resolver.set_file(file, &uri.base, target);
        return;
    }
    let target = files.find(file, &uri.path(), &place, diagnostics);
    resolver.set_file(file, &uri.base, target);
}

/// The pointer in the bundled tree of a node of one file.
fn in_bundle(file: FileId, at: &crate::diagnostic::Pointer) -> crate::diagnostic::Pointer {
    if file.0 == 0 {
        return at.clone();
    }
    let mut pointer = file_pointer(file.0);
    for segment in at.segments() {
        pointer.push(&segment);
    }
    pointer
}

fn join(trees: Vec<Value>) -> Value {
    let mut trees = trees.into_iter();
    let mut root = trees.next().unwrap_or_default();
    let others: serde_json::Map<String, Value> = (1u32..)
        .zip(trees)
        .filter(|(_, tree)| !tree.is_null())
        .map(|(number, tree)| (number.to_string(), tree))
        .collect();
    if let (Some(members), false) = (root.as_object_mut(), others.is_empty()) {
        members.insert(FILES.to_owned(), Value::Object(others));
    }
    root
}
