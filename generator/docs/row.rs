//! Rows of parameters and of fields, which have the same columns.

use super::cell;
use super::table::{self, Width};

/// A row, before it is known whether any row has an example.
pub(super) struct Row {
    /// The name with its marks.
    pub(super) name: String,
    /// The type with its link.
    pub(super) ty: String,
    /// Whether it must be given, or is always there.
    pub(super) required: bool,
    /// What it is.
    pub(super) description: String,
    /// An example; may be empty.
    pub(super) example: String,
}

/// The table of rows; it has a column of examples when one of them has any.
pub(super) fn table(first_column: &str, rows: Vec<Row>, width: Width) -> String {
    let examples = rows.iter().any(|row| !row.example.is_empty());
    let mut header = vec![first_column, "Type", "Required", "Description"];
    if examples {
        header.push("Example");
    }
    let cells = |row: Row| {
        let mut cells = vec![row.name, row.ty, cell::mark(row.required), row.description];
        if examples {
            cells.push(row.example);
        }
        cells
    };
    let rows: Vec<Vec<String>> = rows.into_iter().map(cells).collect();
    table::table(&header, &rows, width)
}
