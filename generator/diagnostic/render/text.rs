//! Findings for people: the sentence, the line of the text with the spot underlined, the help.
//!
//! The location line always reads `FILE:LINE:COLUMN`, so that terminals and editors can open it; it is the file
//! alone when the file is meant as a whole. What is said of many files is said once, with the files below it.
//! In passing, of one code only some warnings are shown and no notes; errors and the other renderings have all.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Finding, Spot, find, finding::said_of_many};
use crate::diagnostic::{Code, Diagnostics, Places, Severity};

/// How the text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Look {
    /// Plain characters.
    #[default]
    Plain,
    /// Colors by ANSI escapes.
    Color,
}

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Everything that was found.
    All,
    /// Errors, the first warnings of each code, and how many more there are.
    InPassing,
}

/// How many warnings of one code are shown in passing.
const SOME: usize = 3;

/// How many files are named when one thing is said of many.
const NAMED: usize = 10;

/// Renders diagnostics for people.
pub fn render_text(diagnostics: &Diagnostics, places: &dyn Places, look: Look, detail: Detail) -> String {
    render_findings(&find(diagnostics, places), look, None, detail)
}

/// Renders findings for people. Where there is a width, lines of documents are cut to it, and sentences go on below.
pub fn render_findings(findings: &[Finding], look: Look, width: Option<usize>, detail: Detail) -> String {
    let shown = |severity| match (detail, severity) {
        (Detail::All, _) | (_, Severity::Error) => usize::MAX,
        (Detail::InPassing, Severity::Warning) => SOME,
        (Detail::InPassing, Severity::Note) => 0,
    };
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Color => Renderer::styled(),
    };
    let renderer = match width {
        Some(width) => renderer.term_width(width),
        None => renderer,
    };
    let mut counts: BTreeMap<Code, (Severity, usize)> = BTreeMap::new();
    let mut text = String::new();
    for alike in findings.chunk_by(said_of_many) {
        let Some(first) = alike.first() else { continue };
        let (_, count) = counts.entry(first.code).or_insert((first.severity, 0));
        *count += 1;
        if *count <= shown(first.severity) {
            text.push_str(&render_one(first, alike, &renderer, width));
            text.push_str("\n\n");
        }
    }
    for (code, (severity, count)) in counts {
        let more = count.saturating_sub(shown(severity));
        if more > 0 && severity == Severity::Warning {
            let level = level(severity);
            let title = level.primary_title(format!("and {more} more like this")).id(code.name());
            text.push_str(&renderer.render(&[Group::with_title(title)]));
            text.push_str("\n\n");
        }
    }
    text
}

/// Counts by severity, such as `1 error, 3 warnings`; empty when there is nothing to say.
#[must_use]
pub fn summary(diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let count = diagnostics.iter().filter(|it| it.severity() == severity).count();
        if count > 0 {
            let comma = if text.is_empty() { "" } else { ", " };
            let plural = if count == 1 { "" } else { "s" };
            let _ = write!(text, "{comma}{count} {}{plural}", severity.name());
        }
    }
    text
}

/// A sentence whose lines end between words, behind so many columns; as it is where there is no room for a few words.
fn behind(text: &str, width: Option<usize>, before: usize) -> Cow<'_, str> {
    const LEAST: usize = 30;
    match width.and_then(|width| width.checked_sub(before)).filter(|room| *room >= LEAST) {
        Some(room) => Cow::Owned(filled(text, room)),
        None => Cow::Borrowed(text),
    }
}

/// One line as several, which end between words where the next one has no room.
#[must_use]
pub fn filled(line: &str, room: usize) -> String {
    let mut out = String::with_capacity(line.len());
    let mut column = 0;
    for word in line.split(' ') {
        let length = word.chars().count();
        if column > 0 {
            let fits = column + 1 + length <= room;
            out.push(if fits { ' ' } else { '\n' });
            column = if fits { column + 1 } else { 0 };
        }
        out.push_str(word);
        column += length;
    }
    out
}

fn render_one(it: &Finding, alike: &[Finding], renderer: &Renderer, width: Option<usize>) -> String {
    let before = format!("{}[{}]: ", it.severity.name(), it.code.name());
    let message = behind(&it.message, width, before.len());
    let title = level(it.severity).primary_title(message).id(it.code.name());
    let mut shifts = Vec::new();
    let mut main = Group::with_title(title);
    for spot in alike.iter().take(NAMED).filter_map(|it| it.spot.as_ref()) {
        main = main.element(show(spot, AnnotationKind::Primary, &mut shifts));
    }
    if let Some(more) = alike.len().checked_sub(NAMED).filter(|more| *more > 0) {
        main = main.element(Level::NOTE.message(format!("and {more} more")));
    }
    let mut groups = vec![main];
    for (spot, label) in &it.related {
        let mut group = Group::with_title(Level::NOTE.secondary_title(label.as_str()));
        if let Some(spot) = spot {
            group = group.element(show(spot, AnnotationKind::Context, &mut shifts));
        }
        groups.push(group);
    }
    if let Some(help) = &it.help {
        groups.push(Group::with_title(Level::HELP.secondary_title(behind(help, width, "help: ".len()))));
    }
    let mut text = renderer.render(&groups);
    for (shown, true_place) in shifts {
        text = text.replacen(&shown, &true_place, 1);
    }
    text
}

/// The location line and the line of the text, with the spot marked. Where a line is cut, the column that the
/// renderer counts is not the true one; both are noted.
fn show<'a>(spot: &'a Spot, kind: AnnotationKind, shifts: &mut Vec<(String, String)>) -> Element<'a> {
    let name = spot.file.as_str();
    let Some(position) = &spot.position else { return Origin::path(name).into() };
    let (line, column) = (position.line as usize, position.column as usize);
    let counted = position.excerpt.get(..position.span.start).map_or(0, |it| it.chars().count()) + 1;
    if counted != column {
        shifts.push((format!("{name}:{line}:{counted}\n"), format!("{name}:{line}:{column}\n")));
    }
    let snippet = Snippet::source(position.excerpt.as_str()).line_start(line).path(name);
    snippet.annotation(kind.span(position.span.clone())).into()
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}
