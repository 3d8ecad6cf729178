//! Would anything change, and why?
//!
//! A check is a plan that is not carried out. Its reasons are those of a reviewer: the document, the
//! configuration or the generator is not the one that the crate was made with; somebody edited a file, or removed
//! one; or the crate was never made.

use std::path::Path;

use rayon::prelude::*;

use super::plan::{Action, Change, Plan, Step, plan, read};
use super::stage;
use super::write::heal;
use super::{Digest, Edit, Error, FileSet, Force, LOCK, Lock, Origin, keep};

/// Why a folder does not hold what it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// There is no lock: nothing was generated here.
    Absent,
    /// The document, or a file that it refers to, is not the one that the crate was made from.
    Document,
    /// The configuration is not the one that the crate was made with.
    Config,
    /// The generator is not the one that made the crate.
    Generator,
    /// Somebody edited a generated file.
    HandEdit,
    /// Somebody removed a generated file.
    MissingFile,
    /// Somebody else's file is where a generated one is to be.
    Occupied,
}

/// What `write` would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drift {
    /// Files of the set.
    pub files: usize,
    /// How many files would change; the lock is counted where it alone would.
    pub changes: usize,
    /// Reasons, each with the files it is about; one that is about the whole crate has those that would differ.
    pub reasons: Vec<(Reason, Vec<String>)>,
    /// What somebody edited, file by file.
    pub edits: Vec<Edit>,
    /// The version of the generator that made the crate; none where there is none.
    pub generator: Option<String>,
    /// Operations that come and go.
    pub operations: Moved,
}

/// Operations that the crate on the disk has and the new one lacks, or the other way round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moved {
    /// Those that went missing.
    pub lost: Vec<String>,
    /// Those that came back.
    pub back: Vec<String>,
}

impl Moved {
    /// Compares what a lock says is missing with what is now.
    pub(super) fn between(before: Option<&Lock>, now: &Origin) -> Self {
        let Some(before) = before.map(|lock| &lock.origin.missing) else { return Self::default() };
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|operation| !those.contains(operation)).cloned().collect()
        };
        Self { lost: only(&now.missing, before), back: only(before, &now.missing) }
    }
}

impl Drift {
    /// Whether anything would change.
    #[must_use]
    pub fn is_some(&self) -> bool {
        !self.reasons.is_empty()
    }
}

/// How often a folder is looked at that other runs change at the same time.
const TRIES: usize = 10;

/// Says what [`super::write`] would change, after completing what a killed run had decided to do.
///
/// # Errors
///
/// The folder cannot be read, or its lock cannot be understood.
pub fn check(folder: &Path, files: &FileSet, origin: &Origin) -> Result<Drift, Error> {
    let mut drift = Drift::default();
    for _ in 0..TRIES {
        heal(folder)?;
        let lock = read(&folder.join(LOCK))?;
        drift = compare(folder, files, origin)?;
        // What was seen in the middle of another run is no drift.
        let met = stage::inside(folder).exists() || read(&folder.join(LOCK))? != lock;
        if !drift.is_some() || !met {
            break;
        }
    }
    Ok(drift)
}

/// Whether every file that a lock lists is as it was written. What is the user's is not looked at.
///
/// # Errors
///
/// The folder cannot be read.
pub fn intact(folder: &Path, lock: &Lock) -> Result<bool, Error> {
    heal(folder)?;
    let files: Vec<(&String, &Digest)> = lock.files.iter().collect();
    let whole = |(path, digest): &(&String, &Digest)| {
        let disk = super::path::below(folder, path).and_then(|file| read(&file))?;
        Ok(disk.is_some_and(|disk| Digest::of(&keep::ours(path, &disk)) == **digest))
    };
    let whole: Vec<bool> = files.par_iter().map(whole).collect::<Result<_, Error>>()?;
    Ok(whole.into_iter().all(|whole| whole))
}

fn compare(folder: &Path, files: &FileSet, origin: &Origin) -> Result<Drift, Error> {
    let plan = plan(folder, files, origin, Force::No)?;
    let steps = || plan.steps.iter().filter(|step| !step.is_done());
    let named = |wanted: &[Change]| -> Vec<String> {
        steps().filter(|step| wanted.contains(&step.change)).map(|step| step.path.clone()).collect()
    };
    let mut reasons = Vec::new();
    let outdated = named(&[Change::New, Change::Outdated, Change::Stale, Change::Left, Change::Orphaned]);
    match &plan.before {
        None => reasons.push((Reason::Absent, Vec::new())),
        Some(before) => {
            let causes = causes_of(&before.origin, origin);
            let listed = |origin: &Origin| (origin.missing.clone(), origin.refers.clone());
            let differs = !outdated.is_empty() || listed(&before.origin) != listed(origin);
            let causes: Vec<Reason> = match (causes.is_empty(), differs) {
                // The same inputs and version, and other files: it is another build of the generator.
                (true, true) => vec![Reason::Generator],
                (_, true) => causes,
                // Comments and order change nothing; that another generator made the crate is worth knowing.
                (_, false) => causes.into_iter().filter(|cause| *cause == Reason::Generator).collect(),
            };
            reasons.extend(causes.into_iter().map(|cause| (cause, outdated.clone())));
        }
    }
    for (reason, change) in [
        (Reason::HandEdit, Change::Edited),
        (Reason::MissingFile, Change::Missing),
        (Reason::Occupied, Change::Occupied),
    ] {
        let paths = named(&[change]);
        if !paths.is_empty() && plan.before.is_some() {
            reasons.push((reason, paths));
        }
    }
    // A lock that differs in nothing but itself was edited.
    if reasons.is_empty() && plan.lock.is_some() && !plan.as_written {
        reasons.push((Reason::HandEdit, vec![LOCK.to_owned()]));
    }
    let changes = steps().count().max(usize::from(plan.lock.is_some()));
    let operations = Moved::between(plan.before.as_ref(), origin);
    let edits = steps().filter(|step| step.change == Change::Edited).filter_map(|step| edit(folder, step, &plan));
    let edits = edits.collect();
    let generator = plan.before.as_ref().map(|before| before.origin.generator.clone());
    Ok(Drift { files: files.len(), changes, reasons, edits, generator, operations })
}

/// What somebody changed in a file; none of what is no text.
fn edit(folder: &Path, step: &Step, plan: &Plan) -> Option<Edit> {
    let Action::Write(emitted) = &step.action else { return None };
    let there = String::from_utf8(read(&folder.join(&step.path)).ok()??).ok()?;
    let written = plan.before.as_ref().and_then(|before| before.files.get(&step.path));
    let same = written == Some(&Digest::of(&keep::ours(&step.path, emitted)));
    let generated = same.then(|| String::from_utf8(emitted.to_vec()).ok()).flatten();
    Some(Edit { path: step.path.clone(), generated, there })
}

fn causes_of(before: &Origin, now: &Origin) -> Vec<Reason> {
    let causes = [
        (Reason::Document, before.document != now.document),
        (Reason::Config, before.config != now.config),
        (Reason::Generator, before.generator != now.generator),
    ];
    causes.into_iter().filter(|(_, differs)| *differs).map(|(reason, _)| reason).collect()
}
