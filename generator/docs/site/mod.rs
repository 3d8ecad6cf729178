//! The pages once more, for a documentation site that reads MDX: `site/` in the crate's folder.
//!
//! They are the pages of `docs/` with front matter in place of the first heading (see [`mdx`]). A link is the address
//! that a page has on the site, so that nothing depends on how a site resolves relative ones. What orders them goes with
//! them: positions and names of folders for sites that go by files, a list for those that want one.

mod mdx;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Value, json};

use crate::surface::Namespace;

use super::context::Context;
use super::index::Index;
use super::readme::guide;
use super::{Files, calls, link, program, retry};
use mdx::Way;

/// The folder of the pages in the crate's folder.
const FOLDER: &str = "site";

/// The pages of `docs` for the site on which they are below `base`.
pub(super) fn files(context: &Context<'_>, index: &Index<'_>, base: &str, pages: &Files) -> Files {
    let chapters = chapters(context, index);
    let pages: Vec<(&str, &str)> = chapters
        .iter()
        .flat_map(|chapter| &chapter.pages)
        .filter_map(|path| Some((path.as_str(), pages.get(&format!("docs/{path}"))?.as_str())))
        .collect();
    let moved: BTreeMap<&str, Moved> = pages.iter().map(|(path, text)| (*path, Moved::new(base, text, path))).collect();
    let numbered = pages.par_iter().enumerate();
    let mut files: Files = numbered
        .map(|(number, (path, text))| {
            let page = mdx::page(text, mdx::has_way_up(text), &|target| way(&moved, path, target));
            (format!("{FOLDER}/{}.mdx", place(path)), front_matter(&page, number + 1) + &page.text)
        })
        .collect();
    let mut before = 1;
    for chapter in &chapters {
        // The first chapter of a folder says what it is called.
        let category = json!({ "label": chapter.title, "position": before });
        if !chapter.folder.is_empty() {
            files.entry(format!("{FOLDER}/{}/_category_.json", chapter.folder)).or_insert_with(|| pretty(&category));
        }
        before += chapter.pages.len();
    }
    files.insert(format!("{FOLDER}/navigation.json"), pretty(&navigation(context, base, &chapters)));
    files
}

/// Pages that stand together.
struct Chapter {
    /// Empty for those that stand first.
    title: &'static str,
    /// Their folder below `docs`; empty for `docs` itself.
    folder: &'static str,
    /// Their paths below `docs`, in the order of the site.
    pages: Vec<String>,
}

fn chapters(context: &Context<'_>, index: &Index<'_>) -> Vec<Chapter> {
    let mut first = vec!["README.md".to_owned(), guide::PATH.to_owned()];
    let shown = [Some(calls::PATH), context.krate.program.as_ref().map(|_| program::PATH)];
    first.extend(shown.into_iter().flatten().map(|path| path.trim_start_matches("docs/").to_owned()));
    let resources = index.nodes.iter().flat_map(|node| {
        let parts = node.entries.iter().filter(|(_, _, target)| target.file.is_some());
        let parts = parts.map(|(_, _, target)| target.link(&node.page));
        std::iter::once(node.page.clone()).chain(parts)
    });
    let mut models = types(context, Namespace::Models);
    if context.layout.retries() {
        models.push(retry::PATH.to_owned());
    }
    let errors = types(context, Namespace::Errors);
    let chapters = [
        Chapter { title: "", folder: "", pages: first },
        Chapter { title: "Resources", folder: "sdks", pages: resources.collect() },
        Chapter { title: "Models", folder: "models", pages: models },
        Chapter { title: "Errors", folder: context.layout.error_module(), pages: errors },
    ];
    chapters.into_iter().filter(|chapter| !chapter.pages.is_empty()).collect()
}

