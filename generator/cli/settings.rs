//! With which settings documents are compared: those of the target of `oasmith.toml` that they belong to.

use std::path::{Component, Path, PathBuf};

use oasmith::config::Target;

use super::compared::Diff;
use super::error::Error;
use super::revision::Side;
use super::selection::{listed, located};

/// The target that both sides are made with; none where they belong to none.
///
/// A crate says more than a document, of which several targets may be made.
pub(super) fn of(arguments: &Diff, sides: [&Side; 2]) -> Result<Option<Target>, Error> {
    let path = located(arguments.config.as_deref());
    let wanted = arguments.config.is_some() || arguments.target.is_some();
    // Where nothing is made of a document, settings say nothing.
    if !wanted && (!path.is_file() || sides.iter().all(|side| side.is_crate())) {
        return Ok(None);
    }
    let targets = listed(Some(&path))?;
    if let Some(name) = &arguments.target {
        let known = targets.iter().map(|target| target.name.clone()).collect();
        let found = targets.into_iter().find(|target| target.name == *name);
        return found.map(Some).ok_or_else(|| Error::NoTarget { path, name: name.clone(), known });
    }
    let of_crate = |target: &&Target| sides.iter().any(|side| side.is_crate() && same(&side.place, &target.output));
    let of_document = |target: &&Target| sides.iter().any(|side| !side.is_crate() && same(&side.place, &target.spec));
    let mut found: Vec<&Target> = targets.iter().filter(of_crate).collect();
    if found.is_empty() {
        found = targets.iter().filter(of_document).collect();
    }
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some((*one).clone())),
        several => {
            let names: Vec<String> = several.iter().map(|target| format!("`{}`", target.name)).collect();
            Err(Error::Usage {
                message: format!("several targets of `{}` could be meant: {}", path.display(), names.join(", ")),
                help: "choose one with `--target`: the document is read with its settings".to_owned(),
            })
        }
    }
}

/// Whether two paths lead to the same place, also where nothing is there any more.
fn same(one: &Path, other: &Path) -> bool {
    plain(one) == plain(other)
}

/// The path from the root, without steps back.
fn plain(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut plain = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => plain.push(part),
        }
    }
    plain.canonicalize().unwrap_or(plain)
}
