//! A page of Markdown as MDX.
//!
//! The two read text in different ways: MDX takes `{` for an expression, `<` for an element, and `import` at the
//! beginning of a line for a module; it has no HTML, and so neither comments nor addresses in angle brackets. All of it is
//! escaped or written otherwise here, and what only GitHub shows (marks by their names, kinds of quotes, a second word
//! behind a fence) is written so that every site does. Code stays as it is.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::super::escape;
use crate::prose;

/// A page of a site.
pub(super) struct Page {
    /// What its first heading says.
    pub(super) title: String,
    /// What it begins with, in a line; empty if it begins with something else than words.
    pub(super) description: String,
    /// All below the first heading.
    pub(super) text: String,
}

/// Where a link leads.
pub(super) enum Way {
    /// To this address.
    To(String),
    /// Where it led before.
    Elsewhere,
}

/// Marks that GitHub knows by these names.
const MARKS: [(&str, &str); 3] =
    [(":heavy_check_mark:", "\u{2714}"), (":heavy_minus_sign:", "\u{2796}"), (":warning:", "\u{26a0}\u{fe0f}")];

/// Descriptions are cut where they would be longer, in characters.
const LONGEST: usize = 160;

/// Whether the first heading of a page is a link to the page above it, so that the second one is its title.
pub(super) fn has_way_up(page: &str) -> bool {
    page.starts_with("# [")
}

/// The page, with its links led to where `way` says.
pub(super) fn page(markdown: &str, has_way_up: bool, way: &dyn Fn(&str) -> Way) -> Page {
    let mut reader = Reader { markdown, way, edits: Vec::new(), inside: Inside::Text };
    let mut head = Head { titles: if has_way_up { 2 } else { 1 }, ..Head::default() };
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        head.see(&event, &range);
        reader.see(&event, range);
    }
    let text = reader.written(head.end);
    Page { title: head.title, description: shortened(&head.description), text }
}

/// What is being read.
#[derive(PartialEq, Eq)]
enum Inside {
    Text,
    /// A link, in which no address is one of its own.
    Link,
    Code,
    /// An address in angle brackets, which is written anew as a whole.
    Address,
}

/// A piece of the page and what takes its place.
struct Edit {
    range: Range<usize>,
    text: String,
}

struct Reader<'a> {
    markdown: &'a str,
    way: &'a dyn Fn(&str) -> Way,
    edits: Vec<Edit>,
    inside: Inside,
}

impl Reader<'_> {
    fn see(&mut self, event: &Event<'_>, range: Range<usize>) {
        let source = self.markdown.get(range.clone()).unwrap_or_default();
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                self.inside = Inside::Code;
                if matches!(kind, CodeBlockKind::Fenced(info) if info.contains(',')) {
                    self.shorten_fence(source, range.start);
                }
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => self.inside = Inside::Text,
            Event::Start(Tag::BlockQuote(Some(_))) => {
                // `> [!WARNING]`, which only GitHub knows: the quote says in words what it is.
                let line = source.find('\n').map_or(source.len(), |end| end + 1);
                self.edit(range.start..range.start + line, String::new());
            }
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, dest_url, .. }) => {
                self.inside = Inside::Address;
                let shown = source.trim_start_matches('<').trim_end_matches('>');
                self.edit(range, linked(shown, dest_url));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.inside = Inside::Link;
                self.lead(dest_url, source, range.start);
            }
            Event::Text(_) => match self.inside {
                Inside::Text => self.escape_addresses(source, range.start),
                Inside::Link => self.escape(source, range.start),
                Inside::Code | Inside::Address => {}
            },
            Event::Html(_) | Event::InlineHtml(_) if source.trim_start().starts_with("<!--") => {
                self.edit(range, String::new());
            }
            _ => {}
        }
    }

    fn edit(&mut self, range: Range<usize>, text: String) {
        self.edits.push(Edit { range, text });
    }

    /// What a program of the pages is for besides being shown is nobody's business elsewhere: `rust,no_run`.
    fn shorten_fence(&mut self, source: &str, start: usize) {
        let line = source.lines().next().unwrap_or_default();
        if let Some(comma) = line.find(',') {
            self.edit(start + comma..start + line.len(), String::new());
        }
    }

    /// Writes the address of a link, which stands behind its last bracket.
    fn lead(&mut self, target: &str, source: &str, start: usize) {
        let Way::To(address) = (self.way)(target) else { return };
        if let Some(at) = source.rfind(&format!("]({target})")) {
            let at = start + at + "](".len();
            self.edit(at..at + target.len(), address);
        }
    }

    /// Escapes words between addresses. Where a text is made a link as it stands, backslashes would be part of it.
    fn escape_addresses(&mut self, source: &str, start: usize) {
        let (mut done, mut from) = (0, 0);
        while let Some(range) = escape::address(source, from) {
            from = range.end;
            let address = source.get(range.clone()).unwrap_or_default();
            if address.contains('{') {
                let host = if address.starts_with("www.") { "http://" } else { "" };
                self.escape(source.get(done..range.start).unwrap_or_default(), start + done);
                self.edit(start + range.start..start + range.end, linked(address, &format!("{host}{address}")));
                done = range.end;
            }
        }
        self.escape(source.get(done..).unwrap_or_default(), start + done);
    }

    fn escape(&mut self, source: &str, start: usize) {
        let begins_line = self.markdown.get(..start).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
        if begins_line && (source.starts_with("import ") || source.starts_with("export ")) {
            // Only what begins a line is a module.
            self.edit(start..start, " ".to_owned());
        }
        let markdown = self.markdown;
        for (at, _) in source.match_indices(['{', '<']).filter(|(at, _)| !is_escaped(markdown, start + at)) {
            self.edit(start + at..start + at, "\\".to_owned());
        }
        for (name, mark) in MARKS {
            for (at, _) in source.match_indices(name) {
                self.edit(start + at..start + at + name.len(), mark.to_owned());
            }
        }
    }

    /// The page from a place on, with all edits.
    fn written(mut self, start: usize) -> String {
        self.edits.sort_by_key(|edit| edit.range.start);
        let mut out = String::with_capacity(self.markdown.len());
        let mut done = start;
        for Edit { range, text } in self.edits.into_iter().filter(|edit| edit.range.start >= start) {
            out.push_str(self.markdown.get(done..range.start).unwrap_or_default());
            out.push_str(&text);
            done = range.end;
        }
        out.push_str(self.markdown.get(done..).unwrap_or_default());
        // A blank that begins the page keeps its first line from being a module.
        format!("{}\n", out.trim_start_matches('\n').trim_end())
    }
}

