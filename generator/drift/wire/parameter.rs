//! Parameters of two operations on the same path.

use serde_json::Value;

use super::flat::flat;
use super::operation::Operations;
use super::report::{Report, Spot};
use super::schema::Form;
use super::tree::{Node, Tree};
use super::{Endpoint, path_names};
use crate::drift::{Kind, Side, Verdict};

/// A parameter, by what tells it from others.
struct Parameter<'tree> {
    place: &'tree str,
    name: &'tree str,
    /// In a path, its position; else nothing.
    position: Option<usize>,
    node: Node<'tree>,
}

impl Parameter<'_> {
    fn is(&self, other: &Self) -> bool {
        let by_name =
            || self.name.eq_ignore_ascii_case(other.name) && (self.place == "header" || self.name == other.name);
        self.place == other.place
            && match (self.position, other.position) {
                (Some(one), Some(two)) => one == two,
                _ => by_name(),
            }
    }

    fn is_required(&self) -> bool {
        self.place == "path" || self.node.value.get("required").and_then(Value::as_bool) == Some(true)
    }

    /// The place of the parameter, which is that of its operation and its name.
    fn key(&self, operation: &Node<'_>) -> String {
        format!("{} {} {}", operation.at, self.place, self.name)
    }
}

/// Where a parameter is written that a place calls by its operation and its name: `#/paths/~1pets/get query owner` is
/// `#/paths/~1pets/get/parameters/0`, or the component that stands there.
pub(in crate::drift) fn written(promise: &Value, place: &str) -> Option<String> {
    let (operation, parameter) = place.split_once(' ')?;
    let (within, name) = parameter.split_once(' ')?;
    let tree = Tree { root: promise };
    let (path, _) = operation.rsplit_once('/')?;
    let owners = [operation, path].into_iter().filter_map(|at| Some(Node { value: tree.get(at)?, at: at.to_owned() }));
    let listed = owners.filter_map(|owner| owner.child("parameters")).flat_map(|list| list.items());
    let says = |node: &Node<'_>, key: &str, text: &str| node.value.get(key).and_then(Value::as_str) == Some(text);
    let mut all = listed.map(|node| tree.follow(node));
    all.find(|node| says(node, "in", within) && says(node, "name", name)).map(|node| node.at)
}

/// The parameters of an operation, with those of its path.
fn parameters<'tree>(tree: Tree<'tree>, endpoint: &Endpoint<'tree>) -> Vec<Parameter<'tree>> {
    let names = path_names(&endpoint.path);
    let mut all: Vec<Parameter<'tree>> = Vec::new();
    for owner in [&endpoint.node, &endpoint.item] {
        for node in owner.child("parameters").map(|list| list.items()).unwrap_or_default() {
            let node = tree.follow(node);
            let text = |key: &str| node.value.get(key).and_then(Value::as_str);
            let (Some(place), Some(name)) = (text("in"), text("name")) else { continue };
            // These are ignored (3.1.1, parameter object): credentials and bodies decide what they are.
            let is = |other: &str| name.eq_ignore_ascii_case(other);
            let has_schemes = tree.root.pointer("/components/securitySchemes").is_some();
            if place == "header" && (is("accept") || is("content-type") || is("authorization") && has_schemes) {
                continue;
            }
            let position = if place == "path" { names.iter().position(|known| *known == name) } else { None };
            let parameter = Parameter { place, name, position, node };
            if !all.iter().any(|known| known.is(&parameter)) {
                all.push(parameter);
            }
        }
    }
    all
}

