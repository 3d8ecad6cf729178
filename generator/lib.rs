//! Turns OpenAPI documents into Rust client crates with Markdown documentation.
//!
//! ```text
//! oasmith.toml, documents
//!      │  config, read        what is wanted, and bytes
//!      ▼
//!   Input
//!      │  spec::load          one tree, whatever the format, the version, the number of files
//!      ▼
//!   Document
//!      │  lower               pieces in canonical form → what they mean
//!      ▼
//!   model::Api                what the API is: no word of OpenAPI, none of Rust
//!      │  pass                small steps from model to model
//!      │  plan                every name and type is decided here, once
//!      ▼
//!   surface::Crate            what the crate looks like, as plain data
//!      │  rust, docs, checks  print it; examples by snippet, descriptions by prose
//!      ▼
//!   output::FileSet           output::write puts it on the disk, output::check compares
//! ```
//!
//! [`read`] gets the files of a target, [`generate`] runs the stages. A stage takes a value and gives the next one,
//! with what it found wrong; all that is found is collected, and nothing is printed when something is an error.
//!
//! What holds everywhere, with the reasons in `ARCHITECTURE.md` and tests in `tests/layering.rs`:
//!
//! - Between reading and writing everything is pure: the same input gives the same bytes.
//! - A room uses only the rooms that it may, and a word belongs where it is understood: those of OpenAPI to `spec` and
//!   `lower`, those of Rust to `plan`, `surface` and what prints it.
//! - Nothing is dropped in silence, and no input makes the generator panic: what is wrong with it is a diagnostic with
//!   a code and a place.
//! - Emitters decide nothing and cannot fail.
//!
//! ```
//! use oasmith::{Input, config::Target, spec::Source};
//!
//! let document = r##"
//! openapi: 3.1.0
//! info: { title: Pets, version: 1.0.0 }
//! paths:
//!   /pets/{name}:
//!     get:
//!       tags: [pets]
//!       operationId: getPet
//!       parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
//!       responses: { "200": { description: A pet., content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
//! components:
//!   schemas:
//!     Pet: { type: object, required: [name], properties: { name: { type: string } } }
//! "##;
//! let target = Target::new("pets.yaml", "pets", None);
//! let outcome = oasmith::generate(Input::from(Source::memory("pets.yaml", document)), &target);
//!
//! assert!(!outcome.diagnostics.has_errors());
//! let files = outcome.files.expect("nothing stopped the run");
//! let model = String::from_utf8_lossy(files.get("src/models/pet.rs").expect("a schema is a file"));
//! assert!(model.contains("pub struct Pet"));
//! ```

#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod answers;
pub mod checks;
pub mod config;
mod current;
pub mod diagnostic;
pub mod docs;
pub mod drift;
pub mod explain;
pub mod extension;
pub mod import;
mod lower;
pub mod model;
mod module;
pub mod output;
mod pass;
mod plan;
pub mod proposal;
pub mod prose;
pub mod repair;
pub mod rust;
pub mod snapshot;
pub mod snippet;
pub mod spec;
mod stop;
pub mod surface;

pub use answers::{explain, import, module, propose, repairs};
pub use current::unchanged;
pub use stop::stops;

use std::path::{Path, PathBuf};

use serde_json::value::RawValue;

use crate::config::Target;
use crate::current::{digest, earlier};
use crate::diagnostic::{Diagnostics, FileId, Places as _};
use crate::output::{Digest, FileSet, Origin};
use crate::snapshot::Snapshot;
use crate::spec::{Document, Links, LoadOptions, Loaded, Source, Sources};

/// What a target is made from, as bytes.
#[derive(Debug, Clone)]
pub struct Input {
    /// The document.
    pub document: Source,
    /// Overlays, in their order.
    pub overlays: Vec<Source>,
    /// What an earlier version of the crate offered: what still exists keeps its names. None: all are chosen anew.
    pub earlier: Option<Snapshot>,
}

