//! What people ask of a crate before it is made: why an item is as it is, and what a configuration could say.

use crate::config::Target;
use crate::explain::{self as room, Unknown};
use crate::proposal::{self, Proposal};
use crate::{Input, Outcome, collect, lint, plan, snapshot};

/// Explains an item of a target's crate; none when an error stopped the run.
#[must_use]
pub fn explain(input: Input, target: &Target, item: &str) -> (Option<Result<String, Unknown>>, Outcome) {
    let (document, _) = collect(input.clone(), target);
    let anew = input.earlier.is_some().then(|| snapshot(Input { earlier: None, ..input.clone() }, target).0).flatten();
    let (surface, outcome) = snapshot(input, target);
    let (Some(document), Some(surface)) = (document, surface) else { return (None, outcome) };
    let subject = room::Subject {
        surface: &surface,
        anew: anew.as_ref(),
        document: document.root(),
        places: &outcome.sources,
        target,
    };
    (Some(room::explain(subject, item)), outcome)
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
