//! Lists: arguments, arrays, tuples, literals of structs, arguments of types, JSON.

use super::shape::Shape;
use super::tree::{Layout, is_string};
use super::{SHORT_ITEM, SMALL, SMALL_FIELDS, STEP, break_line, first_width, width};

/// How the items stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tactic {
    Horizontal,
    Vertical,
    /// As many on a line as fit.
    Mixed,
}

/// The text of a list, if it fits.
pub(super) fn fit(open: &str, items: &[Layout], close: &str, shape: Shape) -> Option<String> {
    // The name before the bracket must fit; the bracket itself may be followed by a break.
    if width(open) > shape.width + 1 && !shape.loose {
        return None;
    }
    let Some((last, front)) = items.split_last() else {
        let text = format!("{open}{close}");
        let fits = shape.loose || width(&text) <= shape.width;
        return Some(if fits { text } else { format!("{open}{}{close}", break_line(shape.indent)) });
    };
    if open == "{" || items.iter().any(Layout::is_json) {
        return json(open, items, close, shape);
    }
    if open.ends_with(" {") {
        return fields(open, items, close, shape);
    }
    let list = List::new(open, close, items, shape);
    let below = shape.below(1, 1);
    let mut texts = front.iter().map(|item| item.fit(below)).collect::<Option<Vec<String>>>()?;
    let (text, tactic) = list.last(last, &texts, below)?;
    texts.push(text);
    Some(list.set(&texts, tactic))
}

/// A list whose items are to be set.
struct List<'a> {
    open: &'a str,
    close: &'a str,
    items: &'a [Layout],
    shape: Shape,
    /// The room between the brackets, on one line.
    line: usize,
    /// What items may take together on one line.
    small: usize,
}

impl<'a> List<'a> {
    fn new(open: &'a str, close: &'a str, items: &'a [Layout], shape: Shape) -> Self {
        let line = shape.width.saturating_sub(width(open) + width(close));
        // rustfmt does not count the word.
        let line = if open.starts_with("impl ") { line + "impl ".len() } else { line };
        let small = if open.ends_with('<') { line } else { line.min(SMALL) };
        Self { open, close, items, shape, line, small }
    }

    /// The last item, and how all of them stand.
    fn last(&self, last: &Layout, front: &[String], below: Shape) -> Option<(String, Tactic)> {
        if let Some(text) = self.overflowing(last, front) {
            // What is broken only once is worth a line of its own, if it fits there.
            let may_stand_alone = front.is_empty() && text.matches('\n').count() == 1;
            let whole = may_stand_alone.then(|| last.fit(below)).flatten().filter(|whole| !whole.contains('\n'));
            return Some((whole.unwrap_or(text), Tactic::Horizontal));
        }
        let text = last.fit(below)?;
        let alone = front.is_empty() && !text.contains('\n') && width(&text) <= self.line;
        let tactic = match self.is_small(front, &text) && !text.contains('\n') {
            _ if alone => Tactic::Horizontal,
            true => Tactic::Horizontal,
            false if self.is_packed(front, &text) => Tactic::Mixed,
            false => Tactic::Vertical,
        };
        Some((text, tactic))
    }

    /// The last item begun on the line of the others, if it may and its beginning fits.
    fn overflowing(&self, last: &Layout, front: &[String]) -> Option<String> {
        let beside = self.items.len() == 1 && width(self.open) <= STEP && !self.open.ends_with('<');
        if !beside && !last.overflows(self.items.len()) {
            return None;
        }
        let taken: usize = front.iter().map(|text| width(text) + 2).sum();
        let shape = Shape { offset: self.shape.offset + width(self.open), width: self.line, ..self.shape };
        let shape = if front.is_empty() && !last.is_call() {
            shape
        } else {
            Shape { width: shape.width.min(SMALL), ..shape }.after(taken)?
        };
        let one_line_chains = shape.one_line_chains || (!beside && last.is_method_call());
        let text = last.fit(Shape { one_line_chains, ..shape })?;
        let first = text.lines().next().unwrap_or_default();
        self.is_small(front, first).then_some(text)
    }

    fn is_small(&self, front: &[String], last: &str) -> bool {
        let taken: usize = front.iter().map(|text| width(text) + 2).sum();
        taken + width(last) <= self.small && !front.iter().any(|text| text.contains('\n'))
    }

    fn is_packed(&self, front: &[String], last: &str) -> bool {
        // A literal of a string may have anything in it.
        let is_plain = |text: &str| {
            (is_string(text) && text.ends_with(['"', '#'])) || !text.contains(['(', '[', '|', '\n', ':', '{'])
        };
        let is_short = |text: &str| width(text) <= SHORT_ITEM && is_plain(text);
        !front.is_empty() && !self.open.ends_with('<') && front.iter().all(|text| is_short(text)) && is_short(last)
    }

