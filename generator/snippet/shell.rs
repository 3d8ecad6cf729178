//! Commands as they are typed into a shell.

use crate::surface::Command;

/// `pets create --name Rex`, with quotes where the shell needs them.
#[must_use]
pub fn typed(command: &Command) -> String {
    let flags = command.example.iter().map(|(name, value)| format!("--{name} {}", quoted(value)));
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
    let flags = command.example.iter().map(|(name, value)| format!(" \\\n    --{name} {}", quoted(value)));
    format!("{program} {}{}", command.words.join(" "), flags.collect::<String>())
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
