//! What was published last, where that is not the crate as it lies in its folder.

use std::process::Command;

use oasmith::config::Target;
use oasmith::snapshot::{SURFACE, Snapshot};

use super::error::Error;
use super::revision::Revision;
use super::version::{MANIFEST, of_manifest};

/// What a crate offered, and its version where that can be told.
pub(super) struct Published {
    /// How it was called.
    pub(super) name: String,
    pub(super) surface: Snapshot,
    pub(super) version: Option<String>,
}

impl Published {
    /// Finds it: a crate, its surface file, `git:REVISION:PATH` for either, or `git:REVISION` for the folder of a target.
    pub(super) fn find(since: &str, target: &Target) -> Result<Self, Error> {
        let folder = target.output.join(SURFACE);
        let named = if is_bare(since) { format!("{since}:{}", folder.display()) } else { since.to_owned() };
        let revision = Revision::new(&named);
        let surface = revision.read()?.snapshot()?;
        let version = revision.beside_surface(MANIFEST).as_deref().and_then(of_manifest);
        Ok(Self { name: format!("`{since}`"), surface, version })
    }
}

/// The tag of Git that is nearest below this commit.
pub(super) fn last_tag() -> Option<String> {
    let output = Command::new("git").args(["describe", "--tags", "--abbrev=0"]).output().ok()?;
    let tag = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(tag.trim().to_owned()).filter(|tag| !tag.is_empty())
}

/// `git:REVISION`, which means something for every target.
fn is_bare(since: &str) -> bool {
    since.strip_prefix("git:").is_some_and(|revision| !revision.contains(':'))
}

/// Whether it can be meant for several targets.
pub(super) fn for_several(since: &str) -> Result<(), Error> {
    if is_bare(since) {
        return Ok(());
    }
    Err(Error::Usage {
        message: format!("`{since}` is one crate, and there are several targets"),
        help: "choose one of them with `--target`, or give `git:REVISION`, which is the folder of each".to_owned(),
    })
}
