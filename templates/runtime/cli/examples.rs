//! The examples of the help, tried: the tree of commands takes each as it stands.

use super::table::Program;
use super::tree;

/// What the program would say to its own examples.
#[must_use]
pub fn refused(program: &'static Program) -> Vec<String> {
    let commands = program.commands.iter().copied().flatten();
    let examples = commands
        .map(|command| command.example)
        .filter(|example| !example.is_empty());
    let tried = examples.map(|example| {
        let words = [program.name.to_owned()].into_iter().chain(words(example));
        (example, tree::build(program).try_get_matches_from(words))
    });
    let refused = tried.filter_map(|(example, tried)| Some(format!("{example}: {}", tried.err()?)));
    refused.collect()
}

/// The words of a line, as a shell takes them: what is in single quotes is as it is (POSIX, 2.2.2).
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = None::<String>;
    let mut quoted = false;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            // A line goes on.
            '\\' if !quoted && letters.as_str().starts_with('\n') => {
                letters.next();
            }
            '\\' if !quoted => word.get_or_insert_default().extend(letters.next()),
            ' ' if !quoted => words.extend(word.take()),
            letter => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}
