//! The text before it is parsed: invisible characters out, indentation of docstrings away.
//!
//! Every step leaves clean prose as it is.

use std::borrow::Cow;

/// The source as the parser shall see it.
pub(super) fn prepare(text: &str) -> Cow<'_, str> {
    without_common_indent(visible_characters(text))
}

/// Drops what cannot be seen: controls, marks of direction, zero-width characters, tags.
///
/// Joiners stay between letters of scripts that need them. Line ends become `\n`, tabs the next multiple of four.
pub(super) fn visible_characters(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte == b'\n' || (0x20..0x7f).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut visible = String::with_capacity(text.len());
    let mut column = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                visible.push('\n');
                column = 0;
                continue;
            }
            '\t' => {
                let width = 4 - column % 4;
                visible.extend(std::iter::repeat_n(' ', width));
                column += width;
                continue;
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{a0}' | '\u{202f}' => visible.push(' '),
            '\u{200c}' | '\u{200d}' => {
                let joins = visible.chars().next_back().is_some_and(|before| !before.is_ascii())
                    && characters.peek().is_some_and(|after| !after.is_ascii() && !is_invisible(*after));
                if joins {
                    visible.push(character);
                }
            }
            _ if is_invisible(character) => continue,
            _ => visible.push(character),
        }
        column += 1;
    }
    Cow::Owned(visible)
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffc}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Removes the indentation that all lines share, or all but the first, as docstrings have it.
fn without_common_indent(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches('\n').trim_end()),
        Cow::Owned(text) => Cow::Owned(text.trim_start_matches('\n').trim_end().to_owned()),
    };
    if !text.starts_with(' ') && !text.contains("\n ") {
        return text;
    }
    let first = text.lines().next().unwrap_or_default();
    let rest = || text.lines().skip(1).filter(|line| !line.trim().is_empty()).map(indent_of);
    let common = rest().min().unwrap_or(0);
    if common == 0 || opens_block(first) {
        return match indent_of(first) {
            0 => text,
            _ => Cow::Owned(text.trim_start().to_owned()),
        };
    }
    let mut mended = first.trim_start().to_owned();
    for line in text.lines().skip(1) {
        mended.push('\n');
        mended.push_str(line.get(common..).unwrap_or_default());
    }
    Cow::Owned(mended)
}

fn indent_of(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b' ').count()
}

/// Whether indented lines below this one may belong to it: an item, or words that announce an example.
fn opens_block(line: &str) -> bool {
    let line = line.trim();
    let after_number = line.trim_start_matches(|character: char| character.is_ascii_digit());
    line.ends_with(':')
        || line.starts_with(['-', '*', '+', '>', '`', '~', '<', '|'])
        || (after_number.len() < line.len() && after_number.starts_with(['.', ')']))
}
