//! Makes a folder hold a set of files, as a whole or not at all.
//!
//! Everything is staged beside its place on the same file system, then put there by renames that are taken back
//! if one fails. A folder that does not exist yet appears at once, complete. In one that does, files that are
//! already right are not touched, so that nothing is built again without need.
//!
//! Files of somebody else are never changed: without `--force`, one that is in the way is an error, and so is a
//! folder that holds something and has no lock.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::{Builder, TempDir};

use super::error::io;
use super::journal::Journal;
use super::plan::{Action, Change, Plan, Step, plan};
use super::{Error, FileSet, LOCK, Moved, Origin, path};

/// Whether what is in the way may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Force {
    /// It is an error.
    #[default]
    No,
    /// It is replaced.
    Yes,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Files of the set, the lock not counted.
    pub files: usize,
    /// How many of them were new or different.
    pub changed: usize,
    /// How many files were removed.
    pub removed: usize,
    /// Files that somebody had edited and that are now as emitted.
    pub replaced: Vec<String>,
    /// Files that are no longer emitted and stay, because somebody had edited them.
    pub left: Vec<String>,
    /// Operations that come and go.
    pub operations: Moved,
}

/// Makes `folder` hold `files` and a lock that says what they were made from.
///
/// # Errors
///
/// See [`Error`]; nothing was changed then.
pub fn write(folder: &Path, files: &FileSet, origin: &Origin, force: Force) -> Result<Written, Error> {
    let plan = plan(folder, files, origin, force)?;
    if force == Force::No {
        refuse(folder, &plan)?;
    }
    let mut written = summary(files, &plan);
    written.operations = Moved::between(plan.before.as_ref(), origin);
    if plan.steps.is_empty() && plan.lock.is_none() {
        return Ok(written);
    }
    if folder.symlink_metadata().is_ok() {
        change(folder, &plan)?;
    } else {
        create(folder, &plan)?;
    }
    Ok(written)
}

fn refuse(folder: &Path, plan: &Plan) -> Result<(), Error> {
    if plan.inhabited && plan.before.is_none() {
        return Err(Error::NotOurs { folder: folder.to_owned() });
    }
    let paths: Vec<String> = named(plan, |change| change == Change::Occupied);
    if paths.is_empty() { Ok(()) } else { Err(Error::Occupied { folder: folder.to_owned(), paths }) }
}

fn named(plan: &Plan, wanted: impl Fn(Change) -> bool) -> Vec<String> {
    plan.steps.iter().filter(|step| wanted(step.change)).map(|step| step.path.clone()).collect()
}

fn summary(files: &FileSet, plan: &Plan) -> Written {
    let removed = named(plan, |change| change == Change::Stale).len();
    let left = named(plan, |change| change == Change::Left);
    Written {
        files: files.len(),
        changed: plan.steps.len() - removed - left.len(),
        removed,
        replaced: named(plan, |change| change == Change::Edited),
        left,
        operations: Moved::default(),
    }
}

/// Makes a folder that is not there: staged beside it, then renamed.
fn create(folder: &Path, plan: &Plan) -> Result<(), Error> {
    let parent = match folder.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(io("create", parent))?;
    let stage = stage_in(parent)?;
    let whole = stage.path().join("whole");
    stage_files(&whole, plan)?;
    fs::rename(&whole, folder).map_err(io("create", folder))
}

/// Changes a folder that is there: staged inside it, since a folder beside it may be on another file system.
fn change(folder: &Path, plan: &Plan) -> Result<(), Error> {
    let stage = stage_in(folder)?;
    let (fresh, attic) = (stage.path().join("fresh"), stage.path().join("attic"));
    stage_files(&fresh, plan)?;
    fs::create_dir(&attic).map_err(io("create", &attic))?;
    let mut journal = Journal::new(attic);
    match swap(folder, &fresh, plan, &mut journal) {
        Ok(()) => {
            remove_empty_folders(folder, plan);
            Ok(())
        }
        Err(error) => {
            journal.roll_back();
            Err(error)
        }
    }
}

fn stage_in(folder: &Path) -> Result<TempDir, Error> {
    Builder::new().prefix(".oasmith-").tempdir_in(folder).map_err(io("write in", folder))
}

/// Files that are to be written, with their contents; the lock is the last.
fn contents(plan: &Plan) -> impl Iterator<Item = (&str, &[u8])> {
    let files = plan.steps.iter().filter_map(|step| match &step.action {
        Action::Write(content) => Some((step.path.as_str(), content.as_slice())),
        Action::Remove | Action::Leave => None,
    });
    files.chain(plan.lock.as_deref().map(|lock| (LOCK, lock.as_bytes())))
}

fn stage_files(root: &Path, plan: &Plan) -> Result<(), Error> {
    fs::create_dir_all(root).map_err(io("create", root))?;
    let files: Vec<(PathBuf, &[u8])> = contents(plan).map(|(path, content)| (root.join(path), content)).collect();
    let mut made = root;
    for folder in files.iter().filter_map(|(file, _)| file.parent()) {
        if folder != made {
            fs::create_dir_all(folder).map_err(io("create", folder))?;
            made = folder;
        }
    }
    files.par_iter().try_for_each(|(file, content)| fs::write(file, content).map_err(io("write", file)))
}

fn swap(folder: &Path, fresh: &Path, plan: &Plan, journal: &mut Journal) -> Result<(), Error> {
    for step in plan.steps.iter().filter(|step| step.action == Action::Remove) {
        journal.take(&path::below(folder, &step.path)?)?;
    }
    for (path, _) in contents(plan) {
        let file = path::below(folder, path)?;
        journal.make_folders(folder, &file)?;
        journal.take(&file)?;
        journal.place(&fresh.join(path), &file)?;
    }
    Ok(())
}

/// Removes the folders that held nothing but files that are gone. Failing to is harmless.
fn remove_empty_folders(folder: &Path, plan: &Plan) {
    for Step { path, .. } in plan.steps.iter().filter(|step| step.change == Change::Stale) {
        let file = folder.join(path);
        for above in file.ancestors().skip(1).take_while(|above| *above != folder) {
            if fs::remove_dir(above).is_err() {
                break;
            }
        }
    }
}
