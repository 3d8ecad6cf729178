//! The tree while it grows: open elements on a stack, Markdown's and HTML's side by side.
//!
//! Markdown closes what it opens; HTML may not. So a close looks for its open, takes along what HTML left open above
//! it, and does nothing if there is none. Text that stands in a block is an unfinished paragraph until the next block.
//! Beyond a depth that no reader would follow, elements are still matched but no longer nest.

use super::emphasis::is_pattern;
use super::source::visible_characters;
use super::tree::{Alignment, Block, Cell, Inline, Style, flatten};

const DEPTH: usize = 40;

/// What can be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Root,
    Quote,
    List,
    Item,
    Heading,
    Table,
    Row,
    Cell,
    Styled(Style),
    Link,
}

/// Who opened an element and so may close it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Markdown,
    Html,
}

#[derive(Debug)]
struct Element {
    kind: Kind,
    origin: Origin,
    start: Option<u64>,
    address: String,
    marker: String,
    /// What a remark is called, such as a note.
    label: Option<&'static str>,
    alignments: Vec<Alignment>,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    items: Vec<Vec<Block>>,
    rows: Vec<Vec<Cell>>,
    cells: Vec<Cell>,
}

impl Element {
    fn new(kind: Kind, origin: Origin) -> Self {
        Self {
            kind,
            origin,
            start: None,
            address: String::new(),
            marker: String::new(),
            label: None,
            alignments: Vec::new(),
            blocks: Vec::new(),
            inlines: Vec::new(),
            items: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
        }
    }

    fn is_inline(&self) -> bool {
        matches!(self.kind, Kind::Styled(_) | Kind::Link)
    }

    /// Whether its marker is text: around punctuation, or the tilde of an approximate number.
    fn is_literal(&self) -> bool {
        !self.marker.is_empty() && (self.marker == "~" || is_pattern(&self.inlines))
    }

    /// Ends the paragraph that its text began.
    fn end_paragraph(&mut self) {
        if !self.inlines.is_empty() && !self.is_inline() {
            let inlines = std::mem::take(&mut self.inlines);
            let blank = inlines.iter().all(|inline| matches!(inline, Inline::Text(text) if text.trim().is_empty()));
            if !blank {
                self.blocks.push(Block::Paragraph(inlines));
            }
        }
    }
}

