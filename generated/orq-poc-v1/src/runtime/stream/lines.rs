//! Lines out of chunks of bytes, whatever ends them: LF, CR, or CR and LF, also across chunks.
//!
//! A line that lies within one chunk is not copied. Every byte is looked at once for LF and once
//! for CR by `memchr`, which is the fastest way there is. A line that goes on in the next chunk is
//! kept, up to a limit.

use bytes::Bytes;
use memchr::memchr;

/// Splits chunks into lines.
#[derive(Debug)]
pub struct Lines {
    chunk: Bytes,
    position: usize,
    /// The next LF at or behind `position`, or the end of the chunk; stale when before it.
    next_lf: usize,
    /// The same for CR.
    next_cr: usize,
    after_cr: bool,
    kept: Vec<u8>,
    is_whole: bool,
    limit: usize,
}

/// A line is longer than the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// Where a line is.
#[derive(Debug, Clone, Copy)]
pub enum Line {
    /// In the chunk.
    Within {
        /// Its first byte.
        start: usize,
        /// The byte behind its last one.
        end: usize,
    },
    /// In several chunks; its bytes have been put together.
    Kept,
}

impl Lines {
    /// Lines no longer than `limit`.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self {
            chunk: Bytes::new(),
            position: 0,
            next_lf: 0,
            next_cr: 0,
            after_cr: false,
            kept: Vec::new(),
            is_whole: false,
            limit,
        }
    }

    /// Adds a chunk; all lines of the one before must have been taken.
    pub fn push(&mut self, chunk: Bytes) {
        self.next_lf = memchr(b'\n', &chunk).unwrap_or(chunk.len());
        self.next_cr = memchr(b'\r', &chunk).unwrap_or(chunk.len());
        self.position = 0;
        self.chunk = chunk;
    }

    /// The next line that has an end; `None` when there must be another chunk first.
    ///
    /// # Errors
    ///
    /// The line is longer than the limit. What comes after it is not to be trusted.
    pub fn next_line(&mut self) -> Result<Option<Line>, TooLong> {
        if self.is_whole {
            self.kept.clear();
            self.is_whole = false;
        }
        let length = self.chunk.len();
        if self.after_cr && self.position < length {
            self.after_cr = false;
            if self.next_lf == self.position {
                self.position += 1;
            }
        }
        self.search();
        let start = self.position;
        let end = self.next_lf.min(self.next_cr);
        if self.kept.len() + (end - start) > self.limit {
            return Err(TooLong);
        }
        if end == length {
            self.keep(start, end);
            self.position = length;
            return Ok(None);
        }
        self.position = end + 1;
        if end == self.next_cr {
            self.after_cr = self.position == length;
            if !self.after_cr && self.next_lf == self.position {
                self.position += 1;
            }
        }
        if self.kept.is_empty() {
            return Ok(Some(Line::Within { start, end }));
        }
        self.keep(start, end);
        self.is_whole = true;
        Ok(Some(Line::Kept))
    }

    /// What follows `prefix` and perhaps a space in the next line, if a blank line comes after it and both lie in the
    /// chunk: the form of nearly all events. Then both lines are taken.
    pub fn lone_line<const N: usize>(&mut self, prefix: &[u8; N]) -> Option<Bytes> {
        let is_first = self.kept.is_empty() && !self.is_whole && !self.after_cr;
        if !is_first || !self.chunk.get(self.position..)?.starts_with(prefix) {
            return None;
        }
        self.search();
        let (lf, cr) = (self.next_lf, self.next_cr);
        let rest = self.chunk.get(lf + 1..)?;
        let (end, behind) = if lf < cr && rest.starts_with(b"\n") {
            (lf, lf + 2)
        } else if cr + 1 == lf && rest.starts_with(b"\r\n") {
            (cr, lf + 3)
        } else {
            return None;
        };
        if end - self.position > self.limit {
            return None;
        }
        let start = self.position + N;
        let start = if self.chunk.get(start) == Some(&b' ') {
            start + 1
        } else {
            start
        };
        self.position = behind;
        Some(self.chunk.slice(start..end))
    }

    /// The line without an end at the end of the input, if there is one.
    pub fn last(&mut self) -> Option<Line> {
        if self.kept.is_empty() || self.is_whole {
            return None;
        }
        self.is_whole = true;
        Some(Line::Kept)
    }

    /// The bytes of the line that was taken last.
    #[must_use]
    pub fn bytes(&self, line: Line) -> &[u8] {
        match line {
            Line::Within { start, end } => self.chunk.get(start..end).unwrap_or_default(),
            Line::Kept => &self.kept,
        }
    }

    /// The end of the line that was taken last, from `offset`, without a copy if that is possible.
    #[must_use]
    pub fn share(&self, line: Line, offset: usize) -> Bytes {
        match line {
            Line::Within { start, end } => self.chunk.slice((start + offset).min(end)..end),
            Line::Kept => Bytes::copy_from_slice(self.kept.get(offset..).unwrap_or_default()),
        }
    }

    /// Finds the next ends of lines that are not known.
    fn search(&mut self) {
        if self.next_lf < self.position {
            self.next_lf = self.find(b'\n');
        }
        if self.next_cr < self.position {
            self.next_cr = self.find(b'\r');
        }
    }

    fn find(&self, byte: u8) -> usize {
        let rest = self.chunk.get(self.position..).unwrap_or_default();
        // Blank lines are half of all lines; they are not worth a search.
        if rest.first() == Some(&byte) {
            return self.position;
        }
        memchr(byte, rest).map_or(self.chunk.len(), |offset| self.position + offset)
    }

    fn keep(&mut self, start: usize, end: usize) {
        self.kept
            .extend_from_slice(self.chunk.get(start..end).unwrap_or_default());
    }
}
