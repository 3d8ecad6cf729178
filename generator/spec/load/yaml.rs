//! Reads YAML 1.2 event by event, over the events of `saphyr-parser`.
//!
//! It decides what tags mean (`!!str`, `!!int`, `!!float`, `!!bool`, `!!null`; all others are ignored) and that a
//! text holds one document. What anchors, aliases and merge keys mean is the builder's matter.

use saphyr_parser::{BufferedInput, Event as Parsed, Parser, ScalarStyle, ScanError, StrInput, Tag};

use super::event::{Event, Fault, Mark, Reader, Scalar, Span};
use super::outdent::Indented;
use super::scalar::resolve_plain;
use crate::diagnostic::Code;

/// A reader of YAML.
pub(crate) struct YamlReader<'a> {
    text: Text<'a>,
    documents: usize,
}

/// The text as it is, or with deeper flow collections.
enum Text<'a> {
    Written { text: &'a str, parser: Box<Parser<'a, StrInput<'a>>> },
    Indented { text: Indented, parser: Box<Parser<'a, BufferedInput<std::vec::IntoIter<char>>>> },
}

impl<'a> YamlReader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let parser = Box::new(Parser::new_from_str(text));
        Self { text: Text::Written { text, parser }, documents: 0 }
    }

    /// A reader that lets the lines of flow collections stand anywhere.
    pub(crate) fn lenient(text: &str) -> Self {
        let text = Indented::new(text);
        let characters: Vec<char> = text.text.chars().collect();
        let parser = Box::new(Parser::new_from_iter(characters.into_iter()));
        Self { text: Text::Indented { text, parser }, documents: 0 }
    }

    fn next_event(&mut self) -> Option<Result<(Parsed<'a>, saphyr_parser::Span), ScanError>> {
        match &mut self.text {
            Text::Written { parser, .. } => parser.next_event(),
            Text::Indented { parser, .. } => parser.next_event(),
        }
    }
}

impl<'a> Reader<'a> for YamlReader<'a> {
    fn read(&mut self) -> Result<(Event<'a>, Span), Box<Fault>> {
        loop {
            let (parsed, span) = match self.next_event() {
                None => return Ok((Event::Finish, Span::default())),
                Some(Ok((parsed, span))) => (parsed, spot(span)),
                Some(Err(error)) => {
                    let at = Mark(error.marker().index());
                    let span = Span { start: at, end: at };
                    return Err(fault(&error, span).into());
                }
            };
            let event = match parsed {
                Parsed::Nothing | Parsed::StreamStart | Parsed::DocumentEnd => continue,
                Parsed::DocumentStart(_) => {
                    self.documents += 1;
                    if self.documents > 1 {
                        let message = "another document starts here";
                        return Err(Fault::new(Code::SeveralDocuments, span, message).into());
                    }
                    continue;
                }
                Parsed::StreamEnd => Event::Finish,
                Parsed::Alias(anchor) => Event::Alias(anchor),
                Parsed::SequenceStart(anchor, _) => Event::List(anchor),
                Parsed::MappingStart(anchor, _) => Event::Object(anchor),
                Parsed::SequenceEnd | Parsed::MappingEnd => Event::End,
                Parsed::Scalar(text, ScalarStyle::Plain, anchor, tag)
                    if text.is_empty() && (anchor != 0 || tag.as_deref().is_some_and(|tag| !is_core(tag))) =>
                {
                    Event::Scalar(Scalar::Nothing, anchor)
                }
                Parsed::Scalar(text, style, anchor, tag) => {
                    let scalar = if style == ScalarStyle::Plain { Scalar::Plain(text) } else { Scalar::Text(text) };
                    Event::Scalar(tagged(scalar, tag.as_deref()), anchor)
                }
            };
            return Ok((event, span));
        }
    }

    /// The parser counts characters; one pass over the text turns all of them into bytes.
    fn bytes(&self, marks: &[Mark]) -> Vec<usize> {
        let text = match &self.text {
            Text::Written { text, .. } => text,
            Text::Indented { text, .. } => text.text.as_str(),
        };
        let mut order: Vec<(usize, usize)> = marks.iter().map(|mark| mark.0).zip(0..).collect();
        order.sort_unstable();
        let mut bytes = vec![text.len(); marks.len()];
        let mut characters = text.char_indices().enumerate().peekable();
        for (character, index) in order {
            while characters.next_if(|(number, _)| *number < character).is_some() {}
            if let (Some((_, (at, _))), Some(byte)) = (characters.peek(), bytes.get_mut(index)) {
                *byte = *at;
            }
        }
        if let Text::Indented { text, .. } = &self.text {
            for byte in &mut bytes {
                *byte = text.written(*byte);
            }
        }
        bytes
    }
}

/// What the parser did not like.
fn fault(error: &ScanError, span: Span) -> Fault {
    match error.info() {
        "while parsing node, found unknown anchor" => {
            let fault = Fault::new(Code::UnknownAlias, span, "this alias names nothing that stands before it");
            Fault { help: Some("a text that begins with `*` is written in quotes".to_owned()), ..fault }
        }
        "recursion limit exceeded" => {
            Fault::new(Code::TooDeep, span, "objects and lists in brackets nest deeper than 255 levels")
        }
        info => Fault::new(Code::InvalidSyntax, span, info),
    }
}

fn spot(span: saphyr_parser::Span) -> Span {
    Span { start: Mark(span.start.index()), end: Mark(span.end.index()) }
}

/// What a scalar is with its tag.
fn tagged<'a>(scalar: Scalar<'a>, tag: Option<&Tag>) -> Scalar<'a> {
    let Some(tag) = tag else { return scalar };
    let (Scalar::Plain(text) | Scalar::Text(text)) = scalar else {
        return scalar;
    };
    let core = is_core(tag);
    match tag.suffix.as_str() {
        "int" | "float" | "bool" | "null" if core => Scalar::Value(resolve_plain(&text)),
        "str" | "binary" | "timestamp" if core => Scalar::Text(text),
        _ => Scalar::Plain(text),
    }
}

/// Whether YAML itself defines the tag.
fn is_core(tag: &Tag) -> bool {
    tag.is_yaml_core_schema() || tag.handle == "!!"
}
