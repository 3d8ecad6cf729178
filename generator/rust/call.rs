//! Setters of calls: `impl Call<CreateChatCompletion> { … }`.

use askama::Template;

use super::accept::{self, Arguments};
use super::docs::Docs;
use super::format;
use super::record::deprecation;
use super::request;
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::surface::{Argument, BodyForm, InputPath, Mode, Operation, Setter, inline};

/// The setters of an operation's call.
#[derive(Template)]
#[template(path = "crate/operation/call.rs.txt", escape = "none")]
struct View<'a> {
    /// How the file calls the type of calls.
    call: String,
    name: &'a str,
    setters: Vec<Method<'a>>,
}

/// One of them.
struct Method<'a> {
    docs: String,
    deprecated: Option<String>,
    name: &'a str,
    /// Behind the name, and between the parentheses.
    generics: String,
    arguments: String,
    assignment: Assignment,
}

/// The setters; empty where there is none.
pub(crate) fn emit(scope: &Scope, operation: &Operation) -> String {
    let mut setters = Vec::new();
    for setter in &operation.setters {
        setters.push(value_setter(scope, operation, setter));
        setters.extend(setter.null.as_ref().map(|name| null_setter(scope, operation, setter, name)));
    }
    setters.extend(operation.forms.iter().map(|form| form_setter(scope, operation, form)));
    if setters.is_empty() {
        return String::new();
    }
    format::print(&View { call: scope.import("crate", "Call"), name: &operation.name, setters })
}

fn value_setter<'a>(scope: &Scope, operation: &'a Operation, setter: &'a Setter) -> Method<'a> {
    let argument = &setter.argument;
    let mut docs = Docs::of(&argument.prose, || format!("Sets {}.", inline(&argument.wire)));
    if let Some(global) = operation.global(argument) {
        docs.push(&format!("In place of what [`ClientBuilder::{global}`](crate::ClientBuilder::{global}) says."));
    }
    if setter.needed {
        docs.push("Must be set: a call without it is refused before it is sent.");
    }
    docs.push_facts(setter.default.as_ref(), &argument.allowed, argument.deprecated.as_deref());
    // A method's name may be raw or end in an underscore; its argument is called the same.
    let name = &argument.name;
    let arguments = Arguments::of_setter(scope, name, &argument.ty);
    Method {
        docs: docs.hole(4),
        deprecated: argument.deprecated.as_deref().map(|reason| deprecation(4, reason)),
        name,
        generics: arguments.generics(),
        arguments: arguments.list(Some("mut self")),
        assignment: place(scope, operation, argument).assign(&accept::value(scope, &argument.ty, name)),
    }
}

fn null_setter<'a>(scope: &Scope, operation: &Operation, setter: &Setter, name: &'a str) -> Method<'a> {
    let argument = &setter.argument;
    let place_of = |null: &str| place(scope, operation, argument).assign(&Layout::text(null));
    let assignment = match (argument.ty.options(), &argument.target) {
        (2.., _) => place_of("Some(None)"),
        (_, InputPath::BodyField(field)) => null_inside(scope, operation, field).unwrap_or_else(|| place_of("None")),
        _ => place_of("None"),
    };
    Method {
        docs: Docs::line(format!("Sends null for {}.", inline(&argument.wire))).hole(4),
        deprecated: None,
        name,
        generics: String::new(),
        arguments: "mut self".to_owned(),
        assignment,
    }
}

/// A field of the body that has one `Option` and does not tell null from nothing: the body's own setter does.
fn null_inside(scope: &Scope, operation: &Operation, field: &str) -> Option<Assignment> {
    let body = operation.body.as_ref()?;
    let record = scope.krate.record(&body.ty)?;
    let field = record.fields.iter().find(|one| one.name == field && one.mode == Mode::NullKept)?;
    let null = record.null_setter(field);
    let place = "self.operation.body";
    let value = match body.ty.options() {
        0 => format!("{place}.{null}()"),
        1 if record.default => format!("Some({place}.unwrap_or_default().{null}())"),
        _ => format!("{place}.map(|body| body.{null}())"),
    };
    Some(FieldPlace::There(place.to_owned()).assign(&Layout::text(value)))
}

/// The choice of another way to send the body.
fn form_setter<'a>(scope: &Scope, operation: &Operation, form: &'a BodyForm) -> Method<'a> {
    let usual = operation.body.as_ref().map(|body| inline(&body.media_type)).unwrap_or_default();
    let docs = format!("Sends the body as {}, in place of {usual}.", inline(&form.body.media_type));
    let place = FieldPlace::There("self.options.body_form".to_owned());
    Method {
        docs: Docs::line(docs).hole(4),
        deprecated: None,
        name: &form.setter,
        generics: String::new(),
        arguments: "mut self".to_owned(),
        assignment: place.assign(&Layout::text(request::form(scope, form))),
    }
}

/// Where a setter puts its value.
pub(crate) enum FieldPlace {
    /// A field that is there.
    There(String),
    /// A field of the body, which is there or not.
    Inside { body: String, field: String },
}

/// The statement that puts a value there.
#[derive(Template)]
#[template(path = "crate/operation/assignment.rs.txt", escape = "none")]
pub(crate) struct Assignment {
    place: FieldPlace,
    value: String,
}

impl FieldPlace {
    /// The statement that puts a value there.
    pub(crate) fn assign(self, value: &Layout) -> Assignment {
        Assignment { place: self, value: value.to_string() }
    }
}

/// The field that a setter fills.
fn place(scope: &Scope, operation: &Operation, argument: &Argument) -> FieldPlace {
    match &argument.target {
        InputPath::Parameter(name) => FieldPlace::There(format!("self.operation.{name}")),
        InputPath::Body => FieldPlace::There("self.operation.body".to_owned()),
        InputPath::BodyField(field) => body_place(scope, operation, "self.operation", field),
    }
}

/// A field of the body; `owner` has the field `body`.
pub(crate) fn body_place(scope: &Scope, operation: &Operation, owner: &str, field: &str) -> FieldPlace {
    let body = operation.body.as_ref();
    let Some(ty) = body.map(|body| &body.ty).filter(|ty| ty.options() > 0) else {
        return FieldPlace::There(format!("{owner}.body.{field}"));
    };
    if ty.options() == 1 && scope.krate.record(ty).is_some_and(|record| record.default) {
        return FieldPlace::There(format!("{owner}.body.get_or_insert_default().{field}"));
    }
    // What is required has made the body.
    FieldPlace::Inside { body: format!("{owner}.body"), field: field.to_owned() }
}
