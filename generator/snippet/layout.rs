//! Width-aware printing of Rust expressions, by rustfmt's rules.
//!
//! Examples are printed by the thousand, so they are laid out directly, without syntax trees: a [`Layout`] is an
//! expression as far as line breaks care about it. The widths are rustfmt's defaults: lines of 100 columns, calls,
//! arrays and chains of at most 60 on one line, last arguments that overflow, chains that break before every link.
//!
//! A text that cannot be broken (a long string) may still reach beyond the margin, as it does with rustfmt.

/// The margin.
const WIDTH: usize = 100;
/// What fits into the parentheses of a call, the brackets of an array, or a chain of more than one link.
const SMALL: usize = 60;
/// Items of an array that are no wider than this share lines.
const SHORT_ITEM: usize = 10;
/// One step of indentation.
const STEP: usize = 4;

/// An expression as far as line breaks care about it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Layout {
    /// What cannot be broken.
    Text(String),
    /// A call, an array, a tuple or the like: `open`, items with commas, `close`.
    List {
        /// What stands before the items, `Message::new(`.
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
        if let Some(line) = self.one_line()
            && column + width(&line) + trailing <= WIDTH
        {
            return line;
        }
        match self {
            Self::Text(text) => text.clone(),
            Self::List { open, items, close } => print_list(open, items, close, indent, trailing),
            Self::Chain(root, links) => print_chain(root, links, indent, column, trailing),
            Self::Pair(key, value) => {
                format!("{key}: {}", value.print(indent, column + width(key) + 2, trailing))
            }
        }
    }

    /// The expression on one line, if its parts are small enough for that.
    fn one_line(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::List { open, items, close } => {
                let inner = join(items)?;
                // What stands alone and cannot be broken may be as wide as the line.
                let whole = items.len() < 2 && !items.iter().any(Self::overflows);
                (whole || width(&inner) <= SMALL).then(|| format!("{open}{inner}{close}"))
            }
            Self::Chain(root, links) => {
                let mut line = root.one_line()?;
                for link in links {
                    line.push_str(&link.one_line()?);
                }
                (links.len() == 1 || width(&line) <= SMALL).then_some(line)
            }
            Self::Pair(key, value) => Some(format!("{key}: {}", value.one_line()?)),
        }
    }

    /// Whether it may begin on the line of the call whose only argument it is.
    fn overflows(&self) -> bool {
        matches!(self, Self::List { items, .. } if !items.is_empty())
    }
}

/// The items of a list that must be broken. `json!` takes no comma behind what it holds, so that stays beside it.
fn print_list(open: &str, items: &[Layout], close: &str, indent: usize, trailing: usize) -> String {
    if let [only] = items
        && (only.overflows() || open.ends_with("!("))
        && open.ends_with(['(', '['])
    {
        let inner = print_broken(only, indent, trailing + width(close));
        return format!("{open}{inner}{close}");
    }
    if items.is_empty() {
        return format!("{open}{close}");
    }
    if let Some(packed) = pack(open, items, close, indent) {
        return packed;
    }
    let pad = " ".repeat(indent + STEP);
    let mut text = format!("{open}\n");
    // A trailing comma is no JSON, but `json!` takes it, and rustfmt adds it everywhere else.
    for item in items {
        text.push_str(&pad);
        text.push_str(&item.print(indent + STEP, indent + STEP, 1));
        text.push_str(",\n");
    }
    text.push_str(&" ".repeat(indent));
    text.push_str(close);
    text
}

/// A list that must not come out on one line, because what is around it did not fit.
fn print_broken(layout: &Layout, indent: usize, trailing: usize) -> String {
    match layout {
        Layout::List { open, items, close } => print_list(open, items, close, indent, trailing),
        other => other.print(indent, indent, trailing),
    }
}

/// An array of short items, as many on a line as fit.
fn pack(open: &str, items: &[Layout], close: &str, indent: usize) -> Option<String> {
    if open != "[" || items.len() < 2 {
        return None;
    }
    let lines: Vec<String> = items.iter().map(Layout::one_line).collect::<Option<_>>()?;
    if lines.iter().any(|line| width(line) > SHORT_ITEM) {
        return None;
    }
    let pad = " ".repeat(indent + STEP);
    let mut text = format!("{open}\n{pad}");
    let mut column = indent + STEP;
    for (index, line) in lines.iter().enumerate() {
        let needed = width(line) + 1;
        if index > 0 {
            // rustfmt leaves the last column of such a line empty.
            if column + 1 + needed >= WIDTH {
                text.push('\n');
                text.push_str(&pad);
                column = indent + STEP;
            } else {
                text.push(' ');
                column += 1;
            }
        }
        text.push_str(line);
        text.push(',');
        column += needed;
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push_str(close);
    Some(text)
}

fn print_chain(root: &Layout, links: &[Layout], indent: usize, column: usize, trailing: usize) -> String {
    let Some((last, front)) = links.split_last() else {
        return root.print(indent, column, trailing);
    };
    if let Some(text) = print_chain_overflowing(root, front, last, (indent, column, trailing)) {
        return text;
    }
    let mut text = root.print(indent, column, 0);
    // Behind a root that ends where it began, links stand below its end.
    let inner = if text.contains('\n') { indent } else { indent + STEP };
    let pad = " ".repeat(inner);
    // rustfmt keeps the first link beside a root that is no wider than the indentation.
    let mut beside = width(&text) <= STEP && !text.contains('\n');
    for (index, link) in links.iter().enumerate() {
        let behind = if index + 1 == links.len() { trailing } else { 0 };
        if beside {
            let taken = column + width(&text);
            text.push_str(&link.print(indent, taken, behind));
            beside = false;
            continue;
        }
        if !is_question_mark(link) {
            text.push('\n');
            text.push_str(&pad);
        }
        text.push_str(&link.print(inner, inner, behind));
    }
    text
}

/// The chain with only its last link broken, where that is no worse than a line per link.
fn print_chain_overflowing(
    root: &Layout,
    front: &[Layout],
    last: &Layout,
    (indent, column, trailing): (usize, usize, usize),
) -> Option<String> {
    let mut line = root.one_line()?;
    for link in front {
        line.push_str(&link.one_line()?);
    }
    let taken = column + width(&line);
    let limit = if front.is_empty() { WIDTH.saturating_sub(column) } else { SMALL.min(WIDTH.saturating_sub(column)) };
    let budget = limit.checked_sub(width(&line)).filter(|budget| *budget > 0)?;
    let beside = last.print(indent, taken, trailing);
    let fits = beside.lines().next().is_some_and(|first| width(first) <= budget);
    if !fits {
        return None;
    }
    let lines = beside.lines().count();
    let below = last.print(indent + STEP, indent + STEP, trailing).lines().count();
    (lines > 1 && (lines >= 5 || below >= lines)).then(|| format!("{line}{beside}"))
}

fn is_question_mark(link: &Layout) -> bool {
    matches!(link, Layout::Text(text) if text == "?")
}

fn join(items: &[Layout]) -> Option<String> {
    let mut line = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            line.push_str(", ");
        }
        line.push_str(&item.one_line()?);
    }
    Some(line)
}

fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}
