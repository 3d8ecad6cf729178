//! Prose made clean: Markdown that is safe in rustdoc, in pages and in tables.
//!
//! Documents carry Markdown, HTML, both at once, or plain text with odd indentation. All of it is parsed into a small
//! tree and written again, so that what comes out is the same few constructs whatever went in: paragraphs, bold lines
//! for headings, lists, quotes, fences with a language, tables, and links that lead somewhere.
//!
//! The result warns neither in rustdoc nor in clippy: no HTML, no bare address, no link that rustdoc would resolve as
//! an item, no fence that it would compile, no tab, no lazy line. Cleaning what is clean changes nothing.
//! Code keeps its characters, so a `*/` inside a code span stays: emit `///` lines, never block comments.
//!
//! It does not shorten, translate or correct, and it does not escape `|`: that is the table writer's job.

mod address;
mod build;
mod element;
mod emphasis;
mod escape;
mod excerpt;
mod inline;
mod lines;
mod plain;
mod read;
mod repeat;
mod source;
mod tag;
mod tidy;
mod tree;
mod write;

pub use excerpt::first_sentence;
use serde::{Deserialize, Serialize};

/// A title line and the text below it, both clean Markdown.
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

/// From a `summary` and `description` to clean prose.
///
/// A description alone is all body. A description that begins by saying the summary again loses that beginning.
pub(crate) fn clean(summary: Option<&str>, description: Option<&str>) -> Prose {
    let summary = summary.map(line).unwrap_or_default();
    let body = description.map(body).unwrap_or_default();
    let body = repeat::without_repeat(&summary, body);
    Prose { summary, body }
}

/// A single clean line, for table cells and list entries.
///
/// Keeps code spans, emphasis and links; paragraphs are joined by spaces and list items by semicolons.
/// A `|` stays as it is, also in code: who writes it into a table escapes it as `\|`.
pub(crate) fn line(text: &str) -> String {
    if let Some(plain) = plain::recognize(text) {
        return plain.to_owned();
    }
    let blocks = tidy::tidy(read::read(&source::prepare(text)));
    write::write_line(blocks)
}

fn body(text: &str) -> String {
    if let Some(plain) = plain::recognize(text) {
        return plain.to_owned();
    }
    let blocks = tidy::tidy(read::read(&source::prepare(text)));
    write::write_body(&blocks)
}
