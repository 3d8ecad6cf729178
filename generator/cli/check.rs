//! `oasmith check`: would `generate` change anything, and why?

use std::collections::BTreeSet;
use std::fmt::Write as _;
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
    let document = drift.reasons.iter().any(|(reason, _)| *reason == Reason::Document);
    let config = drift.reasons.iter().any(|(reason, _)| *reason == Reason::Config);
    let changes = if config && !document { changes.map(Comparison::by_settings) } else { changes };
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
            let denied = changes.as_ref().map(|changes| allowed.denied(changes)).unwrap_or_default();
            let passes = denied.is_empty() && !allowed.deny.is_empty() && is_due(drift);
            // What is told as an error fails.
            let weighed = |mut found: Diagnostics| {
                if passes {
                    found.ease();
                }
                found
            };
            report.add(&weighed(findings(target, drift, changes.as_ref())), &());
            report.say(&edits(target, drift, screen));
            for path in paths(drift, is_of_all) {
                screen.detail(&format!("would change {}", target.output.join(path).display()));
            }
            let mut verdict = String::new();
            if let Some(changes) = changes {
                report.add_in_full(&weighed(drift::findings(changes)), &outcome.sources);
                verdict = format!("; {}", drift::verdict(changes, version::of(target)));
            }
            let files = if drift.changes == 1 { "file" } else { "files" };
            screen.status(&format!("{name}: {} {files} would change{verdict}{missing}", drift.changes));
            tell_how(&outcome.inputs, times, screen);
            screen::say(&proposal(&denied));
            if passes { Exit::Done } else { Exit::Drift }
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

/// Whether a reason is one for all files that would change, and not one for each.
fn is_of_all(reason: Reason) -> bool {
    match reason {
        Reason::Absent | Reason::Document | Reason::Config | Reason::Generator => true,
        Reason::HandEdit | Reason::MissingFile | Reason::Occupied => false,
    }
}

/// The files that some reasons are about, each once.
fn paths(drift: &Drift, wanted: fn(Reason) -> bool) -> BTreeSet<&String> {
    drift.reasons.iter().filter(|(reason, _)| wanted(*reason)).flat_map(|(_, paths)| paths).collect()
}

/// How many lines are shown of an edit in passing.
const LINES: usize = 24;

/// What somebody edited, line by line.
fn edits(target: &Target, drift: &Drift, screen: &Screen) -> String {
    let mut text = String::new();
    for edit in &drift.edits {
        let path = target.output.join(&edit.path);
        let Some(lines) = edit.lines() else {
            let why = "is made otherwise by now, so that only your version control knows the edit";
            let _ = write!(text, "{} {why}\n\n", path.display());
            continue;
        };
        let most = if screen.is_verbose() { usize::MAX } else { LINES };
        let shown: String = lines.split_inclusive('\n').take(most).collect();
        let more = match lines.lines().count().saturating_sub(most) {
            0 => String::new(),
            more => format!("and {more} lines more, which `-v` shows\n"),
        };
        let _ = write!(text, "{}, as it is made (-) and as it is (+):\n{shown}{more}\n", path.display());
    }
    text
}

/// Drift as findings: one for each reason, and for each file of those that are about single files.
fn findings(target: &Target, drift: &Drift, changes: Option<&Comparison>) -> Diagnostics {
    let mut findings = Diagnostics::default();
    for (reason, paths) in &drift.reasons {
        let (code, sentence) = told(*reason);
        let sentence = match reason {
            Reason::Generator => made_by(drift, changes.is_some()),
            _ => sentence.to_owned(),
        };
        let mut add = |file: &Path| {
            let place = Place::Path(file.display().to_string());
            findings.report(code, place, sentence.clone()).help(help(*reason));
        };
        if is_of_all(*reason) {
            add(&target.output);
            continue;
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

/// Which generator made the crate, and whether this one makes another of the same document.
fn made_by(drift: &Drift, changes: bool) -> String {
    let this = env!("CARGO_PKG_VERSION");
    let of_all = |reason: &Reason| [Reason::Document, Reason::Config].contains(reason);
    let alone = !drift.reasons.iter().any(|(reason, _)| of_all(reason));
    let then = match drift.generator.as_deref().filter(|version| *version != this) {
        Some(version) => format!("oasmith {version} made the crate, and this is {this}"),
        None => format!("another build of oasmith {this} made the crate"),
    };
    if alone && changes { format!("{then}, which offers other items of the same document") } else { then }
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
        Reason::HandEdit => {
            "keep it between `region: NAME` and `endregion: NAME`, or the whole file by `keep` in oasmith.toml; \
             `oasmith generate` replaces the rest"
        }
        Reason::Occupied => "move it away, or run `oasmith generate --force`, which replaces it",
        Reason::Absent | Reason::Document | Reason::Config | Reason::Generator | Reason::MissingFile => {
            "run `oasmith generate`"
        }
    }
}
