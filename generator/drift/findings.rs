//! Changes as findings, at the lines of the new document.

use crate::diagnostic::{Code, Diagnostics, Place, Pointer};

use super::render::{shown, sides};
use super::{Change, Comparison, Kind, Verdict};

/// How many changes are told one by one.
const SHOWN: usize = 40;

/// The changes as findings, those that break first; beyond some number they are only counted.
pub fn findings(comparison: &Comparison) -> Diagnostics {
    let mut findings = Diagnostics::default();
    for change in comparison.changes.iter().take(SHOWN) {
        finding(change, &mut findings);
    }
    if let Some(rest) = comparison.changes.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
        let weight = comparison.changes.get(SHOWN).map_or(Verdict::None, Change::verdict);
        let message = format!("and {rest} changes more, which `oasmith diff` shows");
        findings.report(code(weight), Place::Nowhere, message);
    }
    findings
}

/// Reports one change.
pub(super) fn finding(change: &Change, findings: &mut Diagnostics) {
    // What somebody allowed is no fault.
    let weight = if change.approved.is_some() { Verdict::None } else { change.verdict() };
    findings.report(code(weight), place(change), message(change));
}

/// What is said of a change.
pub(super) fn message(change: &Change) -> String {
    let mut facts: Vec<&str> = shown(&change.facts).map(|fact| fact.text.as_str()).collect();
    // Where more is to be said of what is new, that it is new goes without saying.
    let is_news = |text: &&str| *text == "is new" || text.ends_with("` is new");
    if change.kind == Kind::Added && !facts.iter().all(is_news) {
        facts.retain(|text| !is_news(text));
    }
    let approved = change.approved.as_ref().map_or(String::new(), |reason| format!(" (approved: {reason})"));
    format!("`{}`{}: {}{approved}", change.item, sides(change), facts.join("; "))
}

fn code(verdict: Verdict) -> Code {
    match verdict {
        Verdict::Breaking => Code::BreakingChange,
        Verdict::Behavior => Code::BehaviorChange,
        Verdict::Additive | Verdict::Docs | Verdict::None => Code::CompatibleChange,
    }
}

/// The place in the new document; a parameter that is not found there has that of its operation.
fn place(change: &Change) -> Place {
    let pointer = change.new.as_deref().and_then(|place| place.split(' ').next());
    pointer.and_then(Pointer::parse).map_or(Place::Nowhere, Place::Name)
}
