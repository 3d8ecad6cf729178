//! Turns OpenAPI documents into Rust client crates with Markdown documentation.
//!
//! [`read`] gets the files of a target, [`generate`] runs the stages in their order, from documents to the files
//! of a crate. It is pure but for the files that the document refers to, and writes nothing: [`Outcome::files`]
//! goes to [`output::write`]. All diagnostics of a stage are collected; a stage that reports an error is the last.

#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod checks;
pub mod config;
pub mod diagnostic;
pub mod docs;
pub mod extension;
mod lower;
pub mod model;
pub mod output;
mod pass;
mod plan;
pub mod prose;
pub mod rust;
pub mod snippet;
pub mod spec;
pub mod surface;

use std::path::PathBuf;

use crate::config::Target;
use crate::diagnostic::{Code, Diagnostics, FileId, Places as _, Severity};
use crate::output::{Digest, FileSet, Origin};
use crate::spec::{Document, LoadOptions, Loaded, Source, Sources};

/// What a target is made from, as bytes.
#[derive(Debug, Clone)]
pub struct Input {
    /// The document.
    pub document: Source,
    /// Overlays, in their order.
    pub overlays: Vec<Source>,
}

impl From<Source> for Input {
    fn from(document: Source) -> Self {
        Self { document, overlays: Vec::new() }
    }
}

