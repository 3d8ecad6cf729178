//! What a reader of JSON or YAML says while it goes through a text.
//!
//! Both readers speak the same small language, so that building the tree, finding duplicate keys and
//! finding positions exist once. Members of an object come as their key (a scalar) followed by their value.
//! Marks belong to the reader that made them; it turns them into bytes on demand.

use std::borrow::Cow;

use serde_json::Value;

use crate::diagnostic::Code;

/// One step through a text.
#[derive(Debug)]
pub(crate) enum Event<'a> {
    /// An object begins; its anchor, or 0.
    Object(usize),
    /// A list begins; its anchor, or 0.
    List(usize),
    /// The innermost object or list ends.
    End,
    /// A key, or a value that holds no others; its anchor, or 0.
    Scalar(Scalar<'a>, usize),
    /// What an anchor named.
    Alias(usize),
    /// The text is over.
    Finish,
}

/// A key or a value that holds no others.
#[derive(Debug)]
pub(crate) enum Scalar<'a> {
    /// A text, whatever it looks like.
    Text(Cow<'a, str>),
    /// A plain scalar of YAML: as a key a text, as a value what it looks like.
    Plain(Cow<'a, str>),
    /// A number, a boolean or null of JSON.
    Value(Value),
    /// A tag or an anchor of YAML with nothing after it, which is null.
    Nothing,
}

/// A spot in a text, in the reader's own unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mark(pub(crate) usize);

/// From where to where an event stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: Mark,
    pub(crate) end: Mark,
}

/// Why a text could not be read on.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    pub(crate) span: Span,
    /// An earlier spot that belongs to it.
    pub(crate) earlier: Option<(Span, &'static str)>,
}

impl Fault {
    pub(crate) fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: None, span, earlier: None }
    }
}

/// Goes through a text, event by event.
pub(crate) trait Reader<'a> {
    /// The next event; after [`Event::Finish`] only that.
    fn read(&mut self) -> Result<(Event<'a>, Span), Box<Fault>>;

    /// Passes over what is left of the innermost object or list of a text that was read before, its end with it, if
    /// that is quicker than reading it.
    fn pass_over(&mut self) -> bool {
        false
    }

    /// The bytes that marks stand at, in the order asked.
    fn bytes(&self, marks: &[Mark]) -> Vec<usize>;
}
