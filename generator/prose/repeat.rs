//! A description that says its summary again.
//!
//! Many documents repeat the summary as the first sentence of the description, with or without a full stop. A reader
//! of a page sees both, one under the other; the second is cut.

use super::text::Text;
use super::tree::{Block, Inline, Style};

const STOPS: [char; 4] = ['.', ':', '!', '。'];

/// The body without the summary at its beginning.
pub(super) fn without_repeat(summary: &Text, body: Text) -> Text {
    if summary.is_empty() || body.is_empty() {
        return body;
    }
    let Some(said) = said(summary) else { return body };
    let mut blocks = body.into_blocks();
    while let Some(first) = blocks.first_mut()
        && let Some(rest) = after_repeat(&said, first)
    {
        if rest.is_empty() {
            blocks.remove(0);
        } else {
            *first = Block::Paragraph(rest);
        }
    }
    Text::of(blocks)
}

/// The line of the summary, without a stop at its end.
fn said(summary: &Text) -> Option<Vec<Inline>> {
    let Some(Block::Paragraph(mut said)) = summary.clone().into_blocks().pop() else { return None };
    if let Some(Inline::Text(last)) = said.last_mut() {
        last.truncate(last.trim_end_matches(STOPS).trim_end().len());
        if last.is_empty() {
            said.pop();
        }
    }
    (!said.is_empty()).then_some(said)
}

/// What follows in a block that begins with what was said, perhaps in bold, and goes on with a sentence of its own.
fn after_repeat(said: &[Inline], block: &Block) -> Option<Vec<Inline>> {
    let is_bold = matches!(said.first(), Some(Inline::Styled(Style::Strong, _)));
    let (stopped, rest) = match block {
        Block::Heading(title) if is_bold => after_same(said, &[Inline::Styled(Style::Strong, title.clone())])?,
        Block::Heading(title) => after_title(said, title, &[])?,
        Block::Paragraph(inlines) => match inlines.as_slice() {
            [Inline::Styled(Style::Strong, title), rest @ ..] if !is_bold => after_title(said, title, rest)?,
            inlines => after_same(said, inlines)?,
        },
        Block::Quote(_) | Block::List { .. } | Block::Code { .. } | Block::Table { .. } => return None,
    };
    let mut rest = rest.into_iter();
    match rest.next() {
        None => Some(Vec::new()),
        Some(Inline::Soft) if stopped => Some(rest.collect()),
        Some(Inline::Text(text)) if stopped => {
            let sentence = text.strip_prefix(' ').filter(|text| text.starts_with(char::is_uppercase))?;
            Some([Inline::Text(sentence.to_owned())].into_iter().chain(rest).collect())
        }
        Some(_) => None,
    }
}

/// What follows a bold title that says the same and nothing else.
fn after_title(said: &[Inline], title: &[Inline], rest: &[Inline]) -> Option<(bool, Vec<Inline>)> {
    let (stopped, left) = after_same(said, title)?;
    left.is_empty().then(|| (stopped, after_stop(rest.to_vec()).1))
}

/// Whether a stop follows what says the same, and what comes then.
fn after_same(said: &[Inline], inlines: &[Inline]) -> Option<(bool, Vec<Inline>)> {
    let (last, before) = said.split_last()?;
    let (head, tail) = inlines.split_at_checked(before.len())?;
    let (first, rest) = tail.split_first()?;
    if !head.iter().zip(before).all(|(one, other)| is_same(one, other)) {
        return None;
    }
    let mut left = Vec::with_capacity(inlines.len());
    match (last, first) {
        (Inline::Text(last), Inline::Text(text)) => {
            let (same, after) = text.split_at_checked(last.len())?;
            if !same.eq_ignore_ascii_case(last) {
                return None;
            }
            if !after.is_empty() {
                left.push(Inline::Text(after.to_owned()));
            }
        }
        _ if is_same(last, first) => {}
        _ => return None,
    }
    left.extend_from_slice(rest);
    Some(after_stop(left))
}

/// Takes a stop off the beginning.
fn after_stop(mut inlines: Vec<Inline>) -> (bool, Vec<Inline>) {
    let Some(Inline::Text(text)) = inlines.first_mut() else { return (false, inlines) };
    let Some(rest) = text.strip_prefix(STOPS) else { return (false, inlines) };
    if rest.is_empty() {
        inlines.remove(0);
    } else {
        *text = rest.to_owned();
    }
    (true, inlines)
}

/// Whether both read the same, but for capitals.
fn is_same(one: &Inline, other: &Inline) -> bool {
    let all = |one: &[Inline], other: &[Inline]| {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
    };
    match (one, other) {
        (Inline::Text(one), Inline::Text(other)) | (Inline::Code(one), Inline::Code(other)) => {
            one.eq_ignore_ascii_case(other)
        }
        (Inline::Styled(style, one), Inline::Styled(other_style, other)) => style == other_style && all(one, other),
        (Inline::Link(address, one), Inline::Link(other_address, other)) => address == other_address && all(one, other),
        (Inline::Text(_) | Inline::Code(_) | Inline::Styled(..) | Inline::Link(..), _) => false,
        (Inline::Break | Inline::Soft, _) => one == other,
    }
}
