//! The pages of resources: which operations there are, then a section for each.
//!
//! A resource that only holds others has a page of its title. Operations on the client itself have a page that is named
//! after the library.

use crate::prose::Prose;
use askama::Template;
use heck::ToUpperCamelCase;
use rayon::prelude::*;

use crate::surface::{Method, Operation, Resource};

use super::cell;
use super::context::Context;
use super::link;
use super::operation;
use super::view::ResourceView;

/// A page with what the index needs of it.
pub(super) struct ResourcePage {
    /// Where it is in the crate's folder.
    pub(super) path: String,
    /// The page.
    pub(super) text: String,
    /// The anchors of its methods, in their order.
    pub(super) anchors: Vec<String>,
}

/// The pages of all resources in their order, and that of the client last when it has methods.
pub(super) fn pages(context: &Context<'_>) -> Vec<ResourcePage> {
    let resources = context.krate.resources.par_iter().enumerate();
    let mut pages: Vec<ResourcePage> = resources
        .map(|(index, resource)| {
            page(context, context.links.resource(index), &head(context, resource), &resource.methods)
        })
        .collect();
    if !context.krate.client.methods.is_empty() {
        pages.push(page(context, context.links.root(), &root_head(context), &context.krate.client.methods));
    }
    pages
}

/// What stands above the operations.
struct Head<'a> {
    title: String,
    path: String,
    deprecated: bool,
    prose: &'a Prose,
}

fn head<'a>(context: &Context<'_>, resource: &'a Resource) -> Head<'a> {
    let parts = resource.path.iter().map(|part| cell::plain(part));
    let path = parts.clone().collect::<Vec<_>>().join(".");
    let dotted = context.layout.dotted_titles();
    let title = title(context, resource);
    let title = if resource.deprecated { format!("~~{title}~~") } else { title };
    Head {
        title,
        path: if dotted { String::new() } else { path },
        deprecated: resource.deprecated,
        prose: &resource.prose,
    }
}

/// The title of a resource: the whole path, or its last part.
pub(super) fn title(context: &Context<'_>, resource: &Resource) -> String {
    let mut parts: Vec<String> = resource.path.iter().map(|part| cell::plain(part).to_upper_camel_case()).collect();
    if context.layout.dotted_titles() { parts.join(".") } else { parts.pop().unwrap_or_default() }
}

fn root_head<'a>(context: &'a Context<'_>) -> Head<'a> {
    let krate = context.krate;
    let title = format!("{} SDK", krate.package.library.to_upper_camel_case());
    Head { title, path: String::new(), deprecated: false, prose: &krate.client.prose }
}

fn page(context: &Context<'_>, place: &str, head: &Head<'_>, methods: &[Method]) -> ResourcePage {
    let operations: Vec<(&Method, &Operation)> = methods
        .iter()
        .filter_map(|method| context.krate.operations.get(method.operation).map(|operation| (method, operation)))
        .collect();
    let sections: Vec<String> =
        operations.par_iter().map(|(method, operation)| operation::section(context, method, operation)).collect();
    let mut view = ResourceView {
        title: &head.title,
        path: &head.path,
        deprecated: head.deprecated,
        overview: head.prose.text().markdown().into_owned(),
        is_group: operations.is_empty(),
        entries: Vec::new(),
        sections: &sections,
    };
    let anchors = anchors(&view.render().unwrap_or_default(), &operations);
    let entries = operations.iter().zip(&anchors);
    view.entries = entries.map(|((method, operation), anchor)| entry(method, operation, "", anchor)).collect();
    ResourcePage { path: format!("docs/{place}"), text: view.render().unwrap_or_default(), anchors }
}

/// The anchors of operations, found on the page by their headings.
fn anchors(page: &str, operations: &[(&Method, &Operation)]) -> Vec<String> {
    let mut found = link::anchors(page).into_iter();
    operations
        .iter()
        .map(|(method, operation)| {
            let heading = operation::heading(method, operation);
            found.find(|(line, _)| *line == heading).map_or_else(|| link::slug(&heading), |(_, anchor)| anchor)
        })
        .collect()
}

/// The line of an operation in a list: its name as a link to a page and anchor, and its title.
pub(super) fn entry(method: &Method, operation: &Operation, page: &str, anchor: &str) -> String {
    let name = cell::plain(operation::method_name(method, operation));
    let (open, close) = if operation.deprecated.is_some() { ("~~", "~~") } else { ("", "") };
    let summary = operation.prose.summary.first_sentence();
    let summary = if summary.is_empty() { String::new() } else { format!(" - {summary}") };
    let mark = if operation.deprecated.is_some() { " :warning: **Deprecated**" } else { "" };
    format!("* [{open}{name}{close}]({page}#{anchor}){summary}{mark}")
}