/// Elements from the root to the innermost open one.
#[derive(Debug)]
pub(super) struct Builder {
    outer: Vec<Element>,
    inner: Element,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self { outer: Vec::new(), inner: Element::new(Kind::Root, Origin::Markdown) }
    }

    /// Closes everything.
    pub(super) fn finish(mut self) -> Vec<Block> {
        while !self.outer.is_empty() {
            self.pop();
        }
        self.inner.end_paragraph();
        self.inner.blocks
    }

    /// Opens a block; what stood before is a paragraph of its own.
    pub(super) fn open(&mut self, kind: Kind, origin: Origin) {
        self.end_paragraph();
        self.push(Element::new(kind, origin));
    }

    /// Opens a quote that begins with a bold word.
    pub(super) fn open_remark(&mut self, label: Option<&'static str>, origin: Origin) {
        self.end_paragraph();
        self.push(Element { label, ..Element::new(Kind::Quote, origin) });
    }

    pub(super) fn open_list(&mut self, start: Option<u64>, origin: Origin) {
        self.end_paragraph();
        self.push(Element { start, ..Element::new(Kind::List, origin) });
    }

    pub(super) fn open_table(&mut self, alignments: Vec<Alignment>, origin: Origin) {
        self.end_paragraph();
        self.push(Element { alignments, ..Element::new(Kind::Table, origin) });
    }

    /// Opens a style of HTML's.
    pub(super) fn open_style(&mut self, style: Style) {
        self.push(Element::new(Kind::Styled(style), Origin::Html));
    }

    /// Opens a style of Markdown's, with the marker that it may turn out to be.
    pub(super) fn open_marked(&mut self, style: Style, marker: &str) {
        self.push(Element { marker: marker.to_owned(), ..Element::new(Kind::Styled(style), Origin::Markdown) });
    }

    pub(super) fn open_link(&mut self, address: String, origin: Origin) {
        self.push(Element { address, ..Element::new(Kind::Link, origin) });
    }

    /// Closes the innermost element of this kind and origin, and what is open inside of it.
    pub(super) fn close(&mut self, kind: Kind, origin: Origin) {
        if !self.is_open(kind, origin) {
            return;
        }
        while self.inner.kind != kind || self.inner.origin != origin {
            self.pop();
        }
        self.pop();
    }

    /// Whether such an element can be closed from here: no block of Markdown's is in between.
    pub(super) fn is_open(&self, kind: Kind, origin: Origin) -> bool {
        let within_line = matches!(kind, Kind::Styled(_) | Kind::Link);
        for element in std::iter::once(&self.inner).chain(self.outer.iter().rev()) {
            if element.kind == kind && element.origin == origin && element.kind != Kind::Root {
                return true;
            }
            let barrier = within_line || (origin == Origin::Html && element.origin == Origin::Markdown);
            if barrier && !element.is_inline() {
                return false;
            }
        }
        false
    }

    /// Whether the innermost open block is of this kind.
    pub(super) fn is_in(&self, kind: Kind) -> bool {
        let mut elements = std::iter::once(&self.inner).chain(self.outer.iter().rev());
        elements.find(|element| !element.is_inline()).is_some_and(|element| element.kind == kind)
    }

    /// Closes what is open within the line, and makes a paragraph of it.
    pub(super) fn end_paragraph(&mut self) {
        while self.inner.is_inline() {
            self.pop();
        }
        self.inner.end_paragraph();
    }

    pub(super) fn text(&mut self, text: &str) {
        let text = visible_characters(text);
        if let Some(Inline::Text(last)) = self.inner.inlines.last_mut() {
            last.push_str(&text);
        } else if !text.is_empty() {
            self.inner.inlines.push(Inline::Text(text.into_owned()));
        }
    }

    /// Code within a line.
    pub(super) fn code(&mut self, code: &str) {
        let code = visible_characters(code).replace('\n', " ");
        self.inner.inlines.push(Inline::Code(code));
    }

    pub(super) fn line_end(&mut self, end: Inline) {
        self.inner.inlines.push(end);
    }

    /// A block of code.
    pub(super) fn code_block(&mut self, language: String, text: &str) {
        self.end_paragraph();
        self.inner.blocks.push(Block::Code { language, text: visible_characters(text).into_owned() });
    }

    /// The text that stands last in the line, for what depends on it.
    pub(super) fn last_character(&self) -> Option<char> {
        match self.inner.inlines.last()? {
            Inline::Text(text) => text.chars().next_back(),
            Inline::Code(_) | Inline::Styled(..) | Inline::Link(..) | Inline::Break | Inline::Soft => None,
        }
    }

    fn push(&mut self, element: Element) {
        let outer = std::mem::replace(&mut self.inner, element);
        self.outer.push(outer);
    }

    fn pop(&mut self) {
        let Some(parent) = self.outer.pop() else { return };
        let mut element = std::mem::replace(&mut self.inner, parent);
        element.end_paragraph();
        if let Some(label) = element.label {
            put_label(&mut element.blocks, label);
        }
        let deep = self.outer.len() >= DEPTH;
        let parent = &mut self.inner;
        match element.kind {
            Kind::Root => {}
            Kind::Styled(_) | Kind::Link if deep => parent.inlines.extend(element.inlines),
            Kind::Styled(_) if element.is_literal() => {
                self.text(&element.marker);
                self.inner.inlines.extend(element.inlines);
                self.text(&element.marker);
            }
            Kind::Styled(style) => parent.inlines.push(Inline::Styled(style, element.inlines)),
            Kind::Link => parent.inlines.push(Inline::Link(element.address, element.inlines)),
            Kind::Heading => {
                let mut blocks = element.blocks.into_iter();
                if let Some(Block::Paragraph(inlines)) = blocks.next() {
                    parent.blocks.push(Block::Heading(inlines));
                }
                parent.blocks.extend(blocks);
            }
            Kind::Item if parent.kind == Kind::List => parent.items.push(element.blocks),
            Kind::List => {
                // What stands in a list outside of its items belongs to the last one.
                if !element.blocks.is_empty() {
                    match element.items.last_mut() {
                        Some(item) => item.extend(element.blocks),
                        None => element.items.push(element.blocks),
                    }
                }
                if deep {
                    parent.blocks.extend(element.items.into_iter().flatten());
                } else {
                    parent.blocks.push(Block::List { start: element.start, items: element.items });
                }
            }
            Kind::Quote if !deep => parent.blocks.push(Block::Quote(element.blocks)),
            Kind::Cell if parent.kind == Kind::Row => parent.cells.push(flatten(element.blocks)),
            Kind::Row if parent.kind == Kind::Table => {
                parent.blocks.extend(element.blocks);
                parent.rows.push(element.cells);
            }
            Kind::Quote | Kind::Item | Kind::Cell => parent.blocks.extend(element.blocks),
            Kind::Row => parent.blocks.extend(element.cells.into_iter().map(Block::Paragraph)),
            Kind::Table => {
                parent.blocks.extend(element.blocks);
                parent.blocks.push(Block::Table { alignments: element.alignments, rows: element.rows });
            }
        }
    }
}

/// Begins the first paragraph with a bold word.
fn put_label(blocks: &mut Vec<Block>, label: &str) {
    let label = Inline::Styled(Style::Strong, vec![Inline::Text(format!("{label}:"))]);
    match blocks.first_mut() {
        Some(Block::Paragraph(inlines)) => {
            inlines.splice(0..0, [label, Inline::Text(" ".to_owned())]);
        }
        Some(_) => blocks.insert(0, Block::Paragraph(vec![label])),
        None => {}
    }
}
