//! Layout of Rust text, by rustfmt's rules: nothing that the generator prints is changed by `cargo fmt`.
//!
//! A [`Layout`] is an expression or a type as far as line breaks care about it. It comes from an emitter, or from a
//! line of Rust ([`parse`]); [`lines`] breaks the lines of a whole file that are too long. Syntax trees would cost
//! more than all else that the generator does: they are never made.
//!
//! The rules are those of rustfmt's style edition 2024 with its defaults: lines of 100 columns, calls, arrays and
//! chains of at most 60 on one line, last arguments that overflow, chains that break before every link, values on
//! the line below where that is shorter. Where rustfmt finds no way (a name wider than the margin), it leaves a
//! statement as it is, and any layout will do.

mod assigned;
mod chain;
mod line;
mod lines;
mod list;
mod memo;
mod parse;
mod pattern;
mod scan;
mod shape;
mod tree;

pub use lines::lines;
pub(crate) use tree::Layout;

/// The margin.
const WIDTH: usize = 100;
/// What fits into the parentheses of a call, the brackets of an array, or a chain of more than one link.
const SMALL: usize = 60;
/// The fields of a struct's literal that share a line.
const SMALL_FIELDS: usize = 18;
/// Items of a list that are no wider than this share lines.
const SHORT_ITEM: usize = 10;
/// One step of indentation.
const STEP: usize = 4;

/// Columns of a text.
fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// Columns of its first line.
fn first_width(text: &str) -> usize {
    width(text.lines().next().unwrap_or_default())
}

/// Columns of its last line.
fn last_width(text: &str) -> usize {
    width(text.lines().next_back().unwrap_or_default())
}

/// A new line, indented.
fn break_line(indent: usize) -> String {
    let mut text = String::with_capacity(1 + indent);
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
    text
}
