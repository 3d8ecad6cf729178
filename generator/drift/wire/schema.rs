//! Two schemas, word by word.

use std::collections::BTreeSet;

use serde_json::Value;

use super::branches::{self, Pairs, Sides};
use super::fact::{CONDITION_MAPS, CONDITIONS, LIMITS, Limit, Move};
use super::flat::{Flat, flat};
use super::report::{Report, Spot};
use super::tree::{Node, Tree};
use crate::drift::{Kind, Side};

/// How deep schemas may lie in each other before the rest is left out.
const DEPTH: usize = 64;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    seen: BTreeSet<(String, String)>,
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
            || !self.seen.insert((old.at.clone(), new.at.clone()))
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

    fn add(&self, report: &mut Report, spot: &Spot, name: &str, moves: Move, text: String) {
        report.add(self.side, spot, Kind::Changed, name, moves.verdict(self.side), text);
    }

    fn words(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        match (before.nullable, after.nullable) {
            (false, true) => self.add(report, spot, "became-nullable", Move::Widens, "may be null now".to_owned()),
            (true, false) => {
                self.add(report, spot, "became-not-nullable", Move::Narrows, "may no longer be null".to_owned())
            }
            _ => {}
        }
        for limit in LIMITS {
            self.limit(limit, before, after, spot, report);
        }
        self.pattern(before, after, spot, report);
        for word in ["multipleOf", "uniqueItems", "contentEncoding", "contentMediaType"] {
            let (old, new) =
                (before.words.get(word).map(|node| node.value), after.words.get(word).map(|node| node.value));
            if old == new {
                continue;
            }
            let (moves, verb) = match (old, new) {
                (None, _) => (Move::Narrows, "added"),
                (Some(_), None) => (Move::Widens, "removed"),
                (Some(_), Some(_)) => (Move::Shifts, "changed"),
            };
            let name = format!("{}-{verb}", kebab(word));
            self.add(report, spot, &name, moves, from_to(word, old, new));
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

    fn access(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
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

    fn types(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (kinds(before), kinds(after));
        if old != new {
            let moves = move_of_types(old.as_ref(), new.as_ref(), self.form);
            let name = match moves {
                Move::Narrows => "type-specialized",
                Move::Widens => "type-generalized",
                _ => "type-changed",
            };
            let said = |kinds: &Option<BTreeSet<&str>>| {
                kinds
                    .as_ref()
                    .map_or("anything".to_owned(), |kinds| kinds.iter().copied().collect::<Vec<_>>().join(" or "))
            };
            self.add(report, spot, name, moves, format!("was {}, is {}", said(&old), said(&new)));
        } else if before.format != after.format {
            let moves = match (before.format, after.format) {
                (Some("int32"), Some("int64")) | (Some("float"), Some("double")) | (Some(_), None) => Move::Widens,
                (Some("int64"), Some("int32")) | (Some("double"), Some("float")) | (None, Some(_)) => Move::Narrows,
                _ => Move::Shifts,
            };
            let said = |format: Option<&str>| format.map_or("none".to_owned(), |format| format!("`{format}`"));
            let text = format!("the format was {}, is {}", said(before.format), said(after.format));
            self.add(report, spot, "format-changed", moves, text);
        }
    }

    fn limit(&self, limit: &Limit, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (before.limits.get(limit.word).copied(), after.limits.get(limit.word).copied());
        let (verb, moves) = match (old, new) {
            (None, Some(_)) => ("set", Move::Narrows),
            (Some(_), None) => ("unset", Move::Widens),
            (Some(old), Some(new)) if old < new => {
                ("increased", if limit.upper { Move::Widens } else { Move::Narrows })
            }
            (Some(old), Some(new)) if old > new => {
                ("decreased", if limit.upper { Move::Narrows } else { Move::Widens })
            }
            _ => return,
        };
        let said = |number: Option<f64>| number.map_or("none".to_owned(), |number| number.to_string());
        let text = format!("`{}` was {}, is {}", limit.word, said(old), said(new));
        self.add(report, spot, &format!("{}-{verb}", limit.name), moves, text);
    }

    fn pattern(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (pattern_of(before), pattern_of(after));
        let (name, moves) = match (old, new) {
            (old, new) if old == new => return,
            (None, Some(_)) => ("pattern-added", Move::Narrows),
            (Some(_), None) => ("pattern-removed", Move::Widens),
            (Some(_), Some(_)) => ("pattern-changed", Move::Shifts),
            (None, None) => return,
        };
        let said = |pattern: Option<&str>| pattern.map_or("none".to_owned(), |pattern| format!("`{pattern}`"));
        self.add(report, spot, name, moves, format!("the pattern was {}, is {}", said(old), said(new)));
    }

    fn values(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (values_of(before), values_of(after));
        match (&old, &new) {
            (None, Some(_)) => {
                self.add(report, spot, "became-enum", Move::Narrows, "only listed values are left".to_owned())
            }
            (Some(_), None) => {
                self.add(report, spot, "became-any-value", Move::Opens, "is no longer a list of values".to_owned())
            }
            (Some(old), Some(new))
                if before.words.contains_key("const") && after.words.contains_key("const") && old != new =>
            {
                let text = format!("was {}, is {}", listed(old), listed(new));
                self.add(report, spot, "const-changed", Move::Shifts, text);
            }
            (Some(old), Some(new)) => self.listed_values(old, new, "enum-value", spot, report),
            (None, None) => {}
        }
        if let (Some(old), Some(new)) = (&before.open_values, &after.open_values) {
            self.listed_values(old, new, "extensible-enum-value", spot, report);
        }
    }

    fn listed_values(&self, old: &[&Value], new: &[&Value], name: &str, spot: &Spot, report: &mut Report) {
        let gone: Vec<&Value> = old.iter().filter(|value| !new.contains(value)).copied().collect();
        let come: Vec<&Value> = new.iter().filter(|value| !old.contains(value)).copied().collect();
        if !gone.is_empty() {
            self.add(report, spot, &format!("{name}-removed"), Move::Narrows, format!("{} no longer", listed(&gone)));
        }
        if !come.is_empty() {
            self.add(report, spot, &format!("{name}-added"), Move::Opens, format!("{} as well", listed(&come)));
        }
    }

    fn properties(&mut self, before: &Flat<'tree>, after: &Flat<'tree>, spot: &Spot, report: &mut Report) {
        for (name, old) in &before.properties {
            let there = spot.property(name);
            match after.properties.get(name) {
                Some(new) => {
                    self.presence(name, before, after, &there, report);
                    self.compare(old.clone(), new.clone(), &there.based(&old.at, &new.at), report);
                }
                None if self.hidden(self.old, old) => {}
                None => {
                    let required = before.requires(name);
                    let moves = match (self.side, required) {
                        (Side::Answer, true) => Move::Widens,
                        _ => Move::Drops,
                    };
                    let name = if required { "required-property-removed" } else { "property-removed" };
                    let verdict = moves.verdict(self.side);
                    report.add(self.side, &there.gone(), Kind::Removed, name, verdict, "is gone".to_owned());
                }
            }
        }
        for (name, new) in after.properties.iter().filter(|(name, _)| !before.properties.contains_key(*name)) {
            if self.hidden(self.new, new) {
                continue;
            }
            let (rule, moves) = match after.requires(name) {
                true => ("new-required-property", Move::Narrows),
                false => ("new-optional-property", Move::Adds),
            };
            let text = if after.requires(name) { "is new and required" } else { "is new" };
            let verdict = moves.verdict(self.side);
            report.add(self.side, &spot.property(name).come(), Kind::Added, rule, verdict, text.to_owned());
        }
        // Keys that are required and not declared.
        let undeclared = |flat: &Flat<'tree>, name: &&&str| !flat.properties.contains_key(**name);
        for name in after
            .required
            .difference(&before.required)
            .collect::<Vec<_>>()
            .iter()
            .filter(|name| undeclared(after, name))
        {
            let text = "is required now".to_owned();
            self.add(report, &spot.property(name), "became-required", Move::Narrows, text);
        }
    }

    /// Whether a property is not on this side.
    fn hidden(&self, tree: Tree<'tree>, property: &Node<'tree>) -> bool {
        let flat = flat(tree, property);
        match self.side {
            Side::Request => flat.read_only,
            Side::Answer => flat.write_only,
            Side::Rust => false,
        }
    }

    fn presence(&self, name: &str, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        match (before.requires(name), after.requires(name)) {
            (false, true) => self.add(report, spot, "became-required", Move::Narrows, "is required now".to_owned()),
            (true, false) => self.add(report, spot, "became-optional", Move::Widens, "may be missing now".to_owned()),
            _ => {}
        }
    }

    fn conditions(&mut self, before: &Flat<'tree>, after: &Flat<'tree>, spot: &Spot, report: &mut Report) {
        for (word, name) in CONDITIONS {
            self.condition(before.words.get(word), after.words.get(word), name, spot, report);
        }
        for (word, name) in CONDITION_MAPS {
            let members = |flat: &Flat<'tree>| flat.words.get(word).map(Node::children).unwrap_or_default();
            let (old, new) = (members(before), members(after));
            let names: BTreeSet<&str> = old.iter().chain(&new).map(|(name, _)| *name).collect();
            for key in names {
                let of = |members: &[(&str, Node<'tree>)]| {
                    members.iter().find(|(name, _)| *name == key).map(|(_, node)| node.clone())
                };
                self.condition(of(&old).as_ref(), of(&new).as_ref(), name, spot, report);
            }
        }
        self.additional(before, after, spot, report);
        let was_list = before.types.as_ref().is_none_or(|types| types.contains("array"));
        match (before.words.get("items"), after.words.get("items")) {
            (Some(old), Some(new)) => {
                self.compare(old.clone(), new.clone(), &spot.items().based(&old.at, &new.at), report);
            }
            (None, Some(new)) if says_something(new.value) && was_list => {
                self.add(report, spot, "items-added", Move::Narrows, "items must be of a type now".to_owned());
            }
            (Some(old), None) if says_something(old.value) => {
                self.add(report, spot, "items-removed", Move::Widens, "items may be anything now".to_owned());
            }
            _ => {}
        }
        let tuple = |flat: &Flat<'tree>| flat.words.get("prefixItems").map(Node::items).unwrap_or_default();
        let (old, new) = (tuple(before), tuple(after));
        if old.len() > new.len() {
            self.add(
                report,
                spot,
                "prefix-items-removed",
                Move::Narrows,
                format!("{} positions, not {}", new.len(), old.len()),
            );
        } else if old.len() < new.len() {
            self.add(
                report,
                spot,
                "prefix-items-added",
                Move::Widens,
                format!("{} positions, not {}", new.len(), old.len()),
            );
        }
        for (old, new) in old.into_iter().zip(new) {
            let there = spot.items().based(&old.at, &new.at);
            self.compare(old, new, &there, report);
        }
    }

    fn condition(
        &mut self,
        old: Option<&Node<'tree>>,
        new: Option<&Node<'tree>>,
        name: &str,
        spot: &Spot,
        report: &mut Report,
    ) {
        let said = name.replace('-', " ");
        match (old, new) {
            (None, Some(new)) if says_something(new.value) => {
                self.add(report, spot, &format!("{name}-added"), Move::Narrows, format!("a condition is new: {said}"));
            }
            (Some(old), None) if says_something(old.value) => {
                self.add(
                    report,
                    spot,
                    &format!("{name}-removed"),
                    Move::Widens,
                    format!("a condition is gone: {said}"),
                );
            }
            (Some(old), Some(new)) if matches!(name, "if" | "not" | "dependent-required") && old.value != new.value => {
                self.add(
                    report,
                    spot,
                    &format!("{name}-changed"),
                    Move::Shifts,
                    format!("a condition is another: {said}"),
                );
            }
            (Some(old), Some(new)) => self.compare(old.clone(), new.clone(), &spot.based(&old.at, &new.at), report),
            _ => {}
        }
    }

    fn additional(&mut self, before: &Flat<'tree>, after: &Flat<'tree>, spot: &Spot, report: &mut Report) {
        let (old, new) = (before.words.get("additionalProperties"), after.words.get("additionalProperties"));
        let closed = |node: Option<&Node<'tree>>| node.is_some_and(|node| node.value.as_bool() == Some(false));
        let open = |node: Option<&Node<'tree>>| !node.is_some_and(|node| says_something(node.value));
        match (closed(old), closed(new), open(old), open(new)) {
            (false, true, ..) => {
                let text = "no other keys are allowed".to_owned();
                // Keys that nobody declared are not what clients send.
                let moves = if self.side == Side::Request { Move::Means } else { Move::Narrows };
                self.add(report, spot, "additional-properties-closed", moves, text);
            }
            (true, false, ..) => {
                let text = "other keys are allowed".to_owned();
                self.add(report, spot, "additional-properties-opened", Move::Adds, text);
            }
            (_, _, true, false) => {
                self.add(
                    report,
                    spot,
                    "additional-properties-added",
                    Move::Narrows,
                    "other keys must be of a type".to_owned(),
                );
            }
            (_, _, false, true) => {
                self.add(
                    report,
                    spot,
                    "additional-properties-removed",
                    Move::Widens,
                    "other keys may be anything".to_owned(),
                );
            }
            _ => {
                if let (Some(old), Some(new)) = (old, new) {
                    self.compare(old.clone(), new.clone(), &spot.items().based(&old.at, &new.at), report);
                }
            }
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
        self.choice(&old, &new, name, spot, report);
        let (before, after) = (&before.flat, &after.flat);
        if before.discriminator != after.discriminator {
            let verb = match (before.discriminator, after.discriminator) {
                (None, _) => "discriminator-added",
                (_, None) => "discriminator-removed",
                _ => "discriminator-changed",
            };
            self.add(report, spot, verb, Move::Means, "branches are told apart in another way".to_owned());
        }
    }

    fn choice(&mut self, old: &[Node<'tree>], new: &[Node<'tree>], name: &str, spot: &Spot, report: &mut Report) {
        let Pairs { pairs, gone, come } = branches::pair((self.old, old), (self.new, new));
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
        for (old, new) in pairs {
            let there = spot.based(&old.at, &new.at);
            self.compare(old, new, &there, report);
        }
    }
}

fn has_reference(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.contains_key("$ref") || members.values().any(has_reference),
        Value::Array(items) => items.iter().any(has_reference),
        _ => false,
    }
}

/// Whether a schema rules anything out.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Bool(all) => !all,
        Value::Object(members) => !members.is_empty(),
        _ => true,
    }
}

fn pattern_of<'tree>(flat: &Flat<'tree>) -> Option<&'tree str> {
    let pattern = flat.words.get("pattern")?.value.as_str()?;
    // These take every text.
    (!["", ".*", "^.*$", "^", "$"].contains(&pattern)).then_some(pattern)
}

