//! One line of Rust, broken where rustfmt would break it.

use std::borrow::Cow;

use super::scan::{find, group, parts};
use super::shape::Shape;
use super::tree::Layout;
use super::{STEP, WIDTH, assigned, break_line, last_width, memo, parse, pattern, width};

/// A line without its indentation; all lines that it becomes but the first are indented.
pub(super) fn fit(indent: usize, line: &str) -> Cow<'_, str> {
    let is_declared = |words: &[&str]| words.iter().any(|word| line.starts_with(word));
    let broken = if is_declared(&["impl ", "impl<"]) {
        implementation(indent, line)
    } else if is_declared(&["pub fn ", "fn ", "pub async fn ", "async fn ", "pub(crate) fn ", "pub(crate) async fn "]) {
        signature(indent, line)
    } else if is_declared(&["pub struct ", "pub enum "]) {
        below(indent, line)
    } else if is_declared(&["pub type ", "type ", "pub(crate) type "]) {
        // Types have no limits but the margin.
        if fits(indent, line) { None } else { declaration(indent, line, parse::ty) }
    } else if is_declared(&["let ", "const ", "pub(crate) static "]) {
        declaration(indent, line, parse::expression)
    } else if let Some(field) = line.strip_prefix("pub ") {
        if fits(indent, line) { None } else { typed(indent, field).map(|field| format!("pub {field}")) }
    } else {
        statement(indent, line)
    };
    broken.map_or(Cow::Borrowed(line), Cow::Owned)
}

/// In a place, or in spite of it.
fn either(shape: Shape, fit: impl Fn(Shape) -> Option<String>) -> Option<String> {
    memo::scope(|| fit(shape).or_else(|| fit(Shape { loose: true, ..shape })))
}

fn fits(indent: usize, line: &str) -> bool {
    indent + width(line) <= WIDTH
}

/// `head {`, with the brace on a line of its own where there is no room for it.
fn brace(indent: usize, head: &str, brace: &str) -> String {
    let last = if head.contains('\n') { last_width(head) } else { indent + width(head) };
    if last + 2 <= WIDTH { format!("{head} {brace}") } else { format!("{head}{}{brace}", break_line(indent)) }
}

/// `pub struct Name {`, which has nothing to break.
fn below(indent: usize, line: &str) -> Option<String> {
    let (head, end) = line.rsplit_once(' ')?;
    Some(brace(indent, head, end))
}

/// `impl<const N: usize> From<[T; N]> for Name {`
fn implementation(indent: usize, line: &str) -> Option<String> {
    if fits(indent, line) {
        return None;
    }
    let (head, end) = match line.strip_suffix(" {}") {
        Some(head) => (head, "{}"),
        None => (line.strip_suffix(" {")?, "{"),
    };
    let start = if head.starts_with("impl<") { find(head, " ")? + 1 } else { "impl ".len() };
    let (start, rest) = head.split_at_checked(start)?;
    let shape = |taken| Shape::line(indent, 0).after(taken);
    let Some((of, target)) = rest.split_once(" for ") else {
        if width(head) + 1 >= WIDTH {
            return Some(format!("{}{}{rest}{}{end}", start.trim_end(), break_line(indent + STEP), break_line(indent)));
        }
        return Some(brace(indent, head, end));
    };
    let of = parse::ty(of);
    let head = match shape(width(start)).and_then(|shape| memo::scope(|| of.fit(shape))) {
        Some(of) if !of.contains('\n') => format!("{start}{of}{}for {target}", break_line(indent + STEP)),
        _ => {
            let of = of.fit_or_overflow(Shape::line(indent + STEP, 0));
            format!("{}{}{of} for {target}", start.trim_end(), break_line(indent + STEP))
        }
    };
    Some(format!(
        "{head}{}{{{}",
        break_line(indent),
        if end == "{}" { break_line(indent) + "}" } else { String::new() }
    ))
}

/// `pub fn name(arguments) -> Type {`
fn signature(indent: usize, line: &str) -> Option<String> {
    if fits(indent, line) {
        return None;
    }
    let name = line.find("fn ")? + 3;
    let open = name + find(line.get(name..)?, "(")?;
    let close = group(line, open)?;
    let (head, inner) = (line.get(..=open)?, line.get(open + 1..close)?);
    let mut text = head.to_owned();
    for argument in parts(inner) {
        let argument = match argument.split_once(": ") {
            Some((name, ty)) => Layout::Prefixed(format!("{name}: "), Box::new(parse::ty(ty))),
            None => Layout::text(argument),
        };
        let argument = argument.fit_or_overflow(Shape::line(indent + STEP, 1));
        text.extend([&break_line(indent + STEP), &argument, ","]);
    }
    if !inner.is_empty() {
        text.push_str(&break_line(indent));
    }
    let tail = line.get(close..)?;
    let Some(result) = tail.strip_prefix(") -> ").and_then(|tail| tail.strip_suffix(" {")) else {
        return Some(text + tail);
    };
    let start = if inner.is_empty() { head } else { "" };
    let shape = Shape::line(indent, 0).after(width(start) + ") -> ".len())?;
    // A type may reach a little beyond the margin.
    let result = parse::ty(result).fit_or_overflow(Shape { width: shape.width + 2, ..shape });
    let last = if result.contains('\n') {
        last_width(&result)
    } else {
        indent + width(start) + ") -> ".len() + width(&result)
    };
    let gap = match last {
        _ if result.lines().any(|line| width(line) > WIDTH) && result.contains('\n') => String::new(),
        // The brace does not quite reach the margin.
        0..=94 => " ".to_owned(),
        _ => break_line(indent),
    };
    Some(format!("{text}) -> {result}{gap}{{"))
}

