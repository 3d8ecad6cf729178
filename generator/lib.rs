//! Turns `OpenAPI` documents into Rust client crates with Markdown documentation.
//!
//! [`generate`] runs the stages in their order, from a document to the files of a crate. It is pure but for the
//! files that the document refers to, and writes nothing: [`Outcome::files`] goes to [`output`]. All diagnostics
//! of a stage are collected; a stage that reports an error is the last.

#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod config;
pub mod diagnostic;
pub mod model;
pub mod output;
pub mod spec;
pub mod surface;

use std::path::PathBuf;

use crate::config::Target;
use crate::diagnostic::{Diagnostics, Places};
use crate::output::{Digest, FileSet, Origin};
use crate::spec::Source;

/// What became of a target.
pub struct Outcome {
    /// The files of the crate; none when an error stopped the run.
    pub files: Option<FileSet>,
    /// What they were made from.
    pub origin: Origin,
    /// What was found on the way.
    pub diagnostics: Diagnostics,
    /// Where the places of the diagnostics are.
    pub places: Box<dyn Places + Send>,
    /// Every file that was read, the document first; a document from standard input is none.
    pub inputs: Vec<PathBuf>,
}

/// A stage whose result can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The document with its references brought in.
    Load,
    /// The document in its canonical form.
    Canon,
    /// The model as it is read.
    Lower,
    /// The model after all passes.
    Pass,
    /// The surface of the crate.
    Surface,
    /// The files of the crate, with their contents.
    Files,
}

/// A stage as text.
pub struct Inspection {
    /// The text; none when an error stopped the run before.
    pub text: Option<String>,
    /// What was found on the way.
    pub diagnostics: Diagnostics,
    /// Where the places of the diagnostics are.
    pub places: Box<dyn Places + Send>,
}

/// Makes the files of a target.
pub fn generate(source: Source, target: &Target) -> Outcome {
    let mut files = FileSet::new();
    files.insert("Cargo.toml", format!("[package]\nname = \"{}\"\n", target.package.name));
    files.insert("src/lib.rs", format!("//! {}\n", source.name));
    Outcome { files: Some(files), ..lint(source, target) }
}

/// Finds what is wrong with a document.
pub fn lint(source: Source, target: &Target) -> Outcome {
    let config = serde_json::to_vec(target).unwrap_or_default();
    let origin = Origin {
        generator: env!("CARGO_PKG_VERSION").to_owned(),
        document: Digest::of_all([source.bytes.as_slice()]),
        config: Digest::of(&config),
    };
    let inputs = source.path.into_iter().collect();
    Outcome { files: None, origin, diagnostics: Diagnostics::default(), places: Box::new(()), inputs }
}

/// Shows a stage.
pub fn inspect(source: Source, target: &Target, stage: Stage) -> Inspection {
    let outcome = lint(source, target);
    Inspection { text: Some(format!("{stage:?}\n")), diagnostics: outcome.diagnostics, places: outcome.places }
}
