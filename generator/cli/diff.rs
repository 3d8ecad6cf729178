//! `oasmith diff`: what changed between two documents or crates, and what that means for users.

use std::path::Path;

use oasmith::diagnostic::render;
use oasmith::drift::{self, Approvals, Change, Comparison, Texts, Verdict};

use super::arguments::Format;
use super::compared::{Deny, Diff, DiffFormat};
use super::day::today;
use super::error::Error;
use super::exit::Exit;
use super::findings::Report;
use super::revision::Revision;
use super::screen::{self, Screen};

/// Runs the command.
pub(crate) fn run(arguments: &Diff, screen: &Screen) -> Result<Exit, Error> {
    if arguments.rules {
        screen::print(&drift::catalogue());
        return Ok(Exit::Done);
    }
    if let Some(name) = &arguments.explain {
        screen::print(&page(name)?);
        return Ok(Exit::Done);
    }
    let (Some(old_name), Some(new_name)) = (&arguments.old, &arguments.new) else { return Ok(Exit::Done) };
    let mut report = Report::new(Format::Text, screen);
    let old = Revision::new(old_name).surface(arguments, None, &mut report)?;
    // What is in both keeps its names, as it does in a crate that is generated again.
    let earlier = old.as_ref().map(|(surface, _)| surface.clone());
    let new = Revision::new(new_name).surface(arguments, earlier, &mut report)?;
    let (Some((old, old_sources)), Some((new, sources))) = (old, new) else { return Ok(Exit::Input) };
    let today = today();
    let mut compared = drift::compare(&old, &new, Some(&today));
    if let Some(path) = &arguments.approvals {
        compared.approve(&approvals(path)?, &today);
    }
    let found = || render::find(&drift::findings(&compared), &sources);
    let html = || {
        let old = Texts { name: old_name, places: &old_sources };
        let new = Texts { name: new_name, places: &sources };
        drift::html(&compared, &old, &new)
    };
    let text = match arguments.format {
        DiffFormat::Text => drift::text(&compared),
        DiffFormat::Json => format!("{:#}\n", drift::json(&compared)),
        DiffFormat::Markdown => drift::markdown(&compared),
        DiffFormat::Html => html(),
        DiffFormat::Github => render::github(&found()),
        DiffFormat::Sarif => drift::sarif(&compared, &sources),
    };
    screen::print(&text);
    Ok(if denied(&compared, &arguments.deny) { Exit::Drift } else { Exit::Done })
}

/// The page of a rule.
fn page(name: &str) -> Result<String, Error> {
    drift::rule(name).map(|rule| rule.page()).ok_or_else(|| Error::Usage {
        message: format!("there is no rule `{name}`"),
        help: "`oasmith diff --rules` lists them".to_owned(),
    })
}

/// Whether something changed that may not, and that nobody allowed.
fn denied(compared: &Comparison, denied: &[Deny]) -> bool {
    let breaks = |verdict: Verdict| verdict == Verdict::Breaking;
    let is_denied = |change: &Change| {
        denied.iter().any(|deny| match deny {
            Deny::Breaking => breaks(change.verdict()),
            Deny::BreakingRust => breaks(change.rust),
            Deny::BreakingWire => breaks(change.wire),
        })
    };
    compared.changes.iter().filter(|change| change.approved.is_none()).any(is_denied)
}

/// Reads which changes are allowed.
fn approvals(path: &Path) -> Result<Approvals, Error> {
    let read = |source| Error::File { action: "read", path: path.to_owned(), source };
    let text = std::fs::read_to_string(path).map_err(read)?;
    Approvals::read(&text).map_err(|fault| Error::Usage {
        message: format!("`{}`: {}", path.display(), fault.trim()),
        help: "each `[[approved]]` has a `fingerprint`, a `reason` and perhaps a date in `expires`".to_owned(),
    })
}
