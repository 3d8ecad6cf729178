//! A diagnostic as all renderings show it: with the places that were found, and without the texts they are in.
//!
//! Positions are asked for once, for everything that is shown. Of a text only the line that matters is kept, and of
//! a very long line (minified JSON) only the surroundings of the spot, so that findings of many documents can be
//! gathered for one rendering.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Location, Place, Places, Severity};

/// How many characters of a long line are kept on each side of the spot.
const LINE_MARGIN: usize = 60;

/// A diagnostic with the places that were found for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of fault it is.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// The fact.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The address of the node that is meant.
    pub pointer: Option<String>,
    /// Where it is; none when it is nowhere.
    pub spot: Option<Spot>,
    /// Other places that belong to it, each with what it has to do with it.
    pub related: Vec<(Option<Spot>, String)>,
}

/// A place as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The name of the file.
    pub file: String,
    /// Where in the file; none for a file as a whole.
    pub position: Option<Position>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The line's text, or the part of it that is shown, with escapes for what nobody sees.
    pub excerpt: String,
    /// The bytes of the excerpt that are meant.
    pub span: Range<usize>,
}

/// Whether two findings say the same of two files as a whole.
pub(super) fn said_of_many(one: &Finding, other: &Finding) -> bool {
    let whole = |it: &Finding| it.spot.as_ref().is_some_and(|spot| spot.position.is_none());
    whole(one) && whole(other) && (one.code, &one.message, &one.help) == (other.code, &other.message, &other.help)
}

/// Finds all places in one go and sorts: what is nowhere first, then what is beside the document, then by file, line
/// and column, then as found.
pub fn find(diagnostics: &Diagnostics, places: &dyn Places) -> Vec<Finding> {
    let wanted: Vec<&Place> = diagnostics
        .iter()
        .flat_map(|it| std::iter::once(&it.place).chain(it.related.iter().map(|(place, _)| place)))
        .collect();
    let mut found = places.locate(&wanted).into_iter();
    let mut list: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| {
            let location = found.next().flatten();
            let related = diagnostic
                .related
                .iter()
                .map(|(place, label)| (spot(place, found.next().flatten().as_ref(), places), label.clone()));
            let related = related.collect();
            let spot = spot(&diagnostic.place, location.as_ref(), places);
            let position = spot.as_ref().and_then(|spot| spot.position.as_ref());
            // What is beside the document comes before it, and what is nowhere before that.
            let order = (spot.is_some(), location.map(|at| at.file), position.map(|at| (at.line, at.column)));
            (order, finding(diagnostic, spot, related))
        })
        .collect();
    list.sort_by_key(|(order, _)| *order);
    list.into_iter().map(|(_, finding)| finding).collect()
}

fn finding(diagnostic: &Diagnostic, spot: Option<Spot>, related: Vec<(Option<Spot>, String)>) -> Finding {
    let related = related.into_iter().map(|(spot, message)| (spot, harmless(&message))).collect();
    let pointer = match &diagnostic.place {
        Place::Pointer(pointer) | Place::Name(pointer) => Some(pointer.as_str().to_owned()),
        Place::Nowhere | Place::File(_) | Place::Position { .. } | Place::Path(_) | Place::Span { .. } => None,
    };
    let Diagnostic { code, severity, message, help, .. } = diagnostic;
    let help = help.as_deref().map(harmless);
    Finding { code: *code, severity: *severity, message: harmless(message), help, pointer, spot, related }
}

fn spot(place: &Place, location: Option<&Location>, places: &dyn Places) -> Option<Spot> {
    match place {
        Place::Path(path) => Some(Spot { file: path.clone(), position: None }),
        Place::Span { file, start, end } => {
            let before = file.text.get(..*start).unwrap_or(&file.text);
            let line = before.matches('\n').count() as u32 + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u32 + 1;
            Some(Spot { file: file.name.clone(), position: Some(position(line, column, &file.text, &(*start..*end))) })
        }
        Place::Nowhere | Place::File(_) | Place::Pointer(_) | Place::Name(_) | Place::Position { .. } => {
            let Location { file, line, column, span } = location?;
            let position = Some(position(*line, *column, places.text(*file), span));
            Some(Spot { file: places.name(*file).to_owned(), position })
        }
    }
}

fn position(line: u32, column: u32, text: &str, span: &Range<usize>) -> Position {
    let (excerpt, span) = window(text, span).unwrap_or_default();
    let part = |range: Range<usize>| harmless_lines(excerpt.get(range).unwrap_or_default());
    let (before, marked, after) = (part(0..span.start), part(span.clone()), part(span.end..excerpt.len()));
    let span = before.len()..before.len() + marked.len();
    Position { line, column, excerpt: before + &marked + &after, span }
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

/// The text without what a terminal or a reader of reports obeys: controls but line ends, and marks of direction.
fn harmless(text: &str) -> String {
    escaped(text, &['\n'])
}

/// The same of what is one line, whatever a document writes.
pub(crate) fn harmless_line(text: &str) -> String {
    escaped(text, &[])
}

/// The same of lines of a document, in which tabs may stand.
pub(crate) fn harmless_lines(text: &str) -> String {
    escaped(text, &['\n', '\t'])
}

/// JSON with escapes in place of such characters, which mean the same there. All of them have at most four digits.
pub(crate) fn harmless_json(json: &str) -> String {
    replaced(json, &['\n'], |sign| format!("\\u{:04x}", u32::from(sign)))
}

fn escaped(text: &str, kept: &[char]) -> String {
    replaced(text, kept, |sign| sign.escape_unicode().to_string())
}

fn replaced(text: &str, kept: &[char], escape: impl Fn(char) -> String) -> String {
    let mut replaced = String::with_capacity(text.len());
    for sign in text.chars() {
        let turns = matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if turns || sign.is_control() && !kept.contains(&sign) {
            replaced.push_str(&escape(sign));
        } else {
            replaced.push(sign);
        }
    }
    replaced
}
