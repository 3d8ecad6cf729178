//! Any bytes in place of a stream: however they are cut into chunks, the same comes out of them.
//!
//! The first byte chooses the framing and how long an event may be, the second where the chunks end.
#![no_main]

use bytes::Bytes;
use libfuzzer_sys::fuzz_target;
use oasmith_runtime::runtime::stream::{json_lines, json_seq, lines::TooLong, sse};

/// What a parser gives of chunks, and whether it stopped at something that is too long.
fn read<P, T>(
    mut parser: P,
    chunks: &[&[u8]],
    push: fn(&mut P, Bytes),
    next: fn(&mut P) -> Result<Option<T>, TooLong>,
    last: fn(&mut P) -> Option<T>,
) -> (Vec<T>, bool) {
    let mut found = Vec::new();
    for chunk in chunks {
        push(&mut parser, Bytes::copy_from_slice(chunk));
        loop {
            match next(&mut parser) {
                Ok(Some(one)) => found.push(one),
                Ok(None) => break,
                Err(TooLong) => return (found, true),
            }
        }
    }
    found.extend(last(&mut parser));
    (found, false)
}

fn frames(framing: u8, limit: usize, chunks: &[&[u8]]) -> (Vec<String>, bool) {
    let told = |(found, stopped): (Vec<Bytes>, bool)| (found.iter().map(|one| format!("{one:?}")).collect(), stopped);
    match framing {
        0 => {
            let parser = sse::Parser::new(limit);
            let (found, stopped) = read(parser, chunks, sse::Parser::push, sse::Parser::next_event, |_| None);
            (found.iter().map(|frame| format!("{frame:?}")).collect(), stopped)
        }
        1 => {
            use json_lines::Parser;
            told(read(Parser::new(limit), chunks, Parser::push, Parser::next_value, Parser::last))
        }
        _ => {
            use json_seq::Parser;
            told(read(Parser::new(limit), chunks, Parser::push, Parser::next_text, Parser::last))
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let [kind, cut, text @ ..] = bytes else { return };
    let limit = if kind & 4 == 0 { 1 << 20 } else { 16 };
    let size = usize::from(*cut) + 1;
    let chunks: Vec<&[u8]> = text.chunks(size).collect();
    let bytewise: Vec<&[u8]> = text.chunks(1).collect();
    let whole = frames(kind & 3, limit, &[text]);
    assert_eq!(frames(kind & 3, limit, &chunks), whole, "in chunks of {size}");
    assert_eq!(frames(kind & 3, limit, &bytewise), whole, "byte by byte");
});
