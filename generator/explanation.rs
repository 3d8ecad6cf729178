//! Why an item of a crate is as it is: what the stages have to say is gathered, and `explain` says it.

use crate::config::Target;
use crate::explain::{self as room, Unknown};
use crate::{Input, Outcome, collect, snapshot};

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
