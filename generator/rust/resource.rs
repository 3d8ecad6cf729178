//! Resources: `client.chat()` and the calls it makes.

use std::collections::BTreeSet;
use std::fmt::Write;

use askama::Template;

use super::docs::Docs;
use super::format::{self, cfg, join};
use super::items::{Declarations, Listing, list};
use super::operation::arguments;
use super::record::deprecation;
use super::scope::{Place, Scope};
use crate::snippet::{self, Ending};
use crate::surface::{Crate, Method, Operation, Resource, Status, inline};

/// The file of a resource.
#[derive(Template)]
#[template(path = "crate/client/resource.rs.txt", escape = "none")]
struct View<'a> {
    path: String,
    uses: String,
    docs: String,
    name: &'a str,
    /// How the file calls the client's type.
    client: String,
    children: Vec<Accessor<'a>>,
    methods: Vec<MethodView<'a>>,
}

/// The accessor of a resource.
pub(super) struct Accessor<'a> {
    pub docs: String,
    pub cfg: Option<String>,
    pub method: &'a str,
    pub name: &'a str,
}

/// A method that makes a call.
pub(super) struct MethodView<'a> {
    pub docs: String,
    pub cfg: Option<String>,
    pub deprecated: Option<String>,
    pub name: &'a str,
    /// Behind the name, and between the parentheses.
    pub generics: String,
    pub arguments: String,
    pub call: String,
    /// The operation's type.
    pub operation: String,
    /// Where the client is.
    pub client: &'static str,
    /// What the operation is made of.
    pub values: String,
}

/// The file.
pub(crate) fn emit(krate: &Crate, resource: &Resource) -> String {
    let defined = BTreeSet::from([resource.name.as_str()]);
    let scope = Scope::new(krate, Place::Elsewhere, defined);
    let path = inline(&krate.accessors(resource).join("."));
    let feature = resource.feature.as_deref();
    let children = resource.children.iter().filter_map(|index| krate.resources.get(*index));
    let methods = resource.methods.iter().filter_map(|one| method(&scope, one, "self.client", feature));
    let mut view = View {
        docs: Docs::of(&resource.prose, || format!("The resource {path}.")).hole(0),
        path,
        uses: String::new(),
        name: &resource.name,
        client: scope.import("crate", "Client"),
        children: children.map(|child| accessor(krate, child)).collect(),
        methods: methods.collect(),
    };
    view.uses = scope.use_lines();
    format::print(&view)
}

/// `mod` lines and re-exports of `resources/`.
pub(crate) fn listing(krate: &Crate) -> String {
    let mut declarations = Declarations::default();
    let mut exports = String::new();
    let mut sorted: Vec<&Resource> = krate.resources.iter().collect();
    sorted.sort_by(|one, other| snippet::compare_names(&one.file, &other.file));
    for resource in sorted {
        let features: Vec<String> = resource.feature.iter().cloned().collect();
        list(&mut declarations, &mut exports, &Listing::new(&resource.file, &[&resource.name], &features));
    }
    join(&[declarations.text(), exports])
}

/// The accessor of a resource, where the feature is not that of the file.
pub(super) fn accessor<'a>(krate: &Crate, resource: &'a Resource) -> Accessor<'a> {
    let path = || inline(&krate.accessors(resource).join("."));
    Accessor {
        docs: Docs::summary(&resource.prose, || format!("The resource {}.", path())).hole(4),
        cfg: resource.feature.as_ref().and_then(|feature| cfg(4, std::slice::from_ref(feature))),
        method: &resource.accessor,
        name: &resource.name,
    }
}

/// A method that makes a call; `client` is where the client is, `feature` what compiles the file.
pub(super) fn method<'a>(
    scope: &Scope<'a>,
    method: &'a Method,
    client: &'static str,
    feature: Option<&str>,
) -> Option<MethodView<'a>> {
    let operation = scope.krate.operations.get(method.operation)?;
    let own = operation.feature.as_ref().filter(|own| Some(own.as_str()) != feature);
    let arguments = arguments(scope, operation);
    let names: Vec<&str> = operation.arguments.iter().map(|argument| argument.name.as_str()).collect();
    Some(MethodView {
        docs: method_docs(scope.krate, operation).hole(4),
        cfg: own.and_then(|own| cfg(4, std::slice::from_ref(own))),
        deprecated: operation.deprecated.as_deref().map(|reason| deprecation(4, reason)),
        name: &method.name,
        generics: arguments.generics(),
        arguments: arguments.list(Some("&self")),
        call: format!("{}::{}", scope.import("crate", "calls"), operation.name),
        operation: format!("{}::{}", scope.import("crate", "operations"), operation.name),
        client,
        values: names.join(", "),
    })
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
