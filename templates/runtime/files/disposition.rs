//! The name that a server gives a file: `Content-Disposition` (RFC 6266).
//!
//! `filename*` says in which characters it is written (RFC 8187) and counts more than `filename`. Whatever a server says,
//! the result is a name and no path (RFC 6266, 4.3), on every system: no device, no drive, nothing that hides the suffix.

use http::header::{CONTENT_DISPOSITION, HeaderMap};
use percent_encoding::percent_decode_str;

use crate::runtime::client::message;

/// The name of the file, if there is one that can be used.
#[must_use]
pub fn file_name(headers: &HeaderMap) -> Option<String> {
    let header = headers.get(CONTENT_DISPOSITION)?.as_bytes();
    // Headers are Latin-1 by the letter; servers that write UTF-8 mean it.
    let text = str::from_utf8(header).map_or_else(
        |_| header.iter().copied().map(char::from).collect(),
        str::to_owned,
    );
    let parameters = parameters(&text);
    let find = |wanted: &str| {
        let found = parameters
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value.as_str())
    };
    let extended = find("filename*").and_then(extended);
    extended
        .and_then(|name| safe(&name))
        .or_else(|| safe(find("filename")?))
}

/// The parameters behind the type: tokens or quoted texts.
fn parameters(text: &str) -> Vec<(String, String)> {
    let mut parameters = Vec::new();
    let mut rest = text.split_once(';').map_or("", |(_, rest)| rest);
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let (value, behind) = match after.strip_prefix('"') {
            Some(quoted) => unquoted(quoted),
            None => {
                let (value, behind) = after.split_once(';').unwrap_or((after, ""));
                (value.trim().to_owned(), behind)
            }
        };
        let name = name.rsplit(';').next().unwrap_or_default().trim();
        parameters.push((name.to_owned(), value));
        rest = behind;
    }
    parameters
}

/// A quoted text up to its end, and what is behind it (RFC 9110, 5.6.4).
fn unquoted(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut letters = text.char_indices();
    while let Some((index, letter)) = letters.next() {
        match letter {
            '"' => return (value, text.get(index + 1..).unwrap_or_default()),
            '\\' => value.extend(letters.next().map(|(_, letter)| letter)),
            letter => value.push(letter),
        }
    }
    (value, "")
}

/// `charset'language'text`, the text percent-encoded (RFC 8187, 3.2.1).
fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, text) = rest.split_once('\'')?;
    let bytes: Vec<u8> = percent_decode_str(text).collect();
    match charset.to_ascii_lowercase().as_str() {
        "utf-8" => String::from_utf8(bytes).ok(),
        "iso-8859-1" => Some(bytes.into_iter().map(char::from).collect()),
        _ => None,
    }
}

/// The longest name that file systems take, in bytes.
const LONGEST: usize = 255;

/// The last part of a path, if it can be the name of a file. What Windows does not take is an underscore, and the end of
/// a long name is kept, which says what the file is.
fn safe(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next()?.trim();
    let name = name.trim_end_matches(['.', ' ']);
    let is_bad = message::printable(name) != *name || name.trim_matches('.').is_empty();
    if is_bad || is_device(name) {
        return None;
    }
    let name = name.replace(['<', '>', ':', '"', '|', '?', '*'], "_");
    let first = name.len().saturating_sub(LONGEST);
    let first = (first..=name.len()).find(|first| name.is_char_boundary(*first))?;
    name.get(first..).map(str::to_owned)
}

/// Whether Windows has a device of this name, whatever the suffix.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_uppercase();
    let is_port = |rest: &str| {
        matches!(rest.chars().next(), Some('0'..='9' | '¹' | '²' | '³'))
            && rest.chars().count() == 1
    };
    let port = stem
        .strip_prefix("COM")
        .or_else(|| stem.strip_prefix("LPT"));
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || port.is_some_and(is_port)
}
