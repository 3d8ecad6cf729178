//! The lines of a document that are shown beside a change.

use serde_json::Value;

/// The most lines of a document that are shown beside a change.
const LINES: usize = 16;

/// The longest line that is shown, in characters.
const WIDTH: usize = 400;

/// A member of an object that shares its line with much else, on lines of its own: JSON that a machine wrote.
pub(super) fn member(text: &str, line: usize, column: usize) -> Option<String> {
    let line = text.lines().nth(line.checked_sub(1)?)?;
    let (_, rest) = line.split_at_checked(line.char_indices().nth(column.checked_sub(1)?)?.0)?;
    if line.len() <= WIDTH {
        return None;
    }
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
    let key = values.next()?.ok()?;
    let after = rest.get(values.byte_offset()..)?.trim_start();
    let shown = match after.strip_prefix(':') {
        Some(value) => {
            let value = serde_json::Deserializer::from_str(value).into_iter::<Value>().next()?.ok()?;
            format!("{key}: {value:#}")
        }
        None => format!("{key:#}"),
    };
    let cut = if shown.lines().nth(LINES).is_some() { "\n…" } else { "" };
    Some(shown.lines().take(LINES).collect::<Vec<_>>().join("\n") + cut)
}

/// The lines of a node: the first, and those below it that stand further in.
pub(super) fn fragment(text: &str, line: usize) -> String {
    let mut lines = text.lines().skip(line.saturating_sub(1));
    let indent = |line: &str| line.len() - line.trim_start().len();
    let Some(first) = lines.next() else { return String::new() };
    let margin = indent(first);
    let below = lines.take_while(|line| line.trim().is_empty() || indent(line) > margin);
    let shown = std::iter::once(first).chain(below).take(LINES);
    let cut = |line: &str| line.get(margin..).unwrap_or(line).chars().take(WIDTH).collect::<String>();
    shown.map(cut).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, member};

    #[test]
    fn a_member_of_a_long_line_stands_alone() {
        let filling = " ".repeat(WIDTH);
        let text = format!(r#"{{"é":1,{filling}"pet":{{"type":"object","required":["id"]}},"next":2}}"#);
        let column = text.chars().position(|sign| sign == 'p').unwrap();
        assert_eq!(
            member(&text, 1, column).unwrap(),
            "\"pet\": {\n  \"type\": \"object\",\n  \"required\": [\n    \"id\"\n  ]\n}"
        );
    }
}
