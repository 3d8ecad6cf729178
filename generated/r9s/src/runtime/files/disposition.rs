//! The name that a server gives a file: `Content-Disposition` (RFC 6266).
//!
//! `filename*` says in which characters it is written (RFC 8187) and counts more than `filename`. Whatever a server says,
//! the result is a name and no path (RFC 6266, 4.3).

use http::header::{CONTENT_DISPOSITION, HeaderMap};
use percent_encoding::percent_decode_str;

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

/// The last part of a path, if it can be the name of a file.
fn safe(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next()?.trim();
    let is_bad = name.chars().any(char::is_control) || name.trim_matches('.').is_empty();
    (!is_bad).then(|| name.to_owned())
}
