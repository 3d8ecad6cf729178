//! What can go wrong between a set of files and a folder.
//!
//! All of it is the world's fault, or the user's who has something in the way; none is the document's.

use std::io;
use std::path::{Path, PathBuf};

/// The output could not be read or written. Nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A path of the set could leave the folder, or is no file's name on some system.
    #[error("`{path}` is not a path that can be written below a folder")]
    Path {
        /// The path.
        path: String,
    },
    /// Two paths of the set are one file where case does not count.
    #[error("`{path}` and `{other}` are the same file on some systems")]
    Case {
        /// One path.
        path: String,
        /// The other.
        other: String,
    },
    /// A folder on the way is a symbolic link.
    #[error("`{}` is a link, and nothing is written through links", path.display())]
    Link {
        /// The link.
        path: PathBuf,
    },
    /// The folder holds something, and no lock says that it is ours.
    #[error("`{}` is not empty and was not made by oasmith", folder.display())]
    NotOurs {
        /// The folder.
        folder: PathBuf,
    },
    /// Files of somebody else are where ours are to be.
    #[error("{} in `{}` {} not made by oasmith", listed(paths), folder.display(), if paths.len() == 1 { "was" } else { "were" })]
    Occupied {
        /// The folder.
        folder: PathBuf,
        /// The files.
        paths: Vec<String>,
    },
    /// Lines of the user's have no place in a file as it is to be.
    #[error("the lines around the region `{name}` in `{}` are gone", path.display())]
    Region {
        /// The file.
        path: PathBuf,
        /// The region.
        name: String,
    },
    /// The lock cannot be understood.
    #[error("`{}` cannot be understood: {message}", path.display())]
    Lock {
        /// The lock.
        path: PathBuf,
        /// Why.
        message: String,
    },
    /// Two branches changed the lock, and nobody decided between them.
    #[error("`{}` has the marks of a merge that nobody decided", path.display())]
    Conflict {
        /// The lock.
        path: PathBuf,
    },
    /// What a killed run had decided to do cannot be understood.
    #[error("`{}` cannot be understood: {message}", path.display())]
    Journal {
        /// The journal.
        path: PathBuf,
        /// Why.
        message: String,
    },
    /// The system said no.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Error {
    /// What the user can do about it.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::NotOurs { .. } => Some("choose another folder, or pass `--force` to write beside what is there"),
            Self::Occupied { .. } => Some("move them away, or pass `--force` to replace them"),
            Self::Region { .. } => {
                Some("move the region beside lines that stay, or its text into a module of your own")
            }
            Self::Lock { .. } => Some(
                "restore it from version control, or run `oasmith generate --force`, which replaces it and all \
                 generated files",
            ),
            Self::Conflict { .. } => Some("take one side of the folder of the crate, and make the crate again"),
            Self::Journal { .. } => Some("a run was stopped in the middle: restore the folder, then remove `.oasmith`"),
            Self::Path { .. } | Self::Case { .. } => Some("this is a fault of oasmith: please report it"),
            Self::Link { .. } | Self::Io { .. } => None,
        }
    }
}

impl Error {
    /// The file or folder that it is about; none when it is about paths that are not on the disk.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Path { .. } | Self::Case { .. } => None,
            Self::NotOurs { folder } | Self::Occupied { folder, .. } => Some(folder),
            Self::Link { path }
            | Self::Region { path, .. }
            | Self::Lock { path, .. }
            | Self::Conflict { path }
            | Self::Journal { path, .. }
            | Self::Io { path, .. } => Some(path),
        }
    }
}

/// Wraps what the system said.
pub(super) fn io<'path>(action: &'static str, path: &'path Path) -> impl FnOnce(io::Error) -> Error + 'path {
    move |source| Error::Io { action, path: path.to_owned(), source }
}

/// The first few of some paths.
fn listed(paths: &[String]) -> String {
    let shown: Vec<String> = paths.iter().take(3).map(|path| format!("`{path}`")).collect();
    match paths.len().saturating_sub(shown.len()) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