impl From<Source> for Input {
    fn from(document: Source) -> Self {
        Self { document, overlays: Vec::new(), earlier: None }
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
    Ok(Input { earlier: earlier(target)?, ..read_anew(target)? })
}

/// The same without what the crate offers already, so that all names are chosen anew.
///
/// # Errors
///
/// A file cannot be read.
pub fn read_anew(target: &Target) -> Result<Input, spec::Error> {
    let overlays = target.overlays.iter().map(|path| spec::read(path)).collect::<Result<_, _>>()?;
    Ok(Input { document: spec::read(&target.spec)?, overlays, earlier: None })
}

/// Makes the files of a target.
#[must_use]
pub fn generate(input: Input, target: &Target) -> Outcome {
    generate_telling(input, target, &|_| ())
}

/// The same, which tells each stage as it begins, for whoever shows how far a long run is.
#[must_use]
pub fn generate_telling(mut input: Input, target: &Target, begins: &dyn Fn(Stage)) -> Outcome {
    let earlier = input.earlier.take();
    begins(Stage::Load);
    let (document, mut outcome) = collect(input, target);
    let Some(document) = document else { return outcome.without_ignored(target) };
    if target.strict {
        // What is not used may not be wrong either.
        document.canonical(&mut outcome.diagnostics);
    }
    begins(Stage::Surface);
    let Decided { krate, wire, missing, diagnostics } = decide(document, target, earlier.as_ref());
    outcome.diagnostics.extend(diagnostics);
    outcome.origin.missing = missing;
    let mut outcome = outcome.without_ignored(target);
    if !stops(&outcome.diagnostics, target) {
        begins(Stage::Files);
        let mut files = emit(&krate, wire);
        let modules = target.modules.iter().flat_map(|name| [format!("src/{name}.rs"), format!("src/{name}/**")]);
        files.keep(target.keep.iter().cloned().chain(modules));
        outcome.files = Some(files);
    }
    outcome
}

/// Finds what is wrong with a document, with what every stage has to say. No files are made.
#[must_use]
pub fn lint(mut input: Input, target: &Target) -> Outcome {
    let earlier = input.earlier.take();
    let (document, mut outcome) = collect(input, target);
    let Some(document) = document else { return outcome.without_ignored(target) };
    // The stages below look at what they use only.
    document.canonical(&mut outcome.diagnostics);
    let Decided { missing, diagnostics, .. } = decide(document, target, earlier.as_ref());
    outcome.diagnostics.extend(diagnostics);
    outcome.origin.missing = missing;
    outcome.without_ignored(target)
}

/// Decides what the crate of a target looks like; none when an error stopped the run, which [`lint`] tells.
#[must_use]
pub fn plan(mut input: Input, target: &Target) -> Option<surface::Crate> {
    let earlier = input.earlier.take();
    let (document, mut outcome) = collect(input, target);
    let Decided { krate, diagnostics, .. } = decide(document?, target, earlier.as_ref());
    outcome.diagnostics.extend(diagnostics);
    let outcome = outcome.without_ignored(target);
    (!stops(&outcome.diagnostics, target)).then_some(krate)
}

/// What a target's crate offers, to be compared with what it offered; none when an error stopped the run.
#[must_use]
pub fn snapshot(mut input: Input, target: &Target) -> (Option<Snapshot>, Outcome) {
    let earlier = input.earlier.take();
    let (document, mut outcome) = collect(input, target);
    let Some(document) = document else { return (None, outcome.without_ignored(target)) };
    let Decided { krate, wire, missing, diagnostics } = decide(document, target, earlier.as_ref());
    outcome.diagnostics.extend(diagnostics);
    outcome.origin.missing = missing;
    let outcome = outcome.without_ignored(target);
    let kept = || snapshot::take(&krate, wire, env!("CARGO_PKG_VERSION"));
    ((!stops(&outcome.diagnostics, target)).then(kept), outcome)
}

/// Shows a stage.
#[must_use]
pub fn inspect(mut input: Input, target: &Target, stage: Stage) -> Inspection {
    let earlier = input.earlier.take();
    let (document, mut outcome) = collect(input, target);
    let shown = document.map(|document| show(document, target, stage, earlier.as_ref()));
    let (text, found) = shown.unzip();
    outcome.diagnostics.extend(found.unwrap_or_default());
    let Outcome { diagnostics, sources, .. } = outcome.without_ignored(target);
    Inspection { text, diagnostics, sources }
}

fn show(document: Document, target: &Target, stage: Stage, earlier: Option<&Snapshot>) -> (String, Diagnostics) {
    match stage {
        Stage::Load => (format!("{:#}\n", document.root()), Diagnostics::default()),
        Stage::Canon => {
            let mut found = Diagnostics::default();
            (format!("{:#}\n", document.canonical(&mut found)), found)
        }
        Stage::Lower => {
            let (api, found) = lower::lower(&document, target);
            (model::dump(&api), found)
        }
        Stage::Pass => {
            let (api, _, diagnostics) = understand(document, target);
            (model::dump(&api), diagnostics)
        }
        Stage::Surface => {
            let Decided { krate, diagnostics, .. } = decide(document, target, earlier);
            (surface::signatures(&krate), diagnostics)
        }
        Stage::Files => {
            let Decided { krate, wire, diagnostics, .. } = decide(document, target, earlier);
            let files = emit(&krate, wire);
            let parts = files.iter().map(|(path, text)| format!("=== {path}\n{}", String::from_utf8_lossy(text)));
            (parts.collect(), diagnostics)
        }
    }
}

/// The document with all that it refers to, and an outcome without files; no document when it is hopeless.
fn collect(input: Input, target: &Target) -> (Option<Document>, Outcome) {
    let Input { document, overlays, .. } = input;
    let digests: Vec<Vec<u8>> = overlays.iter().map(|overlay| overlay.bytes.clone()).collect();
    let links = if target.sandboxed { Links::Followed } else { Links::Watched };
    let options = LoadOptions { allow: target.allow_dirs.clone(), links, overlays };
    let Loaded { document, sources, diagnostics } = spec::load(document, &options);
    let document = document.filter(|_| !diagnostics.has_errors());
    let origin = origin(&sources, &digests, target);
    let inputs = sources.names().filter(|name| *name != "<stdin>").map(PathBuf::from).collect();
    (document, Outcome { files: None, origin, diagnostics, sources, inputs })
}

/// What the API is. The document is large and goes when what it promises is noted, beside the passes.
fn understand(document: Document, target: &Target) -> (model::Api, Box<RawValue>, Diagnostics) {
    let (mut api, diagnostics) = lower::lower(&document, target);
    let left_out = std::mem::take(&mut api.left_out);
    let promised = move || snapshot::wire_text(&{ document }.promise(&left_out));
    let (wire, ()) = rayon::join(promised, || pass::run(&mut api));
    (api, wire, diagnostics)
}

/// What was decided of a crate.
struct Decided {
    krate: surface::Crate,
    /// What the document promises of the wire.
    wire: Box<RawValue>,
    /// Operations of the document that cannot be built.
    missing: Vec<String>,
    diagnostics: Diagnostics,
}

/// What the crate looks like. The model goes when that is decided.
fn decide(document: Document, target: &Target, earlier: Option<&Snapshot>) -> Decided {
    let (mut api, wire, mut diagnostics) = understand(document, target);
    let missing = std::mem::take(&mut api.missing);
    if let Some(earlier) = earlier {
        plan::keep(&mut api, earlier);
    }
    let (krate, found) = plan::plan(&api, target, earlier);
    diagnostics.extend(found);
    Decided { krate, wire, missing, diagnostics }
}

/// The files of the crate.
fn emit(krate: &surface::Crate, wire: Box<RawValue>) -> FileSet {
    let printed = || rayon::join(|| rust::emit(krate), || rayon::join(|| docs::emit(krate), || checks::emit(krate)));
    let kept = || snapshot::take(krate, wire, env!("CARGO_PKG_VERSION")).text();
    let ((sources, (pages, tests)), kept) = rayon::join(printed, kept);
    let mut files = FileSet::new();
    files.insert(snapshot::SURFACE, kept);
    // What stands on the pages of a site stands in `docs`, too, and there says that it is not to be run.
    let fenced = pages.iter().filter(|(path, text)| !path.starts_with("site/") && text.contains("```rust"));
    if krate.package.docs.is_some() {
        let text = rust::pages(fenced.map(|(path, _)| path.as_str()));
        files.insert("src/pages.rs", output::headed("src/pages.rs", text));
    }
    for (path, mut text) in sources.into_iter().chain(pages).chain(tests) {
        // A text ends with a line's end; templates leave theirs off.
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        let text = output::headed(&path, text);
        files.insert(path, text);
    }
    files
}

fn origin(sources: &Sources, overlays: &[Vec<u8>], target: &Target) -> Origin {
    let count = sources.names().count() as u32;
    let texts = (0..count).map(|file| sources.text(FileId(file)).as_bytes());
    Origin {
        generator: env!("CARGO_PKG_VERSION").to_owned(),
        document: Digest::of_all(texts.chain(overlays.iter().map(Vec::as_slice))),
        config: digest(target),
        refers: sources.names().skip(1).map(|name| output::seen_from(&target.spec, Path::new(name))).collect(),
        missing: Vec::new(),
    }
}
