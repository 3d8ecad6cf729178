//! The lines of a text: byte → line and column, and back.
//!
//! Lines end with a line feed; lines and columns count from 1, columns count characters.

/// Where each line of a text starts.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let rest = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        Self { text, starts: std::iter::once(0).chain(rest).collect() }
    }

    /// The line and column of a byte.
    pub(crate) fn line_column(&self, byte: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index));
        let before = self.text.get(start.copied().unwrap_or_default()..byte).unwrap_or_default();
        (line as u32, before.chars().count() as u32 + 1)
    }

    /// The byte at a line and column.
    pub(crate) fn byte(&self, line: u32, column: u32) -> usize {
        let index = (line as usize).saturating_sub(1);
        let start = self.starts.get(index).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or_default();
        let offset = rest.char_indices().nth((column as usize).saturating_sub(1));
        start + offset.map_or(rest.len(), |(at, _)| at)
    }
}
