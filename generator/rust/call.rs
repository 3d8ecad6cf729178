//! Setters of calls: `impl Call<CreateChatCompletion> { … }`.

use super::accept;
use super::docs::Docs;
use super::format::{join, signature};
use super::record::{assignment, deprecation};
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::surface::{Argument, InputPath, Operation, Setter, inline};

/// The setters of an operation's call; empty where it has none.
pub(crate) fn emit(scope: &Scope, operation: &Operation) -> String {
    let mut methods = Vec::new();
    for setter in &operation.setters {
        methods.push(emit_setter(scope, operation, setter));
        methods.extend(setter.null.as_ref().map(|name| emit_null(scope, operation, setter, name)));
    }
    if methods.is_empty() {
        return String::new();
    }
    let call = scope.import("crate", "Call");
    format!("impl {call}<{}> {{\n{}}}\n", operation.name, join(&methods))
}

fn emit_setter(scope: &Scope, operation: &Operation, setter: &Setter) -> String {
    let argument = &setter.argument;
    let mut out = String::new();
    let mut docs = Docs::of(&argument.prose, || format!("Sets {}.", inline(&argument.wire)));
    if let Some(global) = operation.global(argument) {
        docs.push(&format!("In place of what [`ClientBuilder::{global}`](crate::ClientBuilder::{global}) says."));
    }
    docs.push_facts(setter.default.as_ref(), &argument.allowed, argument.deprecated.as_deref());
    docs.print(&mut out, 4);
    deprecation(&mut out, 4, argument.deprecated.as_deref());
    // A method's name may be raw or end in an underscore; its argument is called the same.
    let name = &argument.name;
    let parameter = format!("{name}: {}", accept::argument_type(scope, &argument.ty));
    signature(&mut out, 4, &format!("pub fn {name}"), &["mut self".to_owned(), parameter], " -> Self {");
    out.push_str(&place(scope, operation, argument).assign(&accept::value(scope, &argument.ty, name)));
    out.push_str("        self\n    }\n");
    out
}

fn emit_null(scope: &Scope, operation: &Operation, setter: &Setter, name: &str) -> String {
    let argument = &setter.argument;
    let mut out = String::new();
    Docs::line(format!("Sends null for {}.", inline(&argument.wire))).print(&mut out, 4);
    signature(&mut out, 4, &format!("pub fn {name}"), &["mut self".to_owned()], " -> Self {");
    let null = if argument.ty.options() > 1 { "Some(None)" } else { "None" };
    out.push_str(&place(scope, operation, argument).assign(&Layout::text(null)));
    out.push_str("        self\n    }\n");
    out
}

/// Where a setter puts its value.
pub(crate) enum FieldPlace {
    /// A field that is there.
    There(String),
    /// A field of the body, which is there or not.
    Inside { body: String, field: String },
}

impl FieldPlace {
    /// The statements that put a value there, indented for a method's body.
    pub(crate) fn assign(&self, value: &Layout) -> String {
        let mut out = String::new();
        match self {
            Self::There(place) => assignment(&mut out, 8, place, value),
            Self::Inside { body, field } => {
                out.extend(["        if let Some(body) = &mut ", body, " {\n"]);
                assignment(&mut out, 12, &format!("body.{field}"), value);
                out.push_str("        }\n");
            }
        }
        out
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
