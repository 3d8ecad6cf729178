//! Reads JSON (RFC 8259) event by event.
//!
//! It keeps its own stack, so that depth costs memory and not the program's stack; limits are the builder's.
//! Texts without escapes are borrowed. Half a surrogate pair becomes U+FFFD, since Rust's text cannot hold it.
//! Integers beyond 64 bits become floating-point numbers. It is strict otherwise: what is not JSON may still
//! be YAML, which is tried next.

use std::borrow::Cow;

use serde_json::{Number, Value};

use super::event::{Event, Fault, Mark, Reader, Scalar, Span};
use crate::diagnostic::Code;

/// What may come next.
#[derive(Clone, Copy)]
enum Expect {
    Value,
    FirstItem,
    FirstKey,
    CommaOrEnd,
    Nothing,
}

/// What is said of a comment; YAML would take it for a part of the next key.
pub(super) const COMMENT: &str = "JSON has no comments";

/// What is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Object,
    List,
}

/// A reader of JSON.
pub(crate) struct JsonReader<'a> {
    text: &'a str,
    at: usize,
    expect: Expect,
    open: Vec<Open>,
}

type Step<'a> = Result<(Event<'a>, Span), Box<Fault>>;

impl<'a> JsonReader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, expect: Expect::Value, open: Vec::new() }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(space @ (b' ' | b'\n' | b'\r' | b'\t')) = self.peek() {
            self.at += 1;
            if space == b'\n' {
                // Most space is the indentation of lines.
                let (steps, _) = self.text.as_bytes().get(self.at..).unwrap_or_default().as_chunks::<4>();
                self.at += 4 * steps.iter().take_while(|step| *step == b"    ").count();
            }
        }
    }

    fn span(&self, start: usize) -> Span {
        Span { start: Mark(start), end: Mark(self.at) }
    }

    fn fault<T>(&self, message: &str) -> Result<T, Box<Fault>> {
        let end = self.at + 1;
        let span = Span { start: Mark(self.at), end: Mark(end.min(self.text.len())) };
        Err(Fault::new(Code::InvalidSyntax, span, message).into())
    }

    fn helped<T>(&self, message: &str, help: &str) -> Result<T, Box<Fault>> {
        self.fault(message).map_err(|mut fault| {
            fault.help = Some(help.to_owned());
            fault
        })
    }

    fn after_value(&mut self) {
        self.expect = if self.open.is_empty() { Expect::Nothing } else { Expect::CommaOrEnd };
    }

    fn value(&mut self) -> Step<'a> {
        let start = self.at;
        let event = match self.peek() {
            Some(b'{') => {
                self.at += 1;
                self.open.push(Open::Object);
                self.expect = Expect::FirstKey;
                return Ok((Event::Object(0), self.span(start)));
            }
            Some(b'[') => {
                self.at += 1;
                self.open.push(Open::List);
                self.expect = Expect::FirstItem;
                return Ok((Event::List(0), self.span(start)));
            }
            Some(b'"') => Scalar::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Scalar::Value(self.number()?),
            Some(_) => Scalar::Value(self.word()?),
            None => return self.fault("the text ends where a value must stand"),
        };
        self.after_value();
        Ok((Event::Scalar(event, 0), self.span(start)))
    }

    fn word(&mut self) -> Result<Value, Box<Fault>> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, value) in [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        self.fault("a value must stand here")
    }

    fn number(&mut self) -> Result<Value, Box<Fault>> {
        let start = self.at;
        let mut integer = true;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading = self.peek();
        if self.digits() == 0 || (leading == Some(b'0') && self.at - start > 2) {
            return self.fault("a number is written wrongly");
        }
        if self.peek() == Some(b'.') {
            integer = false;
            self.at += 1;
            if self.digits() == 0 {
                return self.fault("digits must follow the decimal point");
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            integer = false;
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            if self.digits() == 0 {
                return self.fault("digits must follow the exponent");
            }
        }
        let written = self.text.get(start..self.at).unwrap_or_default();
        Ok(number(written, integer))
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        self.at - start
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Box<Fault>> {
        self.at += 1;
        let start = self.at;
        let mut owned: Option<String> = None;
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let Some(length) = memchr::memchr2(b'"', b'\\', rest) else {
                self.at = start - 1;
                return self.fault("this text does not end");
            };
            let chunk = self.text.get(self.at..self.at + length).unwrap_or_default();
            // Counted, since that takes many letters at once.
            if chunk.bytes().filter(|byte| *byte < 0x20).count() > 0 {
                self.at += chunk.bytes().take_while(|byte| *byte >= 0x20).count();
                return self.fault("a control character stands in a text");
            }
            self.at += length;
            if self.peek() == Some(b'"') {
                self.at += 1;
                return Ok(match owned {
                    None => Cow::Borrowed(chunk),
                    Some(text) => Cow::Owned(text + chunk),
                });
            }
            let text = owned.get_or_insert_default();
            text.push_str(chunk);
            let character = self.escape()?;
            text.push(character);
        }
    }

    fn escape(&mut self) -> Result<char, Box<Fault>> {
        self.at += 1;
        let character = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                let high = self.unit()?;
                return Ok(self.pair(high));
            }
            _ => return self.fault("this escape does not exist"),
        };
        self.at += 1;
        Ok(character)
    }

    fn unit(&mut self) -> Result<u32, Box<Fault>> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        if digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            self.at += 4;
            return Ok(u32::from_str_radix(digits, 16).unwrap_or_default());
        }
        self.fault("`\\u` must be followed by four hexadecimal digits")
    }

    fn pair(&mut self, high: u32) -> char {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if (0xD800..0xDC00).contains(&high) && rest.starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            if let Ok(low @ 0xDC00..0xE000) = self.unit() {
                let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
            }
            self.at = before;
        }
        char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn key(&mut self) -> Step<'a> {
        let start = self.at;
        if self.is_comment() {
            return self.fault(COMMENT);
        }
        if self.peek() != Some(b'"') {
            return self.fault("a key in double quotes must stand here");
        }
        let key = self.string()?;
        let span = self.span(start);
        self.skip_space();
        if self.peek() != Some(b':') {
            return self.fault("a colon must follow the key");
        }
        self.at += 1;
        self.expect = Expect::Value;
        Ok((Event::Scalar(Scalar::Text(key), 0), span))
    }

    fn end(&mut self) -> (Event<'a>, Span) {
        let start = self.at;
        self.at += 1;
        self.open.pop();
        self.after_value();
        (Event::End, self.span(start))
    }

    fn comma_or_end(&mut self) -> Step<'a> {
        match (self.open.last(), self.peek()) {
            (Some(Open::Object), Some(b'}')) | (Some(Open::List), Some(b']')) => Ok(self.end()),
            (Some(open), Some(b',')) => {
                let (comma, open) = (self.at, *open);
                self.at += 1;
                self.skip_space();
                if matches!(self.peek(), Some(b'}' | b']')) {
                    self.at = comma;
                    return self.helped("nothing follows this comma", "remove it");
                }
                if open == Open::Object { self.key() } else { self.value() }
            }
            _ if self.is_comment() => self.fault(COMMENT),
            (Some(Open::Object), _) => {
                self.helped("a comma or `}` must stand here", "write a comma behind the value before")
            }
            (_, _) => self.helped("a comma or `]` must stand here", "write a comma behind the value before"),
        }
    }
}

