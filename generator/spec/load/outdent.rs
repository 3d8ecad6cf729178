//! Flow collections and quoted texts whose lines stand too far left.
//!
//! ```yaml
//! tags: [
//!   a, b
//! ]
//! ```
//!
//! YAML wants the bracket deeper than `tags`; most parsers do not mind and people write it all the time, our parser
//! refuses it. So when it does, the lines of flow collections and quoted texts are indented and the text is read again;
//! marks are turned back to the bytes of the text as it was written. Spaces at the start of a line mean nothing there.
//! Block scalars, quoted texts and comments are told apart line by line; a text read wrongly here at worst fails to
//! parse as it did before.

/// A text with deeper flow collections, and where spaces were put in.
pub(crate) struct Indented {
    pub(crate) text: String,
    /// Byte in the new text, and how many bytes were put in up to there.
    shifts: Vec<(usize, usize)>,
}

impl Indented {
    pub(crate) fn new(text: &str) -> Self {
        let mut scan = Scan::default();
        let mut new = Self { text: String::with_capacity(text.len() + 1024), shifts: Vec::new() };
        let mut added = 0;
        for line in text.split_inclusive('\n') {
            if scan.depth > 0 || scan.quote.is_some() {
                let spaces = scan.indent + 2;
                new.text.extend(std::iter::repeat_n(' ', spaces));
                added += spaces;
                new.shifts.push((new.text.len(), added));
            }
            new.text.push_str(line);
            scan.line(line);
        }
        new
    }

    /// The byte of the written text for one of the new text.
    pub(crate) fn written(&self, byte: usize) -> usize {
        let before = self.shifts.partition_point(|(at, _)| *at <= byte);
        let added = before.checked_sub(1).and_then(|index| self.shifts.get(index));
        byte.saturating_sub(added.map_or(0, |(_, added)| *added))
    }
}

/// Where a line by line reading stands.
#[derive(Default)]
struct Scan {
    /// How many flow collections are open.
    depth: usize,
    /// How far right the outermost one opens: deeper than everything around it.
    indent: usize,
    /// The quote that is open.
    quote: Option<char>,
    /// The indentation of the line that opened a block scalar.
    block: Option<usize>,
}

impl Scan {
    fn line(&mut self, line: &str) {
        let content = line.trim_end();
        let indent = content.len() - content.trim_start().len();
        if let Some(block) = self.block {
            if content.is_empty() || indent > block {
                return;
            }
            self.block = None;
        }
        if self.depth > 0 || self.quote.is_some() {
            self.flow(content);
            return;
        }
        let Some(value) = value_of(content) else {
            return;
        };
        match value.chars().next() {
            Some('|' | '>') => self.block = Some(indent),
            Some('[' | '{' | '"' | '\'') => {
                self.indent = content.len() - value.len();
                self.flow(value);
            }
            Some(_) | None => {}
        }
    }

    /// Goes through text inside of a flow collection or a quoted text.
    fn flow(&mut self, text: &str) {
        let mut previous = ' ';
        let mut characters = text.chars();
        while let Some(character) = characters.next() {
            match (self.quote, character) {
                (Some('"'), '\\') => {
                    characters.next();
                }
                (Some(quote), character) if quote == character => self.quote = None,
                (None, '"' | '\'') if matches!(previous, ' ' | '[' | '{' | ',' | ':' | '\t') => {
                    self.quote = Some(character);
                }
                (None, '[' | '{') => self.depth += 1,
                (None, ']' | '}') => self.depth = self.depth.saturating_sub(1),
                (None, '#') if previous == ' ' => return,
                (_, _) => {}
            }
            previous = character;
        }
    }
}

/// What stands behind the dashes and the key of a line, if anything does.
fn value_of(content: &str) -> Option<&str> {
    let mut rest = content.trim_start();
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start();
    }
    if rest.starts_with('#') || rest.starts_with(['[', '{', '|', '>']) {
        return (!rest.starts_with('#')).then_some(rest);
    }
    let after_key = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inside = rest.get(1..)?;
            let end = inside.find(quote)?;
            inside.get(end + 1..)?.trim_start().strip_prefix(':')
        }
        _ => rest.find(": ").and_then(|at| rest.get(at + 1..)),
    };
    let value = match after_key {
        Some(value) => value.trim_start(),
        None => rest,
    };
    // An anchor or a tag may stand before the value.
    let bare = value.strip_prefix(['&', '!']).and_then(|it| it.split_once(' '));
    Some(bare.map_or(value, |(_, value)| value.trim_start()))
}
