//! What people ask of a crate before it is made: why an item is as it is, what a configuration could say, and what becomes
//! of another generator's.

use serde_json::Value;

use crate::config::Target;
use crate::diagnostic::{Code, Diagnostics};
use crate::explain::{self as room, Unknown};
use crate::import::{self as foreign, Imported, Tool};
use crate::output::FileSet;
use crate::proposal::{self, Proposal};
use crate::repair::{self, Repair};
use crate::spec::{self, Source};
use crate::{Input, Outcome, collect, lint, plan, snapshot};

/// Explains an item of a target's crate; none when an error stopped the run.
#[must_use]
pub fn explain(input: Input, target: &Target, item: &str) -> (Option<Result<String, Unknown>>, Outcome) {
    // What the target does not want to be told is told to who asks.
    let target = &Target { ignore: Vec::new(), ..target.clone() };
    let (document, _) = collect(input.clone(), target);
    let anew = input.earlier.is_some().then(|| snapshot(Input { earlier: None, ..input.clone() }, target).0).flatten();
    let (surface, outcome) = snapshot(input, target);
    let (Some(document), Some(surface)) = (document, surface) else { return (None, outcome) };
    let hidden = || outcome.diagnostics.iter().filter(|found| found.code == Code::HiddenOperation);
    let subject = room::Subject {
        surface: &surface,
        anew: anew.as_ref(),
        document: document.root(),
        member: &|at, name| spec::member(document.root(), at, name),
        places: &outcome.sources,
        target,
    };
    let told = room::explain(subject, item);
    let told = told.or_else(|unknown| room::explain_hidden(subject, hidden(), item).ok_or(unknown));
    (Some(told), outcome)
}

/// What a configuration for a document could say; none when an error stopped the run.
///
/// What is proposed was tried: names that the crate would not take are not in it.
#[must_use]
pub fn propose(input: Input, target: &Target) -> (Option<Proposal>, Outcome) {
    let input = Input { earlier: None, ..input };
    let outcome = lint(input.clone(), target);
    let (document, _) = collect(input.clone(), target);
    let (Some(document), Some(krate)) = (document, plan(input.clone(), target)) else { return (None, outcome) };
    let mut proposal = proposal::propose(&krate, document.root(), &outcome.diagnostics);
    drop(document);
    let mut tried = target.clone();
    tried.names = proposal.names();
    let found = lint(input, &tried);
    proposal.without_refused(&found.diagnostics);
    (Some(proposal), outcome)
}

/// What becomes of another generator's configuration for a document; none when an error stopped the run.
///
/// What carried was tried: names that the crate would not take, pages that it cannot follow, and changes of the document
/// that find nothing are among what is lost. `pieces` are the files that it lays over the document, by their names.
#[must_use]
pub fn import(
    input: Input,
    target: &Target,
    tool: Tool,
    config: &Value,
    pieces: &[(String, Value)],
) -> (Option<Imported>, Outcome) {
    let mut input = Input { earlier: None, ..input };
    let Some(changes) = changes(input.clone(), target, tool, config, pieces) else {
        return (None, lint(input, target));
    };
    let overlay = changes.text(&format!("What {} changes", tool.name()));
    // It was made for the document as it is, so it comes before other overlays.
    input.overlays.splice(..0, overlay.as_ref().map(|text| spec::Source::memory("overlay.yaml", text.as_bytes())));
    let Some(krate) = plan(input.clone(), target) else { return (None, lint(input, target)) };
    let mut reading = foreign::read(tool, config, &krate, target);
    drop(krate);
    let mut outcome = lint(input.clone(), &reading.noted());
    // A name that is taken back may free another one, or take it.
    while reading.drop_refused(&outcome.diagnostics) {
        outcome = lint(input.clone(), &reading.noted());
    }
    let mut krate = plan(input.clone(), &reading.target);
    if krate.as_ref().is_some_and(|krate| reading.want_unused(krate)) {
        outcome = lint(input.clone(), &reading.noted());
        krate = plan(input, &reading.target);
    }
    (krate.map(|krate| reading.judge(&krate, changes, overlay)), outcome)
}

/// The changes of a document that another generator's configuration asks for; none when it cannot be read.
fn changes(
    input: Input,
    target: &Target,
    tool: Tool,
    config: &Value,
    pieces: &[(String, Value)],
) -> Option<foreign::Changes> {
    let (document, _) = collect(Input { overlays: Vec::new(), ..input }, target);
    let document = document?.root().clone();
    let mut ground = foreign::Ground { document, select: &spec::select, lay: &spec::lay };
    Some(foreign::changes(tool, config, pieces, &mut ground))
}

/// The repairs that a machine can make of a document, and that help; none when it is hopeless.
#[must_use]
pub fn repairs(input: Input, target: &Target) -> Option<Vec<Repair>> {
    let input = Input { earlier: None, ..input };
    let (proposed, before) = proposed(&input, target)?;
    Some(helpful(&input, target, proposed, &before))
}

/// What would mend a document, and what was found in it.
fn proposed(input: &Input, target: &Target) -> Option<(Vec<Repair>, Diagnostics)> {
    let (document, _) = collect(input.clone(), target);
    let found = lint(input.clone(), target).diagnostics;
    let krate = plan(input.clone(), target);
    let repairs = repair::repairs(document?.root(), &found, krate.as_ref());
    Some((repairs, found))
}

/// How often repairs are tried on a document.
const TRIALS: usize = 100;

/// The repairs that can be made together: all of them, or else those of each half.
fn helpful(input: &Input, target: &Target, repairs: Vec<Repair>, before: &Diagnostics) -> Vec<Repair> {
    let mut kept: Vec<Repair> = Vec::new();
    let mut open = vec![repairs];
    let mut trials = 0;
    while let Some(part) = open.pop().filter(|_| trials < TRIALS) {
        if part.is_empty() {
            continue;
        }
        trials += 1;
        let all = [kept.as_slice(), part.as_slice()].concat();
        if helps(input, target, &all, before) {
            kept = all;
        } else if part.len() > 1 {
            let (first, second) = part.split_at(part.len() / 2);
            open.extend([second.to_vec(), first.to_vec()]);
        }
    }
    kept
}

/// Whether each repair finds its place and is not needed again, and nothing is worse after them.
fn helps(input: &Input, target: &Target, repairs: &[Repair], before: &Diagnostics) -> bool {
    let overlay = Source::memory("repairs.yaml", repair::overlay(repairs));
    let overlays = input.overlays.iter().cloned().chain([overlay]).collect();
    let Some((again, after)) = proposed(&Input { overlays, ..input.clone() }, target) else { return false };
    let count = |found: &Diagnostics, code: Code| found.iter().filter(|found| found.code == code).count();
    let worse = [Code::OverlayForm, Code::OverlayUnmatched, Code::OperationLeftOut, Code::DuplicateOperationId];
    !worse.into_iter().any(|code| count(&after, code) > count(before, code))
        && (before.has_errors() || !after.has_errors())
        && !again.iter().any(|one| repairs.contains(one))
}

/// The sources of a crate as the text of one file that holds `pub mod NAME`, for a build script whose crate includes
/// it; with the crate's default features and those of `features`. Its first lines say which dependencies it needs.
///
/// None where the files are no crate.
#[must_use]
pub fn module(files: &FileSet, name: &str, features: &[&str]) -> Option<String> {
    crate::module::module(name, features, &|path| files.get(path).and_then(|content| std::str::from_utf8(content).ok()))
}
