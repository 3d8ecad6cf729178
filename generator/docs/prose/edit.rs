//! Edits of parsed Markdown: which places change, and into what.
//!
//! The parser tells where each piece of the text is; a piece that must change is replaced at its place, so that the rest
//! keeps its spelling, wrapping and spacing.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};

use super::super::fence;
use super::Spot;

/// The text with its places edited; `html` says what becomes of a piece of HTML.
pub(super) fn edited(text: &str, spot: Spot, html: &mut dyn FnMut(&str) -> String) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut editor = Editor { text, spot, edits: Vec::new(), links: Vec::new() };
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    while let Some((event, range)) = events.next() {
        editor.extend_link(&event, &range);
        match event {
            Event::Html(_) | Event::InlineHtml(_) => editor.replace_changed(range, &mut *html),
            Event::Code(_) if spot == Spot::Cell => editor.replace_changed(range, &mut |code| code.replace('\n', " ")),
            Event::Start(Tag::CodeBlock(kind)) => {
                let code = code(&mut events);
                editor.code_block(range, &kind, &code);
            }
            Event::Start(Tag::Heading { level, .. }) => editor.heading(range, level, &mut events),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                editor.links.push(Link { range, dead: !is_absolute(&dest_url), inside: None });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => editor.end_link(),
            Event::Text(_) => editor.text(range),
            _ => {}
        }
    }
    apply(text, editor.edits)
}

/// A link that is open.
struct Link {
    range: Range<usize>,
    dead: bool,
    inside: Option<Range<usize>>,
}

struct Editor<'a> {
    text: &'a str,
    spot: Spot,
    edits: Vec<(Range<usize>, String)>,
    links: Vec<Link>,
}

/// The code of a block, up to its end.
fn code(events: &mut OffsetIter<'_>) -> String {
    let mut code = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) => code.push_str(&text),
            Event::End(TagEnd::CodeBlock) => break,
            _ => {}
        }
    }
    code
}

/// Whether a link works wherever it stands.
fn is_absolute(address: &str) -> bool {
    address.contains("://") || address.starts_with("mailto:")
}

