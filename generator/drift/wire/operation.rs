//! Two operations on the same path.

use serde_json::Value;

use super::report::{Report, Spot};
use super::schema::{Form, Schemas};
use super::tree::{Node, Tree};
use super::{Endpoint, answer, parameter, security};
use crate::drift::{Kind, Side, Verdict};

/// Compares operations; what they share is told once.
pub(super) struct Operations<'tree> {
    pub(super) old: Tree<'tree>,
    pub(super) new: Tree<'tree>,
    pub(super) request: Schemas<'tree>,
    pub(super) answer: Schemas<'tree>,
}

impl<'tree> Operations<'tree> {
    pub(super) fn new(old: Tree<'tree>, new: Tree<'tree>) -> Self {
        let schemas = |side| Schemas::new(old, new, side);
        Self { old, new, request: schemas(Side::Request), answer: schemas(Side::Answer) }
    }

    pub(super) fn compare(&mut self, old: &Endpoint<'tree>, new: &Endpoint<'tree>, report: &mut Report) {
        let spot = Spot::new(old.node.at.clone(), new.node.at.clone());
        let until = |endpoint: &Endpoint<'tree>| (is_deprecated(&endpoint.node), sunset(endpoint));
        report.deprecation(Side::Request, &spot, until(old), until(new));
        stability(&old.node, &new.node, &spot, report);
        parameter::compare(self, old, new, report);
        self.body(&old.node, &new.node, &spot, report);
        answer::compare(self, &old.node, &new.node, &spot, report);
        security::operation((self.old, &old.node), (self.new, &new.node), &spot, report);
    }

    fn body(&mut self, old: &Node<'tree>, new: &Node<'tree>, spot: &Spot, report: &mut Report) {
        let body = |tree: Tree<'tree>, node: &Node<'tree>| node.child("requestBody").map(|body| tree.follow(body));
        let (before, after) = (body(self.old, old), body(self.new, new));
        let required = |body: &Node<'_>| body.value.get("required").and_then(Value::as_bool) == Some(true);
        let mut add = |name: &str, verdict, text: &str| {
            report.add(Side::Request, spot, Kind::Changed, name, verdict, text.to_owned());
        };
        match (before, after) {
            (None, None) => {}
            (None, Some(body)) if required(&body) => {
                add("body-added-required", Verdict::Breaking, "a body is required now");
            }
            (None, Some(_)) => add("body-added-optional", Verdict::Additive, "a body may be sent"),
            (Some(_), None) => add("body-removed", Verdict::Breaking, "a body is no longer taken"),
            (Some(before), Some(after)) => {
                match (required(&before), required(&after)) {
                    (false, true) => add("body-became-required", Verdict::Breaking, "the body is required now"),
                    (true, false) => add("body-became-optional", Verdict::Additive, "the body may be left out"),
                    _ => {}
                }
                self.contents(Side::Request, &before, &after, spot, report);
            }
        }
    }

    /// Compares what bodies are, by media type.
    pub(super) fn contents(
        &mut self,
        side: Side,
        before: &Node<'tree>,
        after: &Node<'tree>,
        spot: &Spot,
        report: &mut Report,
    ) {
        let media = |node: &Node<'tree>| node.child("content").map(|content| content.children()).unwrap_or_default();
        let (old, new) = (media(before), media(after));
        // Types without a body are those of 2.0 that say nothing.
        for (name, content) in &old {
            let same = |(other, _): &&(&str, Node<'tree>)| essence(other) == essence(name);
            let Some((_, other)) = new.iter().find(same) else {
                let text = format!("`{name}` is no longer {}", if side == Side::Request { "taken" } else { "given" });
                report.add(side, spot, Kind::Changed, "media-type-removed", Verdict::Breaking, text);
                continue;
            };
            let form = if is_json(name) { Form::Json } else { Form::Text };
            self.schema_of((side, form), content, other, spot, report);
        }
        for (name, _) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| essence(other) == essence(name))) {
            let text = format!("`{name}` is {} as well", if side == Side::Request { "taken" } else { "given" });
            report.add(side, spot, Kind::Changed, "media-type-added", Verdict::Additive, text);
        }
    }

    fn schema_of(
        &mut self,
        (side, form): (Side, Form),
        old: &Node<'tree>,
        new: &Node<'tree>,
        spot: &Spot,
        report: &mut Report,
    ) {
        let schemas = if side == Side::Request { &mut self.request } else { &mut self.answer };
        let request = side == Side::Request;
        match (old.child("schema"), new.child("schema")) {
            (Some(before), Some(after)) => {
                let spot = Spot::new(before.at.clone(), after.at.clone());
                schemas.form = form;
                schemas.compare(before, after, &spot, report);
                schemas.form = Form::Json;
            }
            (None, Some(_)) => {
                let verdict = if request { Verdict::Breaking } else { Verdict::Additive };
                let text = "the body has a schema now".to_owned();
                report.add(side, spot, Kind::Changed, "media-type-schema-added", verdict, text);
            }
            (Some(_), None) => {
                let verdict = if request { Verdict::Additive } else { Verdict::Breaking };
                let text = "the body has no schema any more".to_owned();
                report.add(side, spot, Kind::Changed, "media-type-schema-removed", verdict, text);
            }
            (None, None) => {}
        }
        let parts = |node: &Node<'tree>| node.child("encoding").map(|node| node.value.clone()).unwrap_or_default();
        if parts(old) != parts(new) {
            let text = "parts are written in another way".to_owned();
            let verdict = if request { Verdict::Breaking } else { Verdict::Behavior };
            report.add(side, spot, Kind::Changed, "encoding-changed", verdict, text);
        }
    }
}

