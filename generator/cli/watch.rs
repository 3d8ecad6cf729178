//! `oasmith watch`: crates are made again, or checked, whenever something that they are made from changes.
//!
//! Files are looked at a few times a second: there are few of them, and every file system can do that.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use oasmith::config::Target;
use oasmith::drift;
use oasmith::output::Lock;
use oasmith::snapshot::{SURFACE, Snapshot};

use super::allowed::Allowed;
use super::arguments::{Check, Generate, Selection, Watch};
use super::day::today;
use super::error::Error;
use super::exit::Exit;
use super::findings::Report;
use super::generate::target_name;
use super::screen::Screen;
use super::selection::{located, select};
use super::version;
use super::{check, generate};

/// How often files are looked at.
const LOOK: Duration = Duration::from_millis(250);

/// Runs the command, until somebody ends it.
pub(crate) fn run(arguments: &Watch, screen: &Screen) -> Result<Exit, Error> {
    let selection = &arguments.selection;
    // What is wrong at the start is the arguments' fault.
    let mut targets = select(selection)?;
    if targets.iter().any(|target| target.spec == Path::new("-")) {
        let help = "name the file that the document is in".to_owned();
        return Err(Error::Usage { message: "standard input does not change".to_owned(), help });
    }
    loop {
        let files = files(&targets, selection);
        let stamps = stamps(&files);
        turn(arguments, &targets, screen);
        screen.status(&format!("watching {} files", files.len()));
        while self::stamps(&files) == stamps {
            thread::sleep(LOOK);
        }
        // A configuration that is wrong for a moment leaves those that were.
        targets = select(selection).unwrap_or(targets);
    }
}

/// Makes or checks everything once, and says what it means.
fn turn(arguments: &Watch, targets: &[Target], screen: &Screen) {
    let selection = arguments.selection.clone();
    let format = selection.findings.format;
    let done = if arguments.check {
        check::run(&Check { selection, allowed: Allowed::default() }, screen)
    } else {
        let before: Vec<Option<Snapshot>> = targets.iter().map(surface).collect();
        let generate = Generate { selection, force: false, repin: false, bump: None, since: None, depfile: None };
        let done = generate::run(&generate, screen);
        for (target, before) in targets.iter().zip(before) {
            tell(target, before.as_ref(), screen);
        }
        done
    };
    if let Err(error) = done {
        let mut report = Report::new(format, screen);
        report.fail(&error);
        report.finish();
    }
}

/// Says what changed for users.
fn tell(target: &Target, before: Option<&Snapshot>, screen: &Screen) {
    let (Some(before), Some(now)) = (before, surface(target)) else { return };
    let compared = drift::compare(before, &now, Some(&today()));
    if !compared.changes.is_empty() {
        screen.print_changes(&drift::list(&compared));
        screen.status(&format!("{}: {}", target_name(target), drift::verdict(&compared, version::of(target))));
    }
}

/// What the crate of a target offers.
fn surface(target: &Target) -> Option<Snapshot> {
    let text = fs::read_to_string(target.output.join(SURFACE)).ok()?;
    Snapshot::read(&text).ok()
}

/// Everything that targets are made from, as far as it is known before they are made.
fn files(targets: &[Target], selection: &Selection) -> Vec<PathBuf> {
    let mut files = Vec::new();
    if selection.reads_configuration() {
        files.push(located(selection.config.as_deref()));
    }
    for target in targets {
        let folder = target.spec.parent().unwrap_or(Path::new(""));
        let lock = Lock::read(&target.output).ok().flatten();
        let referred = lock.into_iter().flat_map(|lock| lock.origin.refers);
        files.push(target.spec.clone());
        files.extend(referred.map(|name| folder.join(name)));
        files.extend(target.overlays.iter().cloned());
    }
    files.sort();
    files.dedup();
    files
}

/// When each file was written last, and its length.
fn stamps(files: &[PathBuf]) -> Vec<Option<(SystemTime, u64)>> {
    let stamp = |path: &PathBuf| {
        let facts = fs::metadata(path).ok()?;
        Some((facts.modified().ok()?, facts.len()))
    };
    files.iter().map(stamp).collect()
}
