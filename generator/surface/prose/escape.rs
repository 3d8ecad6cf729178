//! Text with the backslashes it needs, and no others.
//!
//! A character is escaped only where it would mean something: `snake_case` and `2 * 3` stay as they are. The rules are
//! those of Markdown and GitHub; two more are rustdoc's, which resolves any `[word]` as an item and turns `--` into
//! a dash, which would spoil the name of a flag.

/// What stands after a run of text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing, or the end of a line.
    End,
    /// Something that begins with this character.
    Is(char),
}

/// Writes text that is part of a paragraph. `out` holds the paragraph so far; its last character is the context.
pub(super) fn push_text(out: &mut String, text: &str, next: Next) {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: usize| match characters.get(index) {
        Some(character) => Next::Is(*character),
        None => next,
    };
    let mut angle = false;
    let mut index = 0;
    while let Some(&character) = characters.get(index) {
        let previous = out.chars().next_back().filter(|last| *last != '\n');
        if previous.is_none() {
            let rest: String = characters.get(index..).unwrap_or_default().iter().collect();
            if let Some(position) = block_start(&rest, next) {
                out.extend(rest.chars().take(position));
                out.push('\\');
                out.extend(rest.chars().nth(position));
                index += position + 1;
                continue;
            }
        }
        match character {
            ' ' | '\n' => {
                if previous.is_some_and(|last| last != ' ') {
                    out.push(' ');
                }
                index += 1;
            }
            '*' | '_' | '~' | '-' => {
                let run = characters.get(index..).unwrap_or_default().iter().take_while(|it| **it == character).count();
                push_run(out, character, run, previous, at(index + run));
                index += run;
            }
            _ => {
                let rest = characters.get(index + 1..).unwrap_or_default();
                let escaped = match character {
                    '`' | '[' | ']' => true,
                    '\\' => {
                        matches!(at(index + 1), Next::Is(after) if after.is_ascii_punctuation())
                            || at(index + 1) == Next::End
                    }
                    '<' => {
                        matches!(at(index + 1), Next::Is(after) if after.is_ascii_alphabetic() || "/!?".contains(after))
                    }
                    '>' => angle || out.ends_with("--"),
                    '&' => begins_entity(rest),
                    '!' => rest.is_empty() && next == Next::Is('['),
                    _ => false,
                };
                angle = (angle || character == '<' && escaped) && character != '>';
                if escaped {
                    out.push('\\');
                }
                out.push(character);
                index += 1;
            }
        }
    }
}

/// Runs of characters that pair up around words: escaped where they could open or close something.
fn push_run(out: &mut String, character: char, run: usize, previous: Option<char>, next: Next) {
    let space_before = previous.is_none_or(char::is_whitespace);
    let space_after = match next {
        Next::End => true,
        Next::Is(after) => after.is_whitespace(),
    };
    let word_after = matches!(next, Next::Is(after) if after.is_alphanumeric());
    let punctuation_before = previous.is_some_and(|last| !last.is_alphanumeric() && !last.is_whitespace());
    let harmless = match character {
        '_' => previous.is_some_and(char::is_alphanumeric) && word_after,
        '~' => run == 1 && word_after && (space_before || punctuation_before),
        '-' => run != 2 || !word_after || previous.is_some_and(char::is_alphanumeric),
        _ => false,
    };
    let alone = space_before && space_after && character != '~';
    for position in 0..run {
        if !harmless && !alone && (character != '-' || position == 0) {
            out.push('\\');
        }
        out.push(character);
    }
}

/// Where a backslash keeps a line from becoming a list, a heading, a quote, a fence, a rule or a table.
fn block_start(line: &str, next: Next) -> Option<usize> {
    let first = line.chars().next()?;
    let ends = |rest: &str| match rest.chars().next() {
        Some(after) => after.is_whitespace(),
        None => match next {
            Next::End => true,
            Next::Is(after) => after.is_whitespace(),
        },
    };
    match first {
        '>' => Some(0),
        '#' => ends(line.trim_start_matches('#')).then_some(0),
        '+' => ends(line.get(1..)?).then_some(0),
        '*' => ends(line.trim_start_matches('*')).then_some(0),
        '-' | '=' | ':' | '|' => {
            let ruled = line.contains(['-', '=']) && line.chars().all(|it| matches!(it, '-' | '=' | ':' | '|' | ' '));
            ((first == '-' && ends(line.get(1..)?)) || ruled).then_some(0)
        }
        '0'..='9' => {
            let digits = line.chars().take_while(char::is_ascii_digit).count();
            let after = line.get(digits..)?.strip_prefix(['.', ')'])?;
            (digits < 10 && ends(after)).then_some(digits)
        }
        _ => None,
    }
}

/// Whether what follows an ampersand would be read as a character reference.
fn begins_entity(rest: &[char]) -> bool {
    let Some(end) = rest.iter().take(33).position(|character| *character == ';') else { return false };
    let Some((first, name)) = rest.get(..end).and_then(<[char]>::split_first) else { return false };
    let name_only = name.iter().all(char::is_ascii_alphanumeric);
    (first.is_ascii_alphabetic() || (*first == '#' && !name.is_empty())) && name_only
}
