//! HTML as it stands in descriptions: tags, comments and references, found without a grammar.
//!
//! Nothing here fails: what is no tag is text.

use pulldown_cmark::{Event, Parser};

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// An opening or closing tag. A tag that closes itself is an opening one.
    Tag(Tag<'a>),
    /// A comment, a declaration, or an instruction: nothing to read.
    Hidden,
}

/// A tag with its name as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub name: &'a str,
    pub closing: bool,
    attributes: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute, references decoded.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches([' ', '\n', '/', '=', '"', '\'']);
            let end = rest.find([' ', '\n', '=']).unwrap_or(rest.len());
            let (key, after) = rest.split_at_checked(end)?;
            if key.is_empty() {
                return None;
            }
            let (value, after) = match after.trim_start().strip_prefix('=') {
                Some(after) => value_of(after.trim_start())?,
                None => ("", after),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(decode(value.trim()));
            }
            rest = after;
        }
    }
}

/// The value at the beginning, and what follows it.
fn value_of(text: &str) -> Option<(&str, &str)> {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote);
        }
    }
    text.split_at_checked(text.find([' ', '\n']).unwrap_or(text.len()))
}

/// The token that begins at `offset`, and where it ends.
pub(super) fn token_at(source: &str, offset: usize) -> Option<(Token<'_>, usize)> {
    let text = source.get(offset..)?;
    for (open, close) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")] {
        if text.starts_with(open) {
            let end = open.len() + text.get(open.len()..)?.find(close)? + close.len();
            return Some((Token::Hidden, offset + end));
        }
    }
    let inner = text.strip_prefix('<')?;
    let closing = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let length =
        inner.find(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '-' | ':' | '.')).unwrap_or(inner.len());
    let (name, rest) = inner.split_at_checked(length)?;
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) || !rest.starts_with([' ', '\n', '/', '>']) {
        return None;
    }
    let end = end_of_attributes(rest)?;
    let attributes = rest.get(..end)?;
    let tag = Tag { name, closing, attributes };
    Some((Token::Tag(tag), source.len() - rest.len() + end + 1))
}

/// Where the `>` of a tag is, outside quotes.
fn end_of_attributes(text: &str) -> Option<usize> {
    let mut quote = None;
    for (position, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return Some(position),
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None | Some(_), _) => {}
        }
    }
    None
}

/// Text with its character references resolved.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at_checked(at).unwrap_or((rest, ""));
        decoded.push_str(before);
        let end = reference.bytes().take(33).position(|byte| byte == b';').map_or(1, |at| at + 1);
        let (reference, after) = reference.split_at_checked(end).unwrap_or((reference, ""));
        push_reference(&mut decoded, reference);
        rest = after;
    }
    decoded.push_str(rest);
    decoded
}

/// The parser knows all names of characters.
fn push_reference(decoded: &mut String, reference: &str) {
    let plain = reference.bytes().skip(1).all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'#' | b';'));
    if !plain {
        return decoded.push_str(reference);
    }
    for event in Parser::new(reference) {
        if let Event::Text(text) = event {
            decoded.push_str(&text);
        }
    }
}
