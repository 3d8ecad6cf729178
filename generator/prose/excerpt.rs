//! The beginning of what is said, where there is no room for all of it.

use super::tidy::{on_one_line, one_line};
use super::tree::{Block, Inline, Style};

/// The first sentence of plain words.
pub(super) fn sentence(words: &str) -> &str {
    end_of_sentence(words).and_then(|end| words.get(..end)).unwrap_or(words)
}

/// The first sentence of the first block, in one line.
///
/// A sentence ends in bare text only: what is set apart, code and links stay whole.
pub(super) fn first_sentence(blocks: &[Block]) -> Vec<Inline> {
    let mut line = first_line(blocks);
    let end = line.iter().enumerate().find_map(|(at, inline)| match inline {
        Inline::Text(text) => Some((at, end_of_sentence(text)?)),
        Inline::Code(_) | Inline::Styled(..) | Inline::Link(..) | Inline::Break | Inline::Soft => None,
    });
    if let Some((at, end)) = end {
        line.truncate(at + 1);
        if let Some(Inline::Text(text)) = line.last_mut() {
            text.truncate(end);
        }
    }
    line
}

/// The first block in one line, if it is a paragraph.
pub(super) fn first_paragraph(blocks: &[Block]) -> Option<Vec<Inline>> {
    matches!(blocks.first(), Some(Block::Paragraph(_))).then(|| first_line(blocks))
}

/// The first block; behind remarks (`**Note:** …`, `**New here?** …`) the first other paragraph, if there is one.
pub(super) fn first_block(blocks: &[Block]) -> Option<&Block> {
    let is_remark = |block: &&Block| match block {
        Block::Paragraph(inlines) => match inlines.first() {
            Some(Inline::Styled(Style::Strong, words)) => inlines.len() > 1 && words.last().is_some_and(ends_a_remark),
            _ => false,
        },
        Block::Heading(_) | Block::Quote(_) | Block::List { .. } | Block::Code { .. } | Block::Table { .. } => false,
    };
    let after = blocks.iter().skip_while(is_remark).find(|block| matches!(block, Block::Paragraph(_)));
    if blocks.first().is_some_and(|first| is_remark(&first)) { after.or(blocks.first()) } else { blocks.first() }
}

/// Whether what is said in bold is the beginning of a remark.
fn ends_a_remark(inline: &Inline) -> bool {
    matches!(inline, Inline::Text(text) if text.trim_end().ends_with([':', '?', '!']))
}

fn first_line(blocks: &[Block]) -> Vec<Inline> {
    match blocks.first() {
        None => Vec::new(),
        Some(Block::Paragraph(inlines)) => on_one_line(inlines.clone()),
        Some(Block::Heading(inlines)) => vec![Inline::Styled(Style::Strong, inlines.clone())],
        Some(block @ (Block::Quote(_) | Block::List { .. } | Block::Code { .. } | Block::Table { .. })) => {
            one_line(vec![block.clone()])
        }
    }
}

/// Where the first sentence ends, if another one follows; not after `e.g.`.
fn end_of_sentence(text: &str) -> Option<usize> {
    let ends = text.match_indices(". ").map(|(at, _)| at + 1);
    ends.into_iter().find(|&end| text.get(end..).unwrap_or_default().trim_start().starts_with(char::is_uppercase))
}
