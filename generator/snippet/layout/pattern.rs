//! The pattern of an arm. What it holds is limited by the margin alone.

use super::scan::{find, group, parts};
use super::shape::Shape;
use super::{break_line, width};

/// The pattern with room for ` => {` behind it, if there is a way.
pub(super) fn fit(indent: usize, pattern: &str) -> Option<String> {
    set(pattern, Shape::line(indent, " => {".len()))
}

fn set(pattern: &str, shape: Shape) -> Option<String> {
    if width(pattern) <= shape.width {
        return Some(pattern.to_owned());
    }
    let start = find(pattern, "(")?;
    let (open, inner) = (pattern.get(..=start)?, pattern.get(start + 1..pattern.len() - 1)?);
    if group(pattern, start) != Some(pattern.len() - 1) || width(open) > shape.width {
        return None;
    }
    let items = parts(inner);
    if let ([only], Some(shape)) = (items.as_slice(), shape.after(width(open)).and_then(|shape| shape.before(1))) {
        // A variant of a variant begins on the same line.
        if let Some(only) = set(only, shape).filter(|only| only.ends_with(')')) {
            return Some(format!("{open}{only})"));
        }
    }
    let below = shape.below(1, 1);
    let mut text = open.to_owned();
    for item in items {
        text.extend([&break_line(below.indent), &set(item, below)?, ","]);
    }
    Some(text + &break_line(shape.indent) + ")")
}
