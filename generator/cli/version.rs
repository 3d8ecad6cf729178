//! The version of a crate: what it has, and what a change makes of it.

use std::fs;

use oasmith::config::Target;
use oasmith::drift::{self, Bump, Comparison};
use oasmith::output::FileSet;
use oasmith::snapshot::{SURFACE, Snapshot};

use super::arguments::Part;
use super::day::today;
use super::error::Error;
use super::generate::read;

/// The file that vendors write on.
const CHANGELOG: &str = "CHANGELOG.md";

/// The version that a crate has, where the configuration does not say it.
pub(super) fn keep(target: &mut Target) {
    if target.package.version.is_some() {
        return;
    }
    let manifest = fs::read_to_string(target.output.join("Cargo.toml")).ok();
    let table = manifest.and_then(|text| text.parse::<toml::Table>().ok());
    let version = table.as_ref().and_then(|table| table.get("package")?.get("version")?.as_str());
    target.package.kept = version.map(str::to_owned);
}

/// The version of a target, as far as it is known.
pub(super) fn of(target: &Target) -> Option<&str> {
    target.package.version.as_deref().or(target.package.kept.as_deref())
}

/// A version that goes up, with what changed.
pub(super) struct Raised {
    pub(super) version: String,
    compared: Comparison,
}

/// Raises the version of a target whose crate changed; none where nothing did, or where the version is not for us.
pub(super) fn raise(target: &mut Target, part: Part, repin: bool) -> Result<Option<Raised>, Error> {
    if target.package.version.is_some() {
        return Err(Error::Usage {
            message: format!("the version of `{}` is written in the configuration", target.name),
            help: "remove it there, so that the crate keeps its own, or raise it there".to_owned(),
        });
    }
    let before = fs::read_to_string(target.output.join(SURFACE)).ok().and_then(|text| Snapshot::read(&text).ok());
    let (Some(before), Some(kept)) = (before, target.package.kept.clone()) else { return Ok(None) };
    // What is wrong with the document is told when the crate is made.
    let (Some(now), _) = oasmith::snapshot(read(target, repin)?, target) else { return Ok(None) };
    let compared = drift::compare(&before, &now, Some(&today()));
    let bump = match (compared.bump(), part) {
        (Bump::None, _) => Bump::None,
        (bump, Part::Auto) => bump,
        (_, Part::Major) => Bump::Major,
        (_, Part::Minor) => Bump::Minor,
        (_, Part::Patch) => Bump::Patch,
    };
    let version = drift::bumped(&kept, bump).filter(|version| *version != kept);
    target.package.kept = version.clone().or(Some(kept));
    Ok(version.map(|version| Raised { version, compared }))
}

/// Writes the entry of a version into the changelog, unless there is none any more.
pub(super) fn tell(raised: &Raised, target: &Target, files: &mut FileSet) {
    let Ok(changelog) = fs::read_to_string(target.output.join(CHANGELOG)) else { return };
    let entry = drift::changelog(&raised.compared, &raised.version, &today());
    files.insert_anew(CHANGELOG, drift::with_entry(&changelog, &entry));
}
