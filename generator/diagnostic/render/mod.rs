//! Diagnostics as text: for a terminal, for programs (JSON), for GitHub's annotations and for SARIF.
//!
//! All four show the same diagnostics in the same order: by file, line and column, then as found.
//! Positions are asked for once, for everything that is shown.
//! Nothing is printed and no terminal is looked at: color only comes when it is asked for.

mod github;
mod json;
mod sarif;
mod text;

use super::{Diagnostic, Diagnostics, Location, Place, Places};

pub use github::render_github as github;
pub use json::render_json as json;
pub use sarif::render_sarif as sarif;
pub use text::{Detail, Look, render_text as text, summary};

/// A diagnostic with the places that were found for it.
struct Located<'a> {
    diagnostic: &'a Diagnostic,
    location: Option<Location>,
    related: Vec<(Option<Location>, &'a str)>,
}

/// Finds all places in one go, drops repetitions and sorts.
fn located<'a>(diagnostics: &'a Diagnostics, places: &dyn Places) -> Vec<Located<'a>> {
    let wanted: Vec<&Place> = diagnostics
        .iter()
        .flat_map(|it| std::iter::once(&it.place).chain(it.related.iter().map(|(place, _)| place)))
        .collect();
    let mut found = places.locate(&wanted).into_iter();
    let mut list: Vec<Located<'_>> = diagnostics
        .iter()
        .map(|diagnostic| Located {
            diagnostic,
            location: found.next().flatten(),
            related: diagnostic.related.iter().map(|(_, label)| (found.next().flatten(), label.as_str())).collect(),
        })
        .collect();
    list.sort_by_key(|it| it.location.as_ref().map(|at| (at.file, at.line, at.column)));
    list
}
