//! Blocks written as Markdown, always the same way.
//!
//! Items are indented by the width of their marker, quotes marked on every line, so that no line is a lazy one.
//! Headings become bold lines: a description stands under headings of a page and must not open sections in it.

use super::inline::write_inlines;
use super::tidy::one_line;
use super::tree::{Alignment, Block, Cell, Inline, Style};

/// Paragraphs and what stands between them.
pub(super) fn write_body(blocks: &[Block]) -> String {
    join(blocks, "\n\n")
}

/// All on one line.
pub(super) fn write_line(blocks: Vec<Block>) -> String {
    write_inlines(&one_line(blocks))
}

fn join(blocks: &[Block], between: &str) -> String {
    blocks.iter().map(write_block).collect::<Vec<_>>().join(between)
}

fn write_block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) => write_inlines(inlines),
        Block::Heading(inlines) => write_inlines(&[Inline::Styled(Style::Strong, inlines.clone())]),
        Block::Quote(blocks) => indent(&write_body(blocks), "> ", "> "),
        Block::List { start, items } => write_list(*start, items),
        Block::Code { language, text } => write_code(language, text),
        Block::Table { alignments, rows } => write_table(alignments, rows),
    }
}

fn write_list(start: Option<u64>, items: &[Vec<Block>]) -> String {
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
        written.push(indent(&join(item, between), &marker, &" ".repeat(marker.len())));
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
