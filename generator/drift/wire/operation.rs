//! Two operations on the same path.

use std::collections::BTreeSet;

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
        servers(old, new, &spot, report);
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
        // What is anything on one side and JSON on the other has only been written down.
        let is_same = |one: &str, other: &str| {
            essence(one) == essence(other)
                || old.len() == 1 && new.len() == 1 && (is_any(one) && is_json(other) || is_json(one) && is_any(other))
        };
        // Types without a body are those of 2.0 that say nothing.
        for (name, content) in &old {
            let equal = new.iter().find(|(other, _)| other == name);
            let Some((now, other)) = equal.or_else(|| new.iter().find(|(other, _)| is_same(name, other))) else {
                let text = format!("`{name}` is no longer {}", if side == Side::Request { "taken" } else { "given" });
                report.add(side, spot, Kind::Changed, "media-type-removed", Verdict::Breaking, text);
                continue;
            };
            if essence(now) == essence(name) && parameters(now) != parameters(name) {
                let text = format!("`{name}` is now `{now}`");
                let verdict = Verdict::Breaking;
                report.add(side, spot, Kind::Changed, "media-type-parameters-changed", verdict, text);
            }
            let form = if is_json(name) { Form::Json } else { Form::Text };
            self.schema_of((side, form), content, other, spot, report);
        }
        for (name, _) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| is_same(other, name))) {
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
        // Of events and lines, that of an item.
        let schema = |node: &Node<'tree>| node.child("schema").or_else(|| node.child("itemSchema"));
        match (schema(old), schema(new)) {
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
        let sentinel = |node: &Node<'tree>| node.value.get("x-speakeasy-sse-sentinel").cloned();
        // Where nothing was said, streams may have ended so all along.
        if sentinel(old).is_some() && sentinel(old) != sentinel(new) && !request {
            let said = |node| sentinel(node).map_or("nothing".to_owned(), |value| format!("`{value}`"));
            let text = format!("streams end with {}, ended with {}", said(new), said(old));
            report.add(side, spot, Kind::Changed, "sentinel-changed", Verdict::Breaking, text);
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

/// The parameters of a media type, but those that are written anew for each body.
fn parameters(name: &str) -> BTreeSet<String> {
    let all = name.split(';').skip(1).map(|one| one.trim().to_ascii_lowercase());
    all.filter(|one| !one.is_empty() && !one.starts_with("charset=") && !one.starts_with("boundary=")).collect()
}

fn is_any(name: &str) -> bool {
    essence(name) == "*/*"
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

/// Compares the servers that an operation or its path have of their own.
fn servers(old: &Endpoint<'_>, new: &Endpoint<'_>, spot: &Spot, report: &mut Report) {
    let own = |endpoint: &Endpoint<'_>| {
        let servers = endpoint.node.value.get("servers").or_else(|| endpoint.item.value.get("servers"));
        servers.cloned().unwrap_or_default()
    };
    let (before, after) = (own(old), own(new));
    if before != after {
        let said = |servers: &Value| {
            let url = servers.pointer("/0/url").and_then(Value::as_str);
            url.map_or("that of the API".to_owned(), |url| format!("`{url}`"))
        };
        let text = format!("its server is {}, was {}", said(&after), said(&before));
        report.add(Side::Request, spot, Kind::Changed, "servers-changed", Verdict::Behavior, text);
    }
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
