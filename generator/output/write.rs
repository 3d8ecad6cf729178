//! Makes a folder hold a set of files, as a whole or not at all.
//!
//! Everything is staged on the same file system, then put in its place by renames that are taken back if one fails,
//! and completed by the next run if this one is killed. A folder that does not exist yet appears at once, complete; so
//! does a new one in place of one that holds nothing but ours. Files that are already right stay what they are, so
//! that nothing is built again without need.
//!
//! Files of somebody else are never changed: without `--force`, one that is in the way is an error, and so is a
//! folder that holds something and has no lock.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::error::io;
use super::exchange::exchange;
use super::journal::Journal;
use super::plan::{Action, Change, Plan, plan};
use super::stage::{self, Stage};
use super::{Error, FileSet, LOCK, Moved, Origin};

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
    /// How many of them were new or different; the lock is counted where it alone was.
    pub changed: usize,
    /// How many files were removed.
    pub removed: usize,
    /// Files that somebody had edited and that are now as emitted.
    pub replaced: Vec<String>,
    /// Files that are no longer emitted and stay, because somebody had edited them.
    pub left: Vec<String>,
    /// Files that are no longer emitted and hold nothing but the user's regions, which nothing reads now.
    pub orphaned: Vec<String>,
    /// Operations that come and go.
    pub operations: Moved,
}

/// Makes `folder` hold `files` and a lock that says what they were made from. Waits while another run changes it.
///
/// # Errors
///
/// See [`Error`]; nothing was changed then.
pub fn write(folder: &Path, files: &FileSet, origin: &Origin, force: Force) -> Result<Written, Error> {
    heal(folder)?;
    let planned = || -> Result<Plan<'_>, Error> {
        let plan = plan(folder, files, origin, force)?;
        if force == Force::No {
            refuse(folder, &plan)?;
        }
        Ok(plan)
    };
    match planned() {
        Ok(plan) if plan.is_done() => return Ok(summary(files, &plan, origin)),
        Err(error @ (Error::Path { .. } | Error::Case { .. })) => return Err(error),
        // Whatever else was seen may have been the middle of another run: it is looked at again when that is over.
        _ => {}
    }
    loop {
        let there = folder.symlink_metadata().is_ok();
        let above = stage::parent(folder);
        fs::create_dir_all(above).map_err(io("create", above))?;
        let stage = Stage::enter(&if there { stage::inside(folder) } else { stage::beside(folder) })?;
        // Another run may have made the folder, or changed it, while this one waited.
        if folder.symlink_metadata().is_ok() != there {
            stage.leave();
            continue;
        }
        let done = planned().and_then(|plan| {
            if !plan.is_done() {
                match there {
                    true if exchange(folder, &plan) => {}
                    true => change(folder, &stage, &plan)?,
                    false => create(folder, &stage, &plan)?,
                }
            }
            Ok(summary(files, &plan, origin))
        });
        if !stage.journal().exists() {
            stage.leave();
        }
        return done;
    }
}

/// Completes what a killed run had decided to do, and removes what it left behind.
pub(super) fn heal(folder: &Path) -> Result<(), Error> {
    if let Some(stage) = Stage::left_behind(&stage::inside(folder))? {
        if let Some(journal) = Journal::read(&stage)? {
            journal.carry_out(folder, &stage)?;
        }
        stage.leave();
    }
    if let Some(stage) = Stage::left_behind(&stage::beside(folder))? {
        stage.leave();
    }
    Ok(())
}

fn refuse(folder: &Path, plan: &Plan<'_>) -> Result<(), Error> {
    if plan.inhabited && plan.before.is_none() {
        return Err(Error::NotOurs { folder: folder.to_owned() });
    }
    let paths: Vec<String> = named(plan, |change| change == Change::Occupied);
    if paths.is_empty() { Ok(()) } else { Err(Error::Occupied { folder: folder.to_owned(), paths }) }
}

fn named(plan: &Plan, wanted: impl Fn(Change) -> bool) -> Vec<String> {
    plan.steps.iter().filter(|step| wanted(step.change)).map(|step| step.path.clone()).collect()
}

fn summary(files: &FileSet, plan: &Plan, origin: &Origin) -> Written {
    let removed = named(plan, |change| change == Change::Stale).len();
    let left = named(plan, |change| change == Change::Left);
    let orphaned = named(plan, |change| change == Change::Orphaned);
    Written {
        files: files.len(),
        changed: match plan.steps.len() {
            0 => usize::from(plan.lock.is_some()),
            steps => steps - removed - left.len() - orphaned.len(),
        },
        removed,
        replaced: named(plan, |change| change == Change::Edited),
        left,
        orphaned,
        operations: Moved::between(plan.before.as_ref(), origin),
    }
}

/// Makes a folder that is not there: staged beside it, then renamed.
fn create(folder: &Path, stage: &Stage, plan: &Plan<'_>) -> Result<(), Error> {
    stage.sweep()?;
    stage_files(&stage.fresh(), plan)?;
    fs::rename(stage.fresh(), folder).map_err(io("create", folder))
}

/// Changes a folder that is there: staged inside it, since a folder beside it may be on another file system.
fn change(folder: &Path, stage: &Stage, plan: &Plan<'_>) -> Result<(), Error> {
    stage.sweep()?;
    stage_files(&stage.fresh(), plan)?;
    let removed = plan.steps.iter().filter(|step| step.action == Action::Remove).map(|step| step.path.clone());
    let placed: Vec<String> = contents(plan).map(|(path, _)| path.to_owned()).collect();
    let journal = Journal { removed: removed.collect(), folders: missing_folders(folder, &placed), placed };
    journal.write(stage)?;
    journal.carry_out(folder, stage)
}

/// Folders that are not there yet, outer ones first.
fn missing_folders(folder: &Path, paths: &[String]) -> Vec<String> {
    let above = paths.iter().flat_map(|path| path.match_indices('/').filter_map(|(at, _)| path.get(..at)));
    let above: BTreeSet<&str> = above.collect();
    above.into_iter().filter(|path| folder.join(path).symlink_metadata().is_err()).map(str::to_owned).collect()
}

/// Files that are to be written, with their contents; the lock is the last.
pub(super) fn contents<'plan>(plan: &'plan Plan<'_>) -> impl Iterator<Item = (&'plan str, &'plan [u8])> {
    let files = plan.steps.iter().filter_map(|step| match &step.action {
        Action::Write(content) => Some((step.path.as_str(), content.as_ref())),
        Action::Remove | Action::Leave => None,
    });
    files.chain(plan.lock.as_deref().map(|lock| (LOCK, lock.as_bytes())))
}

/// Writes them below a folder, which is made.
pub(super) fn stage_files(root: &Path, plan: &Plan<'_>) -> Result<(), Error> {
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
