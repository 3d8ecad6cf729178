//! What the grammar of regular expressions of ECMA-262 refuses (section 22.2.1, with what Annex B allows besides), and
//! nothing else: what a pattern means is the server's concern.

use std::iter::Peekable;
use std::str::Chars;

/// Whether something that can be repeated stands before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Atom,
    /// `*` and its kin, which only `?` may follow.
    Quantifier,
}

/// The first fault of a pattern.
pub(super) fn fault(pattern: &str) -> Option<String> {
    let mut signs = pattern.chars().peekable();
    let mut open = 0usize;
    let mut before = Before::Nothing;
    while let Some(sign) = signs.next() {
        before = match sign {
            '\\' => match signs.next() {
                None => return Some("nothing follows the last `\\`".to_owned()),
                Some('b' | 'B') => Before::Nothing,
                Some(_) => Before::Atom,
            },
            '[' => match class(&mut signs) {
                Some(fault) => return Some(fault),
                None => Before::Atom,
            },
            '(' => {
                open += 1;
                if let Some(fault) = group(&mut signs) {
                    return Some(fault);
                }
                Before::Nothing
            }
            ')' => match open.checked_sub(1) {
                None => return Some("nothing opens a `)`".to_owned()),
                Some(rest) => {
                    open = rest;
                    Before::Atom
                }
            },
            '|' | '^' => Before::Nothing,
            '?' if before == Before::Quantifier => Before::Atom,
            '*' | '+' | '?' if before != Before::Atom => return Some(format!("`{sign}` has nothing to repeat")),
            '*' | '+' | '?' => Before::Quantifier,
            '{' => match counts(&signs) {
                None => Before::Atom,
                Some(_) if before != Before::Atom => return Some("`{…}` has nothing to repeat".to_owned()),
                Some((least, most)) if most < least => {
                    return Some(format!("`{{{least},{most}}}` ends before it begins"));
                }
                Some(_) => {
                    signs.by_ref().find(|sign| *sign == '}');
                    Before::Quantifier
                }
            },
            _ => Before::Atom,
        };
    }
    (open > 0).then(|| "a `(` is never closed".to_owned())
}

/// What follows a bracket: `a-z]`.
fn class(signs: &mut Peekable<Chars<'_>>) -> Option<String> {
    signs.next_if_eq(&'^');
    let mut last: Option<char> = None;
    while let Some(sign) = signs.next() {
        match sign {
            ']' => return None,
            // What an escape stands for is not looked at.
            '\\' => {
                signs.next();
                last = None;
            }
            '-' => match (last.take(), signs.peek().copied()) {
                (Some(from), Some(to)) if !matches!(to, ']' | '\\') => {
                    if to < from {
                        return Some(format!("the range `{from}-{to}` ends before it begins"));
                    }
                    signs.next();
                }
                _ => last = Some('-'),
            },
            sign => last = Some(sign),
        }
    }
    Some("a `[` is never closed".to_owned())
}

/// What follows a parenthesis: `?:`, `?=`, `?!`, `?<=`, `?<!`, `?<name>`, `?i:`.
fn group(signs: &mut Peekable<Chars<'_>>) -> Option<String> {
    signs.next_if_eq(&'?')?;
    match signs.next() {
        Some(':' | '=' | '!' | '<') => None,
        Some(letter) if letter == '-' || letter.is_ascii_alphabetic() => {
            let end = signs.find(|sign| !(sign.is_ascii_alphabetic() || *sign == '-'));
            (end != Some(':')).then(|| format!("JavaScript has no group that begins with `(?{letter}`"))
        }
        _ => Some("`(?` is followed by nothing that it knows".to_owned()),
    }
}

/// The numbers of `{2}`, `{2,}` and `{2,4}`; the rest of a text otherwise.
fn counts(signs: &Peekable<Chars<'_>>) -> Option<(u64, u64)> {
    let text: String = signs.clone().take_while(|sign| *sign != '}').collect();
    let (least, most) = text.split_once(',').unwrap_or((&text, &text));
    let number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse().ok())?;
    Some((number(least)?, if most.is_empty() { u64::MAX } else { number(most)? }))
}

#[cfg(test)]
mod tests {
    use super::fault;

    /// What `new RegExp(…)` of a browser takes and refuses.
    #[test]
    fn what_javascript_takes_and_refuses() {
        for sound in [
            "^[a-z0-9_-]{1,64}$",
            r"^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$",
            "^(?!x)(?:a|b)*?(?<year>[0-9]+)(?<=a)$",
            r"\p{L}+[\]\\-]*|[]|[^]",
            "{id}|a{,3}|a{b}",
            "(?i:abc)+",
            "^$",
        ] {
            assert_eq!(fault(sound), None, "{sound}");
        }
        for wrong in [
            "[a-z", "(a", "a)", "*a", "a**", "a|+", "^*", "[z-a]", "a{3,2}", "(?i)abc", "(?P<a>b)", "a\\", "({2})",
            "(?",
        ] {
            assert!(fault(wrong).is_some(), "{wrong}");
        }
    }
}
