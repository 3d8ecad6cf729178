//! `oasmith generate`: documents in, crates out.
//!
//! Targets are made in parallel and reported in the order of the configuration. One that fails does not keep the
//! others from being written; the exit status is that of the worst.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use oasmith::config::Target;
use oasmith::diagnostic::{Code, Diagnostics, Place};
use oasmith::output::{self, Force, Written};
use oasmith::{Input, Outcome};
use rayon::prelude::*;

use super::arguments::Generate;
use super::depfile;
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::own;
use super::progress::{Progress, Step, Times};
use super::published::{self, Published};
use super::screen::Screen;
use super::selection::{folder_of, located, select};
use super::version::{self, Turn};

struct Made {
    outcome: Outcome,
    /// None when findings stopped the target.
    written: Option<Result<Written, Error>>,
    /// The version where it went up, or why it did not; empty where it was not to.
    version: String,
    /// What is to be said of the changelog.
    notice: Option<String>,
    took: Duration,
    /// How long each stage took.
    times: String,
}

/// Runs the command.
pub(crate) fn run(arguments: &Generate, screen: &Screen) -> Result<Exit, Error> {
    let selection = &arguments.selection;
    let targets = select(selection)?;
    if let Some(since) = arguments.since.as_deref().filter(|_| targets.len() > 1) {
        published::for_several(since)?;
    }
    let force = if arguments.force { Force::Yes } else { Force::No };
    let progress = Progress::new(screen, targets.len());
    let make_one =
        |target: &Target| progress.of(&target_name(target), |begins| make(target.clone(), force, arguments, begins));
    let made: Vec<Result<Made, Error>> = targets.par_iter().map(make_one).collect();
    drop(progress);

    let mut report = Report::new(selection.findings.format, screen).about(&targets);
    let mut exit = Exit::Done;
    for (target, made) in targets.iter().zip(&made) {
        exit = exit.max(tell(target, made, selection.spec.as_deref(), &mut report));
    }
    if let (Some(file), Exit::Done) = (&arguments.depfile, exit) {
        let config = selection.reads_configuration().then(|| located(selection.config.as_deref()));
        let rules = targets.iter().zip(made.iter().flatten());
        let rules = rules.map(|(target, made)| (target.output.as_path(), inputs(made, config.as_deref())));
        if let Err(error) = depfile::write(file, rules) {
            report.fail(&error);
            exit = error.exit();
        }
    }
    report.finish();
    Ok(exit)
}

fn inputs<'made>(made: &'made Made, config: Option<&'made Path>) -> impl Iterator<Item = &'made Path> {
    made.outcome.inputs.iter().map(PathBuf::as_path).chain(config)
}

/// How a target is called where several are.
pub(super) fn target_name(target: &Target) -> String {
    target.output.display().to_string()
}

fn make(mut target: Target, force: Force, arguments: &Generate, begins: &dyn Fn(Step)) -> Result<Made, Error> {
    let start = Instant::now();
    let times = Times::default();
    let begins = |step| {
        times.begin(step);
        begins(step);
    };
    folder_of(&target)?;
    let since = arguments.since.as_deref().map(|since| Published::find(since, &target)).transpose()?;
    let source = match &since {
        Some(since) => Input { earlier: Some(since.surface.clone()), ..oasmith::read_anew(&target)? },
        // What is there already need not even be readable.
        None if arguments.repin => oasmith::read_anew(&target)?,
        None => oasmith::read(&target)?,
    };
    if let (Some(since), None) = (&since, &target.package.kept) {
        // Where there is no crate yet, it is the next one of what was published.
        target.package.kept.clone_from(&since.version);
    }
    let raise = |part| version::raise(&mut target, part, &source, since.as_ref());
    let turn = arguments.bump.map(raise).transpose()?;
    let mut outcome = oasmith::generate_telling(source, &target, &|stage| begins(Step::Stage(stage)));
    outcome.diagnostics.extend(own::missing(&target));
    let mut files = outcome.files.take().filter(|_| !oasmith::stops(&outcome.diagnostics, &target));
    let mut notice = None;
    if let (Some(Turn::Raised(raised)), Some(files)) = (&turn, &mut files) {
        notice = version::tell(raised, &target, files);
    }
    begins(Step::Writing);
    let written = files.map(|files| output::write(&target.output, &files, &outcome.origin, force).map_err(Error::from));
    Ok(Made {
        outcome,
        written,
        version: match turn {
            Some(Turn::Raised(raised)) => format!("version {}", raised.version),
            Some(Turn::Stays(reason)) => reason,
            None => String::new(),
        },
        notice,
        took: start.elapsed(),
        times: times.line(),
    })
}

