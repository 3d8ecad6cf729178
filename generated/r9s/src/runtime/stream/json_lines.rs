//! JSON Lines: a JSON value per line (`application/jsonl`, `application/x-ndjson`).
//!
//! Blank lines are passed over, and the last line needs no end.

use bytes::Bytes;

use super::lines::{Line, Lines, TooLong};

/// Turns chunks of bytes into lines that hold a value.
#[derive(Debug)]
pub struct Parser(Lines);

impl Parser {
    /// A parser for lines that are no longer than `limit` bytes.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self(Lines::new(limit))
    }

    /// Adds a chunk; all lines of the one before must have been taken.
    pub fn push(&mut self, chunk: Bytes) {
        self.0.push(chunk);
    }

    /// The next line; `None` when there must be another chunk first.
    ///
    /// # Errors
    ///
    /// The line is longer than the limit. What comes after it is not to be trusted.
    pub fn next_value(&mut self) -> Result<Option<Bytes>, TooLong> {
        while let Some(line) = self.0.next_line()? {
            if let Some(value) = self.value(line) {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    /// The last line, if nothing ended it.
    pub fn last(&mut self) -> Option<Bytes> {
        let line = self.0.last()?;
        self.value(line)
    }

    fn value(&self, line: Line) -> Option<Bytes> {
        let is_blank = self.0.bytes(line).iter().all(u8::is_ascii_whitespace);
        (!is_blank).then(|| self.0.share(line, 0))
    }
}
