//! What would have to change for a folder to hold a set of files.
//!
//! A plan compares three states of every file: what is emitted now, what was written last according to the lock,
//! and what is on the disk. It reads and changes nothing; `check` reports it and `write` carries it out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use super::error::io;
use super::region::Homeless;
use super::{Digest, Error, FileSet, Force, LOCK, Lock, Origin, keep, path};

/// What happens to one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// It was never there.
    New,
    /// It was there, and somebody removed it.
    Missing,
    /// It is as it was written, and what is emitted now differs.
    Outdated,
    /// It is not as it was written.
    Edited,
    /// It is as it was written, and is not emitted anymore.
    Stale,
    /// It is not emitted anymore, was edited, and stays.
    Left,
    /// It is not emitted anymore, and the user's regions stay where nothing reads them.
    Orphaned,
    /// Somebody else's file is in its place.
    Occupied,
}

/// One file that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step<'files> {
    /// Its path.
    pub(super) path: String,
    /// What happens.
    pub(super) change: Change,
    /// What is done about it.
    pub(super) action: Action<'files>,
}

/// What is done to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action<'files> {
    /// It gets this content.
    Write(Cow<'files, [u8]>),
    /// It goes.
    Remove,
    /// It stays as it is.
    Leave,
}

/// Everything that is to be done.
#[derive(Debug)]
pub(super) struct Plan<'files> {
    /// Files, in order of their paths; the lock is not among them.
    pub(super) steps: Vec<Step<'files>>,
    /// What was written last.
    pub(super) before: Option<Lock>,
    /// What the lock is to hold, if it has to change.
    pub(super) lock: Option<String>,
    /// Whether the lock is as somebody like us wrote it.
    pub(super) as_written: bool,
    /// Whether the folder holds anything but hidden files and what is the user's.
    pub(super) inhabited: bool,
}

impl Plan<'_> {
    /// Whether everything is as it should be.
    pub(super) fn is_done(&self) -> bool {
        self.lock.is_none() && self.steps.iter().all(Step::is_done)
    }
}

impl Step<'_> {
    /// Whether it was done before, and is only told again.
    pub(super) fn is_done(&self) -> bool {
        self.change == Change::Orphaned && self.action == Action::Leave
    }
}

/// Compares a folder with a set of files.
pub(super) fn plan<'files>(
    folder: &Path,
    files: &'files FileSet,
    origin: &Origin,
    force: Force,
) -> Result<Plan<'files>, Error> {
    path::check(files)?;
    let before = match Lock::read(folder) {
        Err(Error::Lock { .. } | Error::Conflict { .. }) if force == Force::Yes => None,
        read => read?,
    };
    let none = BTreeMap::new();
    let known = before.as_ref().map_or(&none, |lock| &lock.files);
    let emitted: Vec<(&str, &[u8])> = files.iter().filter(|(path, _)| !files.is_kept(path)).collect();
    let ways = path::Ways::to(folder, emitted.iter().map(|(path, _)| *path))?;
    let compared: Vec<Compared<'_>> = emitted
        .par_iter()
        .map(|(path, content)| compare(&ways, path, content, files.is_anew(path), before.as_ref()))
        .collect::<Result<_, Error>>()?;
    let mut steps = Vec::new();
    let mut digests = BTreeMap::new();
    for Compared { path, digest, step } in compared {
        steps.extend(step);
        digests.extend(digest.map(|digest| (path, digest)));
    }
    for (path, digest) in known.iter().filter(|(path, _)| !files.contains(path) && !files.is_kept(path)) {
        let step = retire(folder, path, digest)?;
        if step.as_ref().is_some_and(|step| step.change == Change::Orphaned) {
            // It is told until somebody has moved what is in it.
            digests.insert(path.clone(), Digest::of(b""));
        }
        steps.extend(step);
    }
    steps.sort_by(|left, right| left.path.cmp(&right.path));
    // Comments and the order of keys change nothing, so that the lock stays as well.
    let unchanged = before.as_ref().filter(|before| {
        let same = |before: &Origin| {
            (&before.generator, &before.refers, &before.missing) == (&origin.generator, &origin.refers, &origin.missing)
        };
        steps.iter().all(Step::is_done) && same(&before.origin) && before.files == digests
    });
    let lock = unchanged.map_or_else(|| Lock::new(origin.clone(), digests).text(), Lock::text);
    let written = read(&folder.join(LOCK))?.map(|written| Digest::of(&written));
    let same = written.as_ref() == Some(&Digest::of(lock.as_bytes()));
    let as_written = before.as_ref().is_some_and(|before| written == Some(Digest::of(before.text().as_bytes())));
    Ok(Plan { steps, inhabited: inhabited(folder, "", files)?, as_written, before, lock: (!same).then_some(lock) })
}

