//! Layout of emitted text: signatures, lists in braces, attributes; by rustfmt's rules.
//!
//! Measured on 1.3 MB of output: reading tokens back into syntax trees takes 160 ms and printing those 37 ms, while
//! text that is laid out as it is written takes 2 ms. So what a large API has thousands of (structs, setters, tables)
//! is written directly, and only what a crate has once goes through `quote!` and [`tokens`].

use proc_macro2::TokenStream;

use super::docs::spaces;
use crate::snippet::layout::Layout;

/// The margin.
const WIDTH: usize = 100;

/// Prints items that were built as tokens, with a blank line between them.
///
/// Tokens that are no items are printed as they are: emitters are infallible, and the compiler of the crate speaks up.
pub(crate) fn tokens(items: &[TokenStream]) -> String {
    let texts: Vec<String> = items
        .iter()
        .map(|item| match syn::parse2::<syn::File>(item.clone()) {
            Ok(file) => prettyplease::unparse(&file),
            Err(_) => item.to_string(),
        })
        .collect();
    texts.join("\n")
}

/// `head(arguments)tail` on one line, or with a line per argument.
pub(crate) fn signature(out: &mut String, indent: usize, head: &str, arguments: &[String], tail: &str) {
    let pad = spaces(indent);
    let line = arguments.join(", ");
    if indent + head.len() + line.len() + tail.len() + 2 <= WIDTH {
        out.extend([pad, head, "(", &line, ")", tail, "\n"]);
        return;
    }
    out.extend([pad, head, "(\n"]);
    for argument in arguments {
        out.extend([pad, "    ", argument, ",\n"]);
    }
    out.extend([pad, ")", tail, "\n"]);
}

/// `head { fields }` as an expression; one line only where it is tiny, as rustfmt has it.
pub(crate) fn literal(out: &mut String, indent: usize, head: &str, fields: &[String]) {
    let pad = spaces(indent);
    let line = fields.join(", ");
    if fields.is_empty() {
        out.extend([pad, head, " {}\n"]);
    } else if line.len() <= 18 && !line.contains('\n') {
        out.extend([pad, head, " { ", &line, " }\n"]);
    } else {
        out.extend([pad, head, " {\n"]);
        for field in fields {
            out.extend([pad, "    ", field, ",\n"]);
        }
        out.extend([pad, "}\n"]);
    }
}

/// `name: value` as a field of a literal whose fields are indented by `indent`; just `name` where that is the value.
pub(crate) fn literal_field(name: &str, value: &Layout, indent: usize) -> String {
    let text = value.print(indent, indent + name.len() + 2, 1);
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
            if line.len() <= 65 {
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
