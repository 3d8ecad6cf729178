//! What ends a command, or the work on one target, before it is done.
//!
//! It is told as a finding like all others.

use std::io;
use std::path::{Path, PathBuf};

use oasmith::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use oasmith::{output, spec};

use super::exit::Exit;

/// An error with its exit status.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A document cannot be read.
    #[error("{}", chain(.0))]
    Spec(#[from] spec::Error),
    /// A crate cannot be written or compared.
    #[error(transparent)]
    Output(#[from] output::Error),
    /// A file of the command line's own cannot be read or written.
    #[error("cannot {action} `{}`: {source}", path.display())]
    File { action: &'static str, path: PathBuf, source: io::Error },
    /// The configuration is wrong.
    #[error("the configuration is wrong")]
    Config(Diagnostics),
    /// There is no configuration.
    #[error("there is no `{}` here{}", path.display(), if path.as_os_str() == "oasmith.toml" { ", nor in a folder above" } else { "" })]
    NoConfig { path: PathBuf },
    /// The configuration has such a target already.
    #[error("`{}` has a target `{name}` already", path.display())]
    Taken { path: PathBuf, name: String },
    /// The configuration has no such target.
    #[error("`{}` has no target `{name}`", path.display())]
    NoTarget { path: PathBuf, name: String, known: Vec<String> },
    /// A file is where the folder of a crate is to be.
    #[error("`{}` is a file, and a crate is a folder", path.display())]
    NoFolder { path: PathBuf },
    /// Something was asked for that cannot be.
    #[error("{message}")]
    Usage { message: String, help: String },
}

impl Error {
    /// The exit status.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Spec(_) | Self::Output(_) | Self::File { .. } | Self::NoConfig { .. } | Self::NoFolder { .. } => {
                Exit::World
            }
            Self::Config(_) | Self::Taken { .. } | Self::NoTarget { .. } | Self::Usage { .. } => Exit::Input,
        }
    }

    /// The same as findings.
    pub(crate) fn diagnostics(&self) -> Diagnostics {
        let (code, path) = match self {
            Self::Config(found) => return found.clone(),
            Self::Spec(error) => (Code::UnreadableInput, Some(error.path())),
            Self::NoConfig { path } | Self::File { action: "read", path, .. } => {
                (Code::UnreadableInput, Some(path.as_path()))
            }
            Self::Output(error) => (Code::UnwritableOutput, error.path()),
            Self::File { path, .. } | Self::NoFolder { path } => (Code::UnwritableOutput, Some(path.as_path())),
            Self::NoTarget { path, .. } | Self::Taken { path, .. } => (Code::WrongArgument, Some(path.as_path())),
            Self::Usage { .. } => (Code::WrongArgument, None),
        };
        let place = path.map_or(Place::Nowhere, |path| Place::Path(path.display().to_string()));
        let mut found = Diagnostic::new(code, place, self.to_string());
        found.help = self.help();
        found.into()
    }

    /// What to do about it.
    fn help(&self) -> Option<String> {
        match self {
            Self::Spec(spec::Error::NotFound { path }) if path.to_string_lossy().contains(":/") => {
                Some("nothing is read over the network: save the document and name the file".to_owned())
            }
            Self::Spec(spec::Error::NotFound { path }) => Some(match near_file(path) {
                Some(near) => format!("did you mean `{}`?", near.display()),
                None => "paths are relative to the current folder, or to the folder of the configuration".to_owned(),
            }),
            Self::Spec(spec::Error::Surface { .. } | spec::Error::Gone { .. }) => Some(
                "restore it from version control; without it names are chosen anew, which `oasmith generate --repin` \
                 does"
                    .to_owned(),
            ),
            Self::Spec(spec::Error::Conflict { path }) | Self::Output(output::Error::Conflict { path }) => {
                Some(merged(path))
            }
            Self::Spec(_) | Self::Config(_) | Self::File { .. } => None,
            Self::Output(error) => error.help().map(str::to_owned),
            Self::NoConfig { .. } => {
                Some("`oasmith init SPEC` writes one; `oasmith generate SPEC --output DIR` needs none".to_owned())
            }
            Self::NoFolder { .. } => Some("name the folder that the crate is to be written to".to_owned()),
            Self::Taken { .. } => Some("give the new one another name with `--name`".to_owned()),
            Self::NoTarget { name, known, .. } => {
                let near = oasmith::config::nearest(name, known.iter().map(String::as_str));
                Some(match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("it has `{}`", known.join("`, `")),
                })
            }
            Self::Usage { help, .. } => Some(help.clone()),
        }
    }
}

/// What to do where two branches changed what is generated.
pub(super) fn merged(path: &Path) -> String {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    format!(
        "take one side of the whole folder, `git checkout --ours {folder}` or `git checkout --theirs {folder}`, then run \
         `oasmith generate`",
        folder = folder.display()
    )
}

/// The file of the same folder whose name is nearest.
fn near_file(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let files = std::fs::read_dir(folder).ok()?.flatten().filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    let near = oasmith::config::nearest(path.file_name()?.to_str()?, names.iter().map(String::as_str))?;
    Some(path.with_file_name(near))
}

/// An error with what caused it.
fn chain(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(source) => format!("{error}: {}", chain(source)),
        None => error.to_string(),
    }
}
