//! JSON with one entity a line: what lies deeper than some level is written without line ends.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// The fields of a type and the parts of an operation have a line each.
pub(super) const ENTITIES: usize = 4;
/// The verbs of a path and the schemas have a line each; a promise stands one level deep in the file.
pub(super) const PROMISE: usize = 3;

/// The text of a value, with line ends down to a level.
pub(super) fn text(value: &impl Serialize, deepest: usize) -> String {
    let mut bytes = Vec::new();
    let lines = Lines { level: 0, deepest, empty: Vec::new() };
    // Writing to memory cannot fail, and what is written has texts as keys.
    let written = value.serialize(&mut Serializer::with_formatter(&mut bytes, lines));
    debug_assert!(written.is_ok(), "{written:?}");
    String::from_utf8(bytes).unwrap_or_default()
}

struct Lines {
    level: usize,
    deepest: usize,
    /// For each open container above the deepest level: whether it has no member yet.
    empty: Vec<bool>,
}

impl Lines {
    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, sign: &[u8]) -> io::Result<()> {
        self.level += 1;
        self.empty.push(true);
        writer.write_all(sign)
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, sign: &[u8]) -> io::Result<()> {
        let empty = self.empty.pop().unwrap_or(true);
        if !empty && self.level <= self.deepest {
            writer.write_all(b"\n")?;
        }
        self.level = self.level.saturating_sub(1);
        writer.write_all(sign)
    }

    fn member<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if let Some(empty) = self.empty.last_mut() {
            *empty = false;
        }
        let separator: &[u8] = match (first, self.level <= self.deepest) {
            (true, true) => b"\n",
            (true, false) => b"",
            (false, true) => b",\n",
            (false, false) => b", ",
        };
        writer.write_all(separator)
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        // Lists are short, and read as a whole.
        self.level += self.deepest;
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let closed = self.close(writer, b"]");
        self.level = self.level.saturating_sub(self.deepest);
        closed
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.member(writer, first)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.member(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}
