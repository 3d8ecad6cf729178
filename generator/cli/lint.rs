//! `oasmith lint`: what is wrong with a document, and nothing else.

use super::arguments::Lint;
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::screen::Screen;
use super::selection::looked_at;

/// Runs the command.
pub(crate) fn run(arguments: &Lint, screen: &Screen) -> Result<Exit, Error> {
    let document = &arguments.document;
    let target = looked_at(document, "client")?;
    let outcome = oasmith::lint(oasmith::read(&target)?, &target);
    let mut report = Report::new(document.findings.format, screen).in_full();
    report.add(&outcome.diagnostics, &outcome.sources);
    report.finish();
    let summary = findings::summary(&outcome.diagnostics);
    let found = if summary.is_empty() { "nothing found" } else { &summary };
    screen.status(&format!("{}: {found}", document.spec.display()));
    Ok(if oasmith::stops(&outcome.diagnostics, &target) { Exit::Input } else { Exit::Done })
}
