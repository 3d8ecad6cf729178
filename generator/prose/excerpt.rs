//! The beginning of what is said, where there is no room for all of it.

use super::Prose;

impl Prose {
    /// The first sentence of the text, in one line.
    pub fn first_sentence(&self) -> String {
        first_sentence(self.text())
    }

    /// The first paragraph of the text, in one line.
    pub fn first_paragraph(&self) -> String {
        first_paragraph(self.text())
    }
}

/// The first sentence of clean Markdown, in one line.
pub fn first_sentence(text: &str) -> String {
    let line = first_paragraph(text);
    let end = line.match_indices(". ").map(|(index, _)| index + 1).find(|&index| {
        // Not after `e.g.`, and not inside code.
        let (before, after) = (line.get(..index).unwrap_or_default(), line.get(index..).unwrap_or_default());
        after.trim_start().starts_with(char::is_uppercase) && before.matches('`').count() % 2 == 0
    });
    end.and_then(|end| line.get(..end)).unwrap_or(&line).to_owned()
}

fn first_paragraph(text: &str) -> String {
    let first = text.trim().split("\n\n").next().unwrap_or_default();
    first.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
