//! A comparison as an entry of a changelog, in the form of Keep a Changelog.
//!
//! Users read it who know the crate, so it speaks of the crate's items. What happened to several items in the same way is
//! said once, and what follows from something else (the type of a new field, the feature of a new resource) is not said.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::rules::{BREAKS_SILENTLY, REFUSED};
use super::sentence::shortened;
use super::{Change, Comparison, Fact, Kind, Side, Verdict, migration};

/// The sections of an entry, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Removed,
    Changed,
    Added,
    Deprecated,
    Documentation,
}

impl Section {
    fn title(self) -> &'static str {
        match self {
            Self::Removed => "Removed",
            Self::Changed => "Changed",
            Self::Added => "Added",
            Self::Deprecated => "Deprecated",
            Self::Documentation => "Documentation",
        }
    }
}

/// How many reworded things are named.
const REWORDED: usize = 6;

/// What is said, and of what.
type Said = (Section, bool, String, String);

/// The entry for a version; its heading is `## 1.2.0 - 2026-11-28`.
#[must_use]
pub fn changelog(comparison: &Comparison, version: &str, date: &str) -> String {
    let told = comparison.changes.iter().filter(|change| !follows(change, comparison));
    let mut said: BTreeMap<Said, BTreeSet<String>> = BTreeMap::new();
    for change in told {
        for (one, owner) in sayings(change) {
            said.entry(one).or_default().insert(owner);
        }
    }
    let mut text = format!("## {version} - {date}\n");
    for section in [Section::Removed, Section::Changed, Section::Added, Section::Deprecated, Section::Documentation] {
        let of_section: Vec<(&Said, &BTreeSet<String>)> =
            said.iter().filter(|((one, ..), _)| *one == section).collect();
        if of_section.is_empty() {
            continue;
        }
        let _ = write!(text, "\n### {}\n\n", section.title());
        if section == Section::Documentation {
            let _ = writeln!(text, "- Other words for {}.", reworded(&of_section));
            continue;
        }
        for line in lines(&of_section) {
            let _ = writeln!(text, "- {line}");
        }
    }
    text.push_str(&migration::table(comparison));
    text
}

/// What has other words: by name as long as somebody may read it, else how many.
fn reworded(said: &[(&Said, &BTreeSet<String>)]) -> String {
    if said.len() > REWORDED {
        return format!("{} items", said.iter().map(|(_, owners)| owners.len()).sum::<usize>());
    }
    let names: Vec<String> = said.iter().map(|((_, _, name, _), owners)| named(name, owners)).collect();
    shortened(&names)
}

/// A name and what it is of: `` `name` of `Cat` and `Dog` ``.
fn named(name: &str, owners: &BTreeSet<String>) -> String {
    let owners: Vec<&str> = owners.iter().map(String::as_str).filter(|owner| !owner.is_empty()).collect();
    if owners.is_empty() { name.to_owned() } else { format!("{name} of {}", shortened(&owners)) }
}

/// The lines of a section. What is said of several things in the same words is one line.
fn lines(said: &[(&Said, &BTreeSet<String>)]) -> Vec<String> {
    let mut lines: Vec<(bool, Vec<String>, &str)> = Vec::new();
    let mut alike: BTreeMap<(bool, &str), usize> = BTreeMap::new();
    for ((_, breaking, name, rest), owners) in said {
        if owners.iter().any(|owner| !owner.is_empty()) || rest.is_empty() {
            lines.push((*breaking, vec![named(name, owners)], rest));
            continue;
        }
        let index = *alike.entry((*breaking, rest)).or_insert(lines.len());
        match lines.get_mut(index) {
            Some((_, names, _)) => names.push(name.clone()),
            None => lines.push((*breaking, vec![name.clone()], rest)),
        }
    }
    // What breaks is what one looks for.
    lines.sort_by_key(|(breaking, ..)| !breaking);
    let mark = |breaking: bool| if breaking { "**Breaking:** " } else { "" };
    let written = |(breaking, names, rest): (bool, Vec<String>, &str)| {
        let said = format!("{}{rest}.", shortened(&names));
        // What is a part of a call begins with a word, and all else with a name.
        let (first, after) = said.split_at_checked(1).unwrap_or_default();
        format!("{}{}{after}", mark(breaking), first.to_uppercase())
    };
    lines.into_iter().map(written).collect()
}

