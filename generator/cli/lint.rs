//! `oasmith lint`: what is wrong with a document, and nothing else; or which extension keys are understood.

use std::path::Path;

use super::arguments::{Document, Format, Lint};
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::screen::{self, Screen};
use super::selection::looked_at;

/// Runs the command.
pub(crate) fn run(arguments: &Lint, screen: &Screen) -> Result<Exit, Error> {
    match &arguments.spec {
        Some(spec) => lint(spec, &arguments.document, screen),
        None => Ok(list_extensions(arguments.document.findings.format)),
    }
}

fn lint(spec: &Path, document: &Document, screen: &Screen) -> Result<Exit, Error> {
    let target = looked_at(spec, document, "client")?;
    let outcome = oasmith::lint(oasmith::read(&target)?, &target);
    let mut report = Report::new(document.findings.format, screen).in_full();
    report.add(&outcome.diagnostics, &outcome.sources);
    report.finish();
    let summary = findings::summary(&outcome.diagnostics);
    let found = if summary.is_empty() { "nothing found" } else { &summary };
    let missing = findings::missing(&outcome.origin.missing);
    screen.status(&format!("{}: {found}{missing}", spec.display()));
    Ok(if oasmith::stops(&outcome.diagnostics, &target) { Exit::Input } else { Exit::Done })
}

fn list_extensions(format: Format) -> Exit {
    // The other formats show findings, and these are none.
    let list = if format == Format::Json { oasmith::extension::json() } else { oasmith::extension::text() };
    screen::print(&list);
    Exit::Done
}
