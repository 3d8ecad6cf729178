//! Values behind `=`, `:` or `=>`: on the same line, or below it where that is better.

use super::shape::Shape;
use super::tree::Layout;
use super::{break_line, width};

/// The value with what is before it, a space or a break; `taken` columns of the line are.
pub(super) fn fit(value: &Layout, taken: usize, shape: Shape) -> Option<String> {
    let beside = Shape { offset: shape.offset + taken + 1, width: shape.width.saturating_sub(taken + 1), ..shape };
    let first = value.fit(beside);
    if let Some(text) = first.as_ref().filter(|text| !text.contains('\n') && width(text) <= beside.width) {
        return Some([" ", text].concat());
    }
    let below = shape.below(1, shape.behind());
    let second = value.fit(below);
    match (first, second) {
        (Some(first), Some(second)) if !is_within(&second, below) => Some(format!(" {first}")),
        (Some(first), Some(second)) if is_better(&first, &second) => Some(break_line(below.indent) + &second),
        (Some(first), _) => Some(format!(" {first}")),
        (None, Some(second)) => Some(break_line(below.indent) + &second),
        (None, None) => None,
    }
}

/// `name: value` in the literal of a struct: below only where it does not fit beside at all.
pub(super) fn field(name: &str, value: &Layout, shape: Shape) -> Option<String> {
    if let Some(text) = shape.after(width(name) + 2).and_then(|shape| value.fit(shape)) {
        return Some([name, ": ", &text].concat());
    }
    let below = shape.below(1, 0);
    Some(format!("{name}:{}{}", break_line(below.indent), value.fit(below)?))
}

/// Whether a text's first line fits into a place.
fn is_within(text: &str, shape: Shape) -> bool {
    super::first_width(text) <= shape.width
}

/// Whether a text below is better than the same beside.
pub(super) fn is_better(beside: &str, below: &str) -> bool {
    let ends = |text: &str, bracket: char| text.lines().next().is_some_and(|line| line.ends_with(bracket));
    let opens = |bracket| ends(beside, bracket) && !ends(below, bracket);
    !below.contains('\n')
        || beside.matches('\n').count() > below.matches('\n').count() + 1
        || opens('(')
        || opens('{')
        || opens('[')
}