/// An address as a link that is written out.
fn linked(shown: &str, address: &str) -> String {
    let signs = [("(", "%28"), (")", "%29"), ("{", "%7B"), ("}", "%7D")];
    let address = signs.iter().fold(address.to_owned(), |address, (sign, code)| address.replace(sign, code));
    format!("[{}]({address})", shown.replace('{', "\\{").replace('_', "\\_"))
}

/// Whether a backslash stands before it that is not escaped itself.
fn is_escaped(markdown: &str, at: usize) -> bool {
    let before = markdown.get(..at).unwrap_or_default();
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// What front matter is made of.
#[derive(Default)]
struct Head {
    /// How many headings are in the front matter.
    titles: usize,
    /// How many were read.
    headings: usize,
    /// How many elements are open.
    depth: usize,
    title: String,
    description: String,
    /// Where what follows the title begins.
    end: usize,
    reads: Option<Part>,
    /// What the last heading says.
    last: String,
}

/// What words belong to.
#[derive(Clone, Copy)]
enum Part {
    Heading,
    Description,
}

impl Head {
    fn see(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => {
                match tag {
                    Tag::Heading { .. } => {
                        self.headings += 1;
                        self.last.clear();
                        self.reads = Some(Part::Heading);
                    }
                    Tag::Paragraph if self.depth == 0 && self.is_beginning() => self.reads = Some(Part::Description),
                    _ => {}
                }
                self.depth += 1;
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                match end {
                    TagEnd::Heading(_) => {
                        self.reads = None;
                        if self.headings == self.titles {
                            self.title = self.last.clone();
                            self.end = range.end;
                        }
                    }
                    TagEnd::Paragraph if self.depth == 0 => {
                        self.reads = None;
                        // `(*chat.completions*)`: where a resource is, below its title.
                        if self.description.starts_with('(') && self.description.ends_with(')') {
                            self.description.clear();
                        }
                    }
                    _ => {}
                }
            }
            Event::Text(text) | Event::Code(text) => self.say(text),
            Event::SoftBreak | Event::HardBreak => self.say(" "),
            _ => {}
        }
    }

    /// Whether a paragraph would say what the page is about.
    fn is_beginning(&self) -> bool {
        let below = self.headings == self.titles || self.headings == self.titles + 1 && self.last == "Overview";
        below && self.description.is_empty()
    }

    fn say(&mut self, text: &str) {
        match self.reads {
            Some(Part::Heading) => self.last.push_str(text),
            Some(Part::Description) => self.description.push_str(text),
            None => {}
        }
    }
}

/// The first sentence, or as many words as there is room for.
fn shortened(text: &str) -> String {
    let sentence = prose::sentence(text);
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let mut words = String::new();
    for word in sentence.split(' ') {
        if words.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words.trim_end_matches([',', ';', ':']).to_owned() + "\u{2026}"
}