/// Compares the parameters of two operations.
pub(super) fn compare<'tree>(
    operations: &mut Operations<'tree>,
    old: &Endpoint<'tree>,
    new: &Endpoint<'tree>,
    report: &mut Report,
) {
    let (before, after) = (parameters(operations.old, old), parameters(operations.new, new));
    let request = Side::Request;
    for one in &before {
        let key = one.key(&old.node);
        let Some(other) = after.iter().find(|other| one.is(other)) else {
            let spot = Spot::new(key, "").gone();
            report.add(request, &spot, Kind::Removed, "parameter-removed", Verdict::Behavior, "is gone".to_owned());
            continue;
        };
        let spot = Spot::new(key, other.key(&new.node));
        match (one.is_required(), other.is_required()) {
            (false, true) => {
                let text = "is required now".to_owned();
                report.add(request, &spot, Kind::Changed, "parameter-became-required", Verdict::Breaking, text);
            }
            (true, false) => {
                let text = "may be left out".to_owned();
                report.add(request, &spot, Kind::Changed, "parameter-became-optional", Verdict::Additive, text);
            }
            _ => {}
        }
        style((operations.old, one), (operations.new, other), &spot, report);
        let until = |parameter: &Parameter<'tree>| {
            let value = parameter.node.value;
            let deprecated = value.get("deprecated").and_then(Value::as_bool) == Some(true);
            (deprecated, value.get("x-sunset").and_then(Value::as_str))
        };
        report.deprecation(request, &spot, until(one), until(other));
        let schema = |parameter: &Parameter<'tree>| {
            let content = || parameter.node.child("content")?.children().into_iter().next()?.1.child("schema");
            parameter.node.child("schema").or_else(content)
        };
        if let (Some(before), Some(after)) = (schema(one), schema(other)) {
            let spot = spot.based(&before.at, &after.at);
            operations.request.form = Form::Url;
            operations.request.compare(before, after, &spot, report);
            operations.request.form = Form::Json;
        }
    }
    for come in after.iter().filter(|come| !before.iter().any(|one| one.is(come))) {
        let (name, verdict, text) = if come.is_required() {
            ("new-required-parameter", Verdict::Breaking, "is new and required")
        } else {
            ("new-optional-parameter", Verdict::Additive, "is new")
        };
        let spot = Spot::new("", come.key(&new.node)).come();
        report.add(request, &spot, Kind::Added, name, verdict, text.to_owned());
    }
}

/// What a parameter is written as.
#[derive(PartialEq)]
enum Style<'tree> {
    /// As text in a media type.
    Content(Option<&'tree str>),
    /// In a style; whether it is exploded, where that makes a difference.
    Plain { style: &'tree str, explode: Option<bool>, reserved: bool },
}

fn style_of<'tree>(tree: Tree<'tree>, parameter: &Parameter<'tree>) -> Style<'tree> {
    let said = |key: &str| parameter.node.value.get(key);
    let is_true = |key: &str| said(key).and_then(Value::as_bool);
    let Some(schema) = parameter.node.child("schema") else {
        let content = parameter.node.child("content").map(|content| content.children()).unwrap_or_default();
        return Style::Content(content.first().map(|(name, _)| *name));
    };
    let default = if matches!(parameter.place, "query" | "cookie") { "form" } else { "simple" };
    let style = said("style").and_then(Value::as_str).unwrap_or(default);
    // A scalar is one text in either way.
    let types = flat(tree, &schema).types;
    let is_scalar = types.is_some_and(|types| types.iter().all(|ty| !matches!(*ty, "array" | "object")));
    let explode = (!is_scalar).then(|| is_true("explode").unwrap_or(style == "form"));
    Style::Plain { style, explode, reserved: is_true("allowReserved") == Some(true) }
}

/// How a parameter is written.
fn style<'tree>(
    (old_tree, old): (Tree<'tree>, &Parameter<'tree>),
    (new_tree, new): (Tree<'tree>, &Parameter<'tree>),
    spot: &Spot,
    report: &mut Report,
) {
    if style_of(old_tree, old) != style_of(new_tree, new) {
        let text = "is written in another way".to_owned();
        report.add(Side::Request, spot, Kind::Changed, "parameter-style-changed", Verdict::Breaking, text);
    }
}
