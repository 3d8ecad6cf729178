//! Faults of YAML in people's words: what is wrong with the line, where, and what to write instead.
//!
//! A parser names the rule that it could not follow, at the place where it noticed. The usual mistakes are few, and
//! stand in the same line or the one before: a tab, a line that starts in the wrong column, a missing colon, a value
//! that wants quotes, a quote or bracket that is never closed. What looks like none of them keeps the parser's words.

/// What to say about a fault.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Advice {
    /// The byte where the mistake is.
    pub(super) at: usize,
    /// What is wrong.
    pub(super) message: String,
    /// What to do about it.
    pub(super) help: Option<String>,
}

/// Looks at the lines around the byte at which a parser gave up with these words.
pub(super) fn advise(text: &str, at: usize, words: &str) -> Advice {
    let lines = Lines::around(text, at);
    let found = tab(&lines)
        .or_else(|| scalar(&lines, at, words))
        .or_else(|| bracket(text, at, words))
        .or_else(|| second_value(&lines, at, words))
        .or_else(|| colon(&lines, words))
        .or_else(|| column(text, &lines, words));
    found.unwrap_or_else(|| Advice { at, message: words.to_owned(), help: None })
}

/// A line, and where it begins.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl Line<'_> {
    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// Where the first word stands.
    fn word(&self) -> usize {
        self.start + self.indent()
    }

    /// The column of the key, which may stand behind the mark of an item.
    fn key_column(&self) -> usize {
        let text = self.text.trim_start();
        self.indent() + text.len() - text.trim_start_matches("- ").len()
    }

    /// The key and where its value begins, counted from the line's first byte.
    fn key(&self) -> Option<(&str, usize)> {
        let (key, rest) = self.text.split_once(": ")?;
        let spaces = rest.len() - rest.trim_start().len();
        Some((key.trim_start().trim_start_matches("- "), key.len() + 2 + spaces))
    }

    fn says_something(&self) -> bool {
        let text = self.text.trim_start();
        !text.is_empty() && !text.starts_with('#')
    }
}

/// The line of a fault and its neighbors, without blank ones and comments.
struct Lines<'a> {
    before: Option<Line<'a>>,
    here: Line<'a>,
    after: Option<Line<'a>>,
}

impl<'a> Lines<'a> {
    fn around(text: &'a str, at: usize) -> Self {
        let mut lines = Self { before: None, here: Line { start: 0, text: "" }, after: None };
        for line in lines_of(text).filter(Line::says_something) {
            if line.start + line.text.len() < at {
                lines.before = Some(line);
            } else if line.start <= at || lines.here.text.is_empty() {
                lines.here = line;
            } else {
                lines.after = Some(line);
                break;
            }
        }
        lines
    }
}

fn lines_of(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let begins = *start;
        *start += line.len();
        Some(Line { start: begins, text: line.trim_end() })
    })
}

/// YAML has no tabs where a line begins.
fn tab(lines: &Lines<'_>) -> Option<Advice> {
    let candidates = [Some(lines.here), lines.after];
    let (line, at) = candidates.into_iter().flatten().find_map(|line| {
        let indent = line.text.get(..line.indent())?;
        Some((line, line.start + indent.find('\t')?))
    })?;
    let word = line.text.trim_start().split([':', ' ']).next().unwrap_or_default();
    let help = format!("YAML is indented with spaces only: replace the tabs before `{word}`");
    Some(Advice { at, message: "a tab in the indentation".to_owned(), help: Some(help) })
}

/// Values whose first letter means something else, or that go on after their closing quote.
fn scalar(lines: &Lines<'_>, at: usize, words: &str) -> Option<Advice> {
    if let Some(letter) = words.strip_prefix("unexpected character: `").and_then(|rest| rest.strip_suffix('\'')) {
        let value = lines.here.text.get(at.checked_sub(lines.here.start)?..).unwrap_or_default();
        let letter = if letter == "`" { "a backtick".to_owned() } else { format!("`{letter}`") };
        let message = format!("a value cannot begin with {letter}");
        return Some(Advice { at, message, help: Some(quoted(value)) });
    }
    if words.contains("must be followed by a valid YAML whitespace") {
        let message = "a tab after the colon".to_owned();
        return Some(Advice { at, message, help: Some("write one space between the colon and the value".to_owned()) });
    }
    if words.contains("block sequence entries are not allowed") {
        let value = lines.here.text.get(at.checked_sub(lines.here.start)?..).unwrap_or_default();
        let message = "an item of a list in the line of its key".to_owned();
        let help = format!("write the items in lines below the key; if it is a text, {}", quoted(value));
        return Some(Advice { at, message, help: Some(help) });
    }
    if words.contains("while scanning a block scalar") {
        let message = "there is text behind `|` or `>`".to_owned();
        let help = "begin the text in the next line, indented, or write it in quotes".to_owned();
        return Some(Advice { at, message, help: Some(help) });
    }
    if words.starts_with("invalid trailing content after") {
        let help = "quotes inside of a quoted text are written `\\\"` in double quotes and `''` in single ones";
        let message = "there is more text after the closing quote".to_owned();
        return Some(Advice { at, message, help: Some(help.to_owned()) });
    }
    // What follows is taken for its text, up to the end or to where that cannot be.
    if words.contains("quoted scalar") && (words.contains("end of stream") || words.contains("invalid indentation")) {
        let message = "a quote that is never closed".to_owned();
        return Some(Advice { at, message, help: Some("add the closing quote where the text ends".to_owned()) });
    }
    None
}

