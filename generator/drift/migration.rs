//! What programs have to write in place of what they wrote, as the last table of an entry of a changelog.
//!
//! What no longer compiles has a row for each item. What compiles and is refused all the same, since something must be
//! set now, has a row for each call or type, with the setters that it lacks: nobody else tells that before the program
//! runs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::changelog::{follows, lost_variant};
use super::rules::REFUSED;
use super::sentence::listed;
use super::{Change, Comparison, Fact, Side, Verdict};

/// Rules of what a request must have now.
const REQUIRED: &[&str] = &["request-became-required", "request-new-required-property"];

/// The table; empty where programs stay as they are.
pub(super) fn table(comparison: &Comparison) -> String {
    let rows = broken(comparison) + &lacking(comparison);
    if rows.is_empty() {
        return rows;
    }
    format!("\n### Migration\n\n| What you use | What becomes of it |\n| --- | --- |\n{rows}")
}

/// Rows of what does not compile.
fn broken(comparison: &Comparison) -> String {
    let mut rows = String::new();
    for change in comparison.changes.iter().filter(|change| change.rust == Verdict::Breaking) {
        if follows(change, comparison) {
            continue;
        }
        let mut told: Vec<&str> = Vec::new();
        for fact in change.facts.iter().filter(|fact| fact.side == Side::Rust && fact.verdict == Verdict::Breaking) {
            match lost_variant(fact) {
                Some(variant) => {
                    let _ = writeln!(rows, "| `{variant}` | is gone |");
                }
                None => told.push(&fact.text),
            }
        }
        if !told.is_empty() {
            let _ = writeln!(rows, "| `{}` | {} |", change.item, told.join("; ").replace('|', "\\|"));
        }
    }
    rows
}

/// Rows of what is refused until more is set: by the crate, where calls have the setter, else by the server.
fn lacking(comparison: &Comparison) -> String {
    let mut calls: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut types: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for change in &comparison.changes {
        let setters: Vec<(&str, &str)> = change.facts.iter().filter_map(|fact| setter(change, fact)).collect();
        for (call, setter) in &setters {
            calls.entry(call).or_default().push(format!("`.{setter}(…)`"));
        }
        // What does not compile any more has a row that says more.
        let is_required =
            change.rust < Verdict::Breaking && change.facts.iter().any(|fact| REQUIRED.contains(&fact.rule.as_str()));
        let field = change.item.rsplit_once("::").filter(|(ty, _)| ty.starts_with("models::"));
        if let Some((ty, field)) = field.filter(|_| is_required && setters.is_empty()) {
            types.entry(ty).or_default().push(format!("`.{field}(…)`"));
        }
    }
    let mut rows = String::new();
    for (of, who) in [(calls, "the crate refuses the call"), (types, "the server refuses it")] {
        for (item, mut setters) in of {
            setters.sort();
            setters.dedup();
            let them = if setters.len() == 1 { "it" } else { "them" };
            let _ = writeln!(rows, "| `{item}` | add {}: without {them} {who} |", listed(&setters));
        }
    }
    rows
}

/// The call and the setter that a fact says must be set: the item itself, or what its text names.
fn setter<'c>(change: &'c Change, fact: &'c Fact) -> Option<(&'c str, &'c str)> {
    if fact.rule != REFUSED {
        return None;
    }
    let named = fact.text.strip_prefix('`').and_then(|text| text.split_once('`')).map(|(name, _)| name);
    let call = named.unwrap_or(&change.item).strip_suffix("(…)")?;
    call.rsplit_once('.')
}