/// The pages of types in the order of their names.
fn types(context: &Context<'_>, namespace: Namespace) -> Vec<String> {
    let items = context.krate.items.iter().enumerate().filter(|(_, item)| item.namespace == namespace);
    let mut items: Vec<_> = items.collect();
    items.sort_by_key(|(_, item)| item.name.as_str());
    items.into_iter().map(|(index, _)| context.links.item_at(index).to_owned()).collect()
}

/// Where a page is in the folder of the site, without an ending.
///
/// A folder's own page is `index`. What else is called so, or like its folder, would be taken for it.
fn place(path: &str) -> String {
    if path == guide::PATH {
        return "getting-started".to_owned();
    }
    let path = path.trim_end_matches(".md");
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = match name {
        "README" => "index".to_owned(),
        "index" | "readme" => format!("{name}_"),
        _ if folder.rsplit('/').next() == Some(name) => format!("{name}_"),
        _ => name.to_owned(),
    };
    if folder.is_empty() { name } else { format!("{folder}/{name}") }
}

/// A page on the site.
struct Moved {
    address: String,
    /// Anchors on the page of `docs` and what they became: none for the headings that the title took the place of.
    anchors: BTreeMap<String, Option<String>>,
}

impl Moved {
    fn new(base: &str, text: &str, path: &str) -> Self {
        let place = place(path);
        let place = if place == "index" { "" } else { place.strip_suffix("/index").unwrap_or(&place) };
        let base = base.trim_end_matches('/');
        let address = if place.is_empty() { base.to_owned() } else { format!("{base}/{place}") };
        let address = if address.is_empty() { "/".to_owned() } else { address };
        let before = link::anchors(text);
        let titles = if mdx::has_way_up(text) { 2 } else { 1 };
        let after = link::numbered(before.iter().skip(titles).map(|(heading, _)| *heading));
        let after = std::iter::repeat_n(None, titles).chain(after.into_iter().map(|(_, anchor)| Some(anchor)));
        Self { address, anchors: before.iter().map(|(_, anchor)| anchor.clone()).zip(after).collect() }
    }
}

/// Where a link of a page leads; none if it leads out of the pages.
fn way(moved: &BTreeMap<&str, Moved>, from: &str, target: &str) -> Way {
    let (page, anchor) = target.split_once('#').map_or((target, None), |(page, anchor)| (page, Some(anchor)));
    let path = if page.is_empty() { from.to_owned() } else { resolve(from, page) };
    let Some(found) = moved.get(path.as_str()) else { return Way::Elsewhere };
    let anchor = anchor.and_then(|anchor| found.anchors.get(anchor)?.as_deref());
    Way::To(match anchor {
        Some(anchor) if page.is_empty() => format!("#{anchor}"),
        Some(anchor) => format!("{}#{anchor}", found.address),
        None => found.address.clone(),
    })
}

/// The path of a link that stands on a page, below `docs`.
fn resolve(from: &str, page: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in page.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

fn front_matter(page: &mdx::Page, position: usize) -> String {
    let text = |text: &str| Value::String(text.to_owned());
    let mut lines = format!("---\ntitle: {}\n", text(&page.title));
    if !page.description.is_empty() {
        lines.extend(["description: ", &text(&page.description).to_string(), "\n"]);
    }
    lines + &format!("sidebar_position: {position}\n---\n\n")
}

/// The pages as a group of groups, each by its path below the root of the site.
fn navigation(context: &Context<'_>, base: &str, chapters: &[Chapter]) -> Value {
    let base = base.trim_matches('/');
    let page = |path: &String| if base.is_empty() { place(path) } else { format!("{base}/{}", place(path)) };
    let mut pages: Vec<Value> = Vec::new();
    for chapter in chapters {
        let below: Vec<Value> = chapter.pages.iter().map(|path| Value::String(page(path))).collect();
        if chapter.title.is_empty() {
            pages.extend(below);
        } else {
            pages.push(json!({ "group": chapter.title, "pages": below }));
        }
    }
    json!({ "group": context.krate.package.name, "pages": pages })
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
