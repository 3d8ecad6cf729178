//! Changes to a folder that are made as a whole, whatever happens in between.
//!
//! What is to be done is written down before the first change. Every change is a rename within one file system, and
//! the disk itself shows which were made: a new file that still waits in the stage is not in place yet, and a
//! replaced one lies in the attic. So a run that was killed is completed by the next one, and one that fails takes
//! everything back.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::io;
use super::stage::Stage;
use super::{Error, path};

/// What is to be done to a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Files that go.
    pub(super) removed: Vec<String>,
    /// Files that come from the stage; the lock is the last.
    pub(super) placed: Vec<String>,
    /// Folders that are made for them.
    pub(super) folders: Vec<String>,
}

impl Journal {
    /// The journal that a killed run left; none when it had not decided yet.
    pub(super) fn read(stage: &Stage) -> Result<Option<Self>, Error> {
        let file = stage.journal();
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io("read", &file)(error)),
        };
        let fault = |message: String| Error::Journal { path: file.clone(), message };
        let journal: Self = serde_json::from_str(&text).map_err(|error| fault(error.to_string()))?;
        let mut paths = journal.removed.iter().chain(&journal.placed).chain(&journal.folders);
        match paths.find(|path| !path::is_plain(path)) {
            Some(path) => Err(fault(format!("`{path}` is not a path below the folder"))),
            None => Ok(Some(journal)),
        }
    }

    /// Decides that this is to be done: from here on, a run that is killed has done it.
    pub(super) fn write(&self, stage: &Stage) -> Result<(), Error> {
        let attic = stage.attic();
        fs::create_dir_all(&attic).map_err(io("create", &attic))?;
        let (file, draft) = (stage.journal(), stage.draft());
        let text = serde_json::to_string(self).unwrap_or_default();
        // Not synchronized: this guards against runs that are stopped, not against machines that are.
        fs::write(&draft, text).map_err(io("write", &draft))?;
        fs::rename(&draft, &file).map_err(io("write", &file))
    }

    /// Does it, or takes it back. Nothing of the journal is left afterwards, unless taking it back failed too.
    pub(super) fn carry_out(&self, folder: &Path, stage: &Stage) -> Result<(), Error> {
        let moves = Moves { folder, fresh: stage.fresh(), attic: stage.attic() };
        let done = self.forward(&moves);
        if done.is_err() {
            self.back(&moves)?;
        }
        let file = stage.journal();
        fs::remove_file(&file).map_err(io("remove", &file))?;
        done
    }

    fn forward(&self, moves: &Moves<'_>) -> Result<(), Error> {
        for (number, path) in self.removed.iter().enumerate() {
            let file = path::below(moves.folder, path)?;
            moves.take(&file, &format!("removed-{number}"))?;
            remove_empty_folders(moves.folder, &file);
        }
        for path in &self.folders {
            let folder = path::below(moves.folder, path)?;
            fs::create_dir_all(&folder).map_err(io("create", &folder))?;
        }
        for (number, path) in self.placed.iter().enumerate() {
            let (staged, file) = (moves.fresh.join(path), path::below(moves.folder, path)?);
            if exists(&staged) {
                moves.take(&file, &format!("placed-{number}"))?;
                fs::rename(&staged, &file).map_err(io("write", &file))?;
            }
        }
        Ok(())
    }

    fn back(&self, moves: &Moves<'_>) -> Result<(), Error> {
        for (number, path) in self.placed.iter().enumerate().rev() {
            let (staged, file) = (moves.fresh.join(path), path::below(moves.folder, path)?);
            if !exists(&staged) {
                fs::rename(&file, &staged).map_err(io("take back", &file))?;
            }
            moves.give_back(&file, &format!("placed-{number}"))?;
        }
        for path in self.folders.iter().rev() {
            // One that somebody put a file into stays.
            let _ = fs::remove_dir(path::below(moves.folder, path)?);
        }
        for (number, path) in self.removed.iter().enumerate().rev() {
            moves.give_back(&path::below(moves.folder, path)?, &format!("removed-{number}"))?;
        }
        Ok(())
    }
}

/// Where files move.
struct Moves<'folder> {
    folder: &'folder Path,
    fresh: PathBuf,
    attic: PathBuf,
}

impl Moves<'_> {
    /// Takes a file to the attic, if it is there and nothing was taken under that name.
    fn take(&self, file: &Path, name: &str) -> Result<(), Error> {
        let kept = self.attic.join(name);
        if exists(&kept) || !exists(file) {
            return Ok(());
        }
        fs::rename(file, &kept).map_err(io("replace", file))
    }

    /// Puts back what was taken.
    fn give_back(&self, file: &Path, name: &str) -> Result<(), Error> {
        let kept = self.attic.join(name);
        if !exists(&kept) {
            return Ok(());
        }
        if let Some(above) = file.parent() {
            fs::create_dir_all(above).map_err(io("create", above))?;
        }
        fs::rename(&kept, file).map_err(io("take back", file))
    }
}

fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Removes the folders that held nothing but a file that is gone. Failing to is harmless.
fn remove_empty_folders(folder: &Path, file: &Path) {
    for above in file.ancestors().skip(1).take_while(|above| *above != folder) {
        if fs::remove_dir(above).is_err() {
            break;
        }
    }
}
