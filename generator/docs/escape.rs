//! Plain text made Markdown: names, values and addresses that must come out as they are.
//!
//! Prose is not for this: the surface has made it clean Markdown already.

use crate::prose;

/// Text with a backslash before every character that Markdown would take for itself.
///
/// An underscore between letters or digits means nothing, so `created_at` stays as it is.
pub(super) fn text(plain: &str) -> String {
    let plain = prose::visible(plain);
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
