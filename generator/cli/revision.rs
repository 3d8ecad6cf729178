//! One side of a comparison: a document, a crate, or either as it was in a revision of Git.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use oasmith::Input;
use oasmith::config::Target;
use oasmith::output::{self, Digest, LOCK, Lock};
use oasmith::snapshot::{SURFACE, Snapshot};
use oasmith::spec::{self, Source, Sources};

use super::compared::Diff;
use super::error::Error;
use super::findings::Report;

/// One side of a comparison.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Revision {
    /// A file or a folder.
    Path(PathBuf),
    /// A file or a folder of a revision.
    Git { revision: String, path: String },
}

impl Revision {
    /// `git:REVISION:PATH`, else a path.
    pub(crate) fn new(text: &str) -> Self {
        let parts = text.strip_prefix("git:").and_then(|rest| rest.split_once(':'));
        match parts {
            Some((revision, path)) => Self::Git { revision: revision.to_owned(), path: path.to_owned() },
            None => Self::Path(PathBuf::from(text)),
        }
    }

    /// Reads it.
    pub(crate) fn read(&self) -> Result<Side, Error> {
        match self {
            Self::Path(path) if path.is_dir() => Ok(Side {
                source: spec::read(&path.join(SURFACE))?,
                lock: self.beside_surface(LOCK),
                place: path.clone(),
            }),
            Self::Path(path) => Ok(Side { source: spec::read(path)?, lock: None, place: path.clone() }),
            Self::Git { revision, path } => {
                let (path, is_document) = (path.trim_end_matches('/'), Path::new(path).extension().is_some());
                let file = if is_document { path.to_owned() } else { format!("{path}/{SURFACE}") };
                let (file, bytes) = show(revision, &file)?;
                // References are looked for where the file is today.
                let there = Path::new(&file).exists().then(|| PathBuf::from(&file));
                let place = PathBuf::from(file.strip_suffix(SURFACE).unwrap_or(&file));
                let lock = if is_document { None } else { self.beside_surface(LOCK) };
                Ok(Side { source: Source { name: file, bytes, path: there }, lock, place })
            }
        }
    }
}

impl Revision {
    /// The text of another file in the folder of a crate.
    pub(crate) fn beside_surface(&self, name: &str) -> Option<String> {
        match self {
            Self::Path(path) if path.is_dir() => fs::read_to_string(path.join(name)).ok(),
            Self::Path(path) => fs::read_to_string(path.with_file_name(name)).ok(),
            Self::Git { revision, path } => {
                let folder = path.strip_suffix(SURFACE).unwrap_or(path).trim_end_matches('/');
                let file = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
                show(revision, &file).ok().and_then(|(_, bytes)| String::from_utf8(bytes).ok())
            }
        }
    }
}

/// What one side offers.
pub(crate) struct Offered {
    pub(crate) surface: Snapshot,
    /// The texts of the document.
    pub(crate) sources: Sources,
    /// What the document was, where that is known.
    pub(crate) document: Option<Digest>,
}

/// What was read of one side.
pub(crate) struct Side {
    source: Source,
    /// The lock beside a surface.
    lock: Option<String>,
    /// Where the document or the folder of the crate is today, or would be.
    pub(crate) place: PathBuf,
}

impl Side {
    /// Whether it is a crate, and no document.
    pub(crate) fn is_crate(&self) -> bool {
        self.source.name.ends_with(SURFACE)
    }

    /// The name of the package, of a crate.
    pub(crate) fn package(&self) -> Option<String> {
        self.snapshot().ok().map(|surface| surface.package)
    }

