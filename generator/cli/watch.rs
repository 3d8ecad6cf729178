//! `oasmith watch`: crates are made again, or checked, whenever something that they are made from changes.
//!
//! Files are looked at a few times a second: there are few of them, and every file system can do that.

use std::fs;
use std::path::{Path, PathBuf};

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
use super::stamps::{stamps, wait_for_change};
use super::version;
use super::{check, generate};

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
        let mut seen = stamps(files(&targets, selection));
        turn(arguments, &targets, screen);
        // Files that only the turn has found, as those that a document refers to at first.
        for (file, stamp) in stamps(files(&targets, selection)) {
            seen.entry(file).or_insert(stamp);
        }
        screen.status(&format!("watching {} files", seen.len()));
        wait_for_change(&seen);
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

/// Everything that targets are made from, as far as it is known: what documents refer to stands in their locks.
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
    files
}
