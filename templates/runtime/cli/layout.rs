//! JSON with line ends and margins: keys keep their order, and numbers and texts their letters.

use std::iter::Peekable;
use std::str::Chars;

/// JSON, two spaces for each level.
#[must_use]
pub fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0usize;
    let mut letters = json.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => text(&mut out, &mut letters),
            '{' | '[' => {
                out.push(letter);
                while letters.peek().is_some_and(char::is_ascii_whitespace) {
                    letters.next();
                }
                if matches!(letters.peek(), Some('}' | ']')) {
                    out.extend(letters.next());
                } else {
                    depth += 1;
                    begin(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                begin(&mut out, depth);
                out.push(letter);
            }
            ',' => {
                out.push(',');
                begin(&mut out, depth);
            }
            ':' => out.push_str(": "),
            letter if letter.is_ascii_whitespace() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// JSON without white space between its parts.
#[must_use]
pub fn on_a_line(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut letters = json.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => text(&mut out, &mut letters),
            letter if letter.is_ascii_whitespace() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A line for a shell on several lines of so many signs, which can be typed as they are: flags begin lines.
#[must_use]
pub fn shell(line: &str, room: usize) -> String {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.char_indices();
    while let Some((at, letter)) = letters.next() {
        let rest = line.get(at..).unwrap_or_default();
        if !quoted && rest.starts_with(" --") {
            parts.push(String::new());
            continue;
        }
        let part = parts.last_mut();
        let Some(part) = part else { continue };
        part.push(letter);
        match letter {
            '\'' => quoted = !quoted,
            '\\' if !quoted => part.extend(letters.next().map(|(_, letter)| letter)),
            _ => {}
        }
    }
    let length = |text: &str| text.chars().count();
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        // The margin, and what says that the line goes on, are on it as well.
        match lines.last_mut() {
            Some(last) if length(last) + length(&part) + 9 <= room => {
                last.push(' ');
                last.push_str(&part);
            }
            _ => lines.push(part),
        }
    }
    lines.join(" \\\n      ")
}

/// A text on lines of so many signs.
#[must_use]
pub fn wrapped(text: &str, room: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > room {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}

/// Copies a text, whose first quote has been read.
fn text(out: &mut String, letters: &mut Peekable<Chars<'_>>) {
    out.push('"');
    let mut escaped = false;
    for letter in letters {
        out.push(letter);
        match letter {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => break,
            _ => escaped = false,
        }
    }
}

fn begin(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
}
