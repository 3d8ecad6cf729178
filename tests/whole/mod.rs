//! Whole small APIs for the rooms that print: the tests of `rust`, `docs`, `checks` and `snippet` see what is planned
//! from a document, never a surface that was put together by hand.
//!
//! `chat.yaml` has a thing of each kind that a crate has, `pages.yaml` what pages differ by.

use std::collections::BTreeSet;
use std::path::Path;

use oasmith::config::{Docs, Target};
use oasmith::spec::Source;
use oasmith::surface::{Crate, ItemId};

/// The crate of `chat.yaml`.
pub(crate) fn chat() -> Crate {
    planned(include_str!("chat.yaml"), Docs::default())
}

/// The same with a command-line program.
pub(crate) fn chat_program() -> Crate {
    planned_program(include_str!("chat.yaml"))
}

/// The crate of a document, with a command-line program.
pub(crate) fn planned_program(document: &str) -> Crate {
    let mut target = Target::new("openapi.yaml", "out", Some("r9s"));
    target.cli = oasmith::config::Cli::On;
    oasmith::plan(Source::memory("openapi.yaml", document).into(), &target).expect("a surface")
}

/// The crate of a document, with pages of a layout.
pub(crate) fn planned(document: &str, docs: Docs) -> Crate {
    let mut target = Target::new("openapi.yaml", "out", Some("r9s"));
    target.docs = docs;
    oasmith::plan(Source::memory("openapi.yaml", document).into(), &target).expect("a surface")
}

/// The number of an item.
pub(crate) fn item(krate: &Crate, name: &str) -> ItemId {
    ItemId::new(krate.items.iter().position(|item| item.name == name).expect("an item of this name"))
}

/// Compares texts with the snapshots in the folder of a room, which has no others.
pub(crate) fn snapshots(room: &str, texts: impl IntoIterator<Item = (String, String)>) {
    let folder = Path::new("tests/snapshots").join(room);
    let found = std::fs::read_dir(&folder).expect("a folder of snapshots").map(|entry| entry.expect("a file").path());
    let mut left: BTreeSet<_> =
        found.filter(|path| path.extension().is_some_and(|extension| extension == "snap")).collect();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new("../snapshots").join(room));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (name, text) in texts {
        let name = name.replace('/', "__");
        left.remove(&folder.join(format!("{name}.snap")));
        settings.bind(|| insta::assert_snapshot!(name, text));
    }
    assert!(left.is_empty(), "these snapshots are of nothing, delete them: {left:#?}");
}
