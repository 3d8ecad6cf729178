//! What the pages ask of `snippet`: Rust text for operations, values and types.
//!
//! The pages are written against this face and not against the module, so that tests can print short stand-ins and the
//! layout can be seen without the whole of a program.

use std::collections::BTreeSet;

use crate::surface::{CallExample, Crate, Example, Operation, Type};

/// How a program ends a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// `.await`, as `.send()` does.
    Send,
    /// `.stream()`, and a loop over events.
    Stream,
    /// The operation as a value, run by `client.call(…)`.
    Standalone,
}

/// A piece of a program and the paths it imports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment {
    /// Whole paths, `r9s::models::Message`.
    pub uses: BTreeSet<String>,
    /// The text, without indentation.
    pub code: String,
}

/// Printers of Rust text.
pub trait Snippets: Sync {
    /// A whole program; its first line is a comment with the `cargo add`.
    fn program(&self, krate: &Crate, operation: &Operation, example: &CallExample, ending: Ending) -> String;
    /// Statements that leave `result` (or `events`) for a `client` at hand.
    fn call(&self, krate: &Crate, operation: &Operation, example: &CallExample, ending: Ending) -> Fragment;
    /// A value.
    fn value(&self, krate: &Crate, example: &Example) -> Fragment;
    /// A type as a user writes it, `Vec<models::Message>`.
    fn type_name(&self, krate: &Crate, ty: &Type) -> String;
    /// The `use` lines of paths, each with a newline.
    fn use_lines(&self, uses: &BTreeSet<String>) -> String;
}
