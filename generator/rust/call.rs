//! Setters of calls: `impl Call<CreateChatCompletion> { … }`.

use super::accept;
use super::docs::Docs;
use super::format::{join, signature};
use super::record::{assignment, deprecation};
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::surface::{Argument, InputPath, Operation, Setter};

/// The setters of an operation's call; empty where it has none.
pub(crate) fn emit(scope: &Scope, operation: &Operation) -> String {
    let mut methods = Vec::new();
    for setter in &operation.setters {
        methods.push(emit_setter(scope, setter));
        methods.extend(setter.null.as_ref().map(|name| emit_null(setter, name)));
    }
    if methods.is_empty() {
        return String::new();
    }
    let call = scope.import("crate", "Call");
    format!("impl {call}<{}> {{\n{}}}\n", operation.name, join(&methods))
}

fn emit_setter(scope: &Scope, setter: &Setter) -> String {
    let argument = &setter.argument;
    let mut out = String::new();
    let mut docs = Docs::of(&argument.prose, || format!("Sets `{}`.", argument.wire));
    docs.push_facts(setter.default.as_ref(), &argument.allowed, argument.deprecated.as_deref());
    docs.print(&mut out, 4);
    deprecation(&mut out, 4, argument.deprecated.as_deref());
    // A method's name may be raw or end in an underscore; its argument is called the same.
    let name = &argument.name;
    let parameter = format!("{name}: {}", accept::setter_type(scope, &argument.ty));
    signature(&mut out, 4, &format!("pub fn {name}"), &["mut self".to_owned(), parameter], " -> Self {");
    assignment(&mut out, 8, &place(argument), &accept::value(scope, &argument.ty, name));
    out.push_str("        self\n    }\n");
    out
}

fn emit_null(setter: &Setter, name: &str) -> String {
    let argument = &setter.argument;
    let mut out = String::new();
    Docs::line(format!("Sends null for `{}`.", argument.wire)).print(&mut out, 4);
    signature(&mut out, 4, &format!("pub fn {name}"), &["mut self".to_owned()], " -> Self {");
    let null = if argument.ty.options() > 1 { "Some(None)" } else { "None" };
    assignment(&mut out, 8, &place(argument), &Layout::text(null));
    out.push_str("        self\n    }\n");
    out
}

/// The field that a setter fills.
fn place(argument: &Argument) -> String {
    match &argument.target {
        InputPath::Input(name) => format!("self.operation.{name}"),
        InputPath::Body { field, optional: false } => format!("self.operation.body.{field}"),
        InputPath::Body { field, optional: true } => {
            format!("self.operation.body.get_or_insert_default().{field}")
        }
    }
}
