//! Blocks written as Markdown, always the same way.
//!
//! Items are indented by the width of their marker, quotes marked on every line, so that no line is a lazy one.
//! Headings become bold lines: a description stands under headings of a page and must not open sections in it.

use super::inline::{push_code, write_inlines};
use super::tree::{Alignment, Block, Cell, Inline, Style};

/// Where blocks are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Where there are paragraphs.
    Page,
    /// In a table, where nothing can be fenced.
    Cell,
}

/// Blocks of a page.
pub(super) fn write_page(blocks: &[Block]) -> String {
    join(blocks, "\n\n", Place::Page)
}

/// Blocks in a cell of a table.
pub(super) fn write_cell(blocks: &[Block]) -> String {
    join(blocks, "\n\n", Place::Cell)
}

fn join(blocks: &[Block], between: &str, place: Place) -> String {
    blocks.iter().map(|block| write_block(block, place)).collect::<Vec<_>>().join(between)
}

pub(super) fn write_block(block: &Block, place: Place) -> String {
    match block {
        Block::Paragraph(inlines) => write_inlines(inlines),
        Block::Heading(inlines) => write_inlines(&[Inline::Styled(Style::Strong, inlines.clone())]),
        Block::Quote(blocks) => indent(&join(blocks, "\n\n", place), "> ", "> "),
        Block::List { start, items } => write_list(*start, items, place),
        Block::Code { language, text } => match place {
            Place::Page => write_code(language, text),
            Place::Cell => write_lines_of_code(text),
        },
        Block::Table { alignments, rows } => write_table(alignments, rows),
    }
}

fn write_list(start: Option<u64>, items: &[Vec<Block>], place: Place) -> String {
    // Only a list that begins with a bullet or a one may follow its line without a blank one.
    let is_loose = |item: &Vec<Block>| {
        item.iter().skip(1).any(|block| !matches!(block, Block::List { start: None | Some(1), .. }))
    };
    let between = if items.iter().any(is_loose) { "\n\n" } else { "\n" };
    let mut number = start;
    let mut written = Vec::with_capacity(items.len());
    for item in items {
        let marker = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        number = number.map(|number| number + 1);
        written.push(indent(&join(item, between, place), &marker, &" ".repeat(marker.len())));
    }
    written.join(between)
}

/// The first line behind one prefix, the others behind another.
fn indent(text: &str, first: &str, others: &str) -> String {
    let mut indented = String::with_capacity(text.len() + text.len() / 8);
    for (number, line) in text.split('\n').enumerate() {
        let prefix = if number == 0 { first } else { others };
        if number > 0 {
            indented.push('\n');
        }
        indented.push_str(if line.is_empty() { prefix.trim_end() } else { prefix });
        indented.push_str(line);
    }
    indented
}

fn write_code(language: &str, text: &str) -> String {
    let longest = text.lines().map(|line| line.len() - line.trim_start_matches('`').len()).max().unwrap_or(0);
    let ticks = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(ticks).max(2) + 1);
    format!("{fence}{language}\n{text}\n{fence}")
}

/// Each line as code of its own.
fn write_lines_of_code(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out.push('\n');
        }
        push_code(&mut out, line);
    }
    out
}

fn write_table(alignments: &[Alignment], rows: &[Vec<Cell>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut table = String::new();
    for (number, row) in rows.iter().enumerate() {
        if number > 0 {
            table.push('\n');
        }
        table.push('|');
        for column in 0..columns {
            let cell = row.get(column).map(|cell| write_inlines(cell).replace('|', "\\|")).unwrap_or_default();
            table.extend([if cell.is_empty() { "" } else { " " }, &cell, " |"]);
        }
        if number == 0 {
            table.push_str("\n|");
            for column in 0..columns {
                table.push_str(match alignments.get(column) {
                    Some(Alignment::Left) => " :-- |",
                    Some(Alignment::Center) => " :-: |",
                    Some(Alignment::Right) => " --: |",
                    Some(Alignment::None) | None => " --- |",
                });
            }
        }
    }
    table
}
