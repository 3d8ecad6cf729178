//! Two schemas, word by word.

use std::collections::BTreeSet;

use serde_json::Value;

use super::branches::{self, Pairs, Sides};
use super::fact::{LIMITS, Move};
use super::flat::{Flat, flat};
use super::report::{Report, Spot};
use super::tree::{Node, Tree};
use crate::drift::{Kind, Side, sentence};

/// How deep schemas may lie in each other before the rest is left out.
const DEPTH: usize = 64;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// As JSON: a number is no text.
    Json,
    /// In a URL or a header: every scalar is a text, and a list of one is the one.
    Url,
    /// As text of another kind, in which anything is a text.
    Text,
}

/// Compares the schemas of two documents.
pub(super) struct Schemas<'tree> {
    pub(super) old: Tree<'tree>,
    pub(super) new: Tree<'tree>,
    pub(super) side: Side,
    /// How what is compared is written.
    pub(super) form: Form,
    /// Pairs that were compared, so that each is told once and cycles end.
    seen: BTreeSet<(String, String, Form)>,
    depth: usize,
}

impl<'tree> Schemas<'tree> {
    pub(super) fn new(old: Tree<'tree>, new: Tree<'tree>, side: Side) -> Self {
        Self { old, new, side, form: Form::Json, seen: BTreeSet::new(), depth: 0 }
    }

    /// Compares two schemas that stand at a spot.
    pub(super) fn compare(&mut self, old: Node<'tree>, new: Node<'tree>, spot: &Spot, report: &mut Report) {
        let (old, new) = (self.old.follow(old), self.new.follow(new));
        if self.depth >= DEPTH
            || !self.seen.insert((old.at.clone(), new.at.clone(), self.form))
            || old.value == new.value && !has_reference(old.value)
        {
            return;
        }
        // What is referred to is told where it stands, so that it is told once.
        let spot = spot.entering(&old.at, &new.at);
        let before = Sides { flat: flat(self.old, &old), node: old };
        let after = Sides { flat: flat(self.new, &new), node: new };
        self.depth += 1;
        self.words(&before.flat, &after.flat, &spot, report);
        // What is a choice on one side only is told by its branches.
        if before.choices().is_some() == after.choices().is_some() {
            self.types(&before.flat, &after.flat, &spot, report);
            self.values(&before.flat, &after.flat, &spot, report);
            self.properties(&before.flat, &after.flat, &spot, report);
            self.conditions(&before.flat, &after.flat, &spot, report);
        }
        self.branches(&before, &after, &spot, report);
        self.depth -= 1;
    }

    pub(super) fn add(&self, report: &mut Report, spot: &Spot, name: &str, moves: Move, text: String) {
        report.add(self.side, spot, Kind::Changed, name, moves.verdict(self.side), text);
    }

    fn words(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        match (before.nullable, after.nullable) {
            (false, true) => self.add(report, spot, "became-nullable", Move::Widens, "may be null now".to_owned()),
            (true, false) => {
                self.add(report, spot, "became-not-nullable", Move::Narrows, "may no longer be null".to_owned());
            }
            _ => {}
        }
        for limit in LIMITS {
            self.limit(limit, before, after, spot, report);
        }
        self.pattern(before, after, spot, report);
        for word in ["multipleOf", "uniqueItems", "contentEncoding", "contentMediaType"] {
            let (old, new) = (said(before, word), said(after, word));
            if old == new {
                continue;
            }
            let (moves, verb) = match (&old, &new) {
                (None, _) => (Move::Narrows, "added"),
                (Some(_), None) => (Move::Widens, "removed"),
                (Some(_), Some(_)) => (Move::Shifts, "changed"),
            };
            let name = format!("{}-{verb}", kebab(word));
            self.add(report, spot, &name, moves, from_to(word, old.as_ref(), new.as_ref()));
        }
        if before.default != after.default {
            let moves = if self.side == Side::Request && self.form == Form::Url { Move::Shifts } else { Move::Stays };
            let moves = if self.side == Side::Request && self.form != Form::Url { Move::Means } else { moves };
            let verb = match (before.default, after.default) {
                (None, _) => "added",
                (Some(_), None) => "removed",
                (Some(_), Some(_)) => "value-changed",
            };
            self.add(
                report,
                spot,
                &format!("default-{verb}"),
                moves,
                from_to("the default", before.default, after.default),
            );
        }
        self.access(before, after, spot, report);
        report.deprecation(self.side, spot, (before.deprecated, before.sunset), (after.deprecated, after.sunset));
    }

