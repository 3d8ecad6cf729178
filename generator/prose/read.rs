//! From Markdown with HTML in it to the tree.
//!
//! The parser's events build the tree; its HTML events are read by position, so that what stands between two tags can
//! be taken as it is written: `<code>a_b_c</code>` holds no emphasis. Text between the tags of an HTML block may itself
//! be Markdown, as many writers expect, so it is parsed again, as part of a line.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::build::{Builder, Kind, Origin};
use super::element;
use super::html::Html;
use super::tag::{Token, token_at};
use super::tree::{Alignment, Block, Inline, Style};

/// Parses prepared text.
pub(super) fn read(source: &str) -> Vec<Block> {
    let mut builder = Builder::new();
    Reader { builder: &mut builder, source: Html::new(source), taken: 0..0, code: None, part: false }.read();
    builder.finish()
}

/// Parses a part of a line from between two tags, whose text never begins a block.
pub(super) fn read_part(builder: &mut Builder, text: &str) {
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    if text.starts_with(char::is_whitespace) {
        builder.text(" ");
    }
    let lines = lines.join("\n");
    let trimmed = lines.trim();
    if trimmed.is_empty() {
        return;
    }
    // A character in front, taken away again, keeps the text from being a list or a quote.
    let source = format!(".{trimmed}");
    Reader { builder, source: Html::new(&source), taken: 0..1, code: None, part: true }.read();
    if text.ends_with(char::is_whitespace) {
        builder.text(" ");
    }
}

struct Reader<'a> {
    builder: &'a mut Builder,
    source: Html<'a>,
    /// What was read by position: events that begin in here are passed over.
    taken: Range<usize>,
    /// The block of code that is open.
    code: Option<(String, String)>,
    part: bool,
}

