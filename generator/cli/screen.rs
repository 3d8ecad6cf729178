//! Where text goes: results on standard output, everything said about them on standard error.
//!
//! Nothing here fails: who closes the pipe does not want to read on.

use std::io::{IsTerminal as _, Write as _};

use anstream::{AutoStream, ColorChoice};

use oasmith::diagnostic::render;
use oasmith::drift::{self, Verdict};

use super::arguments::Color;

/// Lines of paragraphs are no longer, whatever there is room for.
const LONGEST: usize = 100;

/// The two streams, and how much is said.
#[derive(Debug)]
pub(crate) struct Screen {
    /// Whether standard error shows color.
    pub(crate) color: bool,
    /// Whether standard output does.
    colored: bool,
    /// Whether standard error is a terminal and something may be said.
    pub(crate) lively: bool,
    /// The columns of standard error, where it is a terminal.
    pub(crate) width: Option<usize>,
    saying: Saying,
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saying {
    /// Findings and errors.
    Little,
    /// What was done, too.
    Enough,
    /// How it was done, too.
    Much,
}

impl Saying {
    /// As the arguments want it.
    pub(crate) fn of(quiet: bool, verbose: bool) -> Self {
        match (quiet, verbose) {
            (true, _) => Self::Little,
            (false, true) => Self::Much,
            (false, false) => Self::Enough,
        }
    }
}

impl Screen {
    /// The streams as the arguments want them.
    pub(crate) fn new(color: Color, saying: Saying) -> Self {
        let stderr = std::io::stderr();
        let shows = |choice: ColorChoice| match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => choice != ColorChoice::Never,
        };
        let color = shows(AutoStream::choice(&stderr));
        let colored = shows(AutoStream::choice(&std::io::stdout()));
        let width = terminal_size::terminal_size_of(&stderr).map(|(width, _)| usize::from(width.0));
        Self { color, colored, lively: stderr.is_terminal() && saying != Saying::Little, width, saying }
    }

    /// Prints a line about what was done.
    pub(crate) fn status(&self, line: &str) {
        if self.saying != Saying::Little {
            let fitted = self.width.map(|width| render::filled(line, width.max(20)));
            say(&format!("{}\n", fitted.as_deref().unwrap_or(line)));
        }
    }

    /// Prints a line about how it was done.
    pub(crate) fn detail(&self, line: &str) {
        if self.is_verbose() {
            say(&format!("  {line}\n"));
        }
    }

    /// Prints a list of changes on standard output; on a terminal their lines end between words, and go on below
    /// themselves.
    pub(crate) fn print_changes(&self, text: &str) {
        let width = terminal_size::terminal_size_of(std::io::stdout());
        let lines = text.split('\n').map(|line| match (color_of(line).filter(|_| self.colored), width) {
            (Some(color), _) => format!("\x1b[1;{color}m{line}\x1b[0m"),
            (None, Some((width, _))) => filled_below(line, usize::from(width.0).min(LONGEST)),
            (None, None) => line.to_owned(),
        });
        print(&lines.collect::<Vec<_>>().join("\n"));
    }

    /// Whether all is to be told.
    pub(crate) fn is_verbose(&self) -> bool {
        self.saying == Saying::Much
    }
}

/// Prints a result on standard output.
pub(crate) fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes());
    let _ = stdout.flush();
}

/// Prints what quotes a document on standard output; on a terminal lines of the document are cut where there is no more
/// room, and others go on below themselves.
pub(crate) fn print_quotes(text: &str) {
    let Some((width, _)) = terminal_size::terminal_size_of(std::io::stdout()) else {
        print(text);
        return;
    };
    let width = usize::from(width.0).max(20);
    let is_quoted = |line: &str| line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(" | ");
    let cut = |line: &str| -> String { line.chars().take(width - 1).chain(['…']).collect() };
    let lines = text.split('\n').map(|line| match is_quoted(line) {
        true if line.chars().count() > width => cut(line),
        true => line.to_owned(),
        false => filled_below(line, width.min(LONGEST)),
    });
    print(&lines.collect::<Vec<String>>().join("\n"));
}

/// Prints paragraphs on standard output; on a terminal their lines end between words.
pub(crate) fn print_page(text: &str) {
    match terminal_size::terminal_size_of(std::io::stdout()) {
        Some((width, _)) => print(&filled(text, usize::from(width.0).min(LONGEST))),
        None => print(text),
    }
}

/// The color of a line that is a heading above changes.
fn color_of(line: &str) -> Option<&'static str> {
    let colors =
        [(Verdict::Breaking, "31"), (Verdict::Behavior, "33"), (Verdict::Additive, "32"), (Verdict::Docs, "36")];
    colors.into_iter().find(|(verdict, _)| drift::heading(*verdict) == line).map(|(_, color)| color)
}

/// A line as several, which begin where it begins.
fn filled_below(line: &str, width: usize) -> String {
    let words = line.trim_start();
    let margin = " ".repeat(line.len() - words.len());
    let filled = render::filled(words, width.saturating_sub(margin.len()).max(20));
    filled.split('\n').map(|line| format!("{margin}{line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// Lines that begin with a blank are left as they are: they are code.
fn filled(text: &str, width: usize) -> String {
    let lines = text.split('\n');
    let lines = lines.map(|line| if line.starts_with(' ') { line.to_owned() } else { render::filled(line, width) });
    lines.collect::<Vec<_>>().join("\n")
}

/// Prints what is to be seen even when quiet on standard error.
pub(crate) fn say(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
