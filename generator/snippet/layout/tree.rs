//! What is laid out: expressions and types, as far as line breaks care about them.

use std::fmt;

use super::shape::Shape;
use super::{STEP, assigned, break_line, chain, first_width, list, memo, width};

/// An expression or a type.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Layout {
    /// What cannot be broken.
    Text(String),
    /// `&value`, `Item = type`: what stands before something.
    Prefixed(String, Box<Layout>),
    /// A call, an array, a tuple, a literal of a struct, arguments of a type: `open`, items with commas, `close`.
    List {
        /// What stands before the items: `Message::new(`, `[`, `Option<`, `Self {`.
        open: String,
        /// The items.
        items: Vec<Layout>,
        /// What stands behind them.
        close: &'static str,
    },
    /// `root.link().link()`.
    Chain(Box<Layout>, Vec<Layout>),
    /// `"key": value`, in a JSON object.
    Pair(String, Box<Layout>),
    /// `|argument| body`.
    Closure(String, Box<Layout>),
    /// `name: value`, in the literal of a struct.
    Field(String, Box<Layout>),
}

impl Layout {
    /// A text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A call of a function, a method or a macro.
    pub(crate) fn call(callee: &str, items: Vec<Self>) -> Self {
        Self::List { open: format!("{callee}("), items, close: ")" }
    }

    /// `[items]`.
    pub(crate) fn array(items: Vec<Self>) -> Self {
        Self::List { open: "[".to_owned(), items, close: "]" }
    }

    /// `(items)`.
    pub(crate) fn tuple(items: Vec<Self>) -> Self {
        Self::List { open: "(".to_owned(), items, close: ")" }
    }

    /// The same with links behind it; just itself without any.
    pub(crate) fn chain(self, links: Vec<Self>) -> Self {
        if links.is_empty() { self } else { Self::Chain(Box::new(self), links) }
    }

    /// Prints the expression where `column` columns of the first line are taken, the block it is in is indented by
    /// `indent`, and `trailing` columns must stay free behind it.
    pub(crate) fn print(&self, indent: usize, column: usize, trailing: usize) -> String {
        let line = Shape::line(indent, trailing);
        let taken = column.saturating_sub(indent);
        let shape = Shape { offset: taken, width: line.width.saturating_sub(taken), ..line };
        self.fit_or_overflow(shape)
    }

    /// The text in a place, or in spite of it.
    pub(super) fn fit_or_overflow(&self, shape: Shape) -> String {
        let fitting = memo::scope(|| self.fit(shape).or_else(|| self.fit(Shape { loose: true, ..shape })));
        fitting.unwrap_or_default()
    }

    /// The text, if it fits.
    pub(super) fn fit(&self, shape: Shape) -> Option<String> {
        match self {
            Self::Text(_) => self.lay(shape),
            part => memo::fit(part, shape, || part.lay(shape)),
        }
    }

    fn lay(&self, shape: Shape) -> Option<String> {
        match self {
            // A string is never broken and never in the way.
            Self::Text(text) => (shape.loose || width(text) <= shape.width || is_string(text)).then(|| text.clone()),
            Self::Prefixed(prefix, inner) => Some([prefix.as_str(), &inner.fit(shape.after(width(prefix))?)?].concat()),
            Self::List { open, items, close } => list::fit(open, items, close, shape),
            Self::Chain(root, links) => chain::fit(root, links, shape),
            Self::Pair(key, value) => Some([key.as_str(), ": ", &value.fit(shape.after(width(key) + 2)?)?].concat()),
            Self::Closure(head, body) => closure(head, body, shape),
            Self::Field(name, value) => assigned::field(name, value, shape),
        }
    }

    /// Whether it is a call of a function or a macro, which has less room as the only argument of another one.
    pub(super) fn is_call(&self) -> bool {
        match self {
            Self::List { open, .. } => open.len() > 1 && (open.ends_with('(') || open.ends_with("![")),
            Self::Prefixed(_, inner) => inner.is_call(),
            Self::Text(_) | Self::Chain(..) | Self::Pair(..) | Self::Closure(..) | Self::Field(..) => false,
        }
    }

    /// Whether it is a call of a method.
    pub(super) fn is_method_call(&self) -> bool {
        match self {
            Self::Chain(_, links) => match links.last() {
                Some(Self::List { .. }) => true,
                Some(Self::Text(text)) => text.ends_with([')', '?']),
                _ => false,
            },
            Self::Prefixed(_, inner) => inner.is_method_call(),
            Self::Text(_) | Self::List { .. } | Self::Pair(..) | Self::Closure(..) | Self::Field(..) => false,
        }
    }

    /// Whether it may begin on the line of a call of which it is the last of `count` arguments.
    pub(super) fn overflows(&self, count: usize) -> bool {
        match self {
            Self::Closure(..) => true,
            Self::List { open, .. } => count == 1 && !open.ends_with('<'),
            Self::Prefixed(prefix, inner) => !prefix.ends_with(" = ") && inner.overflows(count),
            Self::Chain(..) => count == 1 && self.is_method_call(),
            Self::Text(_) | Self::Pair(..) | Self::Field(..) => false,
        }
    }

    /// Whether it is JSON that is no Rust, which rustfmt leaves alone.
    pub(super) fn is_json(&self) -> bool {
        match self {
            Self::Pair(..) => true,
            Self::List { items, .. } => items.iter().any(Self::is_json),
            Self::Text(_) | Self::Prefixed(..) | Self::Chain(..) | Self::Closure(..) | Self::Field(..) => false,
        }
    }
}

/// A closure: on one line, else with its body in braces.
fn closure(head: &str, body: &Layout, shape: Shape) -> Option<String> {
    let beside = shape.after(width(head) + 1).and_then(|shape| body.fit(shape));
    if let Some(body) = beside.filter(|body| !body.contains('\n')) {
        return Some([head, " ", &body].concat());
    }
    let below = body.fit(shape.below(1, 0))?;
    let text = format!("{head} {{{}{below}{}}}", break_line(shape.indent + STEP), break_line(shape.indent));
    (shape.loose || first_width(&text) <= shape.width).then_some(text)
}

/// The text on one line, as long as it may be.
impl fmt::Display for Layout {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Prefixed(prefix, inner) => write!(out, "{prefix}{inner}"),
            Self::List { open, items, close } => {
                let gap = if open.ends_with(" {") && !items.is_empty() { " " } else { "" };
                write!(out, "{open}{gap}")?;
                for (index, item) in items.iter().enumerate() {
                    write!(out, "{}{item}", if index > 0 { ", " } else { "" })?;
                }
                write!(out, "{gap}{close}")
            }
            Self::Chain(root, links) => {
                write!(out, "{root}")?;
                links.iter().try_for_each(|link| write!(out, "{link}"))
            }
            Self::Pair(key, value) | Self::Field(key, value) => write!(out, "{key}: {value}"),
            Self::Closure(head, body) => write!(out, "{head} {body}"),
        }
    }
}

/// Whether a text is the literal of a string.
pub(super) fn is_string(text: &str) -> bool {
    text.starts_with(['"', 'r']) && text.trim_start_matches('r').trim_start_matches('#').starts_with('"')
}
