//! Diagnostics for people: the sentence, the line of the document with the spot underlined, the help.
//!
//! The location line always reads `FILE:LINE:COLUMN`, so that terminals and editors can open it.
//! Only the line that matters is shown; of a very long line (minified JSON) only the surroundings of the spot.
//! In passing, of one code only some warnings are shown and no notes; errors and the other renderings have all.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Located, located};
use crate::diagnostic::{Code, Diagnostics, Location, Places, Severity};

/// How many characters of a long line are shown on each side of the spot.
const LINE_MARGIN: usize = 60;

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

/// Renders diagnostics for people.
pub fn render_text(diagnostics: &Diagnostics, places: &dyn Places, look: Look, detail: Detail) -> String {
    let shown = |severity| match (detail, severity) {
        (Detail::All, _) | (_, Severity::Error) => usize::MAX,
        (Detail::InPassing, Severity::Warning) => SOME,
        (Detail::InPassing, Severity::Note) => 0,
    };
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Color => Renderer::styled(),
    };
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    let mut text = String::new();
    for it in located(diagnostics, places) {
        let count = counts.entry(it.diagnostic.code).or_default();
        *count += 1;
        if *count <= shown(it.diagnostic.severity()) {
            text.push_str(&render_one(&it, places, &renderer));
            text.push_str("\n\n");
        }
    }
    for (code, count) in counts {
        let more = count.saturating_sub(shown(code.severity()));
        if more > 0 && code.severity() == Severity::Warning {
            let level = level(code.severity());
            let title = level.primary_title(format!("and {more} more like this")).id(code.name());
            text.push_str(&renderer.render(&[Group::with_title(title)]));
            text.push_str("\n\n");
        }
    }
    text
}

/// Counts by severity, such as `1 error, 3 warnings`; empty when there is nothing to say.
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

fn render_one(it: &Located<'_>, places: &dyn Places, renderer: &Renderer) -> String {
    let title =
        level(it.diagnostic.severity()).primary_title(it.diagnostic.message.as_str()).id(it.diagnostic.code.name());
    let mut shifts = Vec::new();
    let mut main = Group::with_title(title);
    if let Some(location) = &it.location {
        main = main.element(show(location, places, AnnotationKind::Primary, &mut shifts));
    }
    let mut groups = vec![main];
    for (location, label) in &it.related {
        let mut group = Group::with_title(Level::NOTE.secondary_title(*label));
        if let Some(location) = location {
            group = group.element(show(location, places, AnnotationKind::Context, &mut shifts));
        }
        groups.push(group);
    }
    if let Some(help) = &it.diagnostic.help {
        groups.push(Group::with_title(Level::HELP.secondary_title(help.as_str())));
    }
    let mut text = renderer.render(&groups);
    for (shown, true_place) in shifts {
        text = text.replacen(&shown, &true_place, 1);
    }
    text
}

/// The location line and the line of the text, with the spot marked. Where a line is cut, the column that the
/// renderer counts is not the true one; both are noted.
fn show<'a>(
    location: &Location,
    places: &'a dyn Places,
    kind: AnnotationKind,
    shifts: &mut Vec<(String, String)>,
) -> Element<'a> {
    let name = places.name(location.file);
    let (line, column) = (location.line as usize, location.column as usize);
    let Some((text, span)) = window(places.text(location.file), &location.span) else {
        return Origin::path(name).line(line).char_column(column).into();
    };
    let counted = text.get(..span.start).map_or(0, |it| it.chars().count()) + 1;
    if counted != column {
        shifts.push((format!("{name}:{line}:{counted}\n"), format!("{name}:{line}:{column}\n")));
    }
    Snippet::source(text).line_start(line).path(name).annotation(kind.span(span)).into()
}

/// The line that a span starts in, cut to its surroundings, and the span within it.
fn window<'a>(text: &'a str, span: &Range<usize>) -> Option<(&'a str, Range<usize>)> {
    let before = text.get(..span.start)?;
    let after = text.get(span.start..)?;
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let end = span.start + after.find(['\n', '\r']).unwrap_or(after.len());
    let line_end = span.end.clamp(span.start, end);
    let cut_start = back(text.get(start..span.start)?, LINE_MARGIN) + start;
    let cut_end = line_end.min(forth(text, span.start, LINE_MARGIN));
    let shown_end = end.min(forth(text, cut_end, LINE_MARGIN));
    let line = text.get(cut_start..shown_end)?;
    Some((line, span.start - cut_start..cut_end - cut_start))
}

/// Where the last `count` characters of a text start.
fn back(text: &str, count: usize) -> usize {
    text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at)
}

/// Where `count` characters after `start` end.
fn forth(text: &str, start: usize, count: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}
