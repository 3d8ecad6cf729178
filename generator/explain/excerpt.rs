//! The lines of a document at a place.

use std::fmt::Write as _;

use crate::diagnostic::{Place, Places, Pointer};

/// How many lines are shown, and how wide.
const LINES: usize = 12;
const WIDTH: usize = 96;

/// `file:line:column`; none for a place that is in no text.
pub(super) fn position(places: &dyn Places, pointer: &Pointer) -> Option<String> {
    let place = Place::Name(pointer.clone());
    let found = places.locate(&[&place]).into_iter().next()??;
    Some(format!("{}:{}:{}", places.name(found.file), found.line, found.column))
}

/// The lines of what stands at a place, with their numbers.
pub(super) fn lines(places: &dyn Places, pointer: &Pointer) -> String {
    let place = Place::Name(pointer.clone());
    let Some(found) = places.locate(&[&place]).into_iter().next().flatten() else { return String::new() };
    let text = places.text(found.file);
    let mut lines = text.lines().enumerate().skip(found.line as usize - 1);
    let Some((_, first)) = lines.next() else { return String::new() };
    let margin = indentation(first);
    let mut shown = vec![(found.line as usize, cut(first, found.column as usize))];
    let is_open = first.trim_end().ends_with([':', '{', '[', ',', '|', '>']) || first.contains(": &");
    for (number, line) in lines.take_while(|_| is_open) {
        let item =
            indentation(line) == margin && line.trim_start().starts_with("- ") && first.trim_end().ends_with(':');
        let inside = line.trim().is_empty() || indentation(line) > margin || item;
        let closes = indentation(line) == margin && line.trim_start().starts_with(['}', ']']);
        if inside || closes {
            shown.push((number + 1, cut(line, 1)));
        }
        if !inside || shown.len() > LINES {
            break;
        }
    }
    while shown.last().is_some_and(|(_, line)| line.is_empty()) {
        shown.pop();
    }
    let cut_off = shown.len() > LINES;
    shown.truncate(LINES);
    let width = shown.last().map_or(1, |(number, _)| number.to_string().len());
    let mut told = String::new();
    for (number, line) in &shown {
        let _ = writeln!(told, "  {number:width$} | {line}");
    }
    if cut_off {
        let _ = writeln!(told, "  {:width$} | …", "");
    }
    told
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// A line that is too long, around a column from 1.
fn cut(line: &str, column: usize) -> String {
    let line = line.trim_end();
    let length = line.chars().count();
    if length <= WIDTH {
        return line.to_owned();
    }
    let start = column.saturating_sub(1 + WIDTH / 4).min(length - WIDTH);
    let shown: String = line.chars().skip(start).take(WIDTH).collect();
    let (before, after) = (if start > 0 { "…" } else { "" }, if start + WIDTH < length { "…" } else { "" });
    format!("{before}{shown}{after}")
}
