//! Finds wanted nodes in a text in one reading.
//!
//! Wanted pointers form a small tree of names; the reader's events walk along it and everything off it is passed
//! over. Of equal keys the last one counts, as it does when the tree is built.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::spec::load::{Event, Mark, Scalar, Span, reader};
use crate::spec::sources::File;

/// A node of the tree of wanted names.
#[derive(Default)]
struct Node {
    below: BTreeMap<String, usize>,
    above: Option<usize>,
    /// Who wants the value, and who wants the name.
    values: Vec<usize>,
    names: Vec<usize>,
    value: Option<Span>,
    name: Option<Span>,
}

/// The nodes that are wanted of one text, each with a number of the asker's.
pub(crate) struct Wanted {
    nodes: Vec<Node>,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { nodes: vec![Node::default()] }
    }
}

/// What is open while reading, and which wanted node it is.
enum Frame {
    Object { node: Option<usize>, next: Next },
    List { node: Option<usize>, index: usize },
}

/// What comes next in an object.
#[derive(Clone, Copy)]
enum Next {
    Key,
    /// The value of a member, and which wanted node it is.
    Value(Option<usize>),
}

impl Wanted {
    /// Whether nothing is wanted.
    pub(crate) fn is_empty(&self) -> bool {
        self.nodes.iter().all(|node| node.values.is_empty() && node.names.is_empty())
    }

    /// Wants the node at these segments, or only its name.
    pub(crate) fn add(&mut self, segments: &[String], name: bool, number: usize) {
        let mut at = 0;
        for segment in segments {
            let next = self.nodes.get(at).and_then(|node| node.below.get(segment)).copied();
            at = next.unwrap_or_else(|| {
                let new = self.nodes.len();
                self.nodes.push(Node { above: Some(at), ..Node::default() });
                if let Some(node) = self.nodes.get_mut(at) {
                    node.below.insert(segment.clone(), new);
                }
                new
            });
        }
        if let Some(node) = self.nodes.get_mut(at) {
            if name { node.names.push(number) } else { node.values.push(number) }
        }
    }

    /// Reads the text and answers with the bytes of what is wanted.
    pub(crate) fn find(mut self, file: &File) -> Vec<(usize, Range<usize>)> {
        let mut reader = reader(&file.text, file.format);
        let mut open: Vec<Frame> = Vec::new();
        while let Ok((event, span)) = reader.read() {
            if matches!(event, Event::Finish) {
                break;
            }
            self.step(&mut open, &event, span);
            let is_off = matches!(open.last(), Some(Frame::Object { node: None, .. } | Frame::List { node: None, .. }));
            if is_off && matches!(event, Event::Object(_) | Event::List(_)) && reader.pass_over() {
                open.pop();
                Self::finish_value(&mut open);
            }
        }
        let mut spans = Vec::new();
        for node in &self.nodes {
            let numbers = node.values.iter().map(|it| (it, node.value.or(node.name)));
            let names = node.names.iter().map(|it| (it, node.name.or(node.value)));
            for (number, span) in numbers.chain(names) {
                spans.push((*number, span.or_else(|| self.ancestor(node)).unwrap_or_default()));
            }
        }
        let starts: Vec<Mark> = spans.iter().map(|(_, span)| span.start).collect();
        let ends: Vec<Mark> = spans.iter().map(|(_, span)| span.end).collect();
        let bytes = reader.bytes(&starts).into_iter().zip(reader.bytes(&ends));
        spans.iter().zip(bytes).map(|((number, _), (start, end))| (*number, start..end.max(start))).collect()
    }

    fn ancestor(&self, node: &Node) -> Option<Span> {
        let mut above = node.above;
        while let Some(node) = above.and_then(|index| self.nodes.get(index)) {
            if let Some(span) = node.value.or(node.name) {
                return Some(span);
            }
            above = node.above;
        }
        None
    }

    fn below(&self, node: Option<usize>, segment: &str) -> Option<usize> {
        self.nodes.get(node?)?.below.get(segment).copied()
    }

    fn step(&mut self, open: &mut Vec<Frame>, event: &Event<'_>, span: Span) {
        if let (Some(Frame::Object { node, next: next @ Next::Key }), Some(key)) = (open.last_mut(), key(event)) {
            let found = self.below(*node, key);
            *next = Next::Value(found);
            if let Some(node) = found.and_then(|index| self.nodes.get_mut(index)) {
                node.name = Some(span);
                node.value = None;
            }
            return;
        }
        if matches!(event, Event::End) {
            open.pop();
            Self::finish_value(open);
            return;
        }
        let node = match open.last() {
            None => Some(0),
            Some(Frame::Object { next: Next::Value(node), .. }) => *node,
            Some(Frame::Object { next: Next::Key, .. }) => None,
            Some(Frame::List { node, index }) => node.and_then(|it| self.below(Some(it), &index.to_string())),
        };
        if let Some(node) = node.and_then(|index| self.nodes.get_mut(index)) {
            let scalar = matches!(event, Event::Scalar(..) | Event::Alias(_));
            if scalar || node.name.is_none() {
                node.value = Some(span);
            }
        }
        match event {
            Event::Object(_) => open.push(Frame::Object { node, next: Next::Key }),
            Event::List(_) => open.push(Frame::List { node, index: 0 }),
            Event::Scalar(..) | Event::Alias(_) => Self::finish_value(open),
            Event::End | Event::Finish => {}
        }
    }

    /// A value is over: the next one is another member or item.
    fn finish_value(open: &mut [Frame]) {
        match open.last_mut() {
            // A key that is an object or a list ends like a value; what follows is its value.
            Some(Frame::Object { next: next @ Next::Key, .. }) => *next = Next::Value(None),
            Some(Frame::Object { next, .. }) => *next = Next::Key,
            Some(Frame::List { index, .. }) => *index += 1,
            None => {}
        }
    }
}

/// The text of a key.
fn key<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Scalar(Scalar::Text(text) | Scalar::Plain(text), _) => Some(text),
        Event::Scalar(Scalar::Value(_) | Scalar::Nothing, _) | Event::Alias(_) => Some(""),
        Event::Object(_) | Event::List(_) | Event::End | Event::Finish => None,
    }
}
