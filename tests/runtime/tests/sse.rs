//! The parser of server-sent events against the text of the standard.

use bytes::Bytes;
use oasmith_runtime::runtime::stream::json_lines;
use oasmith_runtime::runtime::stream::lines::TooLong;
use oasmith_runtime::runtime::stream::sse::{Frame, Parser};
use proptest::prelude::*;

/// What a parser makes of chunks.
fn parse(chunks: &[&[u8]]) -> Vec<Frame> {
    let mut parser = Parser::new(1 << 20);
    let mut frames = Vec::new();
    for chunk in chunks {
        parser.push(Bytes::copy_from_slice(chunk));
        while let Some(frame) = parser.next_event().expect("small events") {
            frames.push(frame);
        }
    }
    frames
}

/// The algorithm of WHATWG HTML, 9.2.6, on the whole text, written as it stands there.
fn reference(text: &[u8]) -> Vec<Frame> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut lines: Vec<Vec<u8>> = Vec::new();
    let mut line = Vec::new();
    let mut bytes = text.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\r' => {
                if bytes.peek() == Some(&b'\n') {
                    bytes.next();
                }
                lines.push(std::mem::take(&mut line));
            }
            b'\n' => lines.push(std::mem::take(&mut line)),
            byte => line.push(byte),
        }
    }
    let (mut data, mut event, mut id, mut retry) = (Vec::new(), Vec::new(), Vec::new(), None);
    let mut frames = Vec::new();
    for line in lines {
        if line.is_empty() {
            if data.is_empty() {
                event.clear();
                continue;
            }
            if data.last() == Some(&b'\n') {
                data.pop();
            }
            let (data, event) = (std::mem::take(&mut data), std::mem::take(&mut event));
            let some = |text: Vec<u8>| Some(Bytes::from(text)).filter(|text| !text.is_empty());
            frames.push(Frame { data: data.into(), event: some(event), id: some(id.clone()), retry });
            continue;
        }
        if line[0] == b':' {
            continue;
        }
        let (name, value) = match line.iter().position(|byte| *byte == b':') {
            Some(colon) => (&line[..colon], &line[colon + 1..]),
            None => (&line[..], &[][..]),
        };
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match name {
            b"event" => event = value.to_vec(),
            b"data" => {
                data.extend_from_slice(value);
                data.push(b'\n');
            }
            b"id" if !value.contains(&0) => id = value.to_vec(),
            b"retry" if !value.is_empty() && value.iter().all(u8::is_ascii_digit) => {
                retry = String::from_utf8_lossy(value).parse().ok().or(retry);
            }
            _ => {}
        }
    }
    frames
}

fn data(text: &str) -> Vec<String> {
    parse(&[text.as_bytes()]).iter().map(|frame| String::from_utf8_lossy(&frame.data).into_owned()).collect()
}

#[test]
fn examples_of_the_standard() {
    assert_eq!(data("data: YHOO\ndata: +2\ndata: 10\n\n"), ["YHOO\n+2\n10"]);
    let text = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n";
    let frames = parse(&[text.as_bytes()]);
    assert_eq!(frames.len(), 2, "the third event has no blank line");
    assert_eq!((frames[0].id.as_deref(), frames[1].id.as_deref()), (Some(b"1".as_slice()), None));
    assert_eq!(data("data\n\ndata\ndata\n\ndata:"), ["", "\n"]);
    assert_eq!(data("data:test\n\ndata: test\n\n"), ["test", "test"]);
}

#[test]
fn odd_lines() {
    assert_eq!(data("\u{feff}data: a\n\n"), ["a"]);
    assert_eq!(data("data: a\n\n\u{feff}data: b\n\n"), ["a"]);
    assert_eq!(data("data: a\rdata: b\r\ndata: c\n\r"), ["a\nb\nc"]);
    assert_eq!(data("data: a\r\r"), ["a"]);
    assert_eq!(data("datas: a\nDATA: b\n data: c\n:\n\n"), Vec::<String>::new());
    assert_eq!(data("event: x\n\ndata: a\n\n"), ["a"]);
    let frames = parse(&[b"event: x\ndata: a\nretry: 10\nid: 7\n\nretry: x\nid: \0\ndata: b\n\n"]);
    assert_eq!((frames[0].event.as_deref(), frames[1].event.as_deref()), (Some(b"x".as_slice()), None));
    assert_eq!((frames[1].retry, frames[1].id.as_deref()), (Some(10), Some(b"7".as_slice())));
}

#[test]
fn every_split_gives_the_same() {
    let text =
        "\u{feff}event: ä\r\ndata: {\"a\":\r\ndata: \"ü€😀\"}\r\n\r\n: x\rdata: b\r\rdata: c\n\n\r\ndata: d\n\r\n";
    let bytes = text.as_bytes();
    let whole = parse(&[bytes]);
    assert_eq!(whole, reference(bytes));
    assert_eq!(whole.len(), 4);
    for first in 0..=bytes.len() {
        for second in first..=bytes.len() {
            assert_eq!(parse(&[&bytes[..first], &bytes[first..second], &bytes[second..]]), whole, "{first} {second}");
        }
    }
    assert_eq!(parse(&bytes.chunks(1).collect::<Vec<_>>()), whole);
}

#[test]
fn large_events_are_errors_and_take_no_memory() {
    let mut parser = Parser::new(1000);
    for _ in 0..10 {
        parser.push(Bytes::from(vec![b'x'; 99]));
        assert_eq!(parser.next_event(), Ok(None));
    }
    parser.push(Bytes::from(vec![b'x'; 99]));
    assert_eq!(parser.next_event(), Err(TooLong));
    let mut parser = Parser::new(1000);
    parser.push(Bytes::from("data: x\n".repeat(2000)));
    assert_eq!(parser.next_event(), Err(TooLong));
    let mut parser = Parser::new(1000);
    parser.push(Bytes::from(": x\n".repeat(2000)));
    assert_eq!(parser.next_event(), Ok(None));
    let mut parser = json_lines::Parser::new(10);
    parser.push(Bytes::from_static(b"[1]\n\n \r\n[2]\r\n[3"));
    assert_eq!(parser.next_value(), Ok(Some(Bytes::from_static(b"[1]"))));
    assert_eq!(parser.next_value(), Ok(Some(Bytes::from_static(b"[2]"))));
    assert_eq!(parser.next_value(), Ok(None));
    parser.push(Bytes::from_static(b"]"));
    assert_eq!(parser.next_value(), Ok(None));
    assert_eq!(parser.last(), Some(Bytes::from_static(b"[3]")));
    assert_eq!(parser.last(), None);
}

/// How many inputs are tried: 2,000, or as many as `PROPTEST_CASES` says.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(2_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parser_is_the_standard(
        pieces in prop::collection::vec(
            prop_oneof![
                Just("\n"), Just("\r"), Just("\r\n"), Just("data"), Just("event"), Just("id"), Just("retry"),
                Just(":"), Just(" "), Just("12"), Just("x"), Just("ä😀"), Just("\u{feff}"), Just("\0"),
                Just("data: y\n\n"), Just("\n\n"),
            ],
            0..60,
        ),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
    ) {
        let text = pieces.concat().into_bytes();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
        cuts.sort_unstable();
        let mut chunks = Vec::new();
        let mut start = 0;
        for cut in cuts {
            chunks.push(&text[start..cut]);
            start = cut;
        }
        chunks.push(&text[start..]);
        prop_assert_eq!(parse(&chunks), reference(&text));
    }
}
