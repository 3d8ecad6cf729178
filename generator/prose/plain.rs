//! The short way: most descriptions are one plain sentence.
//!
//! Text is recognized when no character of it could mean anything to a Markdown parser, wherever it stands, and when
//! nothing in it would be changed by the long way. Whatever is in doubt is left to the parser.

/// The text without surrounding whitespace, if it is clean as it stands.
pub(super) fn recognize(text: &str) -> Option<&str> {
    let text = text.trim_matches([' ', '\n', '\r', '\t']);
    let mut previous = ' ';
    let mut characters = text.chars().peekable();
    if characters.peek().is_some_and(|first| !first.is_alphabetic()) {
        return None;
    }
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let harmless = match character {
            ' ' => previous != ' ',
            '_' => previous.is_alphanumeric() && next.is_some_and(char::is_alphanumeric),
            '-' => next != Some('-') && previous != '-',
            ':' => next != Some('/'),
            ',' | '.' | ';' | '(' | ')' | '\'' | '"' | '/' | '?' | '%' | '=' => true,
            '!' => next != Some('['),
            _ => character.is_alphanumeric(),
        };
        if !harmless {
            return None;
        }
        previous = character;
    }
    Some(text)
}
