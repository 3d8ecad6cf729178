//! JSON as it goes over the wire.
//!
//! [`encode`] writes numbers without a fraction as integers, so that a `f64` field can go where a
//! server wants `1` and not `1.0`. [`decode`] names the place of an error by its path
//! (`choices[0].message.role`): the decoder gives a line and a column, and a scan of the text up to
//! there gives the path, so that decoding itself pays nothing for it. Where an integer was expected and `1.0` or
//! `1e3` came, which JSON Schema takes for integers (2020-12, 6.1.1), the text is read again with these written out.

use std::fmt;
use std::io;

use serde::Serialize;
use serde::de::{DeserializeOwned, Error};
use serde_json::Value;
use serde_json::ser::{CompactFormatter, Formatter};

use super::drift;
use super::finite::Finite;
use super::path;
use super::tree;

/// A byte order mark, which may come before a text although it must not be sent (RFC 8259, 8.1).
const MARK: &str = "\u{feff}";

/// Why a text is not the JSON that was expected.
#[derive(Debug)]
pub struct JsonError {
    /// Where, as in `choices[0].message.role`; empty when it is the whole.
    pub path: String,
    /// What is wrong.
    pub source: serde_json::Error,
}

impl JsonError {
    /// An error of [`tree::decode`], whose message begins with its path.
    #[must_use]
    pub fn from_tree(source: serde_json::Error) -> Self {
        Self {
            path: tree::split(&source.to_string()).0.to_owned(),
            source,
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.source.to_string();
        let (_, message) = tree::split(&text);
        match self.path.as_str() {
            "" => formatter.write_str(message),
            path => write!(formatter, "at `{path}`: {message}"),
        }
    }
}

impl std::error::Error for JsonError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Decodes a whole text.
///
/// # Errors
///
/// The text is not JSON, or not of this type.
pub fn decode<T: DeserializeOwned>(text: &[u8]) -> Result<T, JsonError> {
    decode_text(as_text(text)?)
}

/// Bytes as a text: one look at the whole costs less than one at every string in it.
fn as_text(bytes: &[u8]) -> Result<&str, JsonError> {
    let bytes = bytes.strip_prefix(MARK.as_bytes()).unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| no_text(bytes, error.valid_up_to()))
}

/// Why bytes are no JSON that are UTF-8 only up to a place (RFC 8259, 8.1): what is wrong before it, or that. Nothing
/// reads JSON from bytes, since all that reads a text would be there twice.
#[cold]
fn no_text(text: &[u8], valid: usize) -> JsonError {
    let before = text.get(..valid).unwrap_or_default();
    let read = serde_json::from_str::<Value>(str::from_utf8(before).unwrap_or_default());
    if let Err(source) = read
        && source.is_syntax()
    {
        return locate(before, source);
    }
    let mut lines = before.rsplit(|byte| *byte == b'\n');
    let column = lines.next().map_or(0, <[u8]>::len) + 1;
    let line = lines.count() + 1;
    JsonError {
        path: path::at(text, line, column),
        source: Error::custom(format!(
            "the text is not UTF-8 at line {line} column {column}"
        )),
    }
}

/// Decodes a whole text that is known to be UTF-8.
///
/// # Errors
///
/// The text is not JSON, or not of this type.
pub fn decode_text<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let source = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(source) => source,
    };
    let written = with_integers(text, source)?;
    serde_json::from_str(&written).map_err(|source| locate(written.as_bytes(), source))
}

/// Whether a number with a fraction or an exponent came where none must be.
fn is_about_a_fraction(error: &serde_json::Error) -> bool {
    let message = error.to_string();
    error.is_data() && message.contains("floating point") && !message.contains(drift::UNDESCRIBED)
}

/// A text in which numbers without a fraction are written as integers, if it failed because of one.
#[cold]
fn with_integers(text: &str, source: serde_json::Error) -> Result<String, JsonError> {
    if is_about_a_fraction(&source) {
        let written = serde_json::from_str::<Value>(text).and_then(|value| encode(&value));
        if let Ok(Ok(written)) = written.map(String::from_utf8) {
            return Ok(written);
        }
    }
    Err(locate(text.as_bytes(), source))
}

/// Finds the path of an error.
fn locate(text: &[u8], source: serde_json::Error) -> JsonError {
    let outer = path::at(text, source.line(), source.column());
    let message = source.to_string();
    let (inner, _) = tree::split(&message);
    JsonError {
        path: tree::join(&outer, inner),
        source,
    }
}

/// Writes a value as compact JSON.
///
/// # Errors
///
/// The value has keys that are not text or a number that is not finite, or its `Serialize` fails.
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::with_capacity(256);
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, ShortNumbers);
    value.serialize(Finite(&mut serializer))?;
    Ok(text)
}

/// A value as a tree.
///
/// # Errors
///
/// Those of [`encode`].
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, serde_json::Error> {
    value.serialize(Finite(serde_json::value::Serializer))
}

/// The text of a number: without a fraction if it has none.
#[must_use]
pub fn number(number: &serde_json::Number) -> String {
    match (number.is_f64(), number.as_f64().and_then(whole)) {
        (true, Some(whole)) => whole.to_string(),
        _ => number.to_string(),
    }
}

/// Writes numbers without a fraction as integers.
struct ShortNumbers;

impl Formatter for ShortNumbers {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        match whole(value) {
            Some(whole) => CompactFormatter.write_i64(writer, whole),
            None => CompactFormatter.write_f64(writer, value),
        }
    }
}

/// The integer that a number equals, if `f64` still tells integers of its size apart.
pub(crate) fn whole(value: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    if value.abs() >= LIMIT || value.fract() != 0.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the number is whole and below 2^53"
    )]
    Some(value as i64)
}
