//! Server-sent events, as the WHATWG HTML standard reads them (9.2.5 and 9.2.6).
//!
//! [`Parser`] takes chunks of bytes and gives [`Frame`]s. Lines end in CR, LF or both, split
//! anywhere; a byte order mark at the beginning and comments are passed over; several lines of data
//! make one; a last event without a blank line is dropped. An event whose data is one line within
//! one chunk is not copied. An event that is larger than the limit is an error, not an allocation.

use bytes::Bytes;
use memchr::memchr;

use super::lines::{Line, Lines, TooLong};

/// An event as it came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// The data: its lines, joined by LF.
    pub data: Bytes,
    /// The type of the event, if it has one.
    pub event: Option<Bytes>,
    /// The id that was sent last, with this event or before, if there was one.
    pub id: Option<Bytes>,
    /// The time in milliseconds that was sent last to wait before connecting again.
    pub retry: Option<u64>,
}

/// Turns chunks of bytes into events.
#[derive(Debug)]
pub struct Parser {
    lines: Lines,
    fields: Fields,
    is_first: bool,
    limit: usize,
}

/// The fields of the event that is being read.
#[derive(Debug, Default)]
struct Fields {
    data: Data,
    event: Option<Bytes>,
    id: Option<Bytes>,
    retry: Option<u64>,
}

/// The lines of data so far.
#[derive(Debug, Default)]
enum Data {
    #[default]
    Nothing,
    /// One line.
    One(Bytes),
    /// Several lines, each with an LF behind it.
    Several(Vec<u8>),
}

impl Data {
    fn len(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::One(line) => line.len(),
            Self::Several(lines) => lines.len(),
        }
    }

    fn push(&mut self, line: Bytes) {
        // Nearly all events have one line; nothing is moved for them.
        if let Self::Nothing = self {
            *self = Self::One(line);
            return;
        }
        *self = match std::mem::take(self) {
            Self::Nothing => Self::One(line),
            Self::One(first) => {
                let mut lines = Vec::with_capacity(first.len() + line.len() + 2);
                lines.extend_from_slice(&first);
                lines.push(b'\n');
                lines.extend_from_slice(&line);
                lines.push(b'\n');
                Self::Several(lines)
            }
            Self::Several(mut lines) => {
                lines.extend_from_slice(&line);
                lines.push(b'\n');
                Self::Several(lines)
            }
        };
    }

    fn take(&mut self) -> Option<Bytes> {
        match std::mem::take(self) {
            Self::Nothing => None,
            Self::One(line) => Some(line),
            Self::Several(mut lines) => {
                lines.pop();
                Some(Bytes::from(lines))
            }
        }
    }
}

impl Parser {
    /// A parser for events that are no larger than `limit` bytes.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self {
            lines: Lines::new(limit),
            fields: Fields::default(),
            is_first: true,
            limit,
        }
    }

    /// Adds a chunk; all events of the one before must have been taken.
    pub fn push(&mut self, chunk: Bytes) {
        self.lines.push(chunk);
    }

    /// The next event; `None` when there must be another chunk first.
    ///
    /// # Errors
    ///
    /// The event is larger than the limit. What comes after it is not to be trusted.
    pub fn next_event(&mut self) -> Result<Option<Frame>, TooLong> {
        if !self.is_first
            && self.fields.is_empty()
            && let Some(data) = self.lines.lone_line(b"data:")
        {
            let Fields { id, retry, .. } = &self.fields;
            return Ok(Some(Frame {
                data,
                event: None,
                id: id.clone(),
                retry: *retry,
            }));
        }
        while let Some(line) = self.lines.next_line()? {
            let bytes = self.lines.bytes(line);
            let mark = if std::mem::take(&mut self.is_first) && bytes.starts_with(b"\xEF\xBB\xBF") {
                3
            } else {
                0
            };
            let bytes = bytes.get(mark..).unwrap_or_default();
            if bytes.is_empty() {
                if let Some(frame) = self.fields.dispatch() {
                    return Ok(Some(frame));
                }
                continue;
            }
            if self.fields.len() + bytes.len() > self.limit {
                return Err(TooLong);
            }
            self.fields.read(&self.lines, line, mark, bytes);
        }
        Ok(None)
    }
}

impl Fields {
    /// Whether an event begins.
    fn is_empty(&self) -> bool {
        self.event.is_none() && matches!(self.data, Data::Nothing)
    }

    /// How much is kept for the event.
    fn len(&self) -> usize {
        self.data.len() + self.event.as_ref().map_or(0, Bytes::len)
    }

    /// Takes in a line that is not blank and begins at `mark`.
    fn read(&mut self, lines: &Lines, line: Line, mark: usize, bytes: &[u8]) {
        let colon = if bytes.starts_with(b"data:") {
            Some(4)
        } else {
            memchr(b':', bytes)
        };
        let (name, value) = match colon {
            Some(colon) => (bytes.get(..colon).unwrap_or_default(), colon + 1),
            None => (bytes, bytes.len()),
        };
        let value = if bytes.get(value) == Some(&b' ') {
            value + 1
        } else {
            value
        };
        let share = || lines.share(line, mark + value);
        match name {
            b"data" => self.data.push(share()),
            b"event" => self.event = Some(share()).filter(|event| !event.is_empty()),
            b"id" => {
                let id = bytes.get(value..).unwrap_or_default();
                if memchr(0, id).is_none() {
                    self.id = Some(Bytes::copy_from_slice(id)).filter(|id| !id.is_empty());
                }
            }
            b"retry" => {
                let digits = bytes.get(value..).unwrap_or_default();
                if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) {
                    self.retry = str::from_utf8(digits)
                        .ok()
                        .and_then(|digits| digits.parse().ok())
                        .or(self.retry);
                }
            }
            _ => {}
        }
    }

    /// Ends the event. One without data is none.
    fn dispatch(&mut self) -> Option<Frame> {
        let event = self.event.take();
        let data = self.data.take()?;
        Some(Frame {
            data,
            event,
            id: self.id.clone(),
            retry: self.retry,
        })
    }
}
