//! Changes to a folder that can be taken back.
//!
//! Every change is a rename within one file system. What was there before goes into a folder of its own and is
//! put back in reverse order when a later change fails; it is deleted only when all changes have been made.

use std::fs;
use std::path::{Path, PathBuf};

use super::Error;
use super::error::io;

/// Changes that have been made so far.
#[derive(Debug)]
pub(super) struct Journal {
    /// Where replaced files are put.
    attic: PathBuf,
    done: Vec<Done>,
}

#[derive(Debug)]
enum Done {
    Folder(PathBuf),
    Placed(PathBuf),
    Taken { from: PathBuf, to: PathBuf },
}

impl Journal {
    /// No changes yet; `attic` is an empty folder on the same file system.
    pub(super) fn new(attic: PathBuf) -> Self {
        Self { attic, done: Vec::new() }
    }

    /// Makes the folders above a file.
    pub(super) fn make_folders(&mut self, root: &Path, file: &Path) -> Result<(), Error> {
        let missing: Vec<&Path> = file
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != root && folder.symlink_metadata().is_err())
            .collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).map_err(io("create", folder))?;
            self.done.push(Done::Folder(folder.to_owned()));
        }
        Ok(())
    }

    /// Takes a file away, if it is there.
    pub(super) fn take(&mut self, file: &Path) -> Result<(), Error> {
        if file.symlink_metadata().is_err() {
            return Ok(());
        }
        let to = self.attic.join(self.done.len().to_string());
        fs::rename(file, &to).map_err(io("replace", file))?;
        self.done.push(Done::Taken { from: file.to_owned(), to });
        Ok(())
    }

    /// Puts a staged file in its place, which must be free.
    pub(super) fn place(&mut self, staged: &Path, file: &Path) -> Result<(), Error> {
        fs::rename(staged, file).map_err(io("write", file))?;
        self.done.push(Done::Placed(file.to_owned()));
        Ok(())
    }

    /// Takes everything back, the last change first. What cannot be taken back is left as it is: there is nothing
    /// better to do, and the error that led here is reported.
    pub(super) fn roll_back(self) {
        for done in self.done.into_iter().rev() {
            let _ = match done {
                Done::Folder(folder) => fs::remove_dir(folder),
                Done::Placed(file) => fs::remove_file(file),
                Done::Taken { from, to } => fs::rename(to, from),
            };
        }
    }
}
