//! `oasmith.lock`: what a crate was made from, and which files of its folder are ours.
//!
//! It holds digests and no dates, paths of machines or names of documents, so that the same input gives the same
//! lock everywhere. It is TOML, one line per file, so that a merge of two branches shows what differs.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::io;
use super::{Digest, Error};

/// The name of the file.
pub const LOCK: &str = "oasmith.lock";

/// The form of the file that this version writes, and the newest that it reads.
const FORM: u32 = 1;

const HEAD: &str = "# Written by oasmith: what this crate was made from, and which files are generated.\n\
                    # Keep it under version control, and do not edit it.\n\n";

/// What a crate is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The version of oasmith.
    pub generator: String,
    /// The document, with every file that it refers to and every overlay.
    pub document: Digest,
    /// The target's configuration.
    pub config: Digest,
    /// The files that the document refers to, and overlays, seen from its folder.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refers: Vec<String>,
    /// Operations of the document that the crate lacks, since they cannot be built: `GET /pets`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
}

/// The content of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// The form of the file.
    version: u32,
    /// What the crate was made from.
    #[serde(flatten)]
    pub origin: Origin,
    /// Digests of what is ours, by path.
    pub files: BTreeMap<String, Digest>,
}

impl Lock {
    /// A lock.
    #[must_use]
    pub fn new(origin: Origin, files: BTreeMap<String, Digest>) -> Self {
        Self { version: FORM, origin, files }
    }

    /// Reads the lock of a folder; none when there is none.
    ///
    /// # Errors
    ///
    /// It cannot be read or understood, or a newer oasmith wrote it.
    pub fn read(folder: &Path) -> Result<Option<Self>, Error> {
        let path = folder.join(LOCK);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
            Err(error) => return Err(io("read", &path)(error)),
        };
        let fault = |message: String| Error::Lock { path: path.clone(), message };
        let lock: Self = toml::from_str(&text).map_err(|error| {
            if is_conflict(&text) { Error::Conflict { path: path.clone() } } else { fault(error.message().to_owned()) }
        })?;
        if lock.version > FORM {
            return Err(fault(format!("oasmith {} wrote it, which is newer than this one", lock.origin.generator)));
        }
        match lock.files.keys().find(|path| !super::path::is_plain(path)) {
            Some(path) => Err(fault(format!("`{path}` is not a path below the folder"))),
            None => Ok(Some(lock)),
        }
    }

    /// The digest of the document that a crate was made from, by the text of its lock.
    #[must_use]
    pub fn document(text: &str) -> Option<Digest> {
        toml::from_str::<Self>(text).ok().map(|lock| lock.origin.document)
    }

    /// The text of the file.
    pub(super) fn text(&self) -> String {
        // A struct of strings, numbers and one table of strings always has a written form.
        format!("{HEAD}{}", toml::to_string(self).unwrap_or_default())
    }
}

/// Whether a text has the marks that Git leaves where two branches changed the same lines.
#[must_use]
pub fn is_conflict(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> "))
}
