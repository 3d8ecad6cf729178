//! Why something in a crate is as it is: where it stands in the document, what named and typed it, who uses it.
//!
//! Everything is read off the surface of the crate and the texts of the document; nothing is decided here.

mod excerpt;
mod hidden;
mod name;
mod naming;
mod show;
mod typing;
mod uses;

use serde_json::Value;

use crate::config::Target;
use crate::diagnostic::Places;
use crate::snapshot::Snapshot;

pub use hidden::explain_hidden;

/// What is known of a crate.
#[derive(Clone, Copy)]
pub struct Subject<'known> {
    /// What it offers.
    pub surface: &'known Snapshot,
    /// What it would offer if all names were chosen anew; none where none was kept.
    pub anew: Option<&'known Snapshot>,
    /// The document, with all that it refers to.
    pub document: &'known Value,
    /// Where a field is described, by the place of its type and its name.
    pub member: &'known dyn Fn(&str, &str) -> Option<String>,
    /// The texts of the document.
    pub places: &'known dyn Places,
    /// What the configuration says.
    pub target: &'known Target,
}

/// Nothing has the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The names that are nearest.
    pub near: Vec<String>,
}

/// Explains what goes by a name: a type, a field or a variant of it (`models::Message::content`), an operation (by its
/// type, its method, its id or its route), an argument of it (`chat.create::model`), or a pointer into the document.
///
/// # Errors
///
/// Nothing goes by it.
pub fn explain(subject: Subject<'_>, name: &str) -> Result<String, Unknown> {
    let found = name::find(subject.surface, name);
    if found.is_empty() {
        return Err(Unknown { near: name::near(subject.surface, name) });
    }
    let parts: Vec<String> = found.iter().map(|found| show::show(subject, found)).collect();
    Ok(parts.join("\n"))
}
