//! Chains of links: fields, calls of methods, `.await`.

use super::shape::Shape;
use super::tree::Layout;
use super::{SMALL, STEP, break_line, first_width, last_width, width};

/// The text of a chain, if it fits.
pub(super) fn fit(root: &Layout, links: &[Layout], shape: Shape) -> Option<String> {
    let mut texts = vec![root.fit(shape)?];
    let rest = beside(&mut texts, links, shape);
    let Some((last, front)) = rest.split_last() else {
        return Some(texts.concat());
    };
    // Behind a root that ends where it began, links stand below its end.
    let is_block = texts.first().is_some_and(|root| root.contains('\n'));
    let below = shape.below(usize::from(!is_block), 0);
    for link in front {
        texts.push(link.fit(below)?);
    }
    let (text, fits) = fit_last(last, links.len(), &texts, (shape, below))?;
    texts.push(text);
    if fits {
        return Some(texts.concat());
    }
    (!shape.one_line_chains).then(|| texts.join(&break_line(below.indent)))
}

/// Puts the first links beside a root that is no wider than the indentation; gives the others.
fn beside<'a>(texts: &mut [String], mut links: &'a [Layout], shape: Shape) -> &'a [Layout] {
    let room = STEP.saturating_sub(shape.offset);
    let Some(root) = texts.first_mut() else { return links };
    while width(root) <= room && !root.contains('\n') {
        let Some((first, rest)) = links.split_first() else { break };
        let Some(text) = shape.after(width(root)).and_then(|shape| first.fit(shape)) else { break };
        root.push_str(&text);
        links = rest;
    }
    links
}

/// The last link, and whether all links are on one line, of which the last one may be the beginning.
fn fit_last(last: &Layout, count: usize, texts: &[String], (shape, below): (Shape, Shape)) -> Option<(String, bool)> {
    let under = || below.before(shape.behind()).and_then(|below| last.fit(below));
    let is_line = texts.iter().all(|text| !text.contains('\n'));
    let is_extended = texts.len() == 1 && !is_line && texts.iter().all(|text| ends_block(text));
    let taken: usize = if is_extended {
        texts.iter().map(|text| last_width(text)).sum()
    } else {
        texts.iter().map(|text| width(text)).sum()
    };
    let limit = if count == 1 { shape.width } else { shape.width.min(SMALL) };
    let room = limit.saturating_sub(taken + tries(last));
    if !(is_line && room > 0) {
        return Some((under()?, false));
    }
    let Some(over) = shape.after(taken).and_then(|shape| last.fit(shape)) else {
        return Some((under()?, false));
    };
    let lines = over.lines().count();
    let fits = first_width(&over) <= room;
    // Nothing is shorter than one line.
    if fits && (lines == 1 || lines >= 5) {
        return Some((over, true));
    }
    match under() {
        Some(under) if !fits => Some((under, false)),
        Some(under) if under.lines().count() < lines => Some((under, false)),
        Some(_) | None => Some((over, fits)),
    }
}

/// How many question marks a link ends with; rustfmt counts them twice.
fn tries(link: &Layout) -> usize {
    let text = match link {
        Layout::Text(text) => text.as_str(),
        Layout::List { close, .. } => close,
        Layout::Prefixed(..) | Layout::Chain(..) | Layout::Pair(..) | Layout::Closure(..) | Layout::Field(..) => "",
    };
    text.len() - text.trim_end_matches('?').len()
}

fn ends_block(text: &str) -> bool {
    text.lines().next_back().is_some_and(|line| line.trim_start().starts_with([')', ']', '}']))
}