/// `let name = value;`, `const NAME: Type = value;`, `pub type Name = Type;`
fn declaration(indent: usize, line: &str, read: fn(&str) -> Layout) -> Option<String> {
    let equals = find(line, " = ")?;
    let (start, value) = (line.get(..equals)?, line.get(equals + 3..)?);
    if let Some(value) = value.strip_suffix(" else {") {
        return refutable(indent, start, &read(value));
    }
    let value = read(value.strip_suffix(';')?);
    let text = either(Shape::line(indent, 1), |shape| assigned::fit(&value, width(start) + 2, shape))?;
    Some([start, " =", &text, ";"].concat())
}

/// `let Some(name) = value else {`
fn refutable(indent: usize, start: &str, value: &Layout) -> Option<String> {
    let text = either(Shape::line(indent, 0), |shape| assigned::fit(value, width(start) + 2, shape))?;
    let head = format!("{start} ={text}");
    let last = if text.contains('\n') { WIDTH } else { indent + width(&head) };
    let gap = if last + " else {".len() <= WIDTH { " ".to_owned() } else { break_line(indent) };
    Some(format!("{head}{gap}else {{"))
}

/// `name: Type,` in the definition of a struct.
fn typed(indent: usize, line: &str) -> Option<String> {
    let (name, ty) = line.strip_suffix(',')?.split_once(": ")?;
    // `pub ` stands before it.
    let text =
        either(Shape::line(indent, 1), |shape| assigned::fit(&parse::ty(ty), width(name) + "pub :".len(), shape))?;
    Some(format!("{name}:{text},"))
}

fn statement(indent: usize, line: &str) -> Option<String> {
    if let Some(head) = line.strip_suffix(" => {") {
        return Some(format!("{} => {{", pattern::fit(indent, head)?));
    }
    if line.ends_with(['{', '(', '[']) || line.starts_with(['.', ')', ']', '}', '|']) {
        return None;
    }
    if let Some(item) = line.strip_suffix(',') {
        return match find(item, " => ") {
            Some(at) => arm(indent, item.get(..at)?, item.get(at + 4..)?),
            None => listed(indent, item),
        };
    }
    let (statement, end) = line.strip_suffix(';').map_or((line, ""), |statement| (statement, ";"));
    let shape = Shape::line(indent, end.len());
    if let Some(at) = find(statement, " = ") {
        // Without a semicolon, it is in an attribute.
        if end.is_empty() {
            return None;
        }
        return assignment(statement.get(..at)?, statement.get(at + 3..)?, shape);
    }
    Some(parse::expression(statement).fit_or_overflow(shape) + end)
}

/// `place = value;`
fn assignment(place: &str, value: &str, shape: Shape) -> Option<String> {
    let place = parse::expression(place).fit_or_overflow(shape);
    let taken = if place.contains('\n') { last_width(&place) - shape.indent } else { width(&place) };
    let value = parse::expression(value);
    let text = either(shape, |shape| assigned::fit(&value, taken + 2, shape))?;
    Some(format!("{place} ={text};"))
}

/// An item of a list, or a field of a literal.
fn listed(indent: usize, item: &str) -> Option<String> {
    let shape = Shape::line(indent, 1);
    let text = match item.split_once(": ") {
        Some((name, value)) if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') => {
            let value = parse::expression(value);
            either(shape, |shape| assigned::field(name, &value, shape))?
        }
        _ => parse::expression(item).fit_or_overflow(shape),
    };
    Some(text + ",")
}

/// `pattern => value,`
fn arm(indent: usize, pattern: &str, value: &str) -> Option<String> {
    // Where no way is found, any will do.
    let pattern = pattern::fit(indent, pattern).unwrap_or_else(|| pattern.to_owned());
    let taken = if pattern.contains('\n') { last_width(&pattern) - indent } else { width(&pattern) };
    let value = parse::expression(value);
    let shape = Shape::line(indent, 1);
    let beside = shape.after(taken + 4).and_then(|shape| memo::scope(|| value.fit(shape)));
    let below = memo::scope(|| value.fit(Shape::line(indent + STEP, 0)));
    match (beside, below) {
        (Some(beside), _) if !beside.contains('\n') => Some(format!("{pattern} => {beside},")),
        (Some(beside), Some(below)) if !assigned::is_better(&beside, &below) => Some(format!("{pattern} => {beside},")),
        (Some(beside), None) => Some(format!("{pattern} => {beside},")),
        (_, Some(below)) => {
            Some(format!("{pattern} => {{{}{below}{}}}", break_line(indent + STEP), break_line(indent)))
        }
        (None, None) => None,
    }
}