impl JsonReader<'_> {
    fn is_comment(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        rest.starts_with("//") || rest.starts_with("/*")
    }
}

impl<'a> Reader<'a> for JsonReader<'a> {
    fn read(&mut self) -> Step<'a> {
        self.skip_space();
        match (self.expect, self.peek()) {
            (Expect::FirstItem, Some(b']')) | (Expect::FirstKey, Some(b'}')) => Ok(self.end()),
            (Expect::Value | Expect::FirstItem, _) => self.value(),
            (Expect::FirstKey, _) => self.key(),
            (Expect::CommaOrEnd, _) => self.comma_or_end(),
            (Expect::Nothing, None) => Ok((Event::Finish, self.span(self.at))),
            (Expect::Nothing, Some(_)) => self.fault("nothing may follow the document"),
        }
    }

    fn pass_over(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let mut depth = 1;
        let mut at = self.at;
        while let Some(byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth == 1 => {
                    self.at = at;
                    self.open.pop();
                    self.after_value();
                    return true;
                }
                b'}' | b']' => depth -= 1,
                b'"' => at += end_of_text(bytes.get(at..).unwrap_or_default()),
                _ => {}
            }
        }
        false
    }

    fn bytes(&self, marks: &[Mark]) -> Vec<usize> {
        marks.iter().map(|mark| mark.0).collect()
    }
}

/// How many bytes a text has that begins here, with its last quote.
fn end_of_text(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(sign) = memchr::memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
        at += sign;
        if bytes.get(at) == Some(&b'"') {
            return at + 1;
        }
        at += 2;
    }
    bytes.len()
}

/// A number as it is written: integers within 64 bits exactly, everything else as floating point.
pub(crate) fn number(written: &str, integer: bool) -> Value {
    if integer {
        if let Ok(value) = written.parse::<i64>() {
            return Value::Number(value.into());
        }
        if let Ok(value) = written.parse::<u64>() {
            return Value::Number(value.into());
        }
    }
    let value: f64 = written.parse().unwrap_or_default();
    let finite = value.clamp(f64::MIN, f64::MAX);
    Number::from_f64(finite).map_or(Value::Null, Value::Number)
}
