//! Pieces of emitted text: signatures, literals of structs, attributes.
//!
//! A declaration, a statement, a field, an arm is a line here, as long as it may be: what gets too long is broken in
//! the end, by [`crate::snippet::lines`].

use askama::Template;

use super::docs::spaces;
use crate::snippet::layout::Layout;

/// A template with what stands in its holes, and a line end.
pub(crate) fn print(template: &impl Template) -> String {
    // Templates fail only where a writer does, and a string never does.
    let mut text = template.render().unwrap_or_default();
    text.push('\n');
    text
}

/// `head { fields }` as an expression.
pub(crate) fn literal(head: &str, fields: &[String]) -> String {
    if fields.is_empty() { format!("{head} {{}}") } else { format!("{head} {{ {} }}", fields.join(", ")) }
}

/// `name: value` as a field of a literal; just `name` where that is the value.
pub(crate) fn literal_field(name: &str, value: &Layout) -> String {
    let text = value.to_string();
    if text == name { text } else { format!("{name}: {text}") }
}

/// `#[cfg(…)]` for an item that any of these features compiles, for a hole that is indented; nothing without any.
pub(crate) fn cfg(indent: usize, features: &[String]) -> Option<String> {
    let conditions: Vec<String> = features.iter().map(|feature| format!("feature = \"{feature}\"")).collect();
    let line = conditions.join(", ");
    let pad = spaces(indent);
    match features {
        [] => None,
        [_] => Some(format!("#[cfg({line})]")),
        _ if line.len() <= 70 => Some(format!("#[cfg(any({line}))]")),
        _ => {
            let lines: String = conditions.iter().flat_map(|condition| [pad, "    ", condition, ",\n"]).collect();
            Some(["#[cfg(any(\n", &lines, pad, "))]"].concat())
        }
    }
}

/// The same on lines of its own.
pub(crate) fn push_cfg(out: &mut String, features: &[String]) {
    if let Some(cfg) = cfg(0, features) {
        out.extend([&cfg, "\n"]);
    }
}

/// Texts that are none of them empty, with a blank line between them.
pub(crate) fn join(blocks: &[String]) -> String {
    let mut text = String::with_capacity(blocks.iter().map(|block| block.len() + 1).sum());
    for block in blocks.iter().filter(|block| !block.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(block);
    }
    text
}