impl Reader<'_> {
    fn read(&mut self) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
        for (event, range) in Parser::new_ext(self.source.text(), options).into_offset_iter() {
            if self.taken.contains(&range.start) {
                self.read_rest(&event, &range);
            } else {
                self.read_event(event, range);
            }
        }
    }

    /// Text may reach beyond what was taken.
    fn read_rest(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if let Event::Text(_) = event
            && let Some(rest) = self.source.get(self.taken.end..range.end)
        {
            self.builder.text(rest);
        } else if self.part && range.start == 0 {
            match event {
                Event::Start(Tag::Heading { .. }) => self.builder.open(Kind::Heading, Origin::Markdown),
                Event::End(TagEnd::Heading(_)) => self.builder.close(Kind::Heading, Origin::Markdown),
                _ => {}
            }
        }
    }

    fn read_event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some((_, code)) => code.push_str(&text),
                None => self.builder.text(&text),
            },
            Event::Code(code) => self.builder.code(&code),
            Event::InlineHtml(_) => self.taken = self.read_tag(range.start),
            Event::SoftBreak => self.builder.line_end(Inline::Soft),
            Event::HardBreak => self.builder.line_end(Inline::Break),
            Event::Rule => self.builder.end_paragraph(),
            Event::Html(html) => self.builder.text(&html),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let builder = &mut *self.builder;
        match tag {
            Tag::Heading { .. } if is_paragraph(self.source.get(range.clone()).unwrap_or_default()) => {
                builder.end_paragraph();
            }
            Tag::Heading { .. } => builder.open(Kind::Heading, Origin::Markdown),
            Tag::BlockQuote(kind) => builder.open_remark(kind.map(alert), Origin::Markdown),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((info, String::new()));
            }
            Tag::HtmlBlock => {
                let end = self.read_html(range.clone());
                self.taken = range.start..end;
            }
            Tag::List(start) => builder.open_list(start, Origin::Markdown),
            Tag::Item => {
                if !builder.is_in(Kind::List) {
                    builder.open_list(None, Origin::Html);
                }
                builder.open(Kind::Item, Origin::Markdown);
            }
            Tag::Table(columns) => builder.open_table(columns.into_iter().map(alignment).collect(), Origin::Markdown),
            Tag::TableHead | Tag::TableRow => builder.open(Kind::Row, Origin::Markdown),
            Tag::TableCell => builder.open(Kind::Cell, Origin::Markdown),
            Tag::Emphasis => self.start_style(Style::Emphasis, &range),
            Tag::Strong => self.start_style(Style::Strong, &range),
            Tag::Strikethrough => self.start_style(Style::Strikethrough, &range),
            Tag::Link { link_type, dest_url, .. } => match link_type {
                LinkType::Autolink if !super::address::is_linkable(&dest_url) => {
                    builder.text(self.source.get(range.clone()).unwrap_or_default());
                    self.taken = range;
                }
                LinkType::Email => builder.open_link(format!("mailto:{dest_url}"), Origin::Markdown),
                _ => builder.open_link(dest_url.into_string(), Origin::Markdown),
            },
            Tag::Image { dest_url, .. } => builder.open_link(dest_url.into_string(), Origin::Markdown),
            _ if self.part => {}
            _ => builder.end_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let builder = &mut *self.builder;
        match tag {
            TagEnd::Heading(_) => {
                builder.end_paragraph();
                builder.close(Kind::Heading, Origin::Markdown);
            }
            TagEnd::BlockQuote(_) => builder.close(Kind::Quote, Origin::Markdown),
            TagEnd::CodeBlock => {
                if let Some((info, code)) = self.code.take() {
                    builder.code_block(element::language(&info, &code), &code);
                }
            }
            TagEnd::List(_) => builder.close(Kind::List, Origin::Markdown),
            TagEnd::Item => builder.close(Kind::Item, Origin::Markdown),
            TagEnd::Table => builder.close(Kind::Table, Origin::Markdown),
            TagEnd::TableHead | TagEnd::TableRow => builder.close(Kind::Row, Origin::Markdown),
            TagEnd::TableCell => builder.close(Kind::Cell, Origin::Markdown),
            TagEnd::Emphasis => builder.close(Kind::Styled(Style::Emphasis), Origin::Markdown),
            TagEnd::Strong => builder.close(Kind::Styled(Style::Strong), Origin::Markdown),
            TagEnd::Strikethrough => builder.close(Kind::Styled(Style::Strikethrough), Origin::Markdown),
            TagEnd::Link | TagEnd::Image => builder.close(Kind::Link, Origin::Markdown),
            _ if self.part => {}
            _ => builder.end_paragraph(),
        }
    }

    fn start_style(&mut self, style: Style, range: &Range<usize>) {
        let written = self.source.get(range.clone()).unwrap_or_default();
        let width = match style {
            Style::Emphasis => 1,
            Style::Strong => 2,
            Style::Strikethrough => (written.len() - written.trim_start_matches('~').len()).min(2),
        };
        self.builder.open_marked(style, written.get(..width).unwrap_or_default());
    }

    /// A tag in a line; what was read of the source with it.
    fn read_tag(&mut self, start: usize) -> Range<usize> {
        match token_at(&self.source, start) {
            Some((Token::Tag(tag), end)) => start..element::read(self.builder, &self.source, tag, start..end),
            Some((Token::Hidden, end)) => start..end,
            None => start..start,
        }
    }

    /// A block of HTML, tags and what stands between them; where it ends.
    fn read_html(&mut self, range: Range<usize>) -> usize {
        let block = self.source.get(range.clone()).unwrap_or_default();
        self.builder.end_paragraph();
        if element::is_sample(block) {
            self.builder.code_block("xml".to_owned(), block);
            return range.end;
        }
        let mut position = range.start;
        let mut text = range.start;
        while let Some(open) = self.source.get(position..range.end).and_then(|rest| rest.find('<')) {
            let start = position + open;
            let Some((token, end)) = token_at(&self.source, start) else {
                position = start + 1;
                continue;
            };
            if let Token::Tag(tag) = token
                && !element::is_element(&self.source, tag, start..end)
            {
                position = end;
                continue;
            }
            read_part(self.builder, self.source.get(text..start).unwrap_or_default());
            position = match token {
                Token::Tag(tag) => element::read(self.builder, &self.source, tag, start..end),
                Token::Hidden => end,
            };
            text = position;
        }
        read_part(self.builder, self.source.get(text..range.end).unwrap_or_default());
        position.max(range.end)
    }
}

/// Whether what looks like a heading is text above a line of dashes.
fn is_paragraph(source: &str) -> bool {
    !source.trim_start().starts_with('#') && (source.len() > 160 || source.trim().lines().count() > 2)
}

fn alert(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "Note",
        BlockQuoteKind::Tip => "Tip",
        BlockQuoteKind::Important => "Important",
        BlockQuoteKind::Warning => "Warning",
        BlockQuoteKind::Caution => "Caution",
    }
}

fn alignment(column: pulldown_cmark::Alignment) -> Alignment {
    match column {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
