//! Addresses: which ones a link may have, and where one begins and ends in running text.
//!
//! Only `http`, `https` and `mailto` lead anywhere from a page that stands on its own; relative paths and fragments
//! belong to the site the document was written for (see `base`). An address with a placeholder in it is text about an address, and
//! reads best as code.

use super::escape::begins_entity;

/// An address found in running text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found<'a> {
    pub before: &'a str,
    pub address: &'a str,
    /// Whether it has no placeholder and can be followed.
    pub whole: bool,
    pub after: &'a str,
}

/// The first `http` or `https` address in running text.
pub(super) fn find(text: &str) -> Option<Found<'_>> {
    let mut from = 0;
    while let Some(separator) = text.get(from..)?.find("://").map(|at| from + at) {
        let head = text.get(..separator)?;
        from = separator + 3;
        let Some(scheme) = ["https", "http"].into_iter().find(|scheme| ends_with_scheme(head, scheme)) else {
            continue;
        };
        let start = separator - scheme.len();
        let length = length_of(text.get(from..)?);
        if length == 0 {
            continue;
        }
        let end = from + length;
        let address = text.get(start..end)?;
        return Some(Found {
            before: text.get(..start)?,
            address,
            whole: is_linkable(address) && !address.contains(['{', '}']),
            after: text.get(end..)?,
        });
    }
    None
}

fn ends_with_scheme(head: &str, scheme: &str) -> bool {
    head.len()
        .checked_sub(scheme.len())
        .and_then(|at| head.get(at..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(scheme))
}

/// How far an address reaches from its host on, without the punctuation of the sentence around it.
fn length_of(text: &str) -> usize {
    let mut end = 0;
    while let Some(character) = text.get(end..).and_then(|rest| rest.chars().next()) {
        if character == '<' || character == '{' {
            match placeholder(text.get(end..).unwrap_or_default()) {
                Some(length) => end += length,
                None => break,
            }
        } else if character.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%^".contains(character) {
            end += 1;
        } else {
            break;
        }
    }
    let mut address = text.get(..end).unwrap_or_default();
    while let Some(last) = address.chars().next_back() {
        let count = |character: char| address.matches(character).count();
        let hangs = match last {
            ')' => count(')') > count('('),
            ']' => count(']') > count('['),
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '(' | '[' => true,
            _ => false,
        };
        if !hangs {
            break;
        }
        address = address.get(..address.len() - last.len_utf8()).unwrap_or_default();
    }
    address.len()
}

/// The length of `<name>` or `{name}` at the beginning.
fn placeholder(text: &str) -> Option<usize> {
    let close = if text.starts_with('<') { '>' } else { '}' };
    let end = text.find(close)?;
    let name = text.get(1..end)?;
    (!name.is_empty() && name.len() < 80 && !name.contains([' ', '\n', '<', '{', '`'])).then_some(end + 1)
}

/// Whether a link to this address leads anywhere.
pub(super) fn is_linkable(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    if scheme.eq_ignore_ascii_case("mailto") {
        return rest.contains('@') && !rest.contains([' ', '<', '>', '{']);
    }
    let Some(rest) = rest.strip_prefix("//") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        && host.starts_with(|first: char| first.is_alphanumeric() || first == '[')
        && !host.contains(['{', '}', '<', '>', '$', ' ', '*', '\\', '|', '`'])
        && !address.contains(['<', '>'])
}

/// The address as it stands between the parentheses of a link.
pub(super) fn encode(address: &str) -> String {
    let balanced = is_balanced(address);
    let mut encoded = String::with_capacity(address.len());
    for (position, character) in address.char_indices() {
        match character {
            '&' if begins_entity(address.get(position + 1..).unwrap_or_default()) => encoded.push_str("&amp;"),
            ' ' | '\n' | '<' | '>' | '\\' | '|' | '`' | '"' => push_percent(&mut encoded, character),
            '(' | ')' if !balanced => push_percent(&mut encoded, character),
            _ if character.is_control() => {}
            _ => encoded.push(character),
        }
    }
    encoded
}

/// Whether the address can be written as `<address>` and read back as it is.
pub(super) fn is_autolink(address: &str) -> bool {
    address
        .chars()
        .all(|character| !character.is_whitespace() && !matches!(character, '<' | '>' | '|' | '\\' | '`' | '"'))
}

fn is_balanced(address: &str) -> bool {
    let mut depth = 0_i32;
    for character in address.chars() {
        depth += i32::from(character == '(') - i32::from(character == ')');
        if !(0..8).contains(&depth) {
            return false;
        }
    }
    depth == 0
}

fn push_percent(encoded: &mut String, character: char) {
    let mut bytes = [0; 4];
    for byte in character.encode_utf8(&mut bytes).bytes() {
        encoded.push('%');
        for nibble in [byte >> 4, byte & 15] {
            encoded.extend(char::from_digit(u32::from(nibble), 16).map(|digit| digit.to_ascii_uppercase()));
        }
    }
}
