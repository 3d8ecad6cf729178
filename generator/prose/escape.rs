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
    let mut rest = text;
    let mut angles = 0_usize;
    while let Some(character) = rest.chars().next() {
        let previous = out.chars().next_back().filter(|last| *last != '\n');
        if previous.is_none()
            && let Some((before, meaning)) = block_start(rest, next).and_then(|at| rest.split_at_checked(at))
        {
            out.extend([before, "\\"]);
            out.extend(meaning.chars().next());
            rest = after_first(meaning);
            continue;
        }
        match character {
            ' ' | '\n' => {
                if previous.is_some_and(|last| last != ' ') {
                    out.push(' ');
                }
                rest = after_first(rest);
            }
            '*' | '_' | '~' | '-' => {
                let after = rest.trim_start_matches(character);
                push_run(out, character, rest.len() - after.len(), previous, first_of(after, next));
                rest = after;
            }
            _ if is_plain(character) => {
                let plain = rest.bytes().position(|byte| !is_plain(char::from(byte))).unwrap_or(rest.len());
                let (plain, after) = rest.split_at(plain);
                out.push_str(plain);
                rest = after;
            }
            _ => {
                rest = after_first(rest);
                let closes = character == '>' && (angles > 0 || out.ends_with("--"));
                let escaped = closes || is_special(character, rest, next);
                angles = match character {
                    '<' if escaped => angles + 1,
                    '>' => angles.saturating_sub(1),
                    _ => angles,
                };
                if escaped {
                    out.push('\\');
                }
                out.push(character);
            }
        }
    }
}

/// Whether a character never means anything within a line; of one that is not ASCII, whether its bytes do.
fn is_plain(character: char) -> bool {
    !character.is_ascii()
        || character.is_ascii_alphanumeric()
        || matches!(
            character,
            '.' | ',' | ':' | ';' | '\'' | '"' | '/' | '(' | ')' | '=' | '#' | '$' | '%' | '?' | '@' | '{' | '}'
        )
}

fn after_first(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

fn first_of(text: &str, next: Next) -> Next {
    text.chars().next().map_or(next, Next::Is)
}

/// Whether a character would mean something, given what follows it.
fn is_special(character: char, rest: &str, next: Next) -> bool {
    let after = first_of(rest, next);
    match character {
        '`' | '[' | ']' => true,
        '\\' => match after {
            Next::End => true,
            Next::Is(after) => after.is_ascii_punctuation() || rest.trim_start().is_empty(),
        },
        '<' => matches!(after, Next::Is(after) if after.is_ascii_alphabetic() || "/!?".contains(after)),
        '&' => begins_entity(rest),
        '!' => rest.is_empty() && next == Next::Is('['),
        _ => false,
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
        '_' => line.chars().all(|it| matches!(it, '_' | ' ')).then_some(0),
        '+' => ends(line.get(1..)?).then_some(0),
        '*' => ends(line.trim_start_matches('*')).then_some(0),
        '-' | '=' | ':' | '|' => {
            let ruled = line.chars().all(|it| matches!(it, '-' | '=' | ':' | '|' | ' '));
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
pub(super) fn begins_entity(rest: &str) -> bool {
    let Some((name, _)) = rest.split_once(';') else { return false };
    let name = name.strip_prefix('#').unwrap_or(name);
    !name.is_empty() && name.len() < 33 && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
