//! A comparison as people and programs read it.

use std::fmt::Write as _;

use super::bump::bumped;
use super::{Bump, Change, Comparison, Fact, Kind, Side, Verdict};

/// The verdict in one line: `3 changes: breaking in Rust, additive on the wire; asks for 0.3.0`, where the crate's version
/// is known.
#[must_use]
pub fn verdict(comparison: &Comparison, version: Option<&str>) -> String {
    let count = comparison.changes.len();
    if count == 0 {
        return "nothing changed".to_owned();
    }
    let changes = if count == 1 { "1 change".to_owned() } else { format!("{count} changes") };
    let (rust, wire) = (said(comparison.rust), said(comparison.wire));
    let asks = asks(comparison.bump(), version);
    let approved = match comparison.changes.iter().filter(|change| change.approved.is_some()).count() {
        0 => String::new(),
        approved => format!(", {approved} approved"),
    };
    format!("{changes}{approved}: {rust} in Rust, {wire} on the wire; asks for {asks}")
}

/// The next version, or how one comes to it by Cargo's rules, in which 0.x goes another way.
pub(super) fn asks(bump: Bump, now: Option<&str>) -> String {
    if let Some(next) = now.filter(|_| bump != Bump::None).and_then(|now| bumped(now, bump)) {
        return next;
    }
    let before = match bump {
        Bump::None | Bump::Patch => "",
        Bump::Minor => " (in 0.x: the last number)",
        Bump::Major => " (in 0.x: the second number)",
    };
    format!("{}{before}", version(bump))
}

/// `a minor version`.
fn version(bump: Bump) -> &'static str {
    match bump {
        Bump::None => "no new version",
        Bump::Patch => "a patch version",
        Bump::Minor => "a minor version",
        Bump::Major => "a major version",
    }
}

fn said(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::None => "nothing",
        other => other.word(),
    }
}

/// The comparison for a terminal.
#[must_use]
pub fn text(comparison: &Comparison) -> String {
    format!("{}{}\n", list(comparison), verdict(comparison, None))
}

/// The changes alone, without the verdict.
#[must_use]
pub fn list(comparison: &Comparison) -> String {
    let mut text = String::new();
    for (verdict, changes) in by_verdict(comparison) {
        let _ = writeln!(text, "{}", heading(verdict));
        for change in changes {
            let approved = change.approved.as_ref().map_or(String::new(), |reason| format!(" (approved: {reason})"));
            let _ = writeln!(text, "  {}{}{approved}", change.item, sides(change));
            for fact in &change.facts {
                let _ = writeln!(text, "    {} [{}]", fact.text, fact.rule);
            }
        }
        text.push('\n');
    }
    text
}

/// Facts without those that say the same on another side: in the same words, or of a type that Rust's words name.
pub(super) fn shown(facts: &[Fact]) -> impl Iterator<Item = &Fact> {
    let is_typed = facts.iter().any(|fact| fact.side == Side::Rust && fact.rule.ends_with("-type-changed"));
    let is_type = |fact: &Fact| {
        let rules = ["-type-changed", "-type-generalized", "-type-specialized", "-format-changed"];
        fact.side != Side::Rust && rules.iter().any(|rule| fact.rule.ends_with(rule))
    };
    let first = |index: usize, fact: &Fact| facts.iter().take(index).all(|other| other.text != fact.text);
    let told = move |(index, fact): &(usize, &Fact)| first(*index, fact) && !(is_typed && is_type(fact));
    facts.iter().enumerate().filter(told).map(|(_, fact)| fact)
}

pub(super) fn by_verdict(comparison: &Comparison) -> impl Iterator<Item = (Verdict, Vec<&Change>)> {
    let verdicts = [Verdict::Breaking, Verdict::Behavior, Verdict::Additive, Verdict::Docs];
    let of = |verdict| comparison.changes.iter().filter(|change| change.verdict() == verdict).collect::<Vec<_>>();
    verdicts.into_iter().map(move |verdict| (verdict, of(verdict))).filter(|(_, changes)| !changes.is_empty())
}

/// What stands above the changes of a verdict.
#[must_use]
pub fn heading(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Breaking => "Breaking",
        Verdict::Behavior => "Does something else",
        Verdict::Additive => "New",
        Verdict::Docs | Verdict::None => "Documentation",
    }
}

/// Where a change breaks, where it does not break everywhere.
pub(super) fn sides(change: &Change) -> &'static str {
    match (change.kind, change.rust, change.wire) {
        (_, Verdict::Breaking, Verdict::Breaking) => " (Rust and wire)",
        (_, Verdict::Breaking, _) => " (Rust)",
        (_, _, Verdict::Breaking) => " (wire)",
        (Kind::Removed | Kind::Renamed | Kind::Changed | Kind::Added, ..) => "",
    }
}
