//! A whole file, whose emitters write a declaration, a statement, a field or an arm on a line of its own.

use std::borrow::Cow;

use super::{SMALL, break_line, line};

/// The text with its long lines broken. Comments, attributes, strings and the inside of our macros stay as they are.
#[must_use]
pub fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    // What the line begins with that ends the part that stays as it is.
    let mut end: Option<String> = None;
    // Where what is copied as it is begins.
    let mut kept = 0;
    let mut at = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).chain((!text.ends_with('\n')).then_some(text.len()));
    for end_of_line in ends {
        let start = std::mem::replace(&mut at, end_of_line + 1);
        let line = text.get(start..end_of_line).unwrap_or_default();
        if let Some(wanted) = &end {
            if is_end(line, wanted) {
                end = None;
            }
            continue;
        }
        let indent = line.bytes().take_while(|byte| *byte == b' ').count();
        let rest = line.get(indent..).unwrap_or_default();
        if rest.starts_with(['/', '#']) {
            continue;
        }
        end = begins(indent, rest);
        // The fields of a literal share even less than a short line.
        let short = rest.len() <= SMALL && !rest.starts_with("Self { ");
        if end.is_some() || short || rest.starts_with("pub use ") {
            continue;
        }
        if let Cow::Owned(broken) = line::fit(indent, rest) {
            out.push_str(text.get(kept..start + indent).unwrap_or_default());
            out.push_str(&broken);
            out.push('\n');
            kept = at;
        }
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    out
}

/// What ends the string over several lines, or the macro in braces, that begins on a line.
fn begins(indent: usize, line: &str) -> Option<String> {
    if line.ends_with("! {") {
        return Some(break_line(indent) + "}");
    }
    let (_, value) = line.strip_prefix("const ").and_then(|line| line.split_once(" = r"))?;
    let hashes = value.len() - value.trim_start_matches('#').len();
    let content = value.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    (!content.contains(&end)).then_some(end)
}

fn is_end(line: &str, wanted: &str) -> bool {
    match wanted.strip_prefix('\n') {
        Some(start) => line.starts_with(start),
        None => line.contains(wanted),
    }
}