/// A media type without its parameters.
fn essence(name: &str) -> &str {
    name.split(';').next().unwrap_or(name).trim()
}

fn is_json(name: &str) -> bool {
    let name = essence(name);
    name.ends_with("/json") || name.ends_with("+json") || name.contains("json")
}

fn is_deprecated(node: &Node<'_>) -> bool {
    node.value.get("deprecated").and_then(Value::as_bool) == Some(true)
}

fn sunset<'tree>(endpoint: &Endpoint<'tree>) -> Option<&'tree str> {
    let own = endpoint.node.value.get("x-sunset").or_else(|| endpoint.item.value.get("x-sunset"));
    own.and_then(Value::as_str)
}

/// An operation that is gone.
pub(super) fn removed(endpoint: &Endpoint<'_>, today: Option<&str>, report: &mut Report) {
    let spot = Spot::new(endpoint.node.at.clone(), "").gone();
    let draft = matches!(level(&endpoint.node), Some("draft" | "alpha"));
    // What was announced, or never promised to stay, breaks no promise.
    let (name, verdict, text) = match (is_deprecated(&endpoint.node), sunset(endpoint)) {
        // Dates of this form are in the order of their texts.
        (true, Some(date)) if today.is_some_and(|today| today < date) => {
            ("operation-removed-before-sunset", Verdict::Breaking, format!("is gone, and was to work until {date}"))
        }
        (true, Some(date)) => {
            ("operation-removed-with-deprecation", Verdict::Behavior, format!("is gone, as announced for {date}"))
        }
        (true, None) => ("operation-removed-with-deprecation", Verdict::Behavior, "is gone, as announced".to_owned()),
        (false, _) if draft => ("draft-operation-removed", Verdict::Behavior, "is gone; it was a draft".to_owned()),
        (false, _) => ("operation-removed", Verdict::Breaking, "is gone".to_owned()),
    };
    report.add(Side::Request, &spot, Kind::Removed, name, verdict, text);
}

/// How stable something is said to be, by weight; nothing said is stable.
const LEVELS: [&str; 4] = ["draft", "alpha", "beta", "stable"];

fn level<'tree>(node: &Node<'tree>) -> Option<&'tree str> {
    node.value.get("x-stability-level").and_then(Value::as_str)
}

fn stability(old: &Node<'_>, new: &Node<'_>, spot: &Spot, report: &mut Report) {
    let weight = |node: &Node<'_>| match level(node) {
        None => Some(LEVELS.len()),
        Some(level) => LEVELS.iter().position(|known| *known == level).map(|index| index + 1),
    };
    let (before, after) = (weight(old).unwrap_or(0), weight(new).unwrap_or(0));
    let said = |node| level(node).unwrap_or("stable").to_owned();
    if after < before && level(new).is_some() {
        let text = format!("was {}, is {}", said(old), said(new));
        report.add(Side::Request, spot, Kind::Changed, "stability-decreased", Verdict::Breaking, text);
    }
}