/// A bracket before the fault that nothing closes.
fn bracket(text: &str, at: usize, words: &str) -> Option<Advice> {
    let ends = text.get(at..).is_some_and(|rest| rest.trim().is_empty());
    if !(ends || words.contains("flow") || words.contains("placement of ':'") || words.contains("',' or")) {
        return None;
    }
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut quote = None;
    for (index, letter) in text.get(..at)?.char_indices() {
        match (quote, letter) {
            (Some(mark), _) if mark == letter => quote = None,
            (None, '"' | '\'') if !open.is_empty() => quote = Some(letter),
            (None, '[' | '{') => open.push((index, letter)),
            (None, ']' | '}') => drop(open.pop()),
            _ => {}
        }
    }
    let (at, letter) = open.pop()?;
    let closing = if letter == '[' { ']' } else { '}' };
    let help = format!("add `{closing}` where the list or object ends");
    Some(Advice { at, message: format!("`{letter}` is never closed"), help: Some(help) })
}

/// `key: value: more`: the value wants quotes. `key: "text" more` and `key: {…} more` too.
fn second_value(lines: &Lines<'_>, at: usize, words: &str) -> Option<Advice> {
    let (_, value) = lines.here.key()?;
    let text = lines.here.text.get(value..)?;
    let inside = at > lines.here.start + value;
    let second = words.contains("mapping values are not allowed") && text.contains(": ");
    let rest = words.contains("did not find expected key") && text.starts_with(['{', '[']);
    if !inside || !(second || rest) {
        return None;
    }
    let message = if second {
        "a value with `: ` in it, which would begin another value"
    } else {
        "there is more text after the value"
    };
    Some(Advice { at: lines.here.start + value, message: message.to_owned(), help: Some(quoted(text)) })
}

/// Whether a parser found a key or an item where it could not place one.
fn says_structure(words: &str) -> bool {
    ["mapping values are not allowed", "did not find expected", "simple key expect"].iter().any(|it| words.contains(it))
}

/// `key value`, `key:value`: the next line shows that a key was meant.
fn colon(lines: &Lines<'_>, words: &str) -> Option<Advice> {
    if !says_structure(words) {
        return None;
    }
    // The next line may be the next key, or what stands below this one.
    let before = lines.before.filter(|line| line.key_column() <= lines.here.indent())?;
    let text = before.text.trim_start().trim_start_matches("- ");
    if text.contains(": ") || text.ends_with(':') || text.starts_with(['"', '\'', '|', '>', '[', '{']) {
        return None;
    }
    let (message, help) = if let Some((key, value)) = text.split_once(':') {
        ("no space after the colon", format!("write `{key}: {value}`"))
    } else {
        let (key, value) = text.split_once(' ').unwrap_or((text, ""));
        ("no colon after the key", format!("write `{}`", format!("{key}: {value}").trim_end()))
    };
    Some(Advice { at: before.word(), message: message.to_owned(), help: Some(help) })
}

/// A line that starts in a column where nothing it could belong to starts.
fn column(text: &str, lines: &Lines<'_>, words: &str) -> Option<Advice> {
    if !says_structure(words) {
        return None;
    }
    let mine = lines.here.indent();
    let mut columns: Vec<usize> = Vec::new();
    for line in lines_of(text).take_while(|line| line.start < lines.here.start).filter(Line::says_something) {
        columns.retain(|column| *column < line.indent());
        columns.push(line.indent());
    }
    if columns.is_empty() || columns.contains(&mine) || lines.here.text.is_empty() {
        return None;
    }
    let near: Vec<String> = columns.iter().rev().take(2).rev().map(ToString::to_string).collect();
    let word = lines.here.text.trim_start().split([':', ' ']).next().unwrap_or_default();
    Some(Advice {
        at: lines.here.word(),
        message: format!("`{word}` is indented by {mine} spaces, and nothing that it could belong to is"),
        help: Some(format!("the lines before it are indented by {} spaces", near.join(" and "))),
    })
}

fn quoted(value: &str) -> String {
    let value = value.trim_end().replace('\\', "\\\\").replace('"', "\\\"");
    let short = value.chars().count() <= 40;
    if short {
        format!("write it in quotes: `\"{}\"`", value.replace('`', "'"))
    } else {
        "write it in quotes".to_owned()
    }
}
