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
use super::link::{self, Place};
use super::operation;
use super::view::ResourceView;

/// A page with what the index needs of it.
pub(super) struct ResourcePage {
    /// Where it is in the crate's folder.
    pub(super) path: String,
    /// The page.
    pub(super) text: String,
    /// Where its methods are, in their order.
    pub(super) targets: Vec<Target>,
    /// The pages of its methods by their paths, where it would be too long with them.
    pub(super) parts: Vec<(String, String)>,
}

/// Where an operation is described.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// The file beside the page of its resource; none: that page.
    pub(super) file: Option<String>,
    anchor: String,
}

impl Target {
    /// The link, from where the page of the resource is at `page`.
    pub(super) fn link(&self, page: &str) -> String {
        match &self.file {
            Some(file) => format!("{}{file}", page.trim_end_matches(PAGE)),
            None => format!("{page}#{}", self.anchor),
        }
    }
}

/// The file of a resource in its folder.
const PAGE: &str = "README.md";

/// A page that would be longer is a list of pages, one for each operation.
const LONGEST: usize = 200_000;

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
    /// The resources in it, as lines of a list.
    children: Vec<String>,
}

fn head<'a>(context: &Context<'_>, resource: &'a Resource) -> Head<'a> {
    let path = context.krate.accessors(resource).join(".");
    let dotted = context.layout.dotted_titles();
    let title = title(context, resource);
    let title = if resource.deprecated { format!("~~{title}~~") } else { title };
    Head {
        title,
        path: if dotted { String::new() } else { path },
        deprecated: resource.deprecated,
        prose: &resource.prose,
        children: resource.children.iter().filter_map(|child| child_line(context, *child)).collect(),
    }
}

fn child_line(context: &Context<'_>, child: usize) -> Option<String> {
    let title = title(context, context.krate.resources.get(child)?);
    Some(format!("* [{title}]({}{})", Place::Resource.to_docs(), context.links.resource(child)))
}

/// The title of a resource: the whole path, or its last part.
pub(super) fn title(context: &Context<'_>, resource: &Resource) -> String {
    let mut parts: Vec<String> = resource.path.iter().map(|part| cell::plain(part).to_upper_camel_case()).collect();
    if context.layout.dotted_titles() { parts.join(".") } else { parts.pop().unwrap_or_default() }
}

fn root_head<'a>(context: &'a Context<'_>) -> Head<'a> {
    let krate = context.krate;
    let title = format!("{} SDK", krate.package.library.to_upper_camel_case());
    Head { title, path: String::new(), deprecated: false, prose: &krate.client.prose, children: Vec::new() }
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
        children: head.children.clone(),
        entries: Vec::new(),
        sections: &sections,
    };
    let whole = view.render().unwrap_or_default();
    let splits = whole.len() > LONGEST && operations.len() > 1;
    let anchors = anchors(&whole, &operations);
    let mut targets = Vec::with_capacity(anchors.len());
    for (anchor, (method, _)) in anchors.into_iter().zip(&operations) {
        let file = splits.then(|| format!("{}.md", method.page));
        targets.push(Target { file, anchor });
    }
    let entries = operations.iter().zip(&targets);
    view.entries = entries.map(|((method, operation), target)| entry(method, operation, "", target)).collect();
    let mut parts = Vec::new();
    if splits {
        view.sections = &[];
        let files = targets.iter().filter_map(|target| target.file.as_deref());
        let folder = place.trim_end_matches(PAGE);
        for (file, section) in files.zip(&sections) {
            let text = format!("# [{}]({PAGE})\n\n{section}", head.title);
            parts.push((format!("docs/{folder}{file}"), text));
        }
    }
    ResourcePage { path: format!("docs/{place}"), text: view.render().unwrap_or_default(), targets, parts }
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

/// The line of an operation in a list: its name as a link to where it is described, and its title.
pub(super) fn entry(method: &Method, operation: &Operation, page: &str, target: &Target) -> String {
    let name = cell::plain(operation::method_name(method, operation));
    let (open, close) = if operation.deprecated.is_some() { ("~~", "~~") } else { ("", "") };
    let beginning = operation.prose.beginning();
    let summary = beginning.first_sentence();
    let summary = if summary.is_empty() { String::new() } else { format!(" - {summary}") };
    let mark = if operation.deprecated.is_some() { " :warning: **Deprecated**" } else { "" };
    format!("* [{open}{name}{close}]({}){summary}{mark}", target.link(page))
}