    pub(super) fn access(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let flags =
            [("read-only", before.read_only, after.read_only), ("write-only", before.write_only, after.write_only)];
        for (name, _, new) in flags.into_iter().filter(|(_, old, new)| old != new) {
            let (moves, verb) = match (self.side, name, new) {
                // What the server alone sets is dropped from requests, and what only clients send from answers.
                (Side::Request, "read-only", true) | (Side::Answer, "write-only", true) => (Move::Drops, "became"),
                (_, _, true) => (Move::Adds, "became"),
                (_, _, false) => (Move::Adds, "became-not"),
            };
            let text = format!("is {}{}", if new { "" } else { "no longer " }, name.replace('-', " "));
            self.add(report, spot, &format!("{verb}-{name}"), moves, text);
        }
    }

    /// Compares choices; a schema on its own is a choice of one.
    fn branches(&mut self, before: &Sides<'tree>, after: &Sides<'tree>, spot: &Spot, report: &mut Report) {
        let (old, new) = (before.choices(), after.choices());
        let name = match (&old, &new) {
            (None, None) => return,
            (Some((name, _)), None) | (_, Some((name, _))) => *name,
        };
        let list = |choice: Option<(&str, Vec<Node<'tree>>)>, whole: &Node<'tree>| {
            choice.map_or_else(|| vec![whole.clone()], |(_, branches)| branches)
        };
        let (old, new) = (list(old, &before.node), list(new, &after.node));
        let discriminators = (before.flat.discriminator, after.flat.discriminator);
        self.choice((&old, &new), name, discriminators, spot, report);
        let property = |value: &'tree Value| value.get("propertyName");
        let verb = match discriminators {
            (None, None) => return,
            (None, _) => "discriminator-added",
            (_, None) => "discriminator-removed",
            (Some(old), Some(new)) if property(old) == property(new) => return,
            _ => "discriminator-changed",
        };
        self.add(report, spot, verb, Move::Means, "branches are told apart in another way".to_owned());
    }

    fn choice(
        &mut self,
        (old, new): (&[Node<'tree>], &[Node<'tree>]),
        name: &str,
        discriminators: (Option<&Value>, Option<&Value>),
        spot: &Spot,
        report: &mut Report,
    ) {
        let Pairs { both, gone, come } = branches::pair((self.old, old), (self.new, new));
        for branch in gone {
            let text = format!("{} is no choice any more", branches::said(&branch));
            self.add(report, spot, &format!("{name}-removed"), Move::Narrows, text);
        }
        for branch in come {
            let moves = if name == "any-of" { Move::Opens } else { Move::Widens };
            self.add(
                report,
                spot,
                &format!("{name}-added"),
                moves,
                format!("{} is a choice as well", branches::said(&branch)),
            );
        }
        for (old, new) in both {
            if let (Some(before), Some(after)) = discriminators
                && before.get("propertyName") == after.get("propertyName")
            {
                self.tags((before, &old), (after, &new), spot, report);
            }
            let there = spot.based(&old.at, &new.at);
            self.compare(old, new, &there, report);
        }
    }

    /// Compares the values by which a branch is told.
    fn tags(
        &self,
        (before, old): (&Value, &Node<'tree>),
        (after, new): (&Value, &Node<'tree>),
        spot: &Spot,
        report: &mut Report,
    ) {
        let (was, is) = (branches::tags(self.old, before, old), branches::tags(self.new, after, new));
        let (Some(was), Some(is)) = (was, is) else { return };
        let moves = match (is.is_superset(&was), is.is_subset(&was)) {
            (true, true) => return,
            (true, false) => Move::Opens,
            (false, true) => Move::Narrows,
            (false, false) => Move::Shifts,
        };
        let listed =
            |tags: BTreeSet<String>| sentence::listed(&tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>());
        let text = format!("{} is told by {}, was by {}", branches::said(new), listed(is), listed(was));
        self.add(report, spot, "discriminator-value-changed", moves, text);
    }
}

/// What a word says; of a text's content also by the formats that 3.0 has in place of words.
fn said(flat: &Flat<'_>, word: &str) -> Option<Value> {
    let by_format = match (word, flat.format) {
        ("contentEncoding", Some("byte")) => Some("base64"),
        ("contentMediaType", Some("binary")) => Some("application/octet-stream"),
        _ => None,
    };
    by_format.map(Value::from).or_else(|| Some(flat.words.get(word)?.value.clone()))
}

fn has_reference(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.contains_key("$ref") || members.values().any(has_reference),
        Value::Array(items) => items.iter().any(has_reference),
        _ => false,
    }
}

fn from_to(what: &str, old: Option<&Value>, new: Option<&Value>) -> String {
    let said = |value: Option<&Value>| value.map_or("none".to_owned(), |value| format!("`{value}`"));
    let what = if what.contains(' ') { what.to_owned() } else { format!("`{what}`") };
    format!("{what} was {}, is {}", said(old), said(new))
}

fn kebab(word: &str) -> String {
    let mut name = String::new();
    for letter in word.chars() {
        if letter.is_uppercase() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    name
}
