//! Resources: `client.chat()` and the calls it makes.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::docs::Docs;
use super::format::{cfg, join, signature};
use super::items::{Listing, list};
use super::operation::arguments;
use super::record::deprecation;
use super::scope::{Place, Scope};
use crate::snippet::layout::Layout;
use crate::snippet::{self, Ending};
use crate::surface::{Crate, Method, Operation, Resource, Status, inline};

/// The file of a resource.
pub(crate) fn emit(krate: &Crate, resource: &Resource) -> String {
    let defined = BTreeSet::from([resource.name.as_str()]);
    let scope = Scope::new(krate, Place::Elsewhere, defined);
    let mut methods: Vec<String> = children(krate, resource).map(accessor).collect();
    methods.extend(
        resource
            .methods
            .iter()
            .filter_map(|method| emit_method(&scope, method, "self.client", resource.feature.as_deref())),
    );
    let mut definition = String::new();
    let path = resource.path.join(".");
    Docs::of(&resource.prose, || format!("The resource {}.", inline(&path))).print(&mut definition, 0);
    let client = scope.import("crate", "Client");
    let _ = write!(
        definition,
        "#[derive(Debug, Clone)]\npub struct {} {{\n    pub(crate) client: {client},\n}}\n",
        resource.name
    );
    let implementation =
        if methods.is_empty() { String::new() } else { format!("impl {} {{\n{}}}\n", resource.name, join(&methods)) };
    join(&[format!("//! The resource {}.\n", inline(&path)), scope.use_lines(), definition, implementation])
}

/// `mod` lines and re-exports of `resources/`.
pub(crate) fn listing(krate: &Crate) -> String {
    let mut declarations = String::new();
    let mut exports = String::new();
    let mut sorted: Vec<&Resource> = krate.resources.iter().collect();
    sorted.sort_by(|one, other| snippet::compare_names(&one.file, &other.file));
    for resource in sorted {
        let features: Vec<String> = resource.feature.iter().cloned().collect();
        list(&mut declarations, &mut exports, &Listing::new(&resource.file, &[&resource.name], &features));
    }
    join(&[declarations, exports])
}

fn children<'a>(krate: &'a Crate, resource: &'a Resource) -> impl Iterator<Item = &'a Resource> {
    resource.children.iter().filter_map(|index| krate.resources.get(*index))
}

/// The accessor of a resource inside another one.
fn accessor(resource: &Resource) -> String {
    let mut out = String::new();
    Docs::summary(&resource.prose, || format!("The resource {}.", inline(&resource.path.join(".")))).print(&mut out, 4);
    let _ = write!(
        out,
        "    #[must_use]\n    pub fn {}(&self) -> super::{name} {{\n        super::{name} {{\n            client: self.client.clone(),\n        }}\n    }}\n",
        resource.accessor,
        name = resource.name
    );
    out
}

/// A method that makes a call; `client` is where the client is.
pub(crate) fn emit_method(scope: &Scope, method: &Method, client: &str, feature: Option<&str>) -> Option<String> {
    let krate = scope.krate;
    let operation = krate.operations.get(method.operation)?;
    let mut out = String::new();
    method_docs(krate, operation).print(&mut out, 4);
    if let Some(own) = &operation.feature
        && Some(own.as_str()) != feature
    {
        cfg(&mut out, 4, std::slice::from_ref(own));
    }
    if let Some(reason) = &operation.deprecated {
        let _ = writeln!(out, "    {}", deprecation(4, reason));
    }
    let operations = scope.import("crate", "operations");
    let call = scope.import("crate", "Call");
    let mut parameters = vec!["&self".to_owned()];
    parameters.extend(arguments(scope, operation));
    let tail = format!(" -> {call}<{operations}::{}> {{", operation.name);
    signature(&mut out, 4, &format!("pub fn {}", method.name), &parameters, &tail);
    let names = operation.arguments.iter().map(|argument| Layout::text(&argument.name)).collect();
    let new = Layout::call(&format!("{operations}::{}::new", operation.name), names);
    let _ = write!(out, "        {client}.call({new})\n    }}\n");
    Some(out)
}

fn method_docs<'a>(krate: &Crate, operation: &'a Operation) -> Docs<'a> {
    let place = operation.place();
    let mut docs = Docs::of(&operation.prose, || format!("The operation {place}."));
    if let Some(reason) = &operation.deprecated {
        docs.push(&format!("**Deprecated:** {reason}."));
    }
    if !operation.prose.is_empty() {
        docs.push(&place);
    }
    if operation.paging.is_some() {
        docs.push(
            "The answer is one of several pages: `.items()` goes through all of them, `.pages()` gives them whole.",
        );
    }
    docs.push_lines(&argument_list(operation));
    docs.push_lines(&error_list(krate, operation));
    if let Some(example) = operation.examples.first() {
        docs.push("# Examples");
        docs.push_lines(&doctest(krate, &snippet::call(krate, operation, example, Ending::Send)));
    }
    docs
}

/// A line per argument that has something said about it.
fn argument_list(operation: &Operation) -> String {
    let mut text = String::new();
    for argument in &operation.arguments {
        // The beginning of something longer (a table, a list, a fence) says nothing by itself.
        if let Some(said) = argument.prose.text().first_paragraph() {
            let _ = writeln!(text, "- {}: {said}", inline(&argument.wire));
        }
    }
    text
}

fn error_list(krate: &Crate, operation: &Operation) -> String {
    let mut text = String::new();
    for declared in &operation.errors {
        let Some(variant) = krate.errors.variants.get(declared.variant) else { continue };
        let statuses: Vec<String> = declared.statuses.iter().map(Status::to_string).collect();
        let statuses = statuses.join(", ");
        if text.is_empty() {
            text.push_str("# Errors\n\n");
        }
        let _ = writeln!(text, "- [`Error::{0}`](crate::Error::{0}): {statuses}", variant.name);
    }
    text
}

/// A fragment as a documentation test that is compiled and not run.
fn doctest(krate: &Crate, fragment: &snippet::Fragment) -> String {
    let library = &krate.package.library;
    let uses = snippet::use_lines(&fragment.uses);
    let gap = if uses.is_empty() { "" } else { "\n" };
    format!(
        "```no_run\n{uses}{gap}# async fn example(client: {library}::Client) -> {library}::Result<()> {{\n{}\n# Ok(())\n# }}\n```",
        fragment.code
    )
}
