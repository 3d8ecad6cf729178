//! Inlines written as Markdown.
//!
//! What is written is read back as the same inlines, at the beginning of a line too.

use super::address;
use super::emphasis::{Edges, first_character};
use super::escape::{Next, push_text};
use super::tree::{Inline, Style};

/// A line or paragraph.
pub(super) fn write_inlines(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_inlines(&mut out, inlines, Next::End);
    let end = out.trim_end().len();
    out.truncate(end);
    out
}

fn push_inlines(out: &mut String, inlines: &[Inline], after: Next) {
    let mut rest = inlines.iter();
    while let Some(inline) = rest.next() {
        let next = rest.as_slice().first().map_or(after, first_character);
        match inline {
            Inline::Text(text) => push_text(out, text, next),
            Inline::Code(code) => push_code(out, code),
            Inline::Styled(style, content) => push_styled(out, *style, content, next),
            Inline::Link(address, content) => push_link(out, address, content),
            Inline::Break => push_line_end(out, "\\\n"),
            Inline::Soft => push_line_end(out, "\n"),
        }
    }
}

fn push_line_end(out: &mut String, end: &str) {
    let length = out.trim_end_matches(' ').len();
    out.truncate(length);
    if !out.is_empty() && !out.ends_with('\n') {
        out.push_str(end);
    }
}

/// Code between as many backticks as it needs.
fn push_code(out: &mut String, code: &str) {
    let mut longest = 0;
    let mut run = 0;
    for character in code.chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    out.extend([fence.as_str(), pad, code, pad, fence.as_str()]);
}

fn push_link(out: &mut String, target: &str, content: &[Inline]) {
    if let [Inline::Text(text)] = content
        && target.strip_prefix("mailto:").unwrap_or(target).eq(text.strip_prefix("mailto:").unwrap_or(text))
        && address::is_autolink(target)
    {
        out.extend(["<", text, ">"]);
        return;
    }
    out.push('[');
    push_inlines(out, content, Next::Is(']'));
    out.extend(["](", &address::encode(target), ")"]);
}

fn push_styled(out: &mut String, style: Style, content: &[Inline], next: Next) {
    let previous = out.chars().next_back().filter(|last| *last != '\n');
    let Some(marker) = Edges::of(content, previous, next).marker(style) else {
        return push_inlines(out, content, next);
    };
    out.push_str(marker);
    push_inlines(out, content, marker.chars().next().map_or(Next::End, Next::Is));
    out.push_str(marker);
}
