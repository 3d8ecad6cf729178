//! `oasmith lint`: what is wrong with documents, and nothing else; or which extension keys are understood.

use std::path::Path;

use oasmith::config::Target;

use super::arguments::{Format, Lint};
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::screen::{self, Screen};
use super::selection::{configured_targets, looked_at};

/// Runs the command.
pub(crate) fn run(arguments: &Lint, screen: &Screen) -> Result<Exit, Error> {
    let document = &arguments.document;
    if arguments.extensions {
        return Ok(list_extensions(document.findings.format));
    }
    let targets = match arguments.spec.as_slice() {
        [] => configured_targets(arguments.config.as_deref(), document)?,
        some => some.iter().map(|spec| looked_at(spec, document, "client")).collect::<Result<_, _>>()?,
    };
    let mut report = Report::new(document.findings.format, screen).in_full();
    let mut exit = Exit::Done;
    for target in &targets {
        exit = exit.max(lint(target, &mut report));
    }
    report.finish();
    if let Some(file) = &arguments.fix {
        let [target] = targets.as_slice() else {
            let help = "name one document".to_owned();
            return Err(Error::Usage { message: "an overlay mends one document".to_owned(), help });
        };
        mend(target, file, screen)?;
    }
    Ok(exit)
}

/// Writes an overlay with repairs, and says how much it mends.
fn mend(target: &Target, file: &Path, screen: &Screen) -> Result<(), Error> {
    let repairs = oasmith::repairs(oasmith::read_anew(target)?, target).unwrap_or_default();
    if repairs.is_empty() {
        screen.status("nothing that a machine could mend");
        return Ok(());
    }
    if file.exists() {
        let help = "name another file, or remove it".to_owned();
        return Err(Error::Usage { message: format!("`{}` is there already", file.display()), help });
    }
    let text = oasmith::repair::overlay(&repairs);
    std::fs::write(file, text).map_err(|source| Error::File { action: "write", path: file.to_owned(), source })?;
    let before = oasmith::lint(oasmith::read_anew(target)?, target).diagnostics.len();
    let mut mended = target.clone();
    mended.overlays.push(file.to_owned());
    let after = oasmith::lint(oasmith::read_anew(&mended)?, &mended).diagnostics.len();
    let gone = before.saturating_sub(after);
    screen.status(&format!("{}: mends {gone} of {before} findings; `--overlay` applies it", file.display()));
    Ok(())
}

fn lint(target: &Target, report: &mut Report<'_>) -> Exit {
    let outcome = match oasmith::read(target) {
        Ok(input) => oasmith::lint(input, target),
        Err(error) => {
            let error = Error::from(error);
            report.fail(&error);
            return error.exit();
        }
    };
    report.add(&outcome.diagnostics, &outcome.sources);
    let summary = findings::summary(&outcome.diagnostics, target);
    let found = if summary.is_empty() { "nothing found" } else { &summary };
    let missing = findings::missing(&outcome.origin.missing);
    report.screen.status(&format!("{}: {found}{missing}", target.spec.display()));
    if oasmith::stops(&outcome.diagnostics, target) { Exit::Input } else { Exit::Done }
}

fn list_extensions(format: Format) -> Exit {
    // The other formats show findings, and these are none.
    let list = if format == Format::Json { oasmith::extension::json() } else { oasmith::extension::text() };
    screen::print(&list);
    Exit::Done
}
