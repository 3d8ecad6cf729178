//! Text as the lines of a documentation comment.
//!
//! Paragraphs are filled to the margin; lists, quotes, tables and code stay as they are written on a page. A span of
//! code is never divided, and no line begins with a word that would make it something else than a part of a paragraph.

use super::inline::{Written, written};
use super::tree::{Block, Inline, Style};
use super::write::{Place, write_block};

/// The lines of blocks, an empty one between each two.
pub(super) fn doc_lines(blocks: &[Block], width: usize, take: &mut dyn FnMut(&str)) {
    for (number, block) in blocks.iter().enumerate() {
        if number > 0 {
            take("");
        }
        match block {
            Block::Paragraph(inlines) => fill_paragraph(inlines, width, take),
            Block::Heading(inlines) => {
                fill_paragraph(&[Inline::Styled(Style::Strong, inlines.clone())], width, take);
            }
            Block::Quote(_) | Block::List { .. } | Block::Code { .. } | Block::Table { .. } => {
                write_block(block, Place::Page).split('\n').for_each(&mut *take);
            }
        }
    }
}

/// Fills words of one line that hold no code, or code between single backticks.
pub fn fill_words(words: &str, width: usize, take: &mut dyn FnMut(&str)) {
    let mut code = false;
    let gaps = words.bytes().enumerate().filter(|(_, byte)| {
        code ^= *byte == b'`';
        *byte == b' ' && !code
    });
    fill(words, gaps.map(|(at, _)| at), width, take);
}

/// Fills a paragraph; where a line must end, it ends.
fn fill_paragraph(inlines: &[Inline], width: usize, take: &mut dyn FnMut(&str)) {
    let Written { text, code, breaks } = written(inlines);
    let text = text.replace('\n', " ");
    let mut start = 0;
    for end in breaks.into_iter().chain([text.len()]) {
        let line = text.get(start..end).unwrap_or_default();
        let gaps = line.match_indices(' ').map(|(at, _)| at);
        let outside = |at: &usize| !code.iter().any(|span| span.contains(&(start + at)));
        fill(line, gaps.filter(outside), width, take);
        start = end + 1;
    }
}

/// Divides a line at some of its gaps, so that its parts are no wider than they must be.
fn fill(line: &str, gaps: impl Iterator<Item = usize>, width: usize, take: &mut dyn FnMut(&str)) {
    let (mut start, mut end, mut column) = (0, 0, 0);
    for next in gaps.chain([line.len()]) {
        let word = line.get(end..next).unwrap_or_default();
        let word_width = word.chars().count();
        if column > 0 && column + word_width > width && !starts_block(word.trim_start()) {
            take(line.get(start..end).unwrap_or_default());
            start = end + 1;
            column = word_width - 1;
        } else {
            column += word_width;
        }
        end = next;
    }
    take(line.get(start..).unwrap_or_default());
}

/// Whether Markdown would take a line with this beginning for something else than a paragraph.
fn starts_block(word: &str) -> bool {
    let made_of = |letters: &[char]| word.chars().all(|letter| letters.contains(&letter));
    let numbered = |(digits, _): (&str, &str)| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    made_of(&['#'])
        || made_of(&['-', '+', '*', '_', '='])
        || word.starts_with(['>', '|', ':'])
        || word.starts_with("```")
        || word.starts_with("~~~")
        || (word.starts_with('[') && word.contains("]:"))
        || word.split_once(['.', ')']).is_some_and(numbered)
}
