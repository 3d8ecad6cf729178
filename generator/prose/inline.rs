//! Inlines written as Markdown.
//!
//! What is written is read back as the same inlines, at the beginning of a line too.

use std::ops::Range;

use super::address;
use super::emphasis::{Edges, first_character};
use super::escape::{Next, push_text};
use super::tree::{Inline, Style};

/// A line or paragraph, and where it is not just text.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub text: String,
    /// Spans of code, with their marks.
    pub code: Vec<Range<usize>>,
    /// The ends of lines that must be there.
    pub breaks: Vec<usize>,
}

/// Writes a line or paragraph.
pub(super) fn write_inlines(inlines: &[Inline]) -> String {
    written(inlines).text
}

/// Writes a line or paragraph, for who wants to divide it.
pub(super) fn written(inlines: &[Inline]) -> Written {
    let mut out = Written::default();
    push_inlines(&mut out, inlines, Next::End);
    let end = out.text.trim_end().len();
    out.text.truncate(end);
    out
}

fn push_inlines(out: &mut Written, inlines: &[Inline], after: Next) {
    let mut rest = inlines.iter();
    while let Some(inline) = rest.next() {
        let next = rest.as_slice().first().map_or(after, first_character);
        match inline {
            Inline::Text(text) => push_text(&mut out.text, text, next),
            Inline::Code(code) => {
                let start = out.text.len();
                push_code(&mut out.text, code);
                out.code.push(start..out.text.len());
            }
            Inline::Styled(style, content) => push_styled(out, *style, content, next),
            Inline::Link(address, content) => push_link(out, address, content),
            Inline::Break => {
                if push_line_end(&mut out.text, "\\\n") {
                    out.breaks.push(out.text.len() - 1);
                }
            }
            Inline::Soft => {
                push_line_end(&mut out.text, "\n");
            }
        }
    }
}

/// Ends a line, unless it is empty.
fn push_line_end(out: &mut String, end: &str) -> bool {
    let length = out.trim_end_matches(' ').len();
    out.truncate(length);
    let ends = !out.is_empty() && !out.ends_with('\n');
    if ends {
        out.push_str(end);
    }
    ends
}

/// Code between as many backticks as it needs.
pub(super) fn push_code(out: &mut String, code: &str) {
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

fn push_link(out: &mut Written, target: &str, content: &[Inline]) {
    if let [Inline::Text(text)] = content
        && target.strip_prefix("mailto:").unwrap_or(target).eq(text.strip_prefix("mailto:").unwrap_or(text))
        && address::is_autolink(target)
    {
        out.text.extend(["<", text, ">"]);
        return;
    }
    out.text.push('[');
    push_inlines(out, content, Next::Is(']'));
    out.text.extend(["](", &address::encode(target), ")"]);
}

fn push_styled(out: &mut Written, style: Style, content: &[Inline], next: Next) {
    let previous = out.text.chars().next_back().filter(|last| *last != '\n');
    let Some(marker) = Edges::of(content, previous, next).marker(style) else {
        return push_inlines(out, content, next);
    };
    out.text.push_str(marker);
    push_inlines(out, content, marker.chars().next().map_or(Next::End, Next::Is));
    out.text.push_str(marker);
}