/// Prints what became of a target.
fn tell(target: &Target, made: &Result<Made, Error>, document: Option<&Path>, report: &mut Report<'_>) -> Exit {
    let screen = report.screen;
    let made = match made {
        Ok(made) => made,
        Err(error) => {
            report.fail(error);
            return error.exit();
        }
    };
    report.add(&made.outcome.diagnostics, &made.outcome.sources);
    let name = target_name(target);
    match &made.written {
        None => {
            let summary = findings::summary(&made.outcome.diagnostics, target);
            screen.status(&format!("{name}: nothing written: {summary}"));
            Exit::Input
        }
        Some(Err(error)) => {
            report.fail(error);
            error.exit()
        }
        Some(Ok(written)) => {
            notice(&name, written, screen);
            report.add(&orphaned(target, written), &());
            let notes = findings::notes(&made.outcome.diagnostics, document, screen);
            let missing = findings::missing(&made.outcome.origin.missing);
            if let Some(said) = &made.notice {
                screen.status(&format!("{name}: {said}"));
            }
            let version = if made.version.is_empty() { String::new() } else { format!("; {}", made.version) };
            screen.status(&format!("{}{version}{notes}{missing}", line(&name, written, made.took)));
            tell_how(&made.outcome.inputs, &made.times, screen);
            Exit::Done
        }
    }
}

/// Says what was read, and how long it took.
pub(super) fn tell_how(inputs: &[PathBuf], times: &str, screen: &Screen) {
    for path in inputs {
        screen.detail(&format!("read {}", path.display()));
    }
    screen.detail(times);
}

/// `generated/r9s: 312 files (4 changed), 0.21 s`; without the count where all were written.
fn line(name: &str, written: &Written, took: Duration) -> String {
    let files = match written.files {
        1 => "1 file".to_owned(),
        files => format!("{files} files"),
    };
    let removed = match written.removed {
        0 => String::new(),
        removed => format!(", {removed} removed"),
    };
    let changed = match written.changed {
        changed if changed == written.files && written.removed == 0 => String::new(),
        changed => format!(" ({changed} changed{removed})"),
    };
    format!("{name}: {files}{changed}, {:.2} s", took.as_secs_f64())
}

/// Regions of the user's in files that nothing reads any more.
fn orphaned(target: &Target, written: &Written) -> Diagnostics {
    let mut found = Diagnostics::default();
    let told = !target.ignore.iter().any(|code| code == Code::RegionLeft.name());
    for path in written.orphaned.iter().filter(|_| told) {
        let place = Place::Path(target.output.join(path).display().to_string());
        let message = "the file is no longer generated, and holds your text alone, which nothing reads";
        let help =
            "move the text to where it belongs now, between marks or into a module of your own, and remove the file";
        found.report(Code::RegionLeft, place, message).help(help);
    }
    found
}

/// Says what the user should know about files that were edited by hand, and operations that come and go.
fn notice(name: &str, written: &Written, screen: &Screen) {
    for path in &written.replaced {
        screen.status(&format!("{name}: replaced `{path}`, which had been edited by hand; regions in it stay"));
    }
    for path in &written.left {
        screen.status(&format!("{name}: left `{path}`, which is no longer generated and had been edited by hand"));
    }
    for operation in &written.operations.lost {
        screen.status(&format!("{name}: `{operation}` went missing since the last run"));
    }
    for operation in &written.operations.back {
        screen.status(&format!("{name}: `{operation}` came back since the last run"));
    }
}
