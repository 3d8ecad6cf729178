//! Reads a line of Rust into a [`Layout`], as far as line breaks care about it.
//!
//! It reads what the emitters write, not all of Rust: operators and closures stay texts that cannot be broken.

use super::scan::{Outside, find, group, parts};
use super::tree::Layout;

/// An expression.
pub(super) fn expression(text: &str) -> Layout {
    let text = text.trim();
    if let Some((head, body)) = closure(text) {
        return Layout::Closure(head.to_owned(), Box::new(expression(body)));
    }
    if text.starts_with(['|', '.']) {
        return Layout::text(text);
    }
    for prefix in ["&mut ", "&", "*", "!"] {
        if let Some(inner) = text.strip_prefix(prefix) {
            return Layout::Prefixed(prefix.to_owned(), Box::new(expression(inner)));
        }
    }
    if is_operation(text) {
        return Layout::text(text);
    }
    let mut links = dots(text).into_iter();
    let root = links.next().map_or_else(|| Layout::text(""), list);
    root.chain(links.map(list).collect())
}

/// The arguments of a closure, and its body.
fn closure(text: &str) -> Option<(&str, &str)> {
    let end = text.strip_prefix('|')?.find('|')? + 2;
    let (head, body) = text.split_at_checked(end)?;
    Some((head, body.strip_prefix(' ')?))
}

/// Whether a text has operators: spaces that do not stand before the braces of a struct's literal.
fn is_operation(text: &str) -> bool {
    find(text, " ")
        .is_some_and(|at| !(text.get(at..).is_some_and(|rest| rest.starts_with(" {")) && text.ends_with('}')))
}

/// The parts that begin with a dot, behind the one that does not.
fn dots(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let is_number = text.starts_with(|letter: char| letter.is_ascii_digit());
    for (at, _) in Outside::new(text).filter(|(_, byte)| *byte == b'.' && !is_number) {
        parts.extend(text.get(start..at));
        start = at;
    }
    parts.extend(text.get(start..));
    parts
}

/// A call, an array, a tuple, the literal of a struct; else a text.
fn list(text: &str) -> Layout {
    let read = || {
        let (at, bracket) = Outside::new(text).find(|(_, byte)| matches!(byte, b'(' | b'[' | b'{'))?;
        let end = group(text, at)?;
        let open = text.get(..=at)?;
        let inner = text.get(at + 1..end)?;
        let close = match (bracket, text.get(end + 1..)?) {
            (b'(', "") => ")",
            (b'(', "?") => ")?",
            (b'(', "??") => ")??",
            (b'[', "") if open.ends_with("![") || open == "[" => "]",
            (b'{', "") if open.ends_with(" {") => "}",
            _ => return None,
        };
        if open == "json!(" {
            return None;
        }
        let items = parts(inner).into_iter();
        let items = if bracket == b'{' { items.map(field).collect() } else { items.map(expression).collect() };
        Some(Layout::List { open: open.to_owned(), items, close })
    };
    // A variant of an enum holds a type.
    let other = || if text.ends_with('>') { ty(text) } else { Layout::text(text) };
    read().unwrap_or_else(other)
}

/// `name: value` in the literal of a struct.
fn field(text: &str) -> Layout {
    match text.split_once(": ") {
        Some((name, value)) if !name.contains(['(', '.', ' ']) => {
            Layout::Field(name.to_owned(), Box::new(expression(value)))
        }
        _ => Layout::text(text),
    }
}

/// A type.
pub(super) fn ty(text: &str) -> Layout {
    let text = text.trim();
    if let Some(at) = find(text, " = ") {
        let (name, value) = text.split_at_checked(at + 3).unwrap_or((text, ""));
        return Layout::Prefixed(name.to_owned(), Box::new(ty(value)));
    }
    for prefix in ["&'static ", "&"] {
        if let Some(inner) = text.strip_prefix(prefix) {
            return Layout::Prefixed(prefix.to_owned(), Box::new(ty(inner)));
        }
    }
    let bracketed = |at: usize, close: &'static str| {
        let (open, rest) = text.split_at_checked(at + 1)?;
        let items = parts(rest.strip_suffix(close)?).into_iter().map(ty).collect();
        Some(Layout::List { open: open.to_owned(), items, close })
    };
    let read =
        if text.starts_with('(') { bracketed(0, ")") } else { find(text, "<").and_then(|at| bracketed(at, ">")) };
    read.unwrap_or_else(|| Layout::text(text))
}