    fn set(&self, texts: &[String], tactic: Tactic) -> String {
        let (open, close) = (self.open, self.close);
        let indent = self.shape.indent + STEP;
        // A macro may take no comma behind what it holds.
        let comma = if open.ends_with("!(") { "" } else { "," };
        match tactic {
            Tactic::Horizontal => match texts {
                // What does not fit behind the bracket stands below it, without a comma.
                [only] if !open.ends_with('<') && width(open) + first_width(only) > self.shape.width => {
                    [open, &break_line(indent), only, &break_line(self.shape.indent), close].concat()
                }
                [only] => [open, only, close].concat(),
                texts => [open, &texts.join(", "), close].concat(),
            },
            Tactic::Vertical => {
                let line = break_line(indent);
                let items = texts.join(&[",", &line].concat());
                [open, &line, &items, comma, &break_line(self.shape.indent), close].concat()
            }
            Tactic::Mixed => {
                let items = pack(texts, indent);
                [open, &break_line(indent), &items, comma, &break_line(self.shape.indent), close].concat()
            }
        }
    }
}

/// As many short items on a line as fit.
fn pack(texts: &[String], indent: usize) -> String {
    let mut packed = String::new();
    let mut column = indent;
    for (index, text) in texts.iter().enumerate() {
        let needed = width(text) + 1;
        // The last column stays free.
        if index > 0 && column + 1 + needed >= super::WIDTH {
            packed.push_str(&break_line(indent));
            column = indent;
        } else if index > 0 {
            packed.push(' ');
            column += 1;
        }
        packed.push_str(text);
        if index + 1 < texts.len() {
            packed.push(',');
        }
        column += needed;
    }
    packed
}

/// The literal of a struct.
fn fields(open: &str, items: &[Layout], close: &str, shape: Shape) -> Option<String> {
    let below = shape.below(1, 1);
    let texts = items.iter().map(|item| item.fit(below)).collect::<Option<Vec<String>>>()?;
    let line = texts.join(", ");
    let room = shape.width.saturating_sub(width(open) + width(close) + 2);
    if !line.contains('\n') && width(&line) <= room.min(SMALL_FIELDS) {
        return Some([open, " ", &line, " ", close].concat());
    }
    let mut text = open.to_owned();
    for (index, field) in texts.iter().enumerate() {
        text.push_str(&break_line(shape.indent + STEP));
        text.push_str(field);
        // Nothing may follow what the rest comes from.
        let last = index + 1 == texts.len();
        text.push_str(if last && field.starts_with("..") { "" } else { "," });
    }
    Some(format!("{text}{}{close}", break_line(shape.indent)))
}

/// JSON, whose layout is our own: rustfmt leaves it as it is.
fn json(open: &str, items: &[Layout], close: &str, shape: Shape) -> Option<String> {
    let below = shape.below(1, 1);
    let nested = matches!(items, [Layout::List { items, .. }] if !items.is_empty());
    let line = if nested { None } else { json_line(items, SMALL) };
    if let Some(line) = line.filter(|line| width(open) + width(line) + width(close) <= shape.width) {
        return Some(format!("{open}{line}{close}"));
    }
    if let ([only], true) = (items, open.ends_with(['(', '['])) {
        let inner = only.fit(Shape { loose: true, ..shape.after(width(open))? }.before(width(close))?)?;
        return (shape.loose || first_width(&inner) <= shape.width).then(|| format!("{open}{inner}{close}"));
    }
    let mut text = open.to_owned();
    for item in items {
        text.push_str(&break_line(shape.indent + STEP));
        text.push_str(&item.fit(Shape { loose: true, ..below })?);
        text.push(',');
    }
    Some(format!("{text}{}{close}", break_line(shape.indent)))
}

/// Values of JSON beside each other, where there is room for them.
fn json_line(items: &[Layout], room: usize) -> Option<String> {
    let mut line = String::new();
    for item in items {
        if !line.is_empty() {
            line.push_str(", ");
        }
        json_value(&mut line, item, room)?;
    }
    Some(line)
}

fn json_value(line: &mut String, value: &Layout, room: usize) -> Option<()> {
    match value {
        Layout::Pair(key, value) => {
            line.push_str(key);
            line.push_str(": ");
            json_value(line, value, room)?;
        }
        Layout::List { open, items, close } if open == "{" || items.iter().any(Layout::is_json) => {
            line.push_str(open);
            line.push_str(&json_line(items, room.checked_sub(width(line))?)?);
            line.push_str(close);
        }
        other => {
            let text = other.fit(Shape { width: room, ..Shape::line(0, 0) })?;
            if text.contains('\n') {
                return None;
            }
            line.push_str(&text);
        }
    }
    (width(line) <= room).then_some(())
}
