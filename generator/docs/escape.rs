//! Plain text made Markdown: names, values and addresses that must come out as they are.
//!
//! Prose is not for this: the surface has made it clean Markdown already.

use std::ops::Range;

use crate::prose;

use super::fence;

/// Text with a backslash before every character that Markdown would take for itself.
///
/// An underscore between letters or digits means nothing, so `created_at` stays as it is. An address that stands in the
/// text is a link for GitHub as it is, backslashes included: one that would need some is code.
pub(super) fn text(plain: &str) -> String {
    let plain = prose::visible(plain);
    let mut out = String::with_capacity(plain.len() + 8);
    let (mut done, mut from) = (0, 0);
    while let Some(range) = address(&plain, from) {
        from = range.end;
        let address = plain.get(range.clone()).unwrap_or_default();
        if escaped(address) != address {
            out.push_str(&escaped(plain.get(done..range.start).unwrap_or_default()));
            out.push_str(&fence::inline(address));
            done = range.end;
        }
    }
    out + &escaped(plain.get(done..).unwrap_or_default())
}

/// The first address that GitHub would make a link of, from a place on: up to a blank, without what ends a sentence.
pub(super) fn address(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let begins = |at: &usize| !text.get(..from + at).unwrap_or_default().ends_with(char::is_alphanumeric);
    let starts = ["http://", "https://", "www."].iter().filter_map(|word| rest.find(word).filter(begins));
    let start = from + starts.min()?;
    let word = text.get(start..)?.split(char::is_whitespace).next()?;
    let address = word.trim_end_matches(['"', '\'', '.', ',', ':', ';', '!', '?', ')', ']', '*', '~']);
    (!address.is_empty()).then(|| start..start + address.len())
}

fn escaped(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len() + 8);
    let mut previous = ' ';
    let mut rest = plain.chars();
    while let Some(c) = rest.next() {
        let next = rest.as_str().chars().next().unwrap_or(' ');
        let special = match c {
            '\\' | '`' | '*' | '<' | '>' | '~' => true,
            '_' => !(previous.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next == '#' || next.is_ascii_alphabetic() && is_entity(rest.as_str()),
            '[' => rest.as_str().contains(']'),
            ']' => next == '(' || next == ':',
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        previous = c;
    }
    out
}

/// Whether what follows an ampersand ends like a character reference.
fn is_entity(rest: &str) -> bool {
    let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    rest.strip_prefix(name).is_some_and(|rest| rest.starts_with(';'))
}
