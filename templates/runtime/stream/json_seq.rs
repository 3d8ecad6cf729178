//! JSON text sequences (RFC 7464, `application/json-seq`): a record separator before each text, a line feed behind it.
//!
//! Several separators in a row say no more than one. A text that may have been cut off, a number or a word without
//! white space behind it, is passed over as the RFC wants it (2.4); any other that is cut off does not decode.

use bytes::{Bytes, BytesMut};
use memchr::memchr;

use super::lines::TooLong;

/// What stands before each text.
const SEPARATOR: u8 = 0x1e;

/// Turns chunks of bytes into texts.
#[derive(Debug)]
pub struct Parser {
    chunk: Bytes,
    /// The beginning of a text that goes on in the next chunk.
    kept: BytesMut,
    limit: usize,
}

impl Parser {
    /// A parser for texts that are no longer than `limit` bytes.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self {
            chunk: Bytes::new(),
            kept: BytesMut::new(),
            limit,
        }
    }

    /// Adds a chunk; all texts of the one before must have been taken.
    pub fn push(&mut self, chunk: Bytes) {
        self.chunk = chunk;
    }

    /// The next text; `None` when there must be another chunk first.
    ///
    /// # Errors
    ///
    /// The text is longer than the limit. What comes after it is not to be trusted.
    pub fn next_text(&mut self) -> Result<Option<Bytes>, TooLong> {
        loop {
            let end = memchr(SEPARATOR, &self.chunk);
            let piece = self.chunk.split_to(end.unwrap_or(self.chunk.len()));
            if self.kept.len().saturating_add(piece.len()) > self.limit {
                return Err(TooLong);
            }
            if end.is_none() {
                self.kept.extend_from_slice(&piece);
                return Ok(None);
            }
            let _ = self.chunk.split_to(1);
            let text = if self.kept.is_empty() {
                piece
            } else {
                self.kept.extend_from_slice(&piece);
                self.kept.split().freeze()
            };
            if is_whole(&text) {
                return Ok(Some(text));
            }
        }
    }

    /// The last text, which no separator follows.
    pub fn last(&mut self) -> Option<Bytes> {
        let text = self.kept.split().freeze();
        is_whole(&text).then_some(text)
    }
}

/// Whether there is a text that says itself where it ends, or is known not to be cut off.
fn is_whole(text: &[u8]) -> bool {
    let trimmed = text.trim_ascii();
    match trimmed.first() {
        None => false,
        Some(b'{' | b'[' | b'"') => true,
        Some(_) => text.last().is_some_and(u8::is_ascii_whitespace),
    }
}
