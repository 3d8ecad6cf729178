//! Inlines written as Markdown.
//!
//! Emphasis is only written where it will be read back as emphasis; HTML can set half a word apart, Markdown cannot
//! always, and then the text matters more than the style.

use super::address;
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
    let (first, last) = (content.first().map(first_character), content.last().and_then(last_character));
    let (Some(Next::Is(first)), Some(last)) = (first, last) else {
        return push_inlines(out, content, next);
    };
    let crowded = |edge: Option<char>| edge.is_some_and(|edge| matches!(edge, '*' | '_' | '~'));
    let outer_next = match next {
        Next::End => None,
        Next::Is(character) => Some(character),
    };
    let marker = match style {
        Style::Strong => "**",
        Style::Strikethrough => "~~",
        Style::Emphasis if crowded(previous) || crowded(outer_next) || first == '*' || last == '*' => "_",
        Style::Emphasis => "*",
    };
    let own = marker.chars().next();
    let flanked = is_opening(previous, first) && is_opening(outer_next, last);
    let apart = previous.is_none_or(|it| Some(it) != own) && outer_next.is_none_or(|it| Some(it) != own);
    let underscore =
        marker == "_" && (previous.is_some_and(char::is_alphanumeric) || outer_next.is_some_and(char::is_alphanumeric));
    if !flanked || !apart || underscore {
        return push_inlines(out, content, next);
    }
    out.push_str(marker);
    push_inlines(out, content, own.map_or(Next::End, Next::Is));
    out.push_str(marker);
}

/// Whether a marker between these two, seen from outside in, can open; the same holds for closing, seen from the end.
fn is_opening(outside: Option<char>, inside: char) -> bool {
    let word = inside.is_alphanumeric();
    !inside.is_whitespace() && (word || outside.is_none_or(|it| !it.is_alphanumeric()))
}

fn first_character(inline: &Inline) -> Next {
    match inline {
        Inline::Text(text) => text.chars().next().map_or(Next::End, Next::Is),
        Inline::Code(_) => Next::Is('`'),
        Inline::Styled(Style::Strikethrough, _) => Next::Is('~'),
        Inline::Styled(Style::Strong | Style::Emphasis, _) => Next::Is('*'),
        Inline::Link(address, content) => match content.as_slice() {
            [Inline::Text(text)] if text == address => Next::Is('<'),
            _ => Next::Is('['),
        },
        Inline::Break | Inline::Soft => Next::End,
    }
}

fn last_character(inline: &Inline) -> Option<char> {
    match inline {
        Inline::Text(text) => text.chars().next_back(),
        Inline::Code(_) => Some('`'),
        Inline::Styled(Style::Strikethrough, _) => Some('~'),
        Inline::Styled(Style::Strong | Style::Emphasis, _) => Some('*'),
        Inline::Link(..) => Some(')'),
        Inline::Break | Inline::Soft => None,
    }
}
