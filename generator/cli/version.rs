//! The version of a crate: what it has, and what a change makes of it.

use std::fs;

use oasmith::Input;
use oasmith::config::Target;
use oasmith::drift::{self, Bump, Comparison};
use oasmith::output::FileSet;
use oasmith::snapshot::{SURFACE, Snapshot};

use super::arguments::Part;
use super::day::today;
use super::error::Error;
use super::published::{Published, last_tag};

/// The file that vendors write on.
const CHANGELOG: &str = "CHANGELOG.md";

/// The file that has the version.
pub(super) const MANIFEST: &str = "Cargo.toml";

/// The version that a crate has, where the configuration does not say it.
pub(super) fn keep(target: &mut Target) {
    if target.package.version.is_some() {
        return;
    }
    let manifest = fs::read_to_string(target.output.join(MANIFEST)).ok();
    target.package.kept = manifest.as_deref().and_then(of_manifest);
}

/// The version that a manifest has.
pub(super) fn of_manifest(text: &str) -> Option<String> {
    let table = text.parse::<toml::Table>().ok()?;
    table.get("package")?.get("version")?.as_str().map(str::to_owned)
}

/// The version of a target, as far as it is known.
pub(super) fn of(target: &Target) -> Option<&str> {
    target.package.version.as_deref().or(target.package.kept.as_deref())
}

/// A version that goes up, with what changed.
pub(super) struct Raised {
    pub(super) version: String,
    compared: Comparison,
    /// What an earlier run told of the same release, and the version that it gave it.
    told: Option<(Comparison, String)>,
}

/// What becomes of the version.
pub(super) enum Turn {
    /// It goes up, or went up far enough before.
    Raised(Box<Raised>),
    /// It stays, for this reason; without one where there is nothing to compare with.
    Stays(String),
}

/// Raises the version of a target whose crate changed, unless the version is not for us.
///
/// What was published may be given; else it is the crate as it lies there. A version that somebody, or an earlier run,
/// raised far enough since then stays.
pub(super) fn raise(target: &mut Target, part: Part, source: &Input, since: Option<&Published>) -> Result<Turn, Error> {
    if target.package.version.is_some() {
        return Err(Error::Usage {
            message: format!("the version of `{}` is written in the configuration", target.name),
            help: "remove it there, so that the crate keeps its own, or raise it there".to_owned(),
        });
    }
    let there = fs::read_to_string(target.output.join(SURFACE)).ok().and_then(|text| Snapshot::read(&text).ok());
    let before = since.map(|since| &since.surface).or(there.as_ref());
    let unknown = || Ok(Turn::Stays(String::new()));
    let (Some(before), Some(kept)) = (before, target.package.kept.clone()) else { return unknown() };
    // What is wrong with the document is told when the crate is made.
    let (Some(now), _) = oasmith::snapshot(source.clone(), target) else { return unknown() };
    let today = today();
    let compared = drift::compare(before, &now, Some(&today));
    let bump = match (compared.bump(), part) {
        (Bump::None, _) => Bump::None,
        (bump, Part::Auto) => bump,
        (_, Part::Major) => Bump::Major,
        (_, Part::Minor) => Bump::Minor,
        (_, Part::Patch) => Bump::Patch,
    };
    let from = since.and_then(|since| since.version.clone()).unwrap_or_else(|| kept.clone());
    let wanted = drift::bumped(&from, bump).filter(|version| *version != from);
    let (Some(wanted), Some(own)) = (wanted, numbers(&kept)) else {
        return Ok(Turn::Stays(match bump {
            Bump::None => since.map_or_else(|| unchanged(target, &now, &kept), |since| nothing(&since.name)),
            Bump::Patch | Bump::Minor | Bump::Major => format!("the version `{kept}` is left to you"),
        }));
    };
    let version = if numbers(&wanted) > Some(own) { wanted } else { kept.clone() };
    target.package.kept = Some(version.clone());
    let told = since.and(there.as_ref()).map(|there| drift::compare(before, there, Some(&today)));
    let told = told.filter(|told| told.bump() != Bump::None).map(|told| (told, kept));
    Ok(Turn::Raised(Box::new(Raised { version, compared, told })))
}

fn nothing(since: &str) -> String {
    format!("nothing changed since {since}, so that the version stays")
}

/// That nothing changed since the last run; where it did since the last release, how that is counted from.
fn unchanged(target: &Target, now: &Snapshot, kept: &str) -> String {
    let said = nothing("the last run");
    let Some(tag) = last_tag() else { return said };
    let since = format!("git:{tag}");
    let Ok(published) = Published::find(&since, target) else { return said };
    let changed = drift::compare(&published.surface, now, Some(&today())).bump() != Bump::None;
    if changed && published.version.as_deref() == Some(kept) {
        format!("{said}; `--since {since}` takes what changed since `{tag}`")
    } else {
        said
    }
}

/// The three numbers of a version; none for one that somebody chose for a reason.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let parts: Option<Vec<u64>> = version.split('.').map(|part| part.parse().ok()).collect();
    parts?.try_into().ok()
}

/// Writes the entry of a version into the changelog, unless there is none any more. An entry that an earlier run wrote
/// for the same release makes room; one that somebody wrote on stays, and lacks what is new then, which is told.
pub(super) fn tell(raised: &Raised, target: &Target, files: &mut FileSet) -> Option<String> {
    let changelog = fs::read_to_string(target.output.join(CHANGELOG)).ok()?;
    let entry = drift::changelog(&raised.compared, &raised.version, &today());
    let told = raised.told.as_ref().and_then(|(compared, version)| {
        let date = released(&changelog, version)?;
        Some(drift::changelog(compared, version, date)).filter(|told| changelog.contains(told))
    });
    let text = match told {
        Some(told) => changelog.replacen(&told, &entry, 1),
        None if released(&changelog, &raised.version).is_some() => {
            let news = raised.told.as_ref().is_none_or(|(told, _)| told.changes != raised.compared.changes);
            let version = &raised.version;
            let said = || format!("the entry of {version} in {CHANGELOG} was edited and stays: add to it what is new");
            return news.then(said);
        }
        None => drift::with_entry(&changelog, &entry),
    };
    files.insert_anew(CHANGELOG, text);
    None
}

/// The day that a changelog has for a version.
fn released<'text>(changelog: &'text str, version: &str) -> Option<&'text str> {
    let heading = format!("## {version} - ");
    changelog.lines().find_map(|line| line.strip_prefix(heading.as_str()))
}
