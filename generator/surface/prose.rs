//! Prose made clean: Markdown that is safe in rustdoc, in pages and in tables.

use serde::{Deserialize, Serialize};

/// A title line and the text below it, both clean CommonMark.
///
/// Free of HTML, bare addresses, indented code and anything that could end a comment or start a documentation test.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Prose {
    /// One line without a newline; empty when there is none.
    pub summary: String,
    /// Paragraphs; empty when there is none. Never repeats the summary.
    pub body: String,
}

impl Prose {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.summary.is_empty() && self.body.is_empty()
    }

    /// The body, else the summary: what a description cell or paragraph shows.
    pub fn text(&self) -> &str {
        if self.body.is_empty() { &self.summary } else { &self.body }
    }
}

/// Clean prose of a summary and a description.
pub(super) fn clean(summary: Option<&str>, description: Option<&str>) -> Prose {
    let summary = summary.map(line).unwrap_or_default();
    let body = description.map(str::trim).unwrap_or_default().to_owned();
    Prose { body: if body == summary { String::new() } else { body }, summary }
}

/// One clean line.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
