//! Blocks as a terminal shows them: what a reader sees, without marks.

use super::tree::{Block, Inline, visible};

/// Paragraphs with a blank line between them.
pub(super) fn write(blocks: &[Block]) -> String {
    let written = blocks.iter().map(write_block).filter(|text| !text.is_empty());
    written.collect::<Vec<_>>().join("\n\n")
}

fn write_block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) | Block::Heading(inlines) => write_inlines(inlines),
        Block::Quote(blocks) => indented(&write(blocks), "  ", "  "),
        Block::List { start, items } => {
            let mut number = *start;
            let mut lines = Vec::with_capacity(items.len());
            for item in items {
                let marker = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
                number = number.map(|number| number + 1);
                let text = item.iter().map(write_block).collect::<Vec<_>>().join("\n");
                lines.push(indented(&text, &marker, &" ".repeat(marker.len())));
            }
            lines.join("\n")
        }
        Block::Code { text, .. } => indented(text, "  ", "  "),
        Block::Table { rows, .. } => {
            let row = |row: &Vec<Vec<Inline>>| row.iter().map(|cell| visible(cell)).collect::<Vec<_>>().join(" | ");
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
    }
}

/// A link is followed by where it leads.
fn write_inlines(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Styled(_, content) => text.push_str(&write_inlines(content)),
            Inline::Link(address, content) => {
                let content = write_inlines(content);
                text.push_str(&content);
                if content != *address {
                    text.extend([" (", address, ")"]);
                }
            }
            Inline::Break => text.push('\n'),
            Inline::Soft => text.push(' '),
        }
    }
    text
}

/// The first line behind one prefix, the others behind another.
fn indented(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate().map(|(number, line)| {
        let prefix = if number == 0 { first } else { others };
        format!("{prefix}{line}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}
