//! Emitted text stands in templates, and what is decided is decided before.

use super::source::{File, GENERATOR, Token, none};

/// The rooms whose text is Rust.
const ROOMS: [&str; 2] = ["rust", "checks"];

/// What looks into a text.
const LOOKS: [&str; 6] = ["contains", "ends_with", "find", "starts_with", "strip_prefix", "strip_suffix"];

fn printing() -> impl Iterator<Item = &'static File> {
    GENERATOR.iter().filter(|file| ROOMS.contains(&file.room.as_str()))
}

#[test]
fn lines_that_are_indented_stand_in_templates() {
    let mut faults = Vec::new();
    for file in printing() {
        for token in &file.tokens {
            if let Token::Text(text) = token
                && is_indented(text)
            {
                faults.push(format!("{}: put this into a template: {text}", file.path));
            }
        }
    }
    none(faults);
}

/// Whether a literal, as it is written, has a line end with spaces behind it, but where the line is continued.
fn is_indented(text: &str) -> bool {
    let continued = text.replace("\\\n", "");
    continued.contains("\\n ") || continued.contains("\n ")
}

#[test]
fn nothing_is_decided_by_a_look_at_emitted_text() {
    let mut faults = Vec::new();
    for file in printing() {
        for window in file.tokens.windows(2) {
            if let [Token::Word(look), Token::Text(text)] = window
                && LOOKS.contains(&look.as_str())
                && is_code(text)
            {
                faults.push(format!("{}: keep it as data: {look}({text})", file.path));
            }
        }
    }
    none(faults);
}

/// Whether a literal is a piece of Rust: a name with a point, a path, something open or closed.
fn is_code(text: &str) -> bool {
    let inner = text.trim_start_matches(['r', 'b', '#']).trim_matches(['"', '\'', '#']);
    let named = inner.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '.' || letter == '_');
    inner == "self"
        || (named && inner.contains(['.', '(']))
        || inner.contains("::")
        || matches!(inner, "(" | ")" | "{" | "}")
}

#[test]
fn the_looks_are_seen() {
    assert!(is_indented(r#""fn new() {\n    Self\n}""#));
    assert!(is_indented("\"fn new() {\n    Self\n}\""));
    assert!(!is_indented("\"a text that \\\n        goes on\""));
    for code in [r#""request.""#, r#""self""#, r#"".as_ref()""#, "'}'", r#""Self::new""#] {
        assert!(is_code(code), "{code}");
    }
    for word in [r#""json""#, r#""/*""#, r#""r#""#, r#""API""#] {
        assert!(!is_code(word), "{word}");
    }
}
