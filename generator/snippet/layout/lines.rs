//! A whole file, whose emitters write a declaration, a statement, a field or an arm on a line of its own.

use super::{SMALL, break_line, line};

/// The text with its long lines broken. Comments, attributes, strings and the inside of our macros stay as they are.
#[must_use]
pub fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    // What the line begins with that ends the part that stays as it is.
    let mut end: Option<String> = None;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches('\n');
        if let Some(wanted) = &end {
            if is_end(line, wanted) {
                end = None;
            }
            out.push_str(whole);
            continue;
        }
        end = begins(line);
        let rest = line.trim_start_matches(' ');
        // The fields of a literal share even less than a short line.
        let short = rest.len() <= SMALL && !rest.starts_with("Self { ");
        if end.is_some() || short || rest.starts_with(['/', '#']) || rest.starts_with("pub use ") {
            out.push_str(whole);
            continue;
        }
        let indent = line.len() - rest.len();
        out.push_str(line.get(..indent).unwrap_or_default());
        out.push_str(&line::fit(indent, rest));
        out.push('\n');
    }
    out
}

/// What ends the string over several lines, or the macro in braces, that begins on a line.
fn begins(line: &str) -> Option<String> {
    if line.ends_with("! {") {
        let indent = line.len() - line.trim_start_matches(' ').len();
        return Some(break_line(indent) + "}");
    }
    let (_, value) = line.trim_start_matches(' ').strip_prefix("const ").and_then(|line| line.split_once(" = r"))?;
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