struct Compared<'files> {
    path: String,
    /// What the lock is to say; none for files that are not ours once they are there.
    digest: Option<Digest>,
    step: Option<Step<'files>>,
}

fn compare<'files>(
    ways: &path::Ways<'_>,
    path: &str,
    emitted: &'files [u8],
    anew: bool,
    before: Option<&Lock>,
) -> Result<Compared<'files>, Error> {
    let known = before.and_then(|lock| lock.files.get(path));
    let place = ways.find(path);
    let disk = place.as_deref().map(read).transpose()?.flatten();
    let homeless = |lost: Homeless| Error::Region { path: place.clone().unwrap_or_default(), name: lost.name };
    let content =
        if anew { Cow::Borrowed(emitted) } else { keep::merge(path, emitted, disk.as_deref()).map_err(homeless)? };
    let ours = keep::Keep::of(path) != keep::Keep::Everything;
    let digest = ours.then(|| Digest::of(&keep::ours(path, &content)));
    let change = match (&disk, known) {
        (Some(disk), _) if **disk == *content => None,
        (Some(disk), _) if Digest::of(disk) == Digest::of(&content) => None,
        (None, Some(_)) => Some(Change::Missing),
        // What is the user's once it is there may go as well.
        (None, None) if before.is_some() && !ours => None,
        (None, None) => Some(Change::New),
        (Some(disk), Some(known)) if keep::is_as_written(path, disk, known) => Some(Change::Outdated),
        (Some(_), Some(_)) => Some(Change::Edited),
        (Some(_), None) if !ours => Some(Change::Outdated),
        (Some(_), None) => Some(Change::Occupied),
    };
    let step = change.map(|change| Step { path: path.to_owned(), change, action: Action::Write(content) });
    Ok(Compared { path: path.to_owned(), digest, step })
}

/// What happens to a file that is not emitted anymore.
fn retire(folder: &Path, path: &str, known: &Digest) -> Result<Option<Step<'static>>, Error> {
    let Some(disk) = read(&path::below(folder, path)?)? else { return Ok(None) };
    let (change, action) = match (keep::is_as_written(path, &disk, known), keep::rest(path, &disk)) {
        (true, None) => (Change::Stale, Action::Remove),
        (true, Some(rest)) if keep::Keep::of(path) == keep::Keep::Outside => (Change::Left, Action::Write(rest.into())),
        (true, Some(rest)) if rest == disk => (Change::Orphaned, Action::Leave),
        (true, Some(rest)) => (Change::Orphaned, Action::Write(rest.into())),
        (false, _) => (Change::Left, Action::Leave),
    };
    Ok(Some(Step { path: path.to_owned(), change, action }))
}

/// The content of a file; none when there is none.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(path) {
        Ok(content) => Ok(Some(content)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(io("read", path)(error)),
    }
}

fn inhabited(root: &Path, below: &str, files: &FileSet) -> Result<bool, Error> {
    let folder = root.join(below);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(io("read", &folder)(error)),
    };
    for entry in entries {
        let entry = entry.map_err(io("read", &folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
        if name.starts_with('.') || files.is_kept(&path) {
            continue;
        }
        if !entry.file_type().map_err(io("read", &folder))?.is_dir() || inhabited(root, &path, files)? {
            return Ok(true);
        }
    }
    Ok(false)
}
