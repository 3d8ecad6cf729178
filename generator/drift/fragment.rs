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

/// The lines of a node: the first, and those that belong to it.
pub(super) fn fragment(text: &str, line: usize) -> String {
    let mut lines = text.lines().skip(line.saturating_sub(1));
    let indent = |line: &str| line.len() - line.trim_start().len();
    let Some(first) = lines.next() else { return String::new() };
    let margin = indent(first);
    // Items of YAML may stand as far out as their key.
    let item = |line: &str| indent(line) == margin && line.trim_start().starts_with("- ");
    let items = first.trim_end().ends_with(':') && !item(first);
    let below = |line: &&str| line.trim().is_empty() || indent(line) > margin || items && item(line);
    let mut shown = vec![first];
    shown.extend(lines.clone().take_while(below));
    let end =
        lines.nth(shown.len() - 1).filter(|line| indent(line) == margin).and_then(|line| line.trim().chars().next());
    let end = end.filter(|sign| matches!(sign, '}' | ']')).map(String::from);
    while shown.last().is_some_and(|line| line.trim().is_empty()) {
        shown.pop();
    }
    let cut = |line: &&str| line.get(margin..).unwrap_or(line).chars().take(WIDTH).collect::<String>();
    let mut shown: Vec<String> = shown.iter().map(cut).chain(end).collect();
    if shown.len() > LINES {
        shown.truncate(LINES);
        shown.push("…".to_owned());
    }
    shown.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{LINES, WIDTH, fragment, member};

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

    #[test]
    fn a_fragment_is_whole_or_says_that_it_is_cut() {
        assert_eq!(fragment("{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": 2\n}", 2), "\"a\": {\n  \"b\": 1\n}");
        assert_eq!(fragment("{\n  \"a\": 1,\n  \"c\": 2\n}", 3), "\"c\": 2");
        assert_eq!(fragment("a:\n  required:\n  - b\n\n  - c\n\nd: 1", 2), "required:\n- b\n\n- c");
        assert_eq!(fragment("a:\n- b: 1\n  c: 2\n- d: 3", 2), "- b: 1\n  c: 2");
        let long = format!("a:\n{}", "  - b\n".repeat(LINES));
        assert_eq!(fragment(&long, 1).lines().count(), LINES + 1);
        assert!(fragment(&long, 1).ends_with("\n…"));
    }
}
