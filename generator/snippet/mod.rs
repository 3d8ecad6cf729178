//! Example calls and values of the surface as Rust program text.
//!
//! The same text is shown on the Markdown pages, in the documentation of the crate, in its examples and in its
//! tests, so it is made in one place. All of it compiles: imports are complete, and every value is made with the
//! public constructors of the crate.
//!
//! Texts are laid out directly, by rustfmt's rules and without syntax trees ([`layout`]): a large API has thousands
//! of them.

mod call;
mod expression;
mod install;
pub(crate) mod layout;
pub(crate) mod literal;
mod names;
mod program;
mod shell;
mod type_name;
mod uses;

pub use call::{Ending, call, call_streams, value};
pub use install::{added, source};
pub use program::program;
pub use shell::{typed, typed_lines};
pub use type_name::type_name;
pub use uses::use_lines;
pub(crate) use uses::{compare_names, compare_paths, prefixed_use_lines};

pub(crate) use call::{Setting, line, unsent};
pub use layout::lines;
pub(crate) use names::{Path, of as path};

use std::collections::BTreeSet;

/// A piece of a program and what it imports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment {
    /// Whole paths, `r9s::models::Message`.
    pub uses: BTreeSet<String>,
    /// The text, without indentation.
    pub code: String,
}
