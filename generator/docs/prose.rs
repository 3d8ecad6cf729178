//! Prose of the API on a page.
//!
//! The surface has made it clean Markdown. What is left to do here is to choose what to show, and to make one cell of
//! what has several blocks.

use crate::surface::Prose;

use super::fence;

/// The description, else the summary, as paragraphs of a page.
pub(super) fn paragraphs(prose: &Prose) -> String {
    prose.text().trim().to_owned()
}

/// The summary in one line.
pub(super) fn summary(prose: &Prose) -> &str {
    prose.summary.trim()
}

/// The first sentence of the description, else the summary, in one line.
pub(super) fn first_sentence(prose: &Prose) -> String {
    let first = prose.text().trim().split("\n\n").next().unwrap_or_default();
    let line = first.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let end = line.match_indices(". ").map(|(index, _)| index + 1).find(|&index| {
        // Not after `e.g.`, and not inside code.
        let (before, after) = (line.get(..index).unwrap_or_default(), line.get(index..).unwrap_or_default());
        after.trim_start().starts_with(char::is_uppercase) && before.matches('`').count() % 2 == 0
    });
    end.and_then(|end| line.get(..end)).unwrap_or(&line).to_owned()
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
