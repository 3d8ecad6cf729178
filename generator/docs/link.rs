//! Where pages are, how one page names another, and the anchors of headings.
//!
//! Anchors follow the rule of GitHub, which mdBook shares: the heading's text in lower case without punctuation, blanks
//! as hyphens, and a number behind those that a page already has. They are read off the finished page, so that a method
//! called `errors` is found although every operation has a heading of that name.

use std::collections::{BTreeMap, BTreeSet};

use crate::surface::{Crate, ItemId, Namespace, PageLayout};

/// A folder that holds pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The crate's folder.
    Root,
    /// `docs`.
    Docs,
    /// `docs/sdks/<resource>`.
    Resource,
    /// `docs/models` and `docs/errors`.
    Model,
}

impl Place {
    /// The way to `docs`, as a prefix.
    pub(super) fn to_docs(self) -> &'static str {
        match self {
            Self::Root => "docs/",
            Self::Docs => "",
            Self::Resource => "../../",
            Self::Model => "../",
        }
    }
}

/// Where the pages of resources and types are, below `docs`.
#[derive(Clone)]
pub(super) struct Links {
    items: Vec<String>,
    resources: Vec<String>,
    root: String,
}

impl Links {
    /// The places of all pages of a crate.
    pub(super) fn new(krate: &Crate, layout: PageLayout) -> Self {
        let resources: Vec<String> =
            krate.resources.iter().map(|resource| format!("sdks/{}/README.md", resource.page)).collect();
        let root = root_page(krate, &resources);
        Self { items: item_pages(krate, layout), resources, root }
    }

    /// The page of an item, below `docs`, by its index.
    pub(super) fn item_at(&self, index: usize) -> &str {
        self.items.get(index).map_or("", String::as_str)
    }

    /// The page of an item as a link.
    pub(super) fn item(&self, from: Place, id: ItemId) -> String {
        format!("{}{}", from.to_docs(), self.item_at(id.index()))
    }

    /// The page of a resource, below `docs`.
    pub(super) fn resource(&self, index: usize) -> &str {
        self.resources.get(index).map_or("", String::as_str)
    }

    /// The page of the client's own operations, below `docs`.
    pub(super) fn root(&self) -> &str {
        &self.root
    }
}

/// The folder of the client's own operations is named after the library, unless a resource has that name.
fn root_page(krate: &Crate, resources: &[String]) -> String {
    let mut folder = krate.package.library.to_lowercase().replace('_', "");
    while resources.iter().any(|page| *page == format!("sdks/{folder}/README.md")) {
        folder.push('_');
    }
    format!("sdks/{folder}/README.md")
}

/// A page per item; error pages stay in `errors` where the models' folder has a page of that name.
fn item_pages(krate: &Crate, layout: PageLayout) -> Vec<String> {
    let models = krate.items.iter().filter(|item| item.namespace == Namespace::Models);
    let models: BTreeSet<&str> = models.map(|item| item.page.as_str()).collect();
    let page = |item: &crate::surface::Item| match item.namespace {
        Namespace::Errors if models.contains(item.page.as_str()) => {
            format!("{}/{}.md", item.namespace.module(), item.page)
        }
        Namespace::Errors => format!("{}/{}.md", layout.error_module(), item.page),
        Namespace::Models => format!("{}/{}.md", item.namespace.module(), item.page),
    };
    krate.items.iter().map(page).collect()
}

/// The headings of a page with their anchors, in order.
pub(super) fn anchors(page: &str) -> Vec<(&str, String)> {
    numbered(headings(page))
}

/// Headings with their anchors, in order.
pub(super) fn numbered<'a>(headings: impl Iterator<Item = &'a str>) -> Vec<(&'a str, String)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    headings
        .map(|heading| {
            let slug = slug(heading);
            let count = seen.entry(slug.clone()).and_modify(|count| *count += 1).or_insert(0);
            let anchor = if *count == 0 { slug } else { format!("{slug}-{count}") };
            (heading, anchor)
        })
        .collect()
}

/// The lines of a page that are headings, outside fences.
fn headings(page: &str) -> impl Iterator<Item = &str> {
    let mut fence: Option<&str> = None;
    page.lines().filter(move |line| {
        let ticks = line.split(|c| c != '`').next().unwrap_or_default();
        match fence {
            Some(open) if line.starts_with(open) && line.trim_end() == ticks => fence = None,
            None if ticks.len() >= 3 => fence = Some(ticks),
            Some(_) => {}
            None => return is_heading(line),
        }
        false
    })
}

fn is_heading(line: &str) -> bool {
    let text = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - text.len())) && text.starts_with(' ')
}

/// The anchor of a heading, without a number.
pub(super) fn slug(heading: &str) -> String {
    let mut text = heading.trim_start_matches('#').trim();
    if let Some(label) = text.strip_prefix('[').and_then(|rest| rest.split_once("](")) {
        text = label.0;
    }
    let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}
