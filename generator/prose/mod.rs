//! Prose made clean: Markdown that is safe in rustdoc, in pages and in tables.
//!
//! Documents carry Markdown, HTML, both at once, or plain text with odd indentation. All of it is parsed, once, into a
//! small tree ([`Text`]) that is kept until it is written, so that what comes out is the same few constructs whatever
//! went in: paragraphs, bold lines for headings, lists, quotes, fences with a language, tables, and links that lead
//! somewhere. There is a writer for each place: a page, a cell, a line, a documentation comment.
//!
//! The result warns neither in rustdoc nor in clippy: no HTML, no bare address, no link that rustdoc would resolve as
//! an item, no fence that it would compile, no tab, no lazy line. Cleaning what is clean changes nothing.
//! Code keeps its characters, so a `*/` inside a code span stays: emit `///` lines, never block comments.
//!
//! It does not shorten, translate or correct, and it does not escape `|`: that is the table writer's job.

mod address;
mod base;
mod build;
mod comment;
mod element;
mod emphasis;
mod escape;
mod excerpt;
mod html;
mod inline;
mod lines;
mod plain;
mod read;
mod repeat;
mod source;
mod tag;
mod terminal;
mod text;
mod tidy;
mod tree;
mod write;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use comment::fill_words;
pub use text::Text;

/// What is said about something: a title and the text below it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Prose {
    /// One line; empty when there is none.
    pub summary: Text,
    /// Any number of paragraphs; empty when there is none. Never repeats the summary.
    pub body: Text,
}

impl Prose {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.summary.is_empty() && self.body.is_empty()
    }

    /// The body, else the summary: what a description cell or paragraph shows.
    #[must_use]
    pub fn text(&self) -> &Text {
        if self.body.is_empty() { &self.summary } else { &self.body }
    }

    /// The summary, else what the body begins with.
    #[must_use]
    pub fn beginning(&self) -> Cow<'_, Text> {
        if self.summary.is_empty() { Cow::Owned(self.body.beginning()) } else { Cow::Borrowed(&self.summary) }
    }
}

/// From a `summary` and `description` to clean prose. Relative links go, since they lead nowhere.
pub fn clean(summary: Option<&str>, description: Option<&str>) -> Prose {
    clean_at(None, summary, description)
}

/// The same; relative links lead on from the address of the site that the texts are written for, where there is one.
///
/// A description alone is all body, and so is a summary of several paragraphs; beside a description, it is a summary
/// with its first one alone. A description that begins by saying the summary again loses that beginning.
pub fn clean_at(site: Option<&str>, summary: Option<&str>, description: Option<&str>) -> Prose {
    let paragraphs = summary.and_then(|summary| summary.trim().split_once("\n\n"));
    let (summary, description) = match (summary, paragraphs, description) {
        (Some(long), Some(_), None) => return Prose { summary: Text::default(), body: Text::read(long, site) },
        (Some(_), Some((first, rest)), Some(description)) => {
            let rest = if description.contains(rest.trim()) { "" } else { rest };
            (Some(first), Some(Cow::Owned(format!("{rest}\n\n{description}"))))
        }
        _ => (summary, description.map(Cow::Borrowed)),
    };
    let summary = summary.map(|text| Text::read_line(text, site)).unwrap_or_default();
    let body = description.map(|text| Text::read(&text, site)).unwrap_or_default();
    let body = repeat::without_repeat(&summary, body);
    Prose { summary, body }
}

/// The text as one line of what can be seen: for names and values that are no prose.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    match source::visible_characters(text) {
        Cow::Borrowed(text) if !text.contains('\n') => Cow::Borrowed(text),
        text => Cow::Owned(text.replace('\n', " ")),
    }
}

/// The text as one line without signs that Markdown takes for itself: for words that are no prose, as a version.
pub(crate) fn bare(text: &str) -> String {
    let bare = visible(text).replace(['[', ']', '`', '<', '>', '*', '\\'], "");
    bare.trim().to_owned()
}

/// The address of a link in Markdown, if it leads anywhere.
pub(crate) fn link_target(address: &str) -> Option<String> {
    let address = visible(address);
    address::is_linkable(&address).then(|| address::encode(&address))
}

/// The first sentence of plain words.
pub(crate) fn sentence(words: &str) -> &str {
    excerpt::sentence(words)
}

/// A single clean line, for table cells and list entries.
///
/// Keeps code spans, emphasis and links; paragraphs are joined by spaces and list items by semicolons.
/// A `|` stays as it is, also in code: who writes it into a table escapes it as `\|`.
pub(crate) fn line(text: &str) -> String {
    Text::read_line(text, None).markdown().into_owned()
}
