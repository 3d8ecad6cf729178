//! Documentation comments.
//!
//! Plain paragraphs are filled to the margin; lists, tables, code and headings stay as they are.

use crate::prose::Prose;
use serde_json::Value;

use crate::surface::inline;

/// The margin.
const WIDTH: usize = 100;

/// Documentation under construction: paragraphs of Markdown.
#[derive(Debug, Default)]
pub(crate) struct Docs {
    paragraphs: Vec<String>,
}

impl Docs {
    /// The prose, or else a sentence of ours: every public item says something.
    pub(crate) fn of(prose: &Prose, otherwise: impl FnOnce() -> String) -> Self {
        let mut docs = Self::default();
        docs.push(&prose.summary);
        docs.push(&prose.body);
        if docs.paragraphs.is_empty() {
            docs.paragraphs.push(otherwise());
        }
        docs
    }

    /// Just the first line of it.
    pub(crate) fn summary(prose: &Prose, otherwise: impl FnOnce() -> String) -> Self {
        let mut docs = Self::default();
        docs.push(&prose.summary);
        if docs.paragraphs.is_empty() {
            docs.push(prose.body.split("\n\n").next().unwrap_or_default());
        }
        if docs.paragraphs.is_empty() {
            docs.paragraphs.push(otherwise());
        }
        docs
    }

    /// One line.
    pub(crate) fn line(text: impl Into<String>) -> Self {
        Self { paragraphs: vec![text.into()] }
    }

    /// Adds a paragraph, unless it is empty.
    pub(crate) fn push(&mut self, text: &str) {
        let text = text.trim_end();
        if !text.trim().is_empty() {
            self.paragraphs.push(text.to_owned());
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

    /// Prints it as lines that begin with a marker, `///` or `//!`.
    pub(crate) fn print_as(&self, out: &mut String, indent: usize, marker: &str) {
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            if index > 0 {
                print_line(out, indent, marker, "");
            }
            print_paragraphs(out, indent, marker, paragraph);
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

fn print_paragraphs(out: &mut String, indent: usize, marker: &str, text: &str) {
    let mut fenced = false;
    // Whether the line is in a plain paragraph, which a list or a quotation is not.
    let mut plain = true;
    let mut paragraph = String::new();
    for line in text.lines() {
        let line = line.trim_end();
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            fenced = !fenced;
            plain = false;
        }
        if trimmed.is_empty() {
            plain = true;
        } else if starts_block(trimmed) || line.starts_with(' ') {
            plain = false;
        }
        if plain && !fenced && !trimmed.is_empty() {
            paragraph.push_str(if paragraph.is_empty() { "" } else { " " });
            paragraph.push_str(line);
            if !line.ends_with('\\') {
                continue;
            }
            print_filled(out, indent, marker, &std::mem::take(&mut paragraph));
            continue;
        }
        if !paragraph.is_empty() {
            print_filled(out, indent, marker, &std::mem::take(&mut paragraph));
        }
        print_line(out, indent, marker, line);
    }
    if !paragraph.is_empty() {
        print_filled(out, indent, marker, &paragraph);
    }
}

fn print_filled(out: &mut String, indent: usize, marker: &str, line: &str) {
    let room = WIDTH.saturating_sub(indent + marker.len() + 1);
    let mut filled = String::new();
    let mut column = 0;
    for word in unbroken(line) {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > room && !starts_block(&word) && !word.is_empty() {
            print_line(out, indent, marker, &filled);
            filled.clear();
            column = 0;
        } else if column > 0 {
            filled.push(' ');
            column += 1;
        }
        filled.push_str(&word);
        column += width;
    }
    print_line(out, indent, marker, &filled);
}

/// The words of a line; a span of code is one.
fn unbroken(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for word in line.split(' ') {
        match words.last_mut() {
            Some(last) if open => last.extend([" ", word]),
            _ => words.push(word.to_owned()),
        }
        open ^= word.matches('`').count() % 2 == 1;
    }
    words
}

/// Whether Markdown would take a line with this beginning for something else than a paragraph.
fn starts_block(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    let made_of = |letters: &[char]| !word.is_empty() && word.chars().all(|letter| letters.contains(&letter));
    made_of(&['#'])
        || made_of(&['-', '+', '*', '_', '='])
        || word.starts_with(['>', '|', ':'])
        || word.starts_with("```")
        || word.starts_with("~~~")
        || (word.starts_with('[') && text.contains("]:"))
        || word
            .split_once(['.', ')'])
            .is_some_and(|(digits, _)| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

fn print_line(out: &mut String, indent: usize, marker: &str, line: &str) {
    out.push_str(spaces(indent));
    out.push_str(marker);
    if !line.is_empty() {
        out.push(' ');
        // A comment may not hold all characters that a text may.
        out.extend(line.chars().map(|letter| if letter.is_control() && letter != '\t' { ' ' } else { letter }));
    }
    out.push('\n');
}

/// Some spaces.
pub(crate) fn spaces(count: usize) -> &'static str {
    const SPACES: &str = "                                ";
    SPACES.get(..count).unwrap_or(SPACES)
}