    /// What a crate offered.
    pub(crate) fn snapshot(&self) -> Result<Snapshot, Error> {
        let name = &self.source.name;
        if !self.is_crate() {
            return Err(Error::Usage {
                message: format!("`{name}` is no crate"),
                help: format!("name the folder of a crate, or its `{SURFACE}`"),
            });
        }
        let text = String::from_utf8_lossy(&self.source.bytes);
        Snapshot::read(&text).map_err(|fault| {
            if output::is_conflict(&text) {
                return Error::Spec(spec::Error::Conflict { path: PathBuf::from(name) });
            }
            Error::Usage {
                message: format!("`{name}` cannot be read: {fault}"),
                help: "restore it from version control".to_owned(),
            }
        })
    }

    /// What it offers, as the next version of what was `earlier`; nothing when the document is at fault, which is told.
    pub(crate) fn surface(
        self,
        arguments: &Diff,
        (settings, name): &(Option<Target>, Option<&str>),
        earlier: Option<Snapshot>,
        report: &mut Report<'_>,
    ) -> Result<Option<Offered>, Error> {
        if self.is_crate() {
            let document = self.lock.as_deref().and_then(Lock::document);
            return Ok(Some(Offered { surface: self.snapshot()?, sources: Sources::default(), document }));
        }
        let Self { source, place, .. } = self;
        let mut target = match settings {
            // What would stop a crate from being made is no matter here.
            Some(settings) => Target { spec: place, strict: false, ..settings.clone() },
            None => Target::new(place, "", Some(name.unwrap_or("client"))),
        };
        target.overlays.extend_from_slice(&arguments.overlay);
        target.allow_dirs.extend_from_slice(&arguments.allow_dir);
        let overlays = target.overlays.iter().map(|path| spec::read(path)).collect::<Result<_, _>>()?;
        let (surface, outcome) = oasmith::snapshot(Input { document: source, overlays, earlier }, &target);
        if surface.is_none() {
            report.add(&outcome.diagnostics, &outcome.sources);
        }
        let document = Some(outcome.origin.document);
        Ok(surface.map(|surface| Offered { surface, sources: outcome.sources, document }))
    }
}

/// A file of a revision, and its path from this folder. A path is meant from here, as paths are everywhere else, and
/// from the root of the repository, as Git means it, where there is none from here.
fn show(revision: &str, path: &str) -> Result<(String, Vec<u8>), Error> {
    let wrong = |message: String| Error::Usage {
        message,
        help:
            "it is `git:REVISION:PATH`; the path is looked for from this folder, then from the root of the repository"
                .to_owned(),
    };
    // What begins with a dash would be an option.
    if revision.starts_with('-') {
        return Err(wrong(format!("`{revision}` is no revision")));
    }
    let git = |arguments: [&str; 2]| {
        let output = Command::new("git").args(arguments).output();
        let output = output.map_err(|error| wrong(format!("cannot run git: {error}")))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        // What Git advises is not how one says it here.
        let said = said.lines().next().unwrap_or_default();
        Err(wrong(said.trim().trim_start_matches("fatal: ").to_owned()))
    };
    let from_here =
        if path.starts_with("./") || path.starts_with("../") { path.to_owned() } else { format!("./{path}") };
    let missing = match git(["show", &format!("{revision}:{from_here}")]) {
        Ok(bytes) => return Ok((path.to_owned(), bytes)),
        Err(error) => error,
    };
    git(["rev-parse", "--git-dir"])?;
    if git(["rev-parse", &format!("{revision}^{{commit}}")]).is_err() {
        return Err(Error::Usage {
            message: format!("`{revision}` is no revision of this clone"),
            help: "fetch it: `git fetch` here, `fetch-depth: 0` of `actions/checkout` in a workflow, whose clone has \
                   one commit alone otherwise"
                .to_owned(),
        });
    }
    if path == from_here {
        return Err(missing);
    }
    // How one comes from here to the root, `../`; empty there.
    let up = String::from_utf8_lossy(&git(["rev-parse", "--show-cdup"])?).trim().to_owned();
    match git(["show", &format!("{revision}:{path}")]) {
        Ok(bytes) => Ok((format!("{up}{path}"), bytes)),
        Err(_) => Err(missing),
    }
}
