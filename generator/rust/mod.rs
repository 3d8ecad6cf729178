//! The sources of the generated crate.
//!
//! Every name and type is in the surface already; here it becomes text. A file of the crate is made at a time, many
//! of them in parallel, by one function per concept. A declaration, a statement, a field is written on a line of its
//! own, as long as it may be; [`snippet::lines`] breaks the long ones in the end.

mod accept;
mod accumulate;
mod alias;
mod answer;
mod call;
mod calls;
mod client;
mod docs;
mod enumeration;
mod error;
mod example;
mod flag;
mod format;
mod items;
mod manifest;
mod multipart;
mod operation;
mod operations;
mod pages;
mod paging;
mod program;
mod record;
mod request;
mod resource;
mod retry;
mod root;
mod runtime;
mod scope;
mod union;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::snippet;
use crate::surface::{Crate, Namespace, PageLayout};

pub use pages::pages;

/// Texts by their path in the crate.
pub type Files = BTreeMap<String, String>;

/// All sources of the crate, its manifest and its examples.
pub fn emit(krate: &Crate) -> Files {
    let rooms: [fn(&Crate) -> Files; 8] = [
        |krate| items::emit(krate, Namespace::Models),
        |krate| items::emit(krate, Namespace::Errors),
        operations::emit,
        resources,
        example::emit,
        manifest::emit,
        program::emit,
        single,
    ];
    let mut files: Files = rooms.par_iter().map(|emit| emit(krate)).reduce(Files::new, |mut all, mut part| {
        all.append(&mut part);
        all
    });
    // What is written line by line gets its layout here.
    let sources = files.par_iter_mut().filter(|(path, _)| path.rsplit('.').next() == Some("rs"));
    sources.for_each(|(_, text)| *text = snippet::lines(text));
    files.append(&mut runtime::emit(krate));
    files
}

fn resources(krate: &Crate) -> Files {
    let files = krate.resources.par_iter();
    files
        .map(|resource| (format!("src/resources/{}.rs", resource.file), resource::emit(krate, resource)))
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

/// The files that there are one of.
fn single(krate: &Crate) -> Files {
    let module = |docs: &str, listing: String| format::join(&[format!("//! {docs}\n"), listing]);
    Files::from([
        ("src/lib.rs".to_owned(), root::emit(krate)),
        ("src/calls.rs".to_owned(), calls::emit(krate)),
        ("src/client.rs".to_owned(), client::emit(krate)),
        ("src/error.rs".to_owned(), error::emit(krate)),
        ("src/errors/mod.rs".to_owned(), error::emit_bodies(krate)),
        ("src/models/mod.rs".to_owned(), module("The types of the API's requests and answers.", models(krate))),
        (
            "src/operations/mod.rs".to_owned(),
            module(
                "The operations as plain values, for [`Client::call`](crate::Client::call).",
                operations::listing(krate),
            ),
        ),
        (
            "src/resources/mod.rs".to_owned(),
            module("The resources, as the client's accessors give them.", resource::listing(krate)),
        ),
    ])
}

/// What `models/mod.rs` lists. Pages of 2024 show errors among the models, so that they are found there as well.
fn models(krate: &Crate) -> String {
    let listing = items::listing(krate, Namespace::Models);
    let errors = "#[doc(no_inline)]\npub use crate::errors::*;\n".to_owned();
    if krate.package.docs == Some(PageLayout::Year2024) { format::join(&[listing, errors]) } else { listing }
}