impl Editor<'_> {
    fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    fn replace_changed(&mut self, range: Range<usize>, change: &mut dyn FnMut(&str) -> String) {
        let changed = change(self.slice(range.clone()));
        if changed != self.slice(range.clone()) {
            self.edits.push((range, changed));
        }
    }

    /// A block of code is fenced, closed, and of a language that is not tested.
    fn code_block(&mut self, range: Range<usize>, kind: &CodeBlockKind<'_>, code: &str) {
        if self.spot == Spot::Cell {
            let lines = code.lines().filter(|line| !line.trim().is_empty());
            let lines: Vec<String> = lines.map(|line| fence::inline(line.trim_end())).collect();
            let end = if self.slice(range.clone()).ends_with('\n') { "\n" } else { "" };
            self.edits.push((self.block_start(range.start)..range.end, lines.join("\n") + end));
            return;
        }
        let info = match kind {
            CodeBlockKind::Indented => None,
            CodeBlockKind::Fenced(info) => Some(info.trim()),
        };
        let block = self.slice(range.clone());
        let info = match info {
            Some(info) if is_tested(info) || !is_closed(block) => {
                if is_tested(info) {
                    "text"
                } else {
                    info
                }
            }
            Some(_) => return,
            None => "text",
        };
        let indent = self.indent(range.start, matches!(kind, CodeBlockKind::Indented));
        let end = if block.ends_with('\n') { "\n" } else { "" };
        let fenced = fence::fence(info, code).replace('\n', &format!("\n{indent}"));
        let start = self.block_start(range.start);
        let first = if start < range.start || start == self.line_start(start) { indent.as_str() } else { "" };
        self.edits.push((start..range.end, format!("{first}{fenced}{end}")));
    }

    fn line_start(&self, place: usize) -> usize {
        self.slice(0..place).rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The start of a block with its indentation, unless something else stands before it on its line.
    fn block_start(&self, start: usize) -> usize {
        let line = self.line_start(start);
        if self.slice(line..start).trim().is_empty() { line } else { start }
    }

    /// The blanks before a block, without the four that make it code.
    fn indent(&self, start: usize, is_code: bool) -> String {
        let blanks = self.slice(self.line_start(start)..self.text.len()).chars().take_while(|c| *c == ' ').count();
        " ".repeat(if is_code { blanks.saturating_sub(4) } else { blanks })
    }

    /// A heading stands below those of the page; in a cell it is bold.
    fn heading(&mut self, range: Range<usize>, level: HeadingLevel, events: &mut OffsetIter<'_>) {
        let mut inside: Option<Range<usize>> = None;
        for (event, place) in events {
            match event {
                Event::End(TagEnd::Heading(_)) => break,
                _ => inside = Some(joined(inside, &place)),
            }
        }
        let Some(inside) = inside else {
            return;
        };
        if self.spot == Spot::Page && level > HeadingLevel::H3 {
            return;
        }
        let text = self.slice(inside).split_whitespace().collect::<Vec<_>>().join(" ");
        let end = if self.slice(range.clone()).ends_with('\n') { "\n" } else { "" };
        let text = super::clean(&text, Spot::Cell);
        let line = match self.spot {
            Spot::Page => format!("#### {text}{end}"),
            Spot::Cell => format!("**{}**{end}", text.trim_matches('*')),
        };
        self.edits.push((range, line));
    }

    fn extend_link(&mut self, event: &Event<'_>, place: &Range<usize>) {
        if let (Some(link), false) = (self.links.last_mut(), matches!(event, Event::End(_))) {
            link.inside = Some(joined(link.inside.take(), place));
        }
    }

    /// A link that leads nowhere from here is its text.
    fn end_link(&mut self) {
        let Some(Link { range, dead: true, inside }) = self.links.pop() else {
            return;
        };
        let inside = inside.unwrap_or(range.end..range.end);
        self.edits.push((range.start..inside.start, String::new()));
        self.edits.push((inside.end..range.end, String::new()));
    }

    /// Plain text has no angle brackets, and addresses in it are links.
    fn text(&mut self, range: Range<usize>) {
        let first = self.edits.len();
        if self.links.is_empty() {
            self.addresses(range.clone());
        }
        let links: Vec<Range<usize>> = self.edits.iter().skip(first).map(|(link, _)| link.clone()).collect();
        for (index, angle) in self.text.get(range.clone()).unwrap_or_default().match_indices(['<', '>']) {
            let place = range.start + index;
            let is_escaped = self.slice(0..place).ends_with('\\');
            if !is_escaped && !links.iter().any(|link| link.contains(&place)) {
                self.edits.push((place..place + 1, format!("\\{angle}")));
            }
        }
    }

    /// Addresses in plain text become links.
    fn addresses(&mut self, range: Range<usize>) {
        let done = self.edits.last().map_or(0, |(edit, _)| edit.end);
        let mut from = range.start.max(done);
        while let Some(found) = self.slice(from..range.end).find("http") {
            let start = from + found;
            let rest = self.slice(start..self.text.len());
            let Some(address) = address(rest) else {
                from = start + 4;
                continue;
            };
            let end = start + address.len();
            let link = format!("<{}>", address.replace('\\', ""));
            self.edits.push((start..end, link));
            from = end;
        }
    }
}

/// The address at the beginning of a text, without the punctuation of the sentence.
fn address(text: &str) -> Option<&str> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    if !host.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '`' | '|' | '"' | '{' | '[' | ']'));
    let address = text.get(..end.unwrap_or(text.len()))?;
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '\\', '~']);
    let closed = address.matches('(').count() >= address.matches(')').count();
    Some(if closed { address } else { address.trim_end_matches(')').trim_end_matches(['.', ',']) })
}

/// Whether documentation tests would take a block for Rust.
fn is_tested(info: &str) -> bool {
    let first = info.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    matches!(first, "" | "rust" | "ignore" | "no_run" | "should_panic" | "compile_fail") || first.starts_with("edition")
}

/// Whether a fenced block ends with its fence.
fn is_closed(block: &str) -> bool {
    let mut lines = block.lines().map(str::trim);
    let open = lines.next().unwrap_or_default();
    let mark = if open.starts_with('~') { '~' } else { '`' };
    let ticks = open.chars().take_while(|c| *c == mark).count();
    let last = lines.next_back().unwrap_or_default();
    last.chars().count() >= ticks && last.chars().all(|c| c == mark)
}

fn joined(range: Option<Range<usize>>, other: &Range<usize>) -> Range<usize> {
    range.map_or_else(|| other.clone(), |range| range.start.min(other.start)..range.end.max(other.end))
}

/// The text with its edits; one that overlaps an earlier one is left out.
fn apply(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for (range, new) in edits {
        if range.start < from {
            continue;
        }
        out.push_str(text.get(from..range.start).unwrap_or_default());
        out.push_str(&new);
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
