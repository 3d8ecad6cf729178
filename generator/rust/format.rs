//! Pieces of emitted text: signatures, literals of structs, attributes.
//!
//! A declaration, a statement, a field, an arm is a line here, as long as it may be: what gets too long is broken in
//! the end, by [`crate::snippet::lines`].

use super::docs::spaces;
use crate::snippet::layout::Layout;

/// `head(arguments)tail`
pub(crate) fn signature(out: &mut String, indent: usize, head: &str, arguments: &[String], tail: &str) {
    out.extend([spaces(indent), head, "(", &arguments.join(", "), ")", tail, "\n"]);
}

/// `head { fields }` as an expression; one line only where it is tiny, as rustfmt has it.
pub(crate) fn literal(out: &mut String, indent: usize, head: &str, fields: &[String]) {
    let pad = spaces(indent);
    let line = fields.join(", ");
    if fields.is_empty() {
        out.extend([pad, head, " {}\n"]);
    } else if line.len() <= 18 {
        out.extend([pad, head, " { ", &line, " }\n"]);
    } else {
        out.extend([pad, head, " {\n"]);
        for field in fields {
            out.extend([pad, "    ", field, ",\n"]);
        }
        out.extend([pad, "}\n"]);
    }
}

/// `name: value` as a field of a literal; just `name` where that is the value.
pub(crate) fn literal_field(name: &str, value: &Layout) -> String {
    let text = value.to_string();
    if text == name { text } else { format!("{name}: {text}") }
}

/// `#[cfg(…)]` for an item that any of these features compiles; nothing without any.
pub(crate) fn cfg(out: &mut String, indent: usize, features: &[String]) {
    let pad = spaces(indent);
    match features {
        [] => {}
        [feature] => out.extend([pad, "#[cfg(feature = \"", feature, "\")]\n"]),
        features => {
            let conditions: Vec<String> = features.iter().map(|feature| format!("feature = \"{feature}\"")).collect();
            let line = conditions.join(", ");
            if line.len() <= 70 {
                out.extend([pad, "#[cfg(any(", &line, "))]\n"]);
                return;
            }
            out.extend([pad, "#[cfg(any(\n"]);
            for condition in &conditions {
                out.extend([pad, "    ", condition, ",\n"]);
            }
            out.extend([pad, "))]\n"]);
        }
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
