//! A folder in which a run prepares what it will put in place, and which only one run has at a time.
//!
//! It lies in the folder that changes, or beside one that is not there yet: on the same file system, so that files
//! go to their places by renames. A lock file in it keeps other runs waiting; the system frees the lock when the
//! process ends, however it ends. What a killed run left behind is found by the next one.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use same_file::Handle;

use super::Error;
use super::error::io;

/// The name of the folder, hidden from git by a file of its own.
const NAME: &str = ".oasmith";

/// Held as long as the value lives.
#[derive(Debug)]
pub(super) struct Stage {
    path: PathBuf,
    /// Closing it lets the next run in.
    lock: File,
}

/// Where the stage of a folder that is there lies.
pub(super) fn inside(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

/// Where the stage of a folder that is not there yet lies.
pub(super) fn beside(folder: &Path) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    parent(folder).join(format!("{NAME}-{name}"))
}

/// The folder above one.
pub(super) fn parent(folder: &Path) -> &Path {
    match folder.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

impl Stage {
    /// Makes the folder, or takes over what a killed run left of it. Waits while another run has it.
    pub(super) fn enter(path: &Path) -> Result<Self, Error> {
        loop {
            match fs::create_dir(path) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(io("create", path)(error)),
                _ => {}
            }
            if let Some(stage) = Self::attempt(path)? {
                return Ok(stage);
            }
        }
    }

    /// Enters a stage that is there; none when there is none.
    pub(super) fn left_behind(path: &Path) -> Result<Option<Self>, Error> {
        while path.symlink_metadata().is_ok() {
            if let Some(stage) = Self::attempt(path)? {
                return Ok(Some(stage));
            }
        }
        Ok(None)
    }

    /// None when another run left while this one waited, and took the lock file with it.
    fn attempt(path: &Path) -> Result<Option<Self>, Error> {
        if path.is_symlink() {
            return Err(Error::Link { path: path.to_owned() });
        }
        let file = path.join("lock");
        let lock = match File::options().create(true).truncate(false).write(true).open(&file) {
            Ok(lock) => lock,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io("write", &file)(error)),
        };
        match lock.lock() {
            // Some network file systems have no locks: there, runs have to keep apart by themselves.
            Err(error) if error.kind() != ErrorKind::Unsupported => return Err(io("lock", &file)(error)),
            _ => {}
        }
        let stage = Self { path: path.to_owned(), lock };
        if !stage.is_here() {
            return Ok(None);
        }
        let ignore = path.join(".gitignore");
        if let Err(error) = fs::write(&ignore, "*\n") {
            // The disk is full: nothing was begun, or the next run goes on with it.
            if !stage.journal().exists() {
                stage.leave();
            }
            return Err(io("write", &ignore)(error));
        }
        Ok(Some(stage))
    }

    /// Whether the lock file is the one that we hold, and not another run's.
    fn is_here(&self) -> bool {
        let held = self.lock.try_clone().and_then(Handle::from_file);
        held.and_then(|held| Ok(held == Handle::from_path(self.path.join("lock"))?)).unwrap_or(false)
    }

    /// Where new files wait.
    pub(super) fn fresh(&self) -> PathBuf {
        self.path.join("fresh")
    }

    /// Where replaced files are kept until all is done.
    pub(super) fn attic(&self) -> PathBuf {
        self.path.join("attic")
    }

    /// What is to be done, once that is sure.
    pub(super) fn journal(&self) -> PathBuf {
        self.path.join("journal")
    }

    /// What is to be done, while it is written down.
    pub(super) fn draft(&self) -> PathBuf {
        self.path.join("draft")
    }

    /// Removes what was prepared and not decided.
    pub(super) fn sweep(&self) -> Result<(), Error> {
        let gone = |path: &Path, removed: std::io::Result<()>| match removed {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(io("remove", path)(error)),
            _ => Ok(()),
        };
        for folder in [self.fresh(), self.attic()] {
            gone(&folder, remove(&folder))?;
        }
        let draft = self.draft();
        gone(&draft, fs::remove_file(&draft))
    }

    /// Removes the stage, if it has not gone with the folder. What cannot be removed is swept by the next run.
    pub(super) fn leave(self) {
        if !self.is_here() {
            return;
        }
        let _ = self.sweep();
        for file in [".gitignore", "lock"] {
            let _ = fs::remove_file(self.path.join(file));
        }
        // Another run may have come in already.
        let _ = fs::remove_dir(&self.path);
    }
}

/// Removes a folder with all that is in it, also from folders that nobody may write.
fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            unlock(folder)?;
            fs::remove_dir_all(folder)
        }
        done => done,
    }
}

#[expect(clippy::permissions_set_readonly_false, reason = "the folders are about to go")]
fn unlock(folder: &Path) -> std::io::Result<()> {
    let mut permissions = fs::metadata(folder)?.permissions();
    permissions.set_readonly(false);
    fs::set_permissions(folder, permissions)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            unlock(&entry.path())?;
        }
    }
    Ok(())
}