fn values_of<'tree>(flat: &Flat<'tree>) -> Option<Vec<&'tree Value>> {
    match flat.words.get("const") {
        Some(constant) => Some(vec![constant.value]),
        None => flat.values.clone(),
    }
}

fn listed(values: &[&Value]) -> String {
    let shown: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
    shown.join(", ")
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

/// The types that a value may have; those of listed values where none is said.
fn kinds<'tree>(flat: &Flat<'tree>) -> Option<BTreeSet<&'tree str>> {
    if flat.types.is_some() {
        return flat.types.clone();
    }
    if let Some(values) = values_of(flat) {
        return Some(values.into_iter().map(kind).collect());
    }
    (!flat.properties.is_empty()).then(|| BTreeSet::from(["object"]))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// In which direction types move.
fn move_of_types(old: Option<&BTreeSet<&str>>, new: Option<&BTreeSet<&str>>, form: Form) -> Move {
    let within = |inner: &BTreeSet<&str>, outer: &BTreeSet<&str>| {
        let covered = |one: &&str| {
            outer.contains(*one)
                || *one == "integer" && outer.contains("number")
                || form == Form::Text && outer.contains("string")
                || form == Form::Url
                    && !matches!(*one, "array" | "object")
                    && (outer.contains("string") || outer.contains("array"))
        };
        inner.iter().all(|one| covered(one))
    };
    match (old, new) {
        (_, None) => Move::Widens,
        (None, _) => Move::Narrows,
        (Some(old), Some(new)) => match (within(old, new), within(new, old)) {
            (true, _) => Move::Widens,
            (_, true) => Move::Narrows,
            _ => Move::Shifts,
        },
    }
}
