//! `oasmith diff`: what changed between two documents or crates, and what that means for users.

use oasmith::diagnostic::render;
use oasmith::drift::{self, Texts};

use super::allowed::proposal;
use super::arguments::Format;
use super::compared::{Diff, DiffFormat};
use super::day::today;
use super::error::Error;
use super::exit::Exit;
use super::findings::Report;
use super::revision::Revision;
use super::screen::{self, Screen};
use super::settings;

/// Where documents differ that make the same crate.
const ELSEWHERE: &str = "the documents differ in what neither programs nor the wire see: comments, order, retries and \
                         time-outs, or component schemas that no call uses; `schemas` of the configuration gives the \
                         crate their types\n";

/// Runs the command.
pub(crate) fn run(arguments: &Diff, screen: &Screen) -> Result<Exit, Error> {
    if arguments.rules {
        screen::print(&drift::catalogue());
        return Ok(Exit::Done);
    }
    if let Some(name) = &arguments.explain {
        screen::print_page(&page(name)?);
        return Ok(Exit::Done);
    }
    let (Some(old_name), Some(new_name)) = (&arguments.old, &arguments.new) else { return Ok(Exit::Done) };
    let mut report = Report::new(Format::Text, screen);
    let (old, new) = (Revision::new(old_name).read()?, Revision::new(new_name).read()?);
    let settings = settings::of(arguments, [&old, &new])?;
    // The document of a crate is read as one that has its name, of which variables of the environment are made.
    let name = if old.is_crate() == new.is_crate() { None } else { old.package().or_else(|| new.package()) };
    let settings = (settings, name.as_deref());
    let old = old.surface(arguments, &settings, None, &mut report)?;
    // What is in both keeps its names, as it does in a crate that is generated again.
    let earlier = old.as_ref().map(|old| old.surface.clone());
    let new = new.surface(arguments, &settings, earlier, &mut report)?;
    let (Some(old), Some(new)) = (old, new) else { return Ok(Exit::Input) };
    let (old_sources, sources) = (old.sources, new.sources);
    let today = today();
    let mut compared = drift::compare(&old.surface, &new.surface, Some(&today));
    let same = old.document.as_ref().zip(new.document.as_ref()).map(|(old, new)| old == new);
    if same == Some(true) {
        compared = compared.by_settings();
    }
    if let Some(approvals) = arguments.allowed.approvals()? {
        compared.approve(&approvals, &today);
        report.add(&approvals.unused(&[&compared], &today), &());
    }
    let found = || render::find(&drift::findings(&compared), &sources);
    let html = || {
        let old = Texts { name: old_name, places: &old_sources };
        let new = Texts { name: new_name, places: &sources };
        drift::html(&compared, &old, &new)
    };
    let text = match arguments.format {
        DiffFormat::Text => drift::text(&compared),
        DiffFormat::Json => render::json_text(&drift::json(&compared)),
        DiffFormat::Markdown => drift::markdown(&compared),
        DiffFormat::Html => html(),
        DiffFormat::Github => render::github(&found()),
        DiffFormat::Sarif => drift::sarif(&compared, &sources),
    };
    if arguments.format == DiffFormat::Text {
        screen.print_changes(&text);
    } else {
        screen::print(&text);
    }
    if same == Some(false) && compared.changes.is_empty() {
        screen::say(ELSEWHERE);
    }
    let denied = arguments.allowed.denied(&compared);
    screen::say(&proposal(&denied));
    Ok(if denied.is_empty() { Exit::Done } else { Exit::Drift })
}

/// The page of a rule.
fn page(name: &str) -> Result<String, Error> {
    drift::rule(name).map(|rule| rule.page()).ok_or_else(|| Error::Usage {
        message: format!("there is no rule `{name}`"),
        help: "`oasmith diff --rules` lists them".to_owned(),
    })
}