/// What a change says, each with what it is said of.
fn sayings(change: &Change) -> Vec<(Said, String)> {
    let (name, owner) = split(&change.item);
    let of = |section, breaking, rest: String| ((section, breaking, name.clone(), rest), owner.clone());
    let breaking = change.rust == Verdict::Breaking;
    match change.kind {
        Kind::Added if change.verdict() < Verdict::Breaking && !change.refuses() => {
            return vec![of(Section::Added, false, String::new())];
        }
        Kind::Removed => {
            let wire = change.wire == Verdict::Breaking;
            return vec![of(Section::Removed, breaking || wire, String::new())];
        }
        Kind::Renamed | Kind::Changed | Kind::Added => {}
    }
    let mut said = Vec::new();
    // What one verdict says of a thing is one sentence.
    let mut sentences: BTreeMap<bool, Sentence<'_>> = BTreeMap::new();
    for fact in telling(change) {
        let breaks = fact.verdict == Verdict::Breaking || BREAKS_SILENTLY.contains(&fact.rule.as_str());
        let section = match fact.rule.rsplit_once('-').map(|(_, last)| last) {
            _ if fact.verdict == Verdict::Docs => Section::Documentation,
            Some("deprecated") => Section::Deprecated,
            _ => Section::Changed,
        };
        // A value or a branch that comes or goes is something of its enum.
        if let Some((section, variant)) = variant(fact) {
            let (name, owner) = split(&format!("models::{variant}"));
            said.push(((section, section == Section::Removed, name, String::new()), owner));
            continue;
        }
        match section {
            _ if fact.text == "is new" => said.push(of(Section::Added, false, String::new())),
            Section::Documentation | Section::Deprecated => said.push(of(section, false, String::new())),
            _ => sentences.entry(breaks).or_default().add(fact),
        }
    }
    said.extend(sentences.into_iter().map(|(breaks, sentence)| of(Section::Changed, breaks, sentence.written(breaks))));
    said
}

/// The variant that a fact is about as a whole, `Kind::Novel`, and what became of it.
fn variant(fact: &Fact) -> Option<(Section, &str)> {
    let (section, end) = match fact.rule.as_str() {
        "rust-variant-removed" => (Section::Removed, "` is gone"),
        "rust-variant-added" => (Section::Added, "` is new"),
        _ => return None,
    };
    Some((section, fact.text.strip_suffix(end)?.strip_prefix('`')?))
}

/// The variant that a fact says is gone, `Kind::Novel`.
pub(super) fn lost_variant(fact: &Fact) -> Option<&str> {
    variant(fact).filter(|(section, _)| *section == Section::Removed).map(|(_, variant)| variant)
}

/// What is said of a thing, by where it shows.
#[derive(Default)]
struct Sentence<'c> {
    wire: Vec<&'c str>,
    rust: Vec<&'c str>,
}

impl<'c> Sentence<'c> {
    fn add(&mut self, fact: &'c Fact) {
        if fact.side == Side::Rust { &mut self.rust } else { &mut self.wire }.push(&fact.text);
    }

    /// What breaks on the wire only is marked, since the compiler tells nobody.
    fn written(self, breaks: bool) -> String {
        let mark = if breaks && !self.wire.is_empty() { " (on the wire)" } else { "" };
        let parts = [format!("{}{mark}", self.wire.join("; ")), self.rust.join("; ")];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let said = parts.join("; ");
        // `old` is now `new`.
        if said.starts_with("is now ") { format!(" {said}") } else { format!(": {said}") }
    }
}

