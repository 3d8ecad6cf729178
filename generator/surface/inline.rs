//! Texts of the document inside lines of prose and comments.

/// A text as code inside a line, `` `like this` ``: one line, and nothing ends it before its end.
#[must_use]
pub fn inline(text: &str) -> String {
    let safe = text.chars().map(|letter| match letter {
        '`' => '\'',
        letter if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') => ' ',
        letter => letter,
    });
    format!("`{}`", safe.collect::<String>())
}
