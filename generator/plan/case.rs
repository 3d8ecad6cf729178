//! From words of the document to Rust identifiers.
//!
//! heck decides where words begin; this file decides what happens where heck alone gives no identifier:
//! signs that are all there is, digits first, keywords, names that are taken by the language.

use heck::{ToSnakeCase, ToUpperCamelCase};
use unicode_ident::{is_xid_continue, is_xid_start};

use super::keyword::{is_keyword, is_never_raw, is_prelude};
use crate::model::{Words, is_lower, lower_words};

/// A field, method or module: `image_url`, `r#type`, `self_`.
pub(super) fn snake(text: &str) -> String {
    let name = plain_snake(text);
    raw(&name)
}

/// The same before keywords are made raw.
pub(super) fn plain_snake(text: &str) -> String {
    let name = joined_marks(snake_part(text));
    let name = if name.is_empty() { identifier(&spelled(text).to_snake_case()) } else { name };
    match name.chars().next() {
        None => "empty".to_owned(),
        Some(first) if !is_xid_start(first) && first != '_' => {
            let signed = identifier(&spelled_sign(text).to_snake_case());
            match name.chars().all(|c| c == '_' || c.is_ascii_digit()) {
                _ if signed.starts_with(is_xid_start) => signed,
                // A name of digits alone says as little as none, and clippy refuses it.
                true => format!("n{name}"),
                false => format!("_{name}"),
            }
        }
        Some(_) => name,
    }
}

/// Marks whose capitals heck takes for beginnings of words: `OAuth2` is one word, as is `IPv4`.
fn joined_marks(name: String) -> String {
    let begins = |rest: &str| rest.chars().next().is_some_and(|letter| letter == '_' || letter.is_ascii_digit());
    let mut name = name;
    for (apart, joined) in [("o_auth", "oauth"), ("i_pv4", "ipv4"), ("i_pv6", "ipv6")] {
        let Some(at) = name.find(apart) else { continue };
        let before = name.get(..at).unwrap_or_default();
        let after = name.get(at + apart.len()..).unwrap_or_default();
        if (before.is_empty() || before.ends_with('_')) && (after.is_empty() || begins(after)) {
            name = format!("{before}{joined}{after}");
        }
    }
    name
}

/// An identifier made usable where a keyword is not: raw, or with an underscore where raw is not allowed.
pub(super) fn raw(name: &str) -> String {
    if is_never_raw(name) {
        format!("{name}_")
    } else if is_keyword(name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// A type: `ImageUrl`. Names of the prelude take `Model`, so that the emitted code can use both.
pub(super) fn camel(words: &Words) -> String {
    camel_text(&words.0.join("_"))
}

/// The type of an operation, which is no model: names of the prelude take `Operation`.
pub(super) fn camel_operation(words: &Words) -> String {
    free_camel(&words.0.join("_"), "Operation")
}

/// A type from text as the document has it.
pub(super) fn camel_text(text: &str) -> String {
    free_camel(text, "Model")
}

/// A type, with what a name takes that the language has.
fn free_camel(text: &str, kind: &str) -> String {
    let name = camel_part(text);
    let name = if name.is_empty() { identifier(&spelled(text).to_upper_camel_case()) } else { name };
    let name = match name.chars().next() {
        None => "Empty".to_owned(),
        Some(first) if !is_xid_start(first) => format!("N{name}"),
        Some(_) => name,
    };
    match name.as_str() {
        "Self" => "Self_".to_owned(),
        taken if is_prelude(taken) || is_keyword(taken) => format!("{name}{kind}"),
        _ => name,
    }
}

/// Text in snake case, without what no identifier can have.
fn snake_part(text: &str) -> String {
    if !is_lower(text) {
        return identifier(&text.to_snake_case());
    }
    let mut name = String::with_capacity(text.len());
    for word in lower_words(text) {
        if !name.is_empty() {
            name.push('_');
        }
        name.push_str(word);
    }
    name
}

/// Text in upper camel case, without what no identifier can have.
fn camel_part(text: &str) -> String {
    if !is_lower(text) {
        return identifier(&text.to_upper_camel_case());
    }
    let mut name = String::with_capacity(text.len());
    for word in lower_words(text) {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

/// A variant of an enum: `User`, `Plus1`, `Size256x256` (with the last word of the enum's name before a digit).
pub(super) fn variant(text: &str, owner: &str) -> String {
    if text.trim().is_empty() {
        return "Empty".to_owned();
    }
    let dotted = dots_between_digits(text);
    let name = camel_keeping_digits(&dotted);
    let name = if name.is_empty() || (text.starts_with(['+', '-']) && name.starts_with(|c: char| c.is_ascii_digit())) {
        camel_keeping_digits(&spelled_sign(&dotted))
    } else {
        name
    };
    let name = if name.is_empty() { camel_keeping_digits(&spelled(text)) } else { name };
    let name = match name.chars().next() {
        None => "Empty".to_owned(),
        Some(first) if !is_xid_start(first) => {
            let prefix =
                owner.to_snake_case().rsplit('_').next().map(ToUpperCamelCase::to_upper_camel_case).unwrap_or_default();
            let prefix = if prefix.starts_with(is_xid_start) { prefix } else { "Value".to_owned() };
            format!("{prefix}{name}")
        }
        Some(_) => name,
    };
    match name.as_str() {
        "Self" => "Self_".to_owned(),
        "Unknown" => "UnknownValue".to_owned(),
        _ => name,
    }
}

/// A constant: `IMAGE_URL`.
pub(super) fn constant(text: &str) -> String {
    plain_snake(text).to_uppercase()
}

/// Signs spelled out: what tells names apart that are otherwise equal.
pub(super) fn spelled(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        match sign(c) {
            Some(word) => {
                name.push('_');
                name.push_str(word);
                name.push('_');
            }
            None => name.push(c),
        }
    }
    name
}

/// Only a leading sign spelled out.
fn spelled_sign(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next().and_then(|first| Some((sign(first)?, chars.as_str()))) {
        Some((word, rest)) => format!("{word}_{rest}"),
        None => text.to_owned(),
    }
}

fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '@' => "at",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '?' => "question",
        '|' => "or",
        '~' => "tilde",
        '^' => "caret",
        '(' => "open",
        ')' => "close",
        '[' => "bracket",
        ']' => "bracket_end",
        '{' => "brace",
        '}' => "brace_end",
        '"' => "quote",
        '\'' => "apostrophe",
        '`' => "backtick",
        '_' => "underscore",
        ' ' => "space",
        '€' => "euro",
        '£' => "pound",
        '°' => "degree",
        '√' => "root",
        '∞' => "infinity",
        _ => return None,
    })
}

/// `1.0` keeps its dot as an underscore, so that it is not `10`.
fn dots_between_digits(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |index: Option<usize>| index.and_then(|index| chars.get(index)).is_some_and(char::is_ascii_digit);
    let mut name = String::new();
    for (index, c) in chars.iter().enumerate() {
        if matches!(c, '.' | '-' | ',') && digit(index.checked_sub(1)) && digit(Some(index + 1)) {
            name.push('\u{1}');
        } else {
            name.push(*c);
        }
    }
    name
}

/// Upper camel case in which marked separators between digits become underscores.
fn camel_keeping_digits(text: &str) -> String {
    let parts: Vec<String> = text.split('\u{1}').map(camel_part).collect();
    parts.join("_")
}

/// The characters that an identifier can have, without letters that only change others (`ʿ`), which nobody can type.
fn identifier(text: &str) -> String {
    text.chars().filter(|c| is_xid_continue(*c) && !('\u{2b0}'..='\u{2ff}').contains(c)).collect()
}
