//! A comparison as people and programs read it.

use std::fmt::Write as _;

use serde_json::{Value, json as value};

use super::{Bump, Change, Comparison, Fact, Kind, Verdict};

/// The verdict in one line: `breaking in Rust, additive on the wire: 3 changes, a major version`.
#[must_use]
pub fn verdict(comparison: &Comparison) -> String {
    let count = comparison.changes.len();
    if count == 0 {
        return "nothing changed".to_owned();
    }
    let changes = if count == 1 { "1 change".to_owned() } else { format!("{count} changes") };
    let (rust, wire) = (said(comparison.rust), said(comparison.wire));
    let bump = match comparison.bump() {
        Bump::None => "no new version",
        Bump::Patch => "a patch version",
        Bump::Minor => "a minor version",
        Bump::Major => "a major version",
    };
    format!("{changes}: {rust} in Rust, {wire} on the wire; asks for {bump}")
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
    let mut text = String::new();
    for (verdict, changes) in by_verdict(comparison) {
        let _ = writeln!(text, "{}", heading(verdict));
        for change in changes {
            let approved = change.approved.as_ref().map_or(String::new(), |reason| format!(", approved: {reason}"));
            let _ = writeln!(text, "  {}{}{approved}", change.item, sides(change));
            for fact in &change.facts {
                let _ = writeln!(text, "    {} [{}]", fact.text, fact.rule);
            }
        }
        text.push('\n');
    }
    text.push_str(&verdict(comparison));
    text.push('\n');
    text
}

/// The comparison for a pull request or a changelog.
#[must_use]
pub fn markdown(comparison: &Comparison) -> String {
    let mut text = format!("**{}**\n", capital(&verdict(comparison)));
    for (verdict, changes) in by_verdict(comparison) {
        let open = verdict == Verdict::Breaking;
        let _ = writeln!(text, "\n### {}\n", heading(verdict));
        let folded = !open && changes.len() > 12;
        if folded {
            let _ = writeln!(text, "<details><summary>{} changes</summary>\n", changes.len());
        }
        for change in changes {
            let facts: Vec<String> = shown(&change.facts).map(|fact| fact.text.clone()).collect();
            let approved = change.approved.as_ref().map_or(String::new(), |reason| format!(" (approved: {reason})"));
            let _ = writeln!(text, "- `{}`{}: {}{approved}", change.item, sides(change), facts.join("; "));
        }
        if folded {
            text.push_str("\n</details>\n");
        }
    }
    text
}

/// Facts without those that say the same on another side.
pub(super) fn shown(facts: &[Fact]) -> impl Iterator<Item = &Fact> {
    let first = |index: usize, fact: &Fact| facts.iter().take(index).all(|other| other.text != fact.text);
    facts.iter().enumerate().filter(move |(index, fact)| first(*index, fact)).map(|(_, fact)| fact)
}

/// The comparison for programs.
#[must_use]
pub fn json(comparison: &Comparison) -> Value {
    value!({
        "schema": 1,
        "rust": comparison.rust,
        "wire": comparison.wire,
        "bump": comparison.bump(),
        "breaking": comparison.rust.max(comparison.wire) == Verdict::Breaking,
        "changes": comparison.changes,
    })
}

fn by_verdict(comparison: &Comparison) -> impl Iterator<Item = (Verdict, Vec<&Change>)> {
    let verdicts = [Verdict::Breaking, Verdict::Behavior, Verdict::Additive, Verdict::Docs];
    let of = |verdict| comparison.changes.iter().filter(|change| change.verdict() == verdict).collect::<Vec<_>>();
    verdicts.into_iter().map(move |verdict| (verdict, of(verdict))).filter(|(_, changes)| !changes.is_empty())
}

fn heading(verdict: Verdict) -> &'static str {
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

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
