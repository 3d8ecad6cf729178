//! Documentation comments.
//!
//! What the API says comes as prose, which knows how to be written here; around it stand sentences and lists of ours.

use std::borrow::Cow;

use serde_json::Value;

use crate::prose::{self, Prose, Text};
use crate::surface::inline;

/// The margin.
const WIDTH: usize = 100;

/// Documentation under construction.
#[derive(Debug, Default)]
pub(crate) struct Docs<'a> {
    parts: Vec<Part<'a>>,
}

/// What has an empty line before and after it.
#[derive(Debug)]
enum Part<'a> {
    /// Prose of the API.
    Text(Cow<'a, Text>),
    /// A paragraph of ours, in one line of any length.
    Words(String),
    /// A list, a fence or several blocks of ours, printed line by line.
    Lines(String),
}

impl<'a> Docs<'a> {
    /// The prose, or else a sentence of ours: every public item says something.
    pub(crate) fn of(prose: &'a Prose, otherwise: impl FnOnce() -> String) -> Self {
        let mut docs = Self::default();
        docs.push_prose(prose);
        if docs.parts.is_empty() { Self::line(otherwise()) } else { docs }
    }

    /// Just the beginning of it.
    pub(crate) fn summary(prose: &'a Prose, otherwise: impl FnOnce() -> String) -> Self {
        let beginning = prose.beginning();
        if beginning.is_empty() { Self::line(otherwise()) } else { Self { parts: vec![Part::Text(beginning)] } }
    }

    /// A paragraph of ours.
    pub(crate) fn line(text: impl Into<String>) -> Self {
        Self { parts: vec![Part::Words(text.into())] }
    }

    /// Adds prose of the API.
    pub(crate) fn push_prose(&mut self, prose: &'a Prose) {
        let texts = [&prose.summary, &prose.body].into_iter().filter(|text| !text.is_empty());
        self.parts.extend(texts.map(|text| Part::Text(Cow::Borrowed(text))));
    }

    /// Adds a paragraph of ours.
    pub(crate) fn push(&mut self, words: &str) {
        self.parts.push(Part::Words(words.to_owned()));
    }

    /// Adds a list, a fence or several blocks of ours, unless there are none.
    pub(crate) fn push_lines(&mut self, lines: &str) {
        let lines = lines.trim_end();
        if !lines.is_empty() {
            self.parts.push(Part::Lines(lines.to_owned()));
        }
    }

    /// Adds what is known about a value.
    pub(crate) fn push_facts(&mut self, default: Option<&Value>, allowed: &[Value], deprecated: Option<&str>) {
        if !allowed.is_empty() {
            let values: Vec<String> = allowed.iter().map(plain).collect();
            self.push(&format!("One of {}.", values.join(", ")));
        }
        if let Some(default) = default {
            self.push(&format!("Default: {}.", plain(default)));
        }
        if let Some(reason) = deprecated {
            self.push(&format!("**Deprecated:** {reason}."));
        }
    }

    /// Prints it as `///` lines.
    pub(crate) fn print(&self, out: &mut String, indent: usize) {
        self.print_as(out, indent, "///");
    }

    /// It as `///` lines for a hole that is indented: without the first indentation and the last line end.
    pub(crate) fn hole(&self, indent: usize) -> String {
        let mut out = String::new();
        self.print(&mut out, indent);
        out.truncate(out.trim_end_matches('\n').len());
        out.drain(..indent.min(out.len()));
        out
    }

    /// Prints it as lines that begin with a marker, `///` or `//!`.
    pub(crate) fn print_as(&self, out: &mut String, indent: usize, marker: &str) {
        let width = WIDTH.saturating_sub(indent + marker.len() + 1);
        for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                print_line(out, indent, marker, "");
            }
            let mut print = |line: &str| print_line(out, indent, marker, line);
            match part {
                Part::Text(text) => text.doc_lines(width, &mut print),
                Part::Words(words) => prose::fill_words(words, width, &mut print),
                Part::Lines(lines) => lines.lines().for_each(print),
            }
        }
    }
}

/// A JSON value in the words of a document.
fn plain(value: &Value) -> String {
    let text = match value {
        Value::String(text) if !text.is_empty() => text.clone(),
        value => value.to_string(),
    };
    inline(&text)
}

fn print_line(out: &mut String, indent: usize, marker: &str, line: &str) {
    out.push_str(spaces(indent));
    out.push_str(marker);
    if !line.is_empty() {
        out.push(' ');
        // A comment may not hold all characters that a text may.
        let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\t');
        if line.bytes().all(plain) {
            out.push_str(line);
        } else {
            out.extend(line.chars().map(|letter| if letter.is_control() && letter != '\t' { ' ' } else { letter }));
        }
    }
    out.push('\n');
}

/// Some spaces.
pub(crate) fn spaces(count: usize) -> &'static str {
    const SPACES: &str = "                                ";
    SPACES.get(..count).unwrap_or(SPACES)
}
