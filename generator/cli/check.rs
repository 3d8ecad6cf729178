//! `oasmith check`: would `generate` change anything, and why?

use std::path::Path;

use oasmith::Outcome;
use oasmith::config::Target;
use oasmith::diagnostic::{Code, Diagnostics, Place};
use oasmith::drift::{self, Approvals, Comparison};
use oasmith::output::{self, Drift, FileSet, Lock, Reason};
use oasmith::snapshot::{SURFACE, Snapshot};
use rayon::prelude::*;

use super::allowed::{Allowed, proposal};
use super::arguments::Check;
use super::day::today;
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::generate::{target_name, tell_how};
use super::own;
use super::progress::{Progress, Step, Times};
use super::screen::{self, Screen};
use super::selection::{folder_of, select};
use super::version;

/// Runs the command.
pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Exit, Error> {
    let selection = &arguments.selection;
    let targets = select(selection)?;
    let progress = Progress::new(screen, targets.len());
    let compare_one = |target| progress.of(&target_name(target), |begins| compare(target, begins));
    let mut compared: Vec<_> = targets.par_iter().map(compare_one).collect();
    drop(progress);

    let mut report = Report::new(selection.findings.format, screen).about(&targets);
    let allowed = &arguments.allowed;
    if let Some(approvals) = allowed.approvals()? {
        approve(&approvals, &mut compared, &mut report);
    }
    let mut exit = Exit::Done;
    for (target, compared) in targets.iter().zip(&compared) {
        exit = exit.max(tell(target, compared, allowed, &mut report));
    }
    report.finish();
    Ok(exit)
}

/// What came of looking at a target.
enum Compared {
    /// Nothing that it is made from has changed, and none of its files.
    Unchanged(Lock),
    /// Findings stopped it.
    Stopped(Outcome),
    /// It was made, and laid beside what is there.
    Made { outcome: Outcome, drift: Drift, changes: Option<Comparison>, times: String },
}

fn compare(target: &Target, begins: &dyn Fn(Step)) -> Result<Compared, Error> {
    let times = Times::default();
    let begins = |step| {
        times.begin(step);
        begins(step);
    };
    folder_of(target)?;
    let own = own::missing(target);
    if let (true, Some(lock)) = (own.is_empty(), oasmith::unchanged(target)?) {
        return Ok(Compared::Unchanged(lock));
    }
    let source = oasmith::read(target)?;
    let mut outcome = oasmith::generate_telling(source, target, &|stage| begins(Step::Stage(stage)));
    outcome.diagnostics.extend(own);
    let files = outcome.files.take().filter(|_| !oasmith::stops(&outcome.diagnostics, target));
    let Some(files) = files else { return Ok(Compared::Stopped(outcome)) };
    begins(Step::Comparing);
    let drift = output::check(&target.output, &files, &outcome.origin)?;
    let changes = drift.is_some().then(|| changes(target, &files)).flatten();
    Ok(Compared::Made { outcome, drift, changes, times: times.line() })
}

/// What is different for users; none where the crate on the disk has no surface to compare with.
fn changes(target: &Target, files: &FileSet) -> Option<Comparison> {
    let before = std::fs::read_to_string(target.output.join(SURFACE)).ok()?;
    let now = std::str::from_utf8(files.get(SURFACE)?).ok()?;
    if before == now {
        return None;
    }
    Some(drift::compare(&Snapshot::read(&before).ok()?, &Snapshot::read(now).ok()?, Some(&today())))
}

/// Notes which changes are allowed. Of what allows none it is only told where something changed.
fn approve(approvals: &Approvals, compared: &mut [Result<Compared, Error>], report: &mut Report<'_>) {
    let today = today();
    let mut told: Vec<&Comparison> = Vec::new();
    for one in compared {
        if let Ok(Compared::Made { changes: Some(changes), .. }) = one {
            changes.approve(approvals, &today);
            told.push(changes);
        }
    }
    if !told.is_empty() {
        report.add(&approvals.unused(&told, &today), &());
    }
}

