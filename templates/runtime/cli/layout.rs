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
