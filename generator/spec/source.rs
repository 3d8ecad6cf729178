//! A document as bytes: read from a file or from standard input, or made of what a caller has.
//!
//! Failing here is the world's fault (no such file, no permission), so it is an [`Error`] and not a diagnostic.
//! What the bytes say is not looked at.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a document's file could not be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no such file.
    #[error("`{}` does not exist", path.display())]
    NotFound {
        /// The path as it was given.
        path: PathBuf,
    },
    /// The path names a folder.
    #[error("`{}` is a folder, not a document", path.display())]
    Folder {
        /// The path as it was given.
        path: PathBuf,
    },
    /// The surface of an earlier version is not what oasmith writes.
    #[error("`{}` cannot be used: {fault}", path.display())]
    Surface {
        /// Where it is.
        path: PathBuf,
        /// What is wrong with it.
        fault: String,
    },
    /// Two branches changed the surface of an earlier version, and nobody decided between them.
    #[error("`{}` has the marks of a merge that nobody decided", path.display())]
    Conflict {
        /// Where it is.
        path: PathBuf,
    },
    /// The surface of an earlier version was there, and is gone.
    #[error("`{}` is gone, which has the names that were published", path.display())]
    Gone {
        /// Where it was.
        path: PathBuf,
    },
    /// The system refused.
    #[error("`{}` cannot be read", path.display())]
    Unreadable {
        /// The path as it was given.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Error {
    /// The path as it was given.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::Folder { path }
            | Self::Surface { path, .. }
            | Self::Conflict { path }
            | Self::Gone { path }
            | Self::Unreadable { path, .. } => path,
        }
    }
}

/// The bytes of a document and where they come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name that diagnostics show.
    pub name: String,
    /// The bytes as they were read.
    pub bytes: Vec<u8>,
    /// The file they were read from; relative references start at its folder.
    pub path: Option<PathBuf>,
}

impl Source {
    /// A document from memory. It has no folder, so references to other files are refused.
    pub fn memory(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into(), path: None }
    }
}

/// Reads a document; `-` is standard input.
pub fn read(path: &Path) -> Result<Source, Error> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
        return Ok(Source::memory("<stdin>", bytes));
    }
    if path.is_dir() {
        return Err(Error::Folder { path: path.to_owned() });
    }
    match std::fs::read(path) {
        Ok(bytes) => Ok(Source { name: path.display().to_string(), bytes, path: Some(path.to_owned()) }),
        Err(source) if source.kind() == io::ErrorKind::NotFound => Err(Error::NotFound { path: path.to_owned() }),
        Err(source) => Err(Error::Unreadable { path: path.to_owned(), source }),
    }
}
