//! Emphasis where it will be read back as emphasis, and nowhere else.
//!
//! HTML can set half a word apart, Markdown not always: a marker opens and closes only between the right characters.
//! Where it would not, punctuation at the end moves out of the style if that helps, else the style goes and the text
//! stays.

use super::escape::Next;
use super::tidy::push;
use super::tree::{Inline, Style, visible};

/// What stands on both sides of the two markers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edges {
    previous: Option<char>,
    first: Option<char>,
    last: Option<char>,
    next: Option<char>,
}

impl Edges {
    pub(super) fn of(content: &[Inline], previous: Option<char>, next: Next) -> Self {
        let character = |next| match next {
            Next::End => None,
            Next::Is(character) => Some(character),
        };
        Self {
            previous,
            first: content.first().map(first_character).and_then(character),
            last: content.last().and_then(last_character),
            next: character(next),
        }
    }

    /// The marker to write on both sides, if there is one that works.
    pub(super) fn marker(self, style: Style) -> Option<&'static str> {
        let crowded = |edge: Option<char>| matches!(edge, Some('*' | '_' | '~'));
        let star = Some('*');
        let marker = match style {
            Style::Strong => "**",
            Style::Strikethrough => "~~",
            Style::Emphasis
                if crowded(self.previous) || crowded(self.next) || self.first == star || self.last == star =>
            {
                "_"
            }
            Style::Emphasis => "*",
        };
        let own = marker.chars().next();
        let apart = self.previous != own && self.next != own;
        let within_word = [self.previous, self.next].into_iter().flatten().any(char::is_alphanumeric);
        (self.opens() && self.closes() && apart && (marker != "_" || !within_word)).then_some(marker)
    }

    fn opens(self) -> bool {
        is_flanked(self.previous, self.first)
    }

    fn closes(self) -> bool {
        is_flanked(self.next, self.last)
    }
}

/// Whether a marker between these two belongs to the inner one.
fn is_flanked(outside: Option<char>, inside: Option<char>) -> bool {
    inside.is_some_and(|inside| {
        let free = outside.is_none_or(|outside| !outside.is_alphanumeric());
        !inside.is_whitespace() && (inside.is_alphanumeric() || free)
    })
}

/// Takes away the styles that cannot be written.
pub(super) fn settle(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut settled = inlines;
    // What stands beside a style changes when another one goes, so once is not enough.
    for _ in 0..4 {
        let next = settle_between(settled.clone(), None, Next::End);
        if next == settled {
            break;
        }
        settled = next;
    }
    settled
}

fn settle_between(inlines: Vec<Inline>, previous: Option<char>, after: Next) -> Vec<Inline> {
    let mut line = Vec::with_capacity(inlines.len());
    let mut rest = inlines.into_iter();
    while let Some(inline) = rest.next() {
        let next = rest.as_slice().first().map_or(after, first_character);
        match inline {
            Inline::Styled(style, mut content) => {
                if is_pattern(&content) {
                    push_all(&mut line, content);
                    continue;
                }
                let previous = line.last().map_or(previous, last_character);
                let edges = Edges::of(&content, previous, next);
                let moved = if edges.closes() { String::new() } else { take_punctuation(&mut content) };
                let edges =
                    if moved.is_empty() { edges } else { Edges::of(&content, previous, first_of(&moved, next)) };
                if let Some(marker) = edges.marker(style) {
                    let own = marker.chars().next();
                    let content = settle_between(content, own, own.map_or(Next::End, Next::Is));
                    push(&mut line, Inline::Styled(style, content));
                } else {
                    push_all(&mut line, content);
                }
                push(&mut line, Inline::Text(moved));
            }
            Inline::Link(address, content) => {
                let content = settle_between(content, Some('['), Next::Is(']'));
                push(&mut line, Inline::Link(address, content));
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Soft => push(&mut line, inline),
        }
    }
    line
}

fn push_all(line: &mut Vec<Inline>, inlines: Vec<Inline>) {
    for inline in inlines {
        push(line, inline);
    }
}

/// Whether what looks like emphasis is a pattern with asterisks in it: `*/*`, or the `*, text/*` of two patterns.
///
/// Nobody stresses punctuation, so such text is written without a style.
pub(super) fn is_pattern(content: &[Inline]) -> bool {
    let (Some(Inline::Text(first)), Some(Inline::Text(last))) = (content.first(), content.last()) else { return false };
    let (first, last) = (first.trim_start(), last.trim_end());
    let plain = content.iter().all(|inline| matches!(inline, Inline::Text(_) | Inline::Soft | Inline::Break));
    let punctuation = || visible(content).bytes().all(|byte| byte.is_ascii_punctuation() || byte == b' ');
    first.starts_with([',', ';', ')', ']', '}'])
        || (first.starts_with('/') && last.ends_with('/'))
        || (plain && punctuation())
}

fn first_of(text: &str, next: Next) -> Next {
    text.chars().next().map_or(next, Next::Is)
}

/// Takes the punctuation off the end of words.
fn take_punctuation(content: &mut [Inline]) -> String {
    let Some(Inline::Text(text)) = content.last_mut() else { return String::new() };
    let kept = text.trim_end_matches(|it: char| it.is_ascii_punctuation()).len();
    if kept == 0 { String::new() } else { text.split_off(kept) }
}

pub(super) fn first_character(inline: &Inline) -> Next {
    match inline {
        Inline::Text(text) => first_of(text, Next::End),
        Inline::Code(_) => Next::Is('`'),
        Inline::Styled(Style::Strikethrough, _) => Next::Is('~'),
        Inline::Styled(Style::Strong | Style::Emphasis, _) => Next::Is('*'),
        Inline::Link(address, content) => match content.as_slice() {
            [Inline::Text(text)] if text == address => Next::Is('<'),
            _ => Next::Is('['),
        },
        // A hard end of a line is a backslash.
        Inline::Break => Next::Is('\\'),
        Inline::Soft => Next::End,
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
