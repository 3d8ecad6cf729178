//! Changes texts line by line and byte by byte: what a document, a configuration or a file of ours is before anybody has
//! read it.

use crate::choices::Choices;

/// What stands somewhere in one of the languages, or should not.
const PIECES: &[&str] = &[
    "",
    " ",
    "\n",
    "\r\n",
    "\t",
    ":",
    ": ",
    "-",
    "- ",
    "#",
    "'",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "[[",
    ",",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "|",
    ">-",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "=",
    "\"\"\"",
    "'''",
    "\0",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "null",
    "~",
    ".inf",
    "0x10",
    "1e999",
    "\\u0000",
    "$",
    "@",
    "$..a",
    "1979-05-27",
];

/// A text with as many changes as there are choices for, at most sixteen.
pub(crate) fn mutate(text: &[u8], choices: &mut Choices<'_>) -> Vec<u8> {
    let mut text = text.to_vec();
    for _ in 0..16 {
        if choices.is_over() {
            break;
        }
        change(&mut text, choices);
    }
    text
}

fn change(text: &mut Vec<u8>, choices: &mut Choices<'_>) {
    let at = choices.below(text.len() + 1);
    let (start, end) = line(text, at);
    match choices.below(9) {
        0 => text.truncate(at),
        1 => drop(text.splice(at..at, choices.of(PIECES).map_or(Vec::new(), |piece| piece.as_bytes().to_vec()))),
        2 => drop(text.drain(start..end)),
        3 => {
            let copy = text[start..end].to_vec();
            drop(text.splice(start..start, copy));
        }
        4 => {
            let from = choices.below(text.len() + 1);
            let (from, to) = line(text, from);
            let copy = text[from..to].to_vec();
            drop(text.splice(start..start, copy));
        }
        5 => drop(text.splice(start..start, vec![b' '; choices.below(9)])),
        6 => {
            let byte = u8::try_from(choices.below(256)).unwrap_or_default();
            drop(text.splice(at..at, [byte]));
        }
        7 => {
            let piece = choices.of(PIECES).map_or("", |piece| *piece).as_bytes();
            let many = piece.repeat(choices.below(200));
            drop(text.splice(at..at, many));
        }
        _ => {
            if at < text.len() {
                text.remove(at);
            }
        }
    }
}

/// The line around a place, with its end.
fn line(text: &[u8], at: usize) -> (usize, usize) {
    let start = text[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = text[at..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |end| at + end + 1);
    (start, end)
}