/// The facts worth telling: the weightiest that says a thing; what Rust says is not said again by the wire.
fn telling(change: &Change) -> Vec<&Fact> {
    let rust = change.facts.iter().any(|fact| fact.side == Side::Rust && fact.verdict > Verdict::Docs);
    let wanted = |fact: &&Fact| match fact.side {
        Side::Rust => fact.rule == REFUSED || !fact.text.starts_with('`') || !fact.text.contains("(…)` "),
        Side::Request | Side::Answer => !rust || fact.verdict == Verdict::Breaking && change.rust != Verdict::Breaking,
    };
    let mut facts: Vec<&Fact> = change.facts.iter().filter(wanted).collect();
    // Where something changes, other words for it follow.
    if facts.iter().any(|fact| fact.verdict > Verdict::Docs) {
        facts.retain(|fact| fact.verdict > Verdict::Docs);
    }
    let mut seen = BTreeSet::new();
    facts.retain(|fact| seen.insert(fact.text.clone()));
    facts
}

/// Whether a change follows from another one that is told.
pub(super) fn follows(change: &Change, comparison: &Comparison) -> bool {
    let others = || comparison.changes.iter().filter(|other| other.item != change.item);
    if let Some(rest) = change.item.strip_prefix("feature ") {
        return others().any(|other| other.item == format!("client.{}()", rest.replace('-', "_")));
    }
    // The body of an error comes and goes with its variant.
    if let Some(rest) = change.item.strip_prefix("errors::") {
        let variant = |other: &Change| other.kind == change.kind && other.item == format!("Error::{rest}");
        if matches!(change.kind, Kind::Added | Kind::Removed) && others().any(variant) {
            return true;
        }
    }
    let is_type = (change.item.starts_with("models::") || change.item.starts_with("errors::"))
        && change.item.matches("::").count() == 1;
    let place = if change.kind == Kind::Removed { &change.old } else { &change.new };
    match (change.kind, place) {
        // An inline type comes and goes with what it is the type of.
        (Kind::Added | Kind::Removed, Some(place)) if is_type => others().any(|other| {
            let around = if change.kind == Kind::Removed { &other.old } else { &other.new };
            let same = other.kind == change.kind;
            same && around
                .as_ref()
                .is_some_and(|around| place.strip_prefix(around.as_str()).is_some_and(|rest| rest.starts_with('/')))
        }),
        // The arguments of a constructor follow from its fields.
        (Kind::Changed, _) => {
            change.facts.iter().all(|fact| fact.rule == "rust-arguments-changed" || fact.verdict == Verdict::Docs)
                && change.rust == Verdict::Breaking
                && others().any(|other| {
                    other.item.starts_with(&format!("{}::", change.item)) && other.rust == Verdict::Breaking
                })
        }
        _ => false,
    }
}

/// The name of an item, and what it is of: `` `name` `` of `` `Pet` ``.
fn split(item: &str) -> (String, String) {
    let code = |text: &str| format!("`{text}`");
    if let Some((call, part)) = item.strip_prefix("client.").and_then(|_| item.split_once(", ")) {
        return match part.split_once(": ") {
            Some((part, path)) => (code(path), format!("the {part} of {}", code(call))),
            None => (format!("the {part} of {}", code(call)), String::new()),
        };
    }
    if let Some((call, setter)) = item.strip_suffix("(…)").and_then(|call| call.rsplit_once('.')) {
        return (code(setter), code(call));
    }
    let plain = item.strip_prefix("models::").unwrap_or(item);
    match plain.rsplit_once("::") {
        Some((owner, name)) if item.starts_with("models::") || item.matches("::").count() > 1 => {
            (code(name), code(owner))
        }
        _ => (code(plain), String::new()),
    }
}

/// A changelog with an entry more, above the newest; what stands in it stays as it is.
#[must_use]
pub fn with_entry(changelog: &str, entry: &str) -> String {
    let is_release = |line: &str| line.starts_with("## ") && !line.to_ascii_lowercase().contains("unreleased");
    let mut at = 0;
    for line in changelog.split_inclusive('\n') {
        if is_release(line) {
            break;
        }
        at += line.len();
    }
    let (head, rest) = changelog.split_at(at.min(changelog.len()));
    let gap = if head.is_empty() || head.ends_with("\n\n") {
        ""
    } else if head.ends_with('\n') {
        "\n"
    } else {
        "\n\n"
    };
    let end = if rest.is_empty() { "" } else { "\n" };
    format!("{head}{gap}{entry}{end}{rest}")
}
