//! One side of a comparison: a document, a crate, or either as it was in a revision of Git.

use std::path::{Path, PathBuf};
use std::process::Command;

use oasmith::Input;
use oasmith::config::Target;
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

    /// What it offers, as the next version of what was `earlier`; nothing when the document is at fault, which is told.
    pub(crate) fn surface(
        &self,
        arguments: &Diff,
        earlier: Option<Snapshot>,
        report: &mut Report<'_>,
    ) -> Result<Option<(Snapshot, Sources)>, Error> {
        let source = self.read()?;
        if source.name.ends_with(SURFACE) {
            let text = String::from_utf8_lossy(&source.bytes);
            return match Snapshot::read(&text) {
                Ok(surface) => Ok(Some((surface, Sources::default()))),
                Err(fault) => Err(Error::Usage {
                    message: format!("`{}` cannot be read: {fault}", source.name),
                    help: "run `oasmith generate`, which writes it anew".to_owned(),
                }),
            };
        }
        let path = PathBuf::from(&source.name);
        let mut target = Target::new(&path, "", Some("client"));
        target.overlays.clone_from(&arguments.overlay);
        target.allow_dirs.clone_from(&arguments.allow_dir);
        let overlays = target.overlays.iter().map(|path| spec::read(path)).collect::<Result<_, _>>()?;
        let (surface, outcome) = oasmith::snapshot(Input { document: source, overlays, earlier }, &target);
        if surface.is_none() {
            report.add(&outcome.diagnostics, &outcome.sources);
        }
        Ok(surface.map(|surface| (surface, outcome.sources)))
    }

    fn read(&self) -> Result<Source, Error> {
        match self {
            Self::Path(path) if path.is_dir() => Ok(spec::read(&path.join(SURFACE))?),
            Self::Path(path) => Ok(spec::read(path)?),
            Self::Git { revision, path } => {
                let file = format!("{}/{SURFACE}", path.trim_end_matches('/'));
                let is_document = Path::new(path).extension().is_some();
                let path = if is_document { path.clone() } else { file };
                let bytes = show(revision, &path)?;
                // References are looked for where the file is today.
                let there = Path::new(&path).exists().then(|| PathBuf::from(&path));
                Ok(Source { name: path, bytes, path: there })
            }
        }
    }
}

/// A file of a revision.
fn show(revision: &str, path: &str) -> Result<Vec<u8>, Error> {
    // A path without a dot is that of the repository's root; people mean the folder that they are in.
    let place = if path.starts_with("./") || path.starts_with("../") { path.to_owned() } else { format!("./{path}") };
    let wrong = |message: String| Error::Usage { message, help: "it is `git:REVISION:PATH`".to_owned() };
    // What begins with a dash would be an option.
    if revision.starts_with('-') {
        return Err(wrong(format!("`{revision}` is no revision")));
    }
    let shown = Command::new("git").arg("show").arg(format!("{revision}:{place}")).output();
    match shown {
        Ok(output) if output.status.success() => Ok(output.stdout),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(wrong(said.trim().trim_start_matches("fatal: ").to_owned()))
        }
        Err(error) => Err(wrong(format!("cannot run git: {error}"))),
    }
}