/// What became of a target.
#[derive(Debug)]
pub struct Outcome {
    /// The files of the crate; none when an error stopped the run, or a warning did under `strict`.
    pub files: Option<FileSet>,
    /// What they were made from.
    pub origin: Origin,
    /// What was found on the way, without what the target ignores.
    pub diagnostics: Diagnostics,
    /// The texts that were read, where the places of the diagnostics are.
    pub sources: Sources,
    /// Every file that was read, the document first; standard input is none.
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
#[derive(Debug)]
pub struct Inspection {
    /// The text; none when an error stopped the run before.
    pub text: Option<String>,
    /// What was found on the way, without what the target ignores.
    pub diagnostics: Diagnostics,
    /// The texts that were read, where the places of the diagnostics are.
    pub sources: Sources,
}

/// Reads what a target is made from.
///
/// # Errors
///
/// A file cannot be read.
pub fn read(target: &Target) -> Result<Input, spec::Error> {
    let overlays = target.overlays.iter().map(|path| spec::read(path)).collect::<Result<_, _>>()?;
    Ok(Input { document: spec::read(&target.spec)?, overlays })
}

/// Makes the files of a target.
pub fn generate(input: Input, target: &Target) -> Outcome {
    let mut outcome = run(input, target, |document, diagnostics| {
        if target.strict {
            // What is not used may not be wrong either.
            document.canonical(diagnostics);
        }
        let krate = surface_of(document, target, diagnostics);
        Some(files_of(&krate))
    });
    if stops(&outcome.diagnostics, target) {
        outcome.files = None;
    }
    outcome
}

/// Finds what is wrong with a document, with what every stage has to say. No files are made.
pub fn lint(input: Input, target: &Target) -> Outcome {
    run(input, target, |document, diagnostics| {
        // The stages below look at what they use only.
        document.canonical(diagnostics);
        surface_of(document, target, diagnostics);
        None
    })
}

/// Decides what the crate of a target looks like; none when an error stopped the run, which [`lint`] tells.
pub fn plan(input: Input, target: &Target) -> Option<surface::Crate> {
    let mut planned = None;
    let outcome = run(input, target, |document, diagnostics| {
        planned = Some(surface_of(document, target, diagnostics));
        None
    });
    planned.filter(|_| !stops(&outcome.diagnostics, target))
}

/// Shows a stage.
pub fn inspect(input: Input, target: &Target, stage: Stage) -> Inspection {
    let mut text = None;
    let outcome = run(input, target, |document, diagnostics| {
        text = match stage {
            Stage::Load => Some(format!("{:#}\n", document.root())),
            Stage::Canon => Some(format!("{:#}\n", document.canonical(diagnostics))),
            Stage::Lower => Some(model::dump(&lower_document(&document, target, diagnostics))),
            Stage::Pass => Some(model::dump(&model_of(document, target, diagnostics))),
            Stage::Surface => Some(surface::signatures(&surface_of(document, target, diagnostics))),
            Stage::Files => {
                let files = files_of(&surface_of(document, target, diagnostics));
                let parts = files.iter().map(|(path, text)| format!("=== {path}\n{}", String::from_utf8_lossy(text)));
                Some(parts.collect())
            }
        };
        None
    });
    Inspection { text, diagnostics: outcome.diagnostics, sources: outcome.sources }
}

fn lower_document(document: &Document, target: &Target, diagnostics: &mut Diagnostics) -> model::Api {
    let (api, found) = lower::lower(document, target);
    diagnostics.extend(found);
    api
}

/// The document is large and goes when it has been read.
fn model_of(document: Document, target: &Target, diagnostics: &mut Diagnostics) -> model::Api {
    let mut api = lower_document(&document, target, diagnostics);
    drop(document);
    pass::run(&mut api);
    api
}

fn surface_of(document: Document, target: &Target, diagnostics: &mut Diagnostics) -> surface::Crate {
    let api = model_of(document, target, diagnostics);
    let (krate, found) = plan::plan(&api, target);
    diagnostics.extend(found);
    krate
}

fn files_of(krate: &surface::Crate) -> FileSet {
    let (sources, (pages, tests)) =
        rayon::join(|| rust::emit(krate), || rayon::join(|| docs::emit(krate), || checks::emit(krate)));
    let mut files = FileSet::new();
    let fenced = pages.iter().filter(|(_, text)| text.contains("```rust"));
    if krate.package.docs.is_some() {
        let text = rust::pages(fenced.map(|(path, _)| path.as_str()));
        files.insert("src/pages.rs", output::headed("src/pages.rs", &text));
    }
    for (path, mut text) in sources.into_iter().chain(pages).chain(tests) {
        // A text ends with a line's end; templates leave theirs off.
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        let text = output::headed(&path, &text);
        files.insert(path, text);
    }
    files
}

/// Whether what was found keeps the crate of a target from being made: an error, or under `strict` a warning.
pub fn stops(diagnostics: &Diagnostics, target: &Target) -> bool {
    let warned = |found: &diagnostic::Diagnostic| found.severity() == Severity::Warning;
    diagnostics.has_errors() || target.strict && diagnostics.iter().any(warned)
}

/// Loads a document and does something with it unless it is hopeless.
fn run(input: Input, target: &Target, stages: impl FnOnce(Document, &mut Diagnostics) -> Option<FileSet>) -> Outcome {
    let Input { document, overlays } = input;
    let digests: Vec<Vec<u8>> = overlays.iter().map(|overlay| overlay.bytes.clone()).collect();
    let options = LoadOptions { allow: target.allow_dirs.clone(), overlays };
    let Loaded { document, sources, mut diagnostics } = spec::load(document, &options);
    let files = document.filter(|_| !diagnostics.has_errors()).and_then(|it| stages(it, &mut diagnostics));
    diagnostics.retain(|found| found.severity() == Severity::Error || !ignores(target, found.code));
    diagnostics.dedup();
    let origin = origin(&sources, &digests, target);
    let inputs = sources.names().filter(|name| *name != "<stdin>").map(PathBuf::from).collect();
    Outcome { files, origin, diagnostics, sources, inputs }
}

fn ignores(target: &Target, code: Code) -> bool {
    target.ignore.iter().any(|name| name == code.name())
}

fn origin(sources: &Sources, overlays: &[Vec<u8>], target: &Target) -> Origin {
    let count = sources.names().count() as u32;
    let texts = (0..count).map(|file| sources.text(FileId(file)).as_bytes());
    // A struct of strings, numbers and maps of strings always has a written form.
    let config = serde_json::to_vec(target).unwrap_or_default();
    Origin {
        generator: env!("CARGO_PKG_VERSION").to_owned(),
        document: Digest::of_all(texts.chain(overlays.iter().map(Vec::as_slice))),
        config: Digest::of(&config),
    }
}
