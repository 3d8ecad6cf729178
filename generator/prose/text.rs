//! A text: what was said in one place, from where it is read to where it is written.
//!
//! It is parsed once and kept as a tree; each writer takes from the tree what fits its place. Most texts are a few
//! plain words, which need no tree: they are kept, and written, as they are.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::tree::{Block, Inline};
use super::{base, comment, excerpt, inline, plain, read, source, terminal, tidy, tree, write};

/// A part of the prose of an API, clean and ready to be written anywhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text(Content);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Content {
    /// Words in one line that mean the same with and without Markdown; empty when nothing is said.
    Plain(String),
    /// Everything else; never without a block.
    Blocks(Vec<Block>),
}

/// The tree of a text; relative links lead on from the address of its site.
fn blocks(text: &str, site: Option<&str>) -> Vec<Block> {
    let mut blocks = read::read(&source::prepare(text));
    if let Some(site) = site {
        base::complete(&mut blocks, site);
    }
    tidy::tidy(blocks)
}

impl Default for Text {
    fn default() -> Self {
        Self(Content::Plain(String::new()))
    }
}

impl Text {
    /// Reads what may have any number of paragraphs.
    pub(super) fn read(text: &str, site: Option<&str>) -> Self {
        if let Some(plain) = plain::recognize(text) {
            return Self(Content::Plain(plain.to_owned()));
        }
        Self::of(blocks(text, site))
    }

    /// Reads what must be one line: paragraphs are joined by spaces, list items by semicolons.
    pub(super) fn read_line(text: &str, site: Option<&str>) -> Self {
        if let Some(plain) = plain::recognize(text) {
            return Self(Content::Plain(plain.to_owned()));
        }
        Self::of(vec![Block::Paragraph(tidy::one_line(blocks(text, site)))])
    }

    /// The text of blocks that are in order.
    pub(super) fn of(mut blocks: Vec<Block>) -> Self {
        blocks.retain(|block| !matches!(block, Block::Paragraph(inlines) if super::lines::is_blank(inlines)));
        if let [Block::Paragraph(inlines)] = blocks.as_mut_slice()
            && let [Inline::Text(words)] = inlines.as_mut_slice()
            && plain::recognize(words) == Some(words)
        {
            return Self(Content::Plain(std::mem::take(words)));
        }
        if blocks.is_empty() { Self::default() } else { Self(Content::Blocks(blocks)) }
    }

    /// The tree, also of plain words.
    pub(super) fn into_blocks(self) -> Vec<Block> {
        match self.0 {
            Content::Plain(words) if words.is_empty() => Vec::new(),
            Content::Plain(words) => vec![Block::Paragraph(vec![Inline::Text(words)])],
            Content::Blocks(blocks) => blocks,
        }
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(&self.0, Content::Plain(words) if words.is_empty())
    }

    /// All of it as Markdown: paragraphs of a page, or the line that it is.
    #[must_use]
    pub fn markdown(&self) -> Cow<'_, str> {
        match &self.0 {
            Content::Plain(words) => Cow::Borrowed(words),
            Content::Blocks(blocks) => Cow::Owned(write::write_page(blocks)),
        }
    }

    /// All of it as a terminal shows it: what a reader sees, without marks.
    #[must_use]
    pub fn terminal(&self) -> Cow<'_, str> {
        match &self.0 {
            Content::Plain(words) => Cow::Borrowed(words),
            Content::Blocks(blocks) => Cow::Owned(terminal::write(blocks)),
        }
    }

    /// The first sentence in the same manner, in one line.
    #[must_use]
    pub fn terminal_sentence(&self) -> Cow<'_, str> {
        match &self.0 {
            Content::Plain(words) => Cow::Borrowed(excerpt::sentence(words)),
            Content::Blocks(blocks) => Cow::Owned(tree::visible(&excerpt::first_sentence(blocks))),
        }
    }

    /// All of it for the cell of a table, which holds no fence: each line of code is code of its own.
    ///
    /// Ends of lines and `|` stay: who writes the table knows what they become.
    #[must_use]
    pub fn cell(&self) -> Cow<'_, str> {
        match &self.0 {
            Content::Plain(words) => Cow::Borrowed(words),
            Content::Blocks(blocks) => Cow::Owned(write::write_cell(blocks)),
        }
    }

    /// All of it as lines of a documentation comment: paragraphs are filled up to a width, the rest is as it must be.
    ///
    /// An empty line stands between blocks.
    pub fn doc_lines(&self, width: usize, take: &mut dyn FnMut(&str)) {
        match &self.0 {
            Content::Plain(words) => comment::fill_words(words, width, take),
            Content::Blocks(blocks) => comment::doc_lines(blocks, width, take),
        }
    }

    /// The first sentence, in one line.
    #[must_use]
    pub fn first_sentence(&self) -> Cow<'_, str> {
        match &self.0 {
            Content::Plain(words) => Cow::Borrowed(excerpt::sentence(words)),
            Content::Blocks(blocks) => Cow::Owned(inline::write_inlines(&excerpt::first_sentence(blocks))),
        }
    }

    /// The first paragraph, in one line; none when something else than a paragraph comes first.
    #[must_use]
    pub fn first_paragraph(&self) -> Option<Cow<'_, str>> {
        match &self.0 {
            Content::Plain(words) => (!words.is_empty()).then_some(Cow::Borrowed(words)),
            Content::Blocks(blocks) => excerpt::first_paragraph(blocks).map(|line| inline::write_inlines(&line).into()),
        }
    }

    /// The first block alone: a paragraph, or a list as a whole. A remark before what it is about is passed over.
    #[must_use]
    pub fn beginning(&self) -> Self {
        match &self.0 {
            Content::Plain(_) => self.clone(),
            Content::Blocks(blocks) => Self::of(excerpt::first_block(blocks).into_iter().cloned().collect()),
        }
    }
}
