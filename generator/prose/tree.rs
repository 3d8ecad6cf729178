//! What prose is made of, after parsing and before writing.
//!
//! Smaller than Markdown on purpose: what is not here (images, HTML, levels of headings, titles of links) does not
//! come out. Code is raw, all other text is what a reader sees, without escapes or entities.

use serde::{Deserialize, Serialize};

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Alignment {
    None,
    Left,
    Center,
    Right,
}

/// A cell of a table.
pub(super) type Cell = Vec<Inline>;

/// How a run of text is set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Style {
    Emphasis,
    Strong,
    Strikethrough,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum Inline {
    Text(String),
    Code(String),
    Styled(Style, Vec<Inline>),
    /// The address is absolute. If the content is the address itself, it is written as `<address>`.
    Link(String, Vec<Inline>),
    /// A line ends here and must.
    Break,
    /// A line ends here in the source.
    Soft,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum Block {
    Paragraph(Vec<Inline>),
    Heading(Vec<Inline>),
    Quote(Vec<Block>),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Code { language: String, text: String },
    Table { alignments: Vec<Alignment>, rows: Vec<Vec<Cell>> },
}

/// What a reader sees of these inlines, on one line.
pub(super) fn visible(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Styled(_, content) | Inline::Link(_, content) => text.push_str(&visible(content)),
            Inline::Break | Inline::Soft => text.push(' '),
        }
    }
    text
}

/// All blocks on one line: paragraphs joined by spaces, list items by semicolons unless punctuation parts them anyway.
pub(super) fn flatten(blocks: Vec<Block>) -> Vec<Inline> {
    let mut line = Vec::new();
    let mut between = " ";
    for block in blocks {
        let after = if matches!(block, Block::List { .. } | Block::Table { .. }) { ". " } else { " " };
        match block {
            Block::Paragraph(inlines) => append(&mut line, between, inlines),
            Block::Heading(inlines) => append(&mut line, between, vec![Inline::Styled(Style::Strong, inlines)]),
            Block::Quote(blocks) => append(&mut line, between, flatten(blocks)),
            Block::List { items, .. } => {
                let mut separator = between;
                for item in items {
                    append(&mut line, separator, flatten(item));
                    separator = "; ";
                }
            }
            Block::Code { text, .. } => {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                append(&mut line, between, vec![Inline::Code(text)]);
            }
            Block::Table { rows, .. } => {
                let mut separator = between;
                for row in rows {
                    append(&mut line, separator, join_cells(row));
                    separator = "; ";
                }
            }
        }
        between = after;
    }
    line
}

fn join_cells(row: Vec<Cell>) -> Vec<Inline> {
    let mut line = Vec::new();
    for cell in row {
        append(&mut line, ", ", cell);
    }
    line
}

fn append(line: &mut Vec<Inline>, separator: &str, inlines: Vec<Inline>) {
    if inlines.is_empty() {
        return;
    }
    if let Some(last) = line.last() {
        let parted =
            visible(std::slice::from_ref(last)).trim_end().ends_with(['.', ',', ';', ':', '!', '?', '。', '：', '、']);
        line.push(Inline::Text(if parted { " ".to_owned() } else { separator.to_owned() }));
    }
    line.extend(inlines);
}
