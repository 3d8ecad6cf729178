//! Commands as they are typed into a shell.

use crate::surface::{Command, FlagKind};

/// `pets create --name Rex`, with quotes where the shell needs them.
#[must_use]
pub fn typed(command: &Command) -> String {
    let flags = command.example.iter().map(|(name, value)| flag(command, name, value));
    let words = command.words.iter().cloned();
    words.chain(flags).collect::<Vec<_>>().join(" ")
}

/// The same behind the program's name, over several lines where it is long.
#[must_use]
pub fn typed_lines(program: &str, command: &Command) -> String {
    let line = format!("{program} {}", typed(command));
    if line.len() <= 100 && !line.contains('\n') {
        return line;
    }
    let flags = command.example.iter().map(|(name, value)| format!(" \\\n    {}", flag(command, name, value)));
    format!("{program} {}{}", command.words.join(" "), flags.collect::<String>())
}

/// A flag with its value: what may have none, and what could be taken for a flag, follows an equals sign.
fn flag(command: &Command, name: &str, value: &str) -> String {
    let is_switch = command.flag(name).is_some_and(|flag| flag.kind == FlagKind::Boolean);
    match value {
        "true" if is_switch => format!("--{name}"),
        _ if is_switch || value.starts_with('-') => format!("--{name}={}", quoted(value)),
        _ => format!("--{name} {}", quoted(value)),
    }
}

/// A word of a shell. In single quotes nothing means anything (POSIX, 2.2.2).
fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:@%+,=".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
