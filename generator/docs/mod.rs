//! The Markdown pages of a crate: what its users read beside rustdoc.
//!
//! [`emit`] turns a [`Crate`] into text files: a page per resource in `docs/sdks`, a page per type in `docs/models` and
//! `docs/errors`, the retry configuration, README.md and USAGE.md, and what makes an mdBook of them.
//! The pages follow one of three layouts, which the package pins (see [`layout`]).
//!
//! Each kind of page has a file here that decides everything and fills a view; the templates in `templates/docs` print
//! views and decide nothing. Pages are independent of each other, so they are made in parallel; the result is ordered.
//!
//! No name, type or example is made here: all come from the surface, and all Rust from `snippet`.

mod agents;
mod answer;
mod book;
mod calls;
mod cell;
mod context;
mod error;
mod escape;
mod fence;
mod index;
mod layout;
mod link;
mod model;
mod operation;
mod parameter;
mod program;
mod readme;
mod resource;
mod retry;
mod row;
mod samples;
mod site;
mod table;
mod union;
mod usage;
mod view;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::surface::{Crate, ItemId, PageLayout};

use context::Context;

/// Text files by their path in the crate's folder.
pub type Files = BTreeMap<String, String>;

/// The pages of a crate, and the overlay of samples; a short README alone when its package has no layout.
#[must_use]
pub fn emit(krate: &Crate) -> Files {
    let mut files = pages(krate);
    if krate.package.samples {
        files.insert(samples::PATH.to_owned(), samples::overlay(krate));
    }
    files
}

fn pages(krate: &Crate) -> Files {
    let Some(layout) = krate.package.docs else {
        let context = Context::new(krate, PageLayout::Year2026);
        return Files::from([("README.md".to_owned(), readme::short_page(&context))]);
    };
    let context = Context::new(krate, layout);
    let (resources, items) = rayon::join(|| resource::pages(&context), || item_pages(&context));
    let index = index::Index::new(&context, &resources);
    let mut files: Files = items.into_iter().collect();
    files.insert("README.md".to_owned(), readme::page(&context, &index));
    files.insert("AGENTS.md".to_owned(), agents::page(&context));
    files.insert("llms.txt".to_owned(), agents::listing(&context, &index));
    files.insert(calls::PATH.to_owned(), calls::page(&context, &index));
    files.insert("USAGE.md".to_owned(), usage::page(&context));
    if context.layout.retries() {
        files.insert(format!("docs/{}", retry::PATH), retry::page());
    }
    files.extend(program::page(&context).map(|page| (program::PATH.to_owned(), page)));
    files.extend(book::files(&context, &index));
    for page in resources {
        files.insert(page.path, page.text);
        files.extend(page.parts);
    }
    if let Some(base) = &krate.package.site {
        let site = site::files(&context, &index, base, &files);
        files.extend(site);
    }
    files
}

/// The pages of models and of errors.
fn item_pages(context: &Context<'_>) -> Vec<(String, String)> {
    let items = context.krate.items.par_iter().enumerate();
    items
        .map(|(index, item)| {
            let path = format!("docs/{}", context.links.item_at(index));
            (path, model::page(context, ItemId::new(index), item))
        })
        .collect()
}
