//! The same pages as a book: `mdbook build` in the crate's folder.
//!
//! The book reads the pages as they are. Two small files go with it: a script that shows the marks of tables as the
//! characters that GitHub shows for them, and a style that gives wide tables room.

use std::fmt::Write;

use serde_json::Value;

use crate::surface::{Item, Namespace};

use super::context::Context;
use super::index::{Index, Node};
use super::link::Place;
use super::readme::guide;
use super::table::Width;
use super::{Files, calls, cell, escape, operation, program, retry};

/// The script of the book.
const SCRIPT: &str = include_str!("../../templates/docs/book.js");
/// The style of the book.
const STYLE: &str = include_str!("../../templates/docs/book.css");

/// The files of the book.
pub(super) fn files(context: &Context<'_>, index: &Index<'_>) -> Files {
    let mut files = Files::new();
    files.insert("book.toml".to_owned(), settings(context));
    files.insert("docs/book.css".to_owned(), STYLE.to_owned());
    files.insert("docs/book.js".to_owned(), SCRIPT.to_owned());
    files.insert("docs/README.md".to_owned(), first_page(context, index));
    files.insert(format!("docs/{}", guide::PATH), guide::page(&context.within(Place::Docs)));
    files.insert("docs/SUMMARY.md".to_owned(), summary(context, index));
    files
}

fn settings(context: &Context<'_>) -> String {
    let title = Value::String(context.krate.package.name.clone());
    let description = Value::String(context.krate.package.description.clone());
    format!(
        "[book]\ntitle = {title}\ndescription = {description}\nlanguage = \"en\"\nsrc = \"docs\"\n\n\
         [build]\nbuild-dir = \"target/book\"\n\n\
         [output.html]\nadditional-css = [\"docs/book.css\"]\nadditional-js = [\"docs/book.js\"]\nno-section-label = true\n\n\
         [output.html.fold]\nenable = true\nlevel = 0\n\n\
         [output.html.playground]\nrunnable = false\n{}",
        search(context)
    )
}

/// What searches leave out: the types of a large API, whose pages would make an index of many megabytes, and which
/// are found by the operations that have them.
fn search(context: &Context<'_>) -> String {
    if Width::of_pages(context.krate) != Width::Cell {
        return String::new();
    }
    let [models, errors] = ["models", context.layout.error_module()]
        .map(|folder| format!("\n[output.html.search.chapter.\"{folder}\"]\nenable = false\n"));
    if models == errors { models } else { models + &errors }
}

/// The page on which the book opens: what the crate is, and all operations.
fn first_page(context: &Context<'_>, index: &Index<'_>) -> String {
    let package = &context.krate.package;
    let operations = index.nested(Place::Docs);
    format!("# {}\n\n{}\n\n{operations}\n", escape::text(&package.name), escape::text(&package.description))
}

/// The chapters in their order.
fn summary(context: &Context<'_>, index: &Index<'_>) -> String {
    let mut out = format!("# Summary\n\n[{}](README.md)\n", escape::text(&context.krate.package.name));
    let _ = writeln!(out, "[Getting started]({})", guide::PATH);
    let _ = writeln!(out, "\n[All calls]({})", calls::PATH.trim_start_matches("docs/"));
    if context.krate.program.is_some() {
        let page = program::PATH.trim_start_matches("docs/");
        let _ = writeln!(out, "\n[The command-line program]({page})");
    }
    out.push_str("\n# Resources\n\n");
    for node in &index.nodes {
        out.push_str(&chapter(node));
    }
    let (models, errors): (Vec<_>, Vec<_>) =
        context.krate.items.iter().enumerate().partition(|(_, item)| item.namespace == Namespace::Models);
    out.push_str("\n# Types\n\n");
    out.push_str(&types(context, "Models", models));
    out.push_str(&types(context, "Errors", errors));
    if context.layout.retries() {
        let _ = writeln!(out, "- [RetryConfig]({})", retry::PATH);
    }
    out
}

/// The chapter of a resource, with those of its operations that have pages of their own.
fn chapter(node: &Node<'_>) -> String {
    let mut lines = format!("- [{}]({})\n", node.title.replace('~', ""), node.page);
    for (method, operation, target) in node.entries.iter().filter(|(_, _, target)| target.file.is_some()) {
        let name = cell::plain(operation::method_name(method, operation));
        let _ = writeln!(lines, "  - [{name}]({})", target.link(&node.page));
    }
    lines
}

/// Types in the order of their names, below a chapter without a page, so that they can be folded away.
fn types(context: &Context<'_>, title: &str, mut items: Vec<(usize, &Item)>) -> String {
    if items.is_empty() {
        return String::new();
    }
    items.sort_by_key(|(_, item)| item.name.as_str());
    let lines = items.iter().map(|(index, item)| format!("  - [{}]({})\n", item.name, context.links.item_at(*index)));
    format!("- [{title}]()\n{}", lines.collect::<String>())
}
