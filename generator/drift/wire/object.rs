//! What is in an object or a list, and the conditions on it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::branches::choices;
use super::fact::{ALTERNATIVES, CONDITION_MAPS, CONDITIONS, Move};
use super::flat::{Flat, flat};
use super::report::{Report, Spot};
use super::schema::Schemas;
use super::tree::{Node, Tree};
use crate::drift::{Kind, Side};

impl<'tree> Schemas<'tree> {
    pub(super) fn properties(&mut self, before: &Flat<'tree>, after: &Flat<'tree>, spot: &Spot, report: &mut Report) {
        for (name, old) in &before.properties {
            let there = spot.property(name);
            match after.properties.get(name) {
                Some(new) if self.hidden(self.old, old) || self.hidden(self.new, new) => {
                    self.shown(name, (before, old), (after, new), &there, report);
                }
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
            let (rule, moves) = if after.requires(name) {
                ("new-required-property", Move::Narrows)
            } else {
                ("new-optional-property", Move::Adds)
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

    /// Compares a property that is not on this side, or was not: what it holds is nobody's business here.
    fn shown(
        &self,
        name: &str,
        (before, old): (&Flat<'tree>, &Node<'tree>),
        (after, new): (&Flat<'tree>, &Node<'tree>),
        spot: &Spot,
        report: &mut Report,
    ) {
        let (was_hidden, is_hidden) = (self.hidden(self.old, old), self.hidden(self.new, new));
        self.access(&flat(self.old, old), &flat(self.new, new), spot, report);
        if was_hidden && !is_hidden && after.requires(name) {
            self.add(report, spot, "became-required", Move::Narrows, "is required now".to_owned());
        }
        if !was_hidden && is_hidden && self.side == Side::Answer && before.requires(name) {
            self.add(report, spot, "became-optional", Move::Widens, "is no longer answered".to_owned());
        }
    }

    /// Whether a property is not on this side.
    pub(super) fn hidden(&self, tree: Tree<'tree>, property: &Node<'tree>) -> bool {
        let flat = flat(tree, property);
        match self.side {
            Side::Request => flat.read_only,
            Side::Answer => flat.write_only,
            Side::Rust => false,
        }
    }

    pub(super) fn presence(&self, name: &str, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        match (before.requires(name), after.requires(name)) {
            (false, true) => self.add(report, spot, "became-required", Move::Narrows, "is required now".to_owned()),
            (true, false) => self.add(report, spot, "became-optional", Move::Widens, "may be missing now".to_owned()),
            _ => {}
        }
    }

    pub(super) fn conditions(&mut self, before: &Flat<'tree>, after: &Flat<'tree>, spot: &Spot, report: &mut Report) {
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
        self.alternatives(before, after, spot, report);
        self.additional(before, after, spot, report);
        let was_list = before.types.as_ref().is_none_or(|types| types.contains("array"));
        match (before.words.get("items"), after.words.get("items")) {
            (Some(old), Some(new)) => {
                self.compare(old.clone(), new.clone(), &spot.based(&old.at, &new.at), report);
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
            let there = spot.based(&old.at, &new.at);
            self.compare(old, new, &there, report);
        }
    }

    /// Compares choices whose branches are no values of their own but conditions, as which properties are required.
    fn alternatives(&self, before: &Flat<'tree>, after: &Flat<'tree>, spot: &Spot, report: &mut Report) {
        let said = |flat: &Flat<'tree>| -> Vec<&Value> {
            flat.one_of.iter().chain(&flat.any_of).map(|branch| branch.value).collect()
        };
        let (name, _) = ALTERNATIVES;
        let (moves, verb, text) = match (said(before), said(after)) {
            (old, new) if old == new || choices(before).is_some() => return,
            (old, _) if old.is_empty() => (Move::Narrows, "added", "one of several conditions must hold now"),
            (_, new) if new.is_empty() => (Move::Widens, "removed", "none of several conditions must hold any more"),
            _ => (Move::Shifts, "changed", "one of other conditions must hold now"),
        };
        self.add(report, spot, &format!("{name}-{verb}"), moves, text.to_owned());
    }

    pub(super) fn condition(
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

    pub(super) fn additional(&mut self, before: &Flat<'tree>, after: &Flat<'tree>, spot: &Spot, report: &mut Report) {
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
                    self.compare(old.clone(), new.clone(), &spot.based(&old.at, &new.at), report);
                }
            }
        }
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
