//! The place that something is printed in.

use super::{STEP, WIDTH};

/// Where printing begins, and how much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    /// The indentation of the block.
    pub indent: usize,
    /// Columns behind the indentation that are taken already.
    pub offset: usize,
    /// Columns that may be used.
    pub width: usize,
    /// Whether chains must stay on one line, but for what their last link holds.
    pub one_line_chains: bool,
    /// Whether what fits nowhere is printed all the same.
    pub loose: bool,
}

impl Shape {
    /// The whole line, but for some columns that must stay free at its end.
    pub(super) fn line(indent: usize, behind: usize) -> Self {
        let width = WIDTH.saturating_sub(indent + behind);
        Self { indent, offset: 0, width, one_line_chains: false, loose: false }
    }

    /// Behind a text of some columns; none where there is no room.
    pub(super) fn after(self, columns: usize) -> Option<Self> {
        let width = self.narrowed(columns)?;
        Some(Self { offset: self.offset + columns, width, ..self })
    }

    /// With room for some columns behind; none where there is not as much.
    pub(super) fn before(self, columns: usize) -> Option<Self> {
        Some(Self { width: self.narrowed(columns)?, ..self })
    }

    fn narrowed(self, columns: usize) -> Option<usize> {
        self.width.checked_sub(columns).or(self.loose.then_some(0))
    }

    /// On lines of their own, indented by some more steps, with as much room behind as some columns.
    pub(super) fn below(self, steps: usize, behind: usize) -> Self {
        let indent = self.indent + steps * STEP;
        Self { indent, offset: 0, width: WIDTH.saturating_sub(indent + behind), ..self }
    }

    /// Columns that stay free at the end of the line.
    pub(super) fn behind(self) -> usize {
        WIDTH.saturating_sub(self.indent + self.offset + self.width)
    }
}
