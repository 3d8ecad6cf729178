//! Tables, padded so that the source reads well too.
//!
//! On pages below `docs` all columns of a table are as wide as its longest cell; in README.md each column has a width of
//! its own. Widths count code points of the cell before line breaks become `<br/>` and pipes get their backslash, so a
//! row with either sticks out to the right: this is how published pages of this layout look.

use crate::surface::Crate;

/// With more operations than this, tables are not padded: three quarters of the pages would be blanks.
const MOST: usize = 200;

/// How wide columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// All as wide as the widest cell of the table.
    Table,
    /// Each as wide as its widest cell.
    Column,
    /// No wider than each cell.
    Cell,
}

impl Width {
    /// The width of tables below `docs`.
    pub(super) fn of_pages(krate: &Crate) -> Self {
        if krate.operations.len() > MOST { Self::Cell } else { Self::Table }
    }
}

/// A table in which each column is as wide as it must be.
pub(super) fn fitted(header: &[&str], rows: &[Vec<String>]) -> String {
    table(header, rows, Width::Column)
}

/// A table.
pub(super) fn table(header: &[&str], rows: &[Vec<String>], width: Width) -> String {
    let mut widths: Vec<usize> = header.iter().map(|cell| cell.chars().count()).collect();
    if width == Width::Cell {
        widths.fill(3);
    }
    for row in rows.iter().filter(|_| width != Width::Cell) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    if width == Width::Table {
        let widest = widths.iter().copied().max().unwrap_or_default();
        widths.fill(widest);
    }
    let line = widths.iter().map(|width| width + 3).sum::<usize>() + 2;
    let mut out = String::with_capacity(line * (rows.len() + 2) + 64);
    push_row(&mut out, header.iter().copied(), &widths);
    out.push('\n');
    for width in &widths {
        out.push_str("| ");
        push_run(&mut out, DASHES, *width);
        out.push(' ');
    }
    out.push('|');
    for row in rows {
        out.push('\n');
        push_row(&mut out, row.iter().map(String::as_str), &widths);
    }
    out
}

fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>, widths: &[usize]) {
    for (cell, width) in cells.zip(widths) {
        out.push_str("| ");
        push_cell(out, cell);
        push_run(out, BLANKS, width.saturating_sub(cell.chars().count()) + 1);
    }
    out.push('|');
}

/// A cell with line breaks and pipes made harmless.
fn push_cell(out: &mut String, cell: &str) {
    if !cell.contains(['\n', '|']) {
        out.push_str(cell);
        return;
    }
    let mut previous = ' ';
    for c in cell.chars() {
        match c {
            '\n' => out.push_str("<br/>"),
            '|' if previous != '\\' => out.push_str("\\|"),
            c => out.push(c),
        }
        previous = c;
    }
}

const BLANKS: &str = "                                                                ";
const DASHES: &str = "----------------------------------------------------------------";

/// So many of one character.
fn push_run(out: &mut String, run: &str, mut count: usize) {
    while count >= run.len() {
        out.push_str(run);
        count -= run.len();
    }
    out.push_str(run.get(..count).unwrap_or_default());
}
