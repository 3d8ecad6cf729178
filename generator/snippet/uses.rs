//! `use` lines from whole paths.

use std::collections::{BTreeMap, BTreeSet};

/// Columns of a line.
const WIDTH: usize = 100;

/// One `use` line per module, sorted, each with a newline; lines that get too long are broken as rustfmt does.
pub fn use_lines(paths: &BTreeSet<String>) -> String {
    prefixed_use_lines("", paths)
}

/// The same with `pub ` or the like before each `use`.
pub(crate) fn prefixed_use_lines(prefix: &str, paths: &BTreeSet<String>) -> String {
    let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        modules.entry(module).or_default().push(name);
    }
    let mut lines: Vec<String> = modules.iter().map(|(module, names)| use_line(prefix, module, names)).collect();
    // rustfmt sorts `super` before everything, and braces behind names, as ASCII does.
    lines.sort_unstable_by_key(|line| (!line.contains("use super::"), line.clone()));
    lines.concat()
}

fn use_line(prefix: &str, module: &str, names: &[&str]) -> String {
    if let [name] = names {
        let separator = if module.is_empty() { "" } else { "::" };
        return format!("{prefix}use {module}{separator}{name};\n");
    }
    let line = format!("{prefix}use {module}::{{{}}};\n", names.join(", "));
    // rustfmt leaves two columns of a whole line empty, and one of each line of a broken one.
    if line.trim_end().len() <= WIDTH - 2 {
        return line;
    }
    let mut text = format!("{prefix}use {module}::{{\n   ");
    let mut column = 3;
    for name in names {
        if column + name.len() + 2 >= WIDTH {
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