fn tell(target: &Target, compared: &Result<Compared, Error>, allowed: &Allowed, report: &mut Report<'_>) -> Exit {
    let (name, screen) = (target_name(target), report.screen);
    match compared {
        Err(error) => {
            report.fail(error);
            error.exit()
        }
        Ok(Compared::Unchanged(lock)) => {
            let missing = findings::missing(&lock.origin.missing);
            screen.status(&format!("{name}: up to date{missing}"));
            screen.detail("neither a file of it nor one that it is made from has changed");
            Exit::Done
        }
        Ok(Compared::Stopped(outcome)) => {
            report.add(&outcome.diagnostics, &outcome.sources);
            screen.status(&format!("{name}: not compared: {}", findings::summary(&outcome.diagnostics, target)));
            Exit::Input
        }
        Ok(Compared::Made { outcome, drift, changes, times }) => {
            report.add(&outcome.diagnostics, &outcome.sources);
            let missing = findings::missing(&outcome.origin.missing);
            if !drift.is_some() {
                screen.status(&format!("{name}: up to date{missing}"));
                tell_how(&outcome.inputs, times, screen);
                return Exit::Done;
            }
            report.add(&findings(target, drift), &());
            let mut verdict = String::new();
            if let Some(changes) = changes {
                report.add_in_full(&drift::findings(changes), &outcome.sources);
                verdict = format!("; {}", drift::verdict(changes, version::of(target)));
            }
            let files = if drift.changes == 1 { "file" } else { "files" };
            screen.status(&format!("{name}: {} {files} would change{verdict}{missing}", drift.changes));
            tell_how(&outcome.inputs, times, screen);
            let denied = changes.as_ref().map(|changes| allowed.denied(changes)).unwrap_or_default();
            screen::say(&proposal(&denied));
            if denied.is_empty() && !allowed.deny.is_empty() && is_due(drift) { Exit::Done } else { Exit::Drift }
        }
    }
}

/// Whether files would only change because what they are made from did.
fn is_due(drift: &Drift) -> bool {
    drift.reasons.iter().all(|(reason, _)| match reason {
        Reason::Document | Reason::Config | Reason::Generator => true,
        Reason::Absent | Reason::HandEdit | Reason::MissingFile | Reason::Occupied => false,
    })
}

/// Drift as findings: one for each reason and file, or for each reason that is about no file.
fn findings(target: &Target, drift: &Drift) -> Diagnostics {
    let mut findings = Diagnostics::default();
    for (reason, paths) in &drift.reasons {
        let (code, sentence) = told(*reason);
        let mut add = |file: &Path| {
            findings.report(code, Place::Path(file.display().to_string()), sentence).help(help(*reason));
        };
        if paths.is_empty() {
            add(&target.output);
        }
        for path in paths {
            add(&target.output.join(path));
        }
    }
    let folder = || Place::Path(target.output.display().to_string());
    for operation in &drift.operations.lost {
        let message = format!("`{operation}` is in the crate and cannot be built any more");
        findings.report(Code::DriftOperation, folder(), message).help("mend the document, or run `oasmith generate`");
    }
    for operation in &drift.operations.back {
        let message = format!("`{operation}` was missing in the crate and can be built now");
        findings.report(Code::DriftOperation, folder(), message).help("run `oasmith generate`");
    }
    findings
}

fn told(reason: Reason) -> (Code, &'static str) {
    match reason {
        Reason::Absent => (Code::DriftAbsent, "the crate was never generated"),
        Reason::Document => (Code::DriftDocument, "the document is not the one that the crate was made from"),
        Reason::Config => (Code::DriftConfig, "the configuration is not the one that the crate was made with"),
        Reason::Generator => (Code::DriftGenerator, "the generator is not the one that made the crate"),
        Reason::HandEdit => (Code::DriftEdit, "what is generated was edited by hand"),
        Reason::MissingFile => (Code::DriftMissing, "what is generated was removed"),
        Reason::Occupied => (Code::DriftOccupied, "somebody else's file is in the way"),
    }
}

fn help(reason: Reason) -> &'static str {
    match reason {
        Reason::HandEdit => "keep the change elsewhere, then run `oasmith generate`, which replaces the file",
        Reason::Occupied => "move it away, or run `oasmith generate --force`, which replaces it",
        Reason::Absent | Reason::Document | Reason::Config | Reason::Generator | Reason::MissingFile => {
            "run `oasmith generate`"
        }
    }
}
