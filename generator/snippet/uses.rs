//! `use` lines from whole paths, in rustfmt's order.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// The margin. rustfmt leaves two columns of a whole line empty, and one of each line of a broken one.
const WIDTH: usize = 100;

/// One `use` line per module, sorted, each with a newline; lines that get too long are broken as rustfmt does.
#[must_use]
pub fn use_lines(paths: &BTreeSet<String>) -> String {
    prefixed_use_lines("", paths)
}

/// The same with `pub ` or the like before each `use`.
pub(crate) fn prefixed_use_lines(prefix: &str, paths: &BTreeSet<String>) -> String {
    uses(paths).iter().map(|used| used.line(prefix)).collect()
}

/// How rustfmt sorts the `use` lines for some paths each.
pub(crate) fn compare_paths(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Ordering {
    uses(one).first().cmp(&uses(other).first())
}

fn uses(paths: &BTreeSet<String>) -> Vec<Use<'_>> {
    let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        modules.entry(module).or_default().push(name);
    }
    let mut uses: Vec<Use> = modules.into_iter().map(|(module, names)| Use::new(module, names)).collect();
    uses.sort_unstable();
    uses
}

/// A `use` line.
#[derive(PartialEq, Eq)]
struct Use<'a> {
    module: &'a str,
    names: Vec<&'a str>,
}

impl<'a> Use<'a> {
    fn new(module: &'a str, mut names: Vec<&'a str>) -> Self {
        names.sort_unstable_by(|one, other| compare_names(one, other));
        Self { module, names }
    }

    /// What stands before the braces, or all of it.
    fn segments(&self) -> impl Iterator<Item = &'a str> {
        let only = if let [name] = self.names.as_slice() { Some(*name) } else { None };
        self.module.split("::").filter(|segment| !segment.is_empty()).chain(only)
    }

    fn line(&self, prefix: &str) -> String {
        let Self { module, names } = self;
        if let [name] = names.as_slice() {
            let separator = if module.is_empty() { "" } else { "::" };
            return format!("{prefix}use {module}{separator}{name};\n");
        }
        let line = format!("{prefix}use {module}::{{{}}};\n", names.join(", "));
        if line.trim_end().len() <= WIDTH - 2 {
            return line;
        }
        let mut text = format!("{prefix}use {module}::{{\n   ");
        let mut column = 3;
        // All names on one line may reach the margin.
        let whole = 3 + names.iter().map(|name| name.len() + 2).sum::<usize>();
        for name in names {
            if column > 3 && column + name.len() + 2 >= WIDTH && whole > WIDTH {
                text.push_str("\n   ");
                column = 3;
            }
            text.push(' ');
            text.push_str(name);
            text.push(',');
            column += name.len() + 2;
        }
        text.push_str("\n};\n");
        text
    }
}

impl Ord for Use<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut ours, mut theirs) = (self.segments(), other.segments());
        loop {
            match (ours.next(), theirs.next()) {
                (Some(one), Some(two)) => match compare_names(one, two) {
                    Ordering::Equal => {}
                    order => return order,
                },
                // Braces come behind names.
                (Some(_), None) => return Ordering::Less,
                (None, Some(_)) => return Ordering::Greater,
                (None, None) => break,
            }
        }
        let pairs = self.names.iter().zip(&other.names).map(|(one, two)| compare_names(one, two));
        let order = pairs.fold(Ordering::Equal, Ordering::then);
        order.then(self.names.len().cmp(&other.names.len()))
    }
}

impl PartialOrd for Use<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// How rustfmt sorts names: `super` and `crate` first, numbers in them by their value.
pub(crate) fn compare_names(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches("r#"), other.trim_start_matches("r#"));
    kind(one).cmp(&kind(other)).then_with(|| compare_versions(one, other))
}

fn kind(name: &str) -> u8 {
    match name {
        "self" => 0,
        "super" => 1,
        "crate" => 2,
        _ => 3,
    }
}

/// Compares chunk by chunk: numbers by their value, all else by its letters.
fn compare_versions(mut one: &str, mut other: &str) -> Ordering {
    loop {
        let (chunk, rest) = chunk(one);
        let (other_chunk, other_rest) = self::chunk(other);
        let order = match (number(chunk), number(other_chunk)) {
            (Some(one), Some(other)) => one.cmp(&other),
            _ => chunk.cmp(other_chunk),
        };
        if order != Ordering::Equal || chunk.is_empty() {
            return order;
        }
        (one, other) = (rest, other_rest);
    }
}

/// The digits, the underscores, or the letters that a text begins with, and what follows.
fn chunk(text: &str) -> (&str, &str) {
    let class = |letter: char| if letter == '_' { 0 } else { 1 + u8::from(letter.is_ascii_digit()) };
    let first = text.chars().next().map(class);
    let end = text.find(|letter| Some(class(letter)) != first).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn number(chunk: &str) -> Option<u128> {
    chunk.parse().ok()
}
