//! Prose of the API on a page.
//!
//! The surface has made it clean Markdown. What is left to do here is to choose what to show, and to make one cell of
//! what has several blocks.

use super::fence;
use crate::prose::{Prose, first_sentence};

/// The description, else the summary, as paragraphs of a page.
pub(super) fn paragraphs(prose: &Prose) -> String {
    prose.text().trim().to_owned()
}

/// What the summary begins with, in one line.
pub(super) fn summary(prose: &Prose) -> String {
    first_sentence(&prose.summary)
}

/// The description, else the summary, for a cell: code cannot be fenced there, so each line of it becomes code.
pub(super) fn cell(prose: &Prose) -> String {
    let text = prose.text().trim();
    if !text.contains("```") {
        return text.to_owned();
    }
    let mut open: Option<&str> = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        let code = line.trim();
        let ticks = code.split(|c| c != '`').next().unwrap_or_default();
        match open {
            Some(fence) if code == fence => open = None,
            Some(_) if code.is_empty() => {}
            Some(_) => lines.push(fence::inline(code)),
            None if ticks.len() >= 3 => open = Some(ticks),
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}
