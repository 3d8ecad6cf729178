//! Whole small APIs for the rooms that print: the tests of `rust`, `docs`, `checks` and `snippet` see what is planned
//! from a document, never a surface that was put together by hand.
//!
//! `chat.yaml` has a thing of each kind that a crate has, `pages.yaml` what pages differ by.

use oasmith::config::{Docs, Target};
use oasmith::spec::Source;
use oasmith::surface::{Crate, ItemId};

/// The crate of `chat.yaml`.
#[allow(dead_code, reason = "each test uses its part")]
pub(crate) fn chat() -> Crate {
    planned(include_str!("chat.yaml"), Docs::default())
}

/// The crate of a document, with pages of a layout.
pub(crate) fn planned(document: &str, docs: Docs) -> Crate {
    let mut target = Target::new("openapi.yaml", "out", Some("r9s"));
    target.docs = docs;
    oasmith::plan(Source::memory("openapi.yaml", document).into(), &target).expect("a surface")
}

/// The number of an item.
#[allow(dead_code, reason = "each test uses its part")]
pub(crate) fn item(krate: &Crate, name: &str) -> ItemId {
    ItemId::new(krate.items.iter().position(|item| item.name == name).expect("an item of this name"))
}
