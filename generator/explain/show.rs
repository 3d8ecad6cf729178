//! What was found out, as text for a person.

use std::fmt::Write as _;

use super::name::Found;
use super::{Subject, excerpt, naming, typing, uses};
use crate::diagnostic::Pointer;
use crate::diagnostic::render::harmless_lines;
use crate::snapshot::Operation;

/// How many uses are told one by one.
const USES: usize = 20;

/// The whole explanation of one thing.
pub(super) fn show(subject: Subject<'_>, found: &Found<'_>) -> String {
    let mut text = Text::default();
    match *found {
        Found::Type { name, item } => {
            text.head(name);
            text.document(subject, &item.at);
            text.list("Its name", &naming::of_type(subject, name, item));
            text.list("Its type", &typing::of_type(item));
            text.list("Used by", &uses::of(subject.surface, name));
        }
        Found::Field { owner, item, name, field } => {
            let place = field.wire.as_ref().map_or_else(|| item.at.clone(), |wire| member_of(subject, &item.at, wire));
            text.head(&format!("{owner}::{name}"));
            text.document(subject, &place);
            text.list("Its name", &naming::of_part(subject, &place, name, field.wire.as_deref()));
            text.list("Its type", &typing::of_field(field));
            text.list(&format!("`{owner}` is used by"), &uses::of(subject.surface, owner));
        }
        Found::Variant { owner, item, name, variant } => {
            text.head(&format!("{owner}::{name}"));
            text.document(subject, &item.at);
            let wire = variant.wire.as_ref().map(|wire| wire.as_str().map_or_else(|| wire.to_string(), str::to_owned));
            if variant.ty.is_none() {
                text.list("Its name", &naming::of_part(subject, &item.at, name, wire.as_deref()));
            }
            let holds = variant.ty.iter().map(|ty| format!("it holds `{ty}`"));
            let tags = variant.tags.iter().map(|tag| format!("the tag `{tag}` means it"));
            text.list("Its type", &holds.chain(tags).collect::<Vec<_>>());
            text.list(&format!("`{owner}` is used by"), &uses::of(subject.surface, owner));
        }
        Found::Operation { name, operation } => {
            text.head(&format!("{} ({}), operations::{name}", uses::call(operation), operation.http));
            text.document(subject, &operation.at);
            text.list("Its name", &naming::of_operation(subject, operation));
            text.list("Called as", &methods(operation));
            text.list("Takes", &takes(operation));
            text.list("Gives", &gives(operation));
        }
        Found::Argument { operation, argument } => {
            text.head(&format!("{}, argument {}", uses::call(operation), argument.name));
            text.document(subject, &place(subject, operation, &argument.wire));
            text.list("Its name", &[sent(&argument.wire)]);
            let why = "an argument: it is required".to_owned();
            text.list("Its type", &[format!("it takes `{}`", argument.takes), why]);
        }
        Found::Setter { operation, name, setter } => {
            text.head(&format!("{}, setter {name}", uses::call(operation)));
            text.document(subject, &place(subject, operation, &setter.wire));
            text.list("Its name", &[sent(&setter.wire)]);
            text.list("Its type", &typing::of_setter(setter));
        }
    }
    text.into_text()
}

/// A text that grows by sections.
#[derive(Default)]
pub(super) struct Text(String);

impl Text {
    /// The lines of a document may have what a terminal obeys.
    pub(super) fn into_text(self) -> String {
        harmless_lines(&self.0)
    }

    pub(super) fn head(&mut self, title: &str) {
        let _ = writeln!(self.0, "{title}");
    }

    pub(super) fn document(&mut self, subject: Subject<'_>, place: &str) {
        let Some(pointer) = Pointer::parse(place) else { return };
        let position = excerpt::position(subject.places, &pointer).unwrap_or_else(|| place.to_owned());
        let _ = write!(self.0, "\n{position}\n{}", excerpt::lines(subject.places, &pointer));
    }

    pub(super) fn list(&mut self, title: &str, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        let _ = writeln!(self.0, "\n{title}");
        for line in lines.iter().take(USES) {
            let _ = writeln!(self.0, "  {line}");
        }
        if let Some(rest) = lines.len().checked_sub(USES).filter(|rest| *rest > 0) {
            let _ = writeln!(self.0, "  and {rest} more");
        }
    }
}

/// Where a field of a type is described.
fn member_of(subject: Subject<'_>, at: &str, name: &str) -> String {
    let usual = || Some(Pointer::parse(at)?.child("properties").child(name).as_str().to_owned());
    (subject.member)(at, name).or_else(usual).unwrap_or_default()
}

/// Where a value of a call stands: a field of the body at its own place, else the operation.
fn place(subject: Subject<'_>, operation: &Operation, wire: &str) -> String {
    let body = wire.strip_prefix("body ").and_then(|wire| {
        let ty = operation.inputs.get("body")?;
        let (_, item) = subject.surface.types.iter().find(|(name, _)| uses::has(ty, name))?;
        Some(member_of(subject, &item.at, wire))
    });
    body.unwrap_or_else(|| operation.at.clone())
}

fn methods(operation: &Operation) -> Vec<String> {
    let ways = [
        (operation.answer.is_some(), ".await"),
        (operation.stream.is_some(), ".stream().await"),
        (operation.item.is_some(), ".items()"),
        (operation.download, ".download().await"),
    ];
    let way = |end: &str| format!("{}{end}", uses::call(operation));
    let mut told: Vec<String> = ways.iter().filter(|(has, _)| *has).map(|(_, end)| way(end)).collect();
    for other in operation.methods.iter().skip(1) {
        told.push(format!("also {}", uses::call_by(operation, other)));
    }
    told
}

fn takes(operation: &Operation) -> Vec<String> {
    let arguments = operation.arguments.iter();
    let mut told: Vec<String> = arguments.map(|it| format!("{}: {}, {}", it.name, it.takes, sent(&it.wire))).collect();
    let setters = operation.setters.iter();
    told.extend(setters.map(|(name, it)| format!(".{name}({}), {}", it.takes, sent(&it.wire))));
    told
}

fn gives(operation: &Operation) -> Vec<String> {
    let given = [
        (&operation.answer, "the answer is"),
        (&operation.stream, "events of a stream are"),
        (&operation.item, "items of its pages are"),
    ];
    let mut told: Vec<String> =
        given.iter().filter_map(|(ty, how)| ty.as_ref().map(|ty| format!("{how} `{ty}`"))).collect();
    for (error, statuses) in &operation.errors {
        told.push(format!("the error is `Error::{error}` on {}", statuses.join(", ")));
    }
    told
}

/// `body model` in words.
fn sent(wire: &str) -> String {
    match wire.split_once(' ') {
        Some(("body", name)) => format!("sent as `{name}` in the body"),
        Some((place, name)) => format!("sent as `{name}` in the {place}"),
        None => format!("sent as the {wire}"),
    }
}
