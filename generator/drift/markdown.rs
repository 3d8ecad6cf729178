//! A comparison as the comment of a pull request.
//!
//! Who reviews it wants to know what it asks for, what breaks and for whom, and the rest in passing: what breaks is told
//! one by one, what is new by its name, and of other words only where they are. What follows from something else is not
//! said.

use std::fmt::Write as _;

use super::changelog::follows;
use super::render::{asks, by_verdict, heading, shown, sides};
use super::{Change, Comparison, Kind, Verdict};

/// How many changes that break nothing are shown before they are folded.
const OPEN: usize = 12;

/// How many items are named whose words are others.
const NAMED: usize = 12;

/// The comparison for a pull request.
#[must_use]
pub fn markdown(comparison: &Comparison) -> String {
    if comparison.changes.is_empty() {
        return "**Nothing changed** for users of the crate.\n".to_owned();
    }
    let mut text = headline(comparison);
    for (verdict, changes) in by_verdict(comparison) {
        let told: Vec<&Change> = changes.into_iter().filter(|change| !follows(change, comparison)).collect();
        if told.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n### {}\n", heading(verdict));
        if verdict <= Verdict::Docs {
            let _ = writeln!(text, "{}", words(&told));
            continue;
        }
        let folded = verdict != Verdict::Breaking && told.len() > OPEN;
        if folded {
            let _ = writeln!(text, "<details><summary>{} changes</summary>\n", told.len());
        }
        for change in told {
            let _ = writeln!(text, "{}", line(change));
        }
        if folded {
            text.push_str("\n</details>\n");
        }
    }
    text
}

/// `**8 changes ask for a major version (in 0.x: the second number)**: breaking in Rust, additive on the wire.`
fn headline(comparison: &Comparison) -> String {
    let ask = match comparison.changes.len() {
        1 => "1 change asks".to_owned(),
        count => format!("{count} changes ask"),
    };
    let meaning = match (comparison.rust, comparison.wire) {
        (rust, wire) if rust.max(wire) <= Verdict::Docs => "only the documentation is different".to_owned(),
        (rust, wire) if rust == wire => format!("{} in Rust and on the wire", rust.word()),
        (rust, wire) => format!("{}, {}", part(rust, "in Rust"), part(wire, "on the wire")),
    };
    format!("**{ask} for {}**: {meaning}.\n", asks(comparison.bump(), None))
}

fn part(verdict: Verdict, side: &str) -> String {
    match verdict {
        Verdict::None | Verdict::Docs => format!("nothing {side}"),
        other => format!("{} {side}", other.word()),
    }
}

fn line(change: &Change) -> String {
    let approved = change.approved.as_ref().map_or(String::new(), |reason| format!(" (approved: {reason})"));
    let facts: Vec<&str> = shown(&change.facts).map(|fact| fact.text.as_str()).collect();
    // That something new is new stands above it.
    let facts: Vec<&str> = match change.kind {
        Kind::Added => facts.into_iter().filter(|text| *text != "is new" && !text.ends_with("` is new")).collect(),
        Kind::Removed | Kind::Renamed | Kind::Changed => facts,
    };
    let colon = if facts.is_empty() { "" } else { ": " };
    format!("- `{}`{}{colon}{}{approved}", change.item, sides(change), facts.join("; "))
}

/// Other words for some items by name, and for how many more.
fn words(changes: &[&Change]) -> String {
    let mut names: Vec<String> = changes.iter().take(NAMED).map(|change| format!("`{}`", change.item)).collect();
    let rest = changes.len().saturating_sub(NAMED);
    let last = match rest {
        0 => names.pop(),
        1 => Some("1 item more".to_owned()),
        rest => Some(format!("{rest} items more")),
    };
    let last = last.unwrap_or_default();
    match names.as_slice() {
        [] => format!("Other words for {last}."),
        names => format!("Other words for {} and {last}.", names.join(", ")),
    }
}
