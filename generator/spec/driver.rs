//! The whole way from bytes to a bundled document.

use std::path::PathBuf;

use super::bundle::bundle;
use super::document::Document;
use super::load::{read_tree, version_of};
use super::overlay::overlay;
use super::source::Source;
use super::sources::{File, Format, Sources};
use crate::diagnostic::Diagnostics;

/// What is done about links in the folders that may be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Links {
    /// One that leads out of them is as forbidden as a path that does.
    #[default]
    Watched,
    /// They lead where they lead: a build system made them.
    Followed,
}

/// What loading may do and what is laid over the document.
#[derive(Clone, Debug, Default)]
pub struct LoadOptions {
    /// Folders, besides the document's own, whose files may be referred to.
    pub allow: Vec<PathBuf>,
    /// Whether links may lead out of these.
    pub links: Links,
    /// Overlays, applied in order.
    pub overlays: Vec<Source>,
}

/// What loading gives.
#[derive(Debug)]
pub struct Loaded {
    /// The document; nothing when it is hopeless.
    pub document: Option<Document>,
    /// The texts it was read from, to show diagnostics with.
    pub sources: Sources,
    /// What is wrong with it.
    pub diagnostics: Diagnostics,
}

/// Reads a document and everything it refers to.
#[must_use]
pub fn load(source: Source, options: &LoadOptions) -> Loaded {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let document = load_into(source, options, &mut sources, &mut diagnostics);
    Loaded { document, sources, diagnostics }
}

/// A file that is no OpenAPI document as a tree, such as another tool's configuration.
#[must_use]
pub fn tree(source: Source) -> (Option<serde_json::Value>, Sources, Diagnostics) {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let file = sources.add(File { name: source.name, text: String::new(), format: Format::Yaml });
    let tree = read_tree(source.bytes, file, &mut sources, &mut diagnostics);
    (tree, sources, diagnostics)
}

fn load_into(
    source: Source,
    options: &LoadOptions,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Document> {
    let Source { name, bytes, path } = source;
    let file = sources.add(File { name, text: String::new(), format: Format::Yaml });
    let tree = read_tree(bytes, file, sources, diagnostics);
    let mut tree = tree?;
    for source in &options.overlays {
        overlay(&mut tree, source.clone(), sources, diagnostics);
    }
    let version = version_of(&tree, diagnostics)?;
    let root = bundle(tree, path.as_deref(), options, sources, diagnostics);
    let files = sources.names().map(str::to_owned).collect();
    Some(Document { root, version, files, nothing: serde_json::Map::new() })
}
