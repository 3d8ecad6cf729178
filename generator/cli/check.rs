//! `oasmith check`: would `generate` change anything, and why?

use std::fmt::Write as _;
use std::path::Path;

use oasmith::Outcome;
use oasmith::config::Target;
use oasmith::output::{self, Drift, Reason};
use rayon::prelude::*;

use super::arguments::{Check, Format};
use super::beside::Beside;
use super::error::Error;
use super::exit::Exit;
use super::faults;
use super::findings::{self, Report};
use super::generate::target_name;
use super::progress::Progress;
use super::screen::{self, Screen};
use super::selection::{Selected, select};

/// How many files are named for each reason.
const NAMED: usize = 10;

/// Runs the command.
pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, Error> {
    let selection = &arguments.selection;
    let targets = match select(selection)? {
        Selected::Targets(targets) => targets,
        Selected::Faults { text, faults } => {
            return Ok(faults::report(&text, faults, selection.findings.format, screen));
        }
    };
    let progress = Progress::new(screen);
    let compare_one = |target| progress.of(&target_name(target), || compare(target));
    let compared: Vec<_> = targets.par_iter().map(compare_one).collect();
    drop(progress);

    let mut report = Report::new(selection.findings.format, screen);
    let mut exit = Exit::Done;
    for (target, compared) in targets.iter().zip(&compared) {
        exit = exit.max(tell(target, compared, &mut report));
    }
    report.finish();
    Ok(exit)
}

/// None when findings stopped the target.
type Compared = Result<(Outcome, Option<Drift>), Error>;

fn compare(target: &Target) -> Compared {
    let source = oasmith::read(target)?;
    let mut outcome = oasmith::generate(source, target);
    let drift = outcome.files.take().map(|files| output::check(&target.output, &files, &outcome.origin)).transpose()?;
    Ok((outcome, drift))
}

fn tell(target: &Target, compared: &Compared, report: &mut Report<'_>) -> Exit {
    let (name, screen) = (target_name(target), report.screen);
    match compared {
        Err(error) => {
            screen.error(error);
            error.exit()
        }
        Ok((outcome, None)) => {
            report.add(&outcome.diagnostics, &outcome.sources);
            screen.status(&format!("{name}: not compared: {}", findings::summary(&outcome.diagnostics)));
            Exit::Input
        }
        Ok((outcome, Some(drift))) => {
            report.add(&outcome.diagnostics, &outcome.sources);
            if !drift.is_some() {
                screen.status(&format!("{name}: {} files, up to date", drift.files));
                return Exit::Done;
            }
            if report.format == Format::Text {
                screen::print(&explained(&name, drift));
            }
            report.add_beside(&findings(target, drift));
            Exit::Drift
        }
    }
}

fn explained(name: &str, drift: &Drift) -> String {
    let files = if drift.changes == 1 { "file" } else { "files" };
    let mut text = format!("{name}: {} {files} would change\n", drift.changes);
    for (reason, paths) in &drift.reasons {
        let _ = writeln!(text, "  {}: {}", reason.words(), sentence(*reason));
        for path in paths.iter().take(NAMED) {
            let _ = writeln!(text, "    {path}");
        }
        if paths.len() > NAMED {
            let _ = writeln!(text, "    and {} more", paths.len() - NAMED);
        }
    }
    text
}

/// Drift for machines: a finding for each reason and file, or for each reason that is about no file.
fn findings(target: &Target, drift: &Drift) -> Vec<Beside> {
    let mut findings = Vec::new();
    for (reason, paths) in &drift.reasons {
        let mut add = |file: &Path| {
            findings.push(Beside {
                code: "drift",
                message: format!("{}: {}", reason.words(), sentence(*reason)),
                file: file.display().to_string(),
                at: None,
                help: Some("run `oasmith generate`".to_owned()),
            });
        };
        if paths.is_empty() {
            add(&target.output);
        }
        for path in paths {
            add(&target.output.join(path));
        }
    }
    findings
}

fn sentence(reason: Reason) -> &'static str {
    match reason {
        Reason::Absent => "there is no `oasmith.lock`",
        Reason::Document => "it is not the one that the crate was made from",
        Reason::Config => "it is not the one that the crate was made with",
        Reason::Generator => "it is not the one that made the crate",
        Reason::HandEdit => "somebody changed what is generated",
        Reason::MissingFile => "somebody removed what is generated",
        Reason::Occupied => "somebody else's file is in the way",
    }
}
