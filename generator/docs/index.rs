//! All operations in one list: the README's, the book's first page, and the order of the book.
//!
//! Resources are sorted by their dotted path; a resource below one that has operations of its own is a level deeper.

use crate::surface::{Method, Operation};

use super::context::Context;
use super::link::Place;
use super::resource::{self, ResourcePage, Target};

/// The resources that have pages, in the order of lists.
pub(super) struct Index<'a> {
    /// The resources.
    pub(super) nodes: Vec<Node<'a>>,
}

/// A resource in lists.
pub(super) struct Node<'a> {
    /// How lists call it.
    pub(super) title: String,
    /// Its page, below `docs`.
    pub(super) page: String,
    /// How many resources with operations are above it.
    pub(super) depth: usize,
    /// Its operations, and where they are.
    pub(super) entries: Vec<(&'a Method, &'a Operation, Target)>,
    order: Vec<String>,
    /// Identifiers from the client down to the resource.
    pub(super) accessors: Vec<&'a str>,
}

impl<'a> Index<'a> {
    /// The index of a crate's pages, which come in the order of its resources, that of the client last.
    pub(super) fn new(context: &Context<'a>, pages: &[ResourcePage]) -> Self {
        let resources = context.krate.resources.iter().enumerate().zip(pages);
        let mut nodes: Vec<Node<'a>> = resources
            .map(|((index, resource), page)| Node {
                title: title(context, index),
                page: context.links.resource(index).to_owned(),
                depth: depth(context, index),
                entries: entries(context, &resource.methods, page),
                order: resource.path.clone(),
                accessors: context.krate.accessors(resource),
            })
            .collect();
        nodes.sort_by(|one, other| one.order.cmp(&other.order));
        if let Some(page) = pages.get(context.krate.resources.len()) {
            nodes.insert(0, root(context, page));
        }
        Self { nodes }
    }

    /// The list of all operations below headings that are at least `level` deep.
    pub(super) fn operations(&self, level: usize, from: Place) -> String {
        let mut blocks = Vec::new();
        for node in self.nodes.iter().filter(|node| !node.entries.is_empty()) {
            let marks = "#".repeat((level + node.depth).min(6));
            let page = node.page_from(from);
            blocks.push(format!("{marks} [{}]({page})", node.title));
            blocks.push(node.lines(&page).join("\n"));
        }
        blocks.join("\n\n")
    }

    /// The resources with the number of their operations.
    pub(super) fn resources(&self, from: Place) -> String {
        let nodes = self.nodes.iter().filter(|node| !node.entries.is_empty());
        let line = |node: &Node<'_>| {
            let (count, page) = (node.entries.len(), node.page_from(from));
            let unit = if count == 1 { "operation" } else { "operations" };
            format!("* [{}]({page}): {count} {unit}", node.title)
        };
        nodes.map(line).collect::<Vec<_>>().join("\n")
    }

    /// The same as lists in a list, for the book: its sidebar would show headings beside the chapters.
    pub(super) fn nested(&self, from: Place) -> String {
        let mut lines = Vec::new();
        for node in self.nodes.iter().filter(|node| !node.entries.is_empty()) {
            let page = node.page_from(from);
            lines.push(format!("* **[{}]({page})**", node.title));
            lines.extend(node.lines(&page).into_iter().map(|line| format!("  {line}")));
        }
        lines.join("\n")
    }
}

impl Node<'_> {
    fn page_from(&self, from: Place) -> String {
        format!("{}{}", from.to_docs(), self.page)
    }

    fn lines(&self, page: &str) -> Vec<String> {
        let entries = self.entries.iter();
        entries.map(|(method, operation, target)| resource::entry(method, operation, page, target)).collect()
    }
}

fn root<'a>(context: &Context<'a>, page: &ResourcePage) -> Node<'a> {
    let krate = context.krate;
    Node {
        title: krate.package.library.clone(),
        page: context.links.root().to_owned(),
        depth: 0,
        entries: entries(context, &krate.client.methods, page),
        order: Vec::new(),
        accessors: Vec::new(),
    }
}

/// The title in lists: the path as code has it, or the dotted title.
fn title(context: &Context<'_>, index: usize) -> String {
    let Some(resource) = context.krate.resources.get(index) else {
        return String::new();
    };
    let title = if context.layout.dotted_titles() {
        resource::title(context, resource)
    } else {
        context.krate.accessors(resource).join(".")
    };
    if resource.deprecated { format!("~~{title}~~") } else { title }
}

fn depth(context: &Context<'_>, index: usize) -> usize {
    let resources = &context.krate.resources;
    let mut depth = 0;
    let mut parent = resources.get(index).and_then(|resource| resource.parent);
    // A parent stands before its children, so this ends.
    for _ in 0..resources.len() {
        let Some(resource) = parent.and_then(|index| resources.get(index)) else {
            break;
        };
        depth += usize::from(!resource.methods.is_empty());
        parent = resource.parent;
    }
    depth
}

fn entries<'a>(
    context: &Context<'a>,
    methods: &'a [Method],
    page: &ResourcePage,
) -> Vec<(&'a Method, &'a Operation, Target)> {
    let operations = methods
        .iter()
        .filter_map(|method| context.krate.operations.get(method.operation).map(|operation| (method, operation)));
    operations.zip(&page.targets).map(|((method, operation), target)| (method, operation, target.clone())).collect()
}
