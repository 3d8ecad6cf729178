//! A folder that is replaced by a whole new one in a single step, where the system can do that.
//!
//! The new folder is made beside the old one, out of new files and of links to those that stay, and the two change
//! places. So a run that is killed leaves the one or the other, and nobody ever sees a mixture. It is done only
//! where nothing else lives in the folder, such as `.git`, what Cargo built, or whoever works there.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::plan::{Action, Plan};
use super::stage::{self, Stage};
use super::write::{contents, stage_files};

/// Replaces the folder; false when it has to be changed in place, and nothing was done.
pub(super) fn exchange(folder: &Path, plan: &Plan<'_>) -> bool {
    if lives_on(folder, plan).unwrap_or(true) {
        return false;
    }
    let Ok(stage) = Stage::enter(&stage::beside(folder)) else { return false };
    let done = stage.sweep().and_then(|()| stage_files(&stage.fresh(), plan)).is_ok()
        && link(folder, &stage.fresh(), plan).is_ok()
        && swap(&stage.fresh(), folder).is_ok();
    // What lies in the stage now is the old folder, or a new one that was not needed.
    stage.leave();
    done
}

/// Whether there is anything that would not stand being moved.
fn lives_on(folder: &Path, plan: &Plan<'_>) -> io::Result<bool> {
    let here = fs::canonicalize(".")?.starts_with(fs::canonicalize(folder)?);
    if here || folder.is_symlink() {
        return Ok(true);
    }
    let known = plan.before.iter().flat_map(|lock| lock.files.keys().map(String::as_str));
    let paths = known.chain(contents(plan).map(|(path, _)| path));
    let ours: BTreeSet<&str> = paths.filter_map(|path| path.split('/').next()).collect();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let known = name.to_str().is_some_and(|name| ours.contains(name)) || stage::inside(folder).ends_with(&name);
        if entry.file_type()?.is_dir() && !known {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Links every file into the new folder that stays as it is.
fn link(folder: &Path, fresh: &Path, plan: &Plan<'_>) -> io::Result<()> {
    let removed = plan.steps.iter().filter(|step| step.action == Action::Remove).map(|step| step.path.as_str());
    let replaced: BTreeSet<&str> = removed.chain(contents(plan).map(|(path, _)| path)).collect();
    let mut folders = vec![String::new()];
    while let Some(below) = folders.pop() {
        let (old, new) = (folder.join(&below), fresh.join(&below));
        let mut empty = true;
        for entry in fs::read_dir(&old)? {
            let entry = entry?;
            let name = entry.file_name();
            // Names that are not text are somebody's own, as links are: the folder is left where it is.
            let name = name.to_str().ok_or(ErrorKind::InvalidData)?;
            let path = if below.is_empty() { name.to_owned() } else { format!("{below}/{name}") };
            let kind = entry.file_type()?;
            if kind.is_dir() && !stage::inside(folder).ends_with(&path) {
                folders.push(path);
            } else if kind.is_file() && !replaced.contains(path.as_str()) {
                fs::create_dir_all(&new)?;
                fs::hard_link(entry.path(), fresh.join(&path))?;
            } else if !kind.is_dir() && !kind.is_file() {
                return Err(ErrorKind::Unsupported.into());
            }
            empty = false;
        }
        if empty {
            fs::create_dir_all(&new)?;
        }
        if new.is_dir() {
            fs::set_permissions(&new, fs::metadata(&old)?.permissions())?;
        }
    }
    Ok(())
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn swap(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}
