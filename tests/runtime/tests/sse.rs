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

/// What a stream says, and the data of the events in it.
type Case = (&'static [u8], &'static [&'static [u8]]);

/// The facts that the web platform tests for `eventsource` hold browsers to; each is also a sentence of WHATWG HTML, 9.2.6.
#[rustfmt::skip]
const PLATFORM: &[Case] = &[
    // One byte order mark at the beginning is none of the text; a second one, or one later, is part of a name.
    (b"\xEF\xBB\xBFdata:1\n\n\xEF\xBB\xBFdata:2\n\ndata:3\n\n", &[b"1", b"3"]),
    (b"\xEF\xBB\xBF\xEF\xBB\xBFdata:1\n\ndata:2\n\n", &[b"2"]),
    (b"\xEF\xBBdata:1\n\ndata:2\n\n", &[b"2"]),
    (b"\xEF\xBB\xBF\n\ndata:1\n\n", &[b"1"]),
    // Comments stand anywhere, also within an event, and may hold anything.
    (b"data:1\r:\0\n:\r\ndata:2\n:data:no\rdata:3\n: \xFF\n\n", &[b"1\n2\n3"]),
    (b":\n\n:\r\n\r\n:\r\rdata:1\n\n", &[b"1"]),
    // What no blank line ends is dropped.
    (b"retry:1000\ndata:1\n\nid:2\ndata:2", &[b"1"]),
    (b"data:1\n\ndata:2\n", &[b"1"]),
    // A field without a colon has an empty value; each line of data ends in a line feed, of which the last goes.
    (b"data:\n\ndata\ndata\n\ndata:1\n\n", &[b"", b"\n", b"1"]),
    (b"data\n\n", &[b""]),
    (b"data:1\ndata\ndata:2\r\n\r", &[b"1\n\n2"]),
    // Names are exact; no character is left out of them.
    (b"data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n",
     &[b"\0\n 2\n1\n3\n\n4"]),
    (b"data:1\n data\ndata\nother:x\njust a text\n:comment\n\n", &[b"1\n"]),
    (b"data :1\n\ndata: 2\n\n", &[b"2"]),
    // One space after the colon is left out, a second and any other blank is not.
    (b"data:\t1\rdata: \ndata:2\n\n", &[b"\t1\n\n2"]),
    (b"data:  1 \n\ndata:\xC2\xA01\n\n", &[b" 1 ", b"\xC2\xA01"]),
    (b"data: a:b: c\n\n", &[b"a:b: c"]),
    // NUL is a character.
    (b"data:\0\n\n\n\n", &[b"\0"]),
    // Neither is a line: what other texts break at.
    (b"data:1\x0B2\x0C3\xC2\x854\xE2\x80\xA85\n\n", &[b"1\x0B2\x0C3\xC2\x854\xE2\x80\xA85"]),
    // Fields alone are no event.
    (b"event:a\n\nid:1\n\nretry:1\n\ndata:1\n\n", &[b"1"]),
];

#[test]
fn the_platform_agrees() {
    for (text, events) in PLATFORM {
        let all = |chunks: &[&[u8]]| parse(chunks).into_iter().map(|frame| frame.data).collect::<Vec<_>>();
        assert_eq!(all(&[text]), *events, "{}", text.escape_ascii());
        assert_eq!(all(&text.chunks(1).collect::<Vec<_>>()), *events, "by byte: {}", text.escape_ascii());
        assert_eq!(parse(&[text]), reference(text), "{}", text.escape_ascii());
        for split in 0..text.len() {
            assert_eq!(all(&[&text[..split], &text[split..]]), *events, "at {split}: {}", text.escape_ascii());
        }
    }
}

/// What a stream says, and type, id and time of the last event in it.
type FieldCase = (&'static [u8], Option<&'static [u8]>, Option<&'static [u8]>, Option<u64>);

/// The same of the other fields.
#[rustfmt::skip]
const PLATFORM_FIELDS: &[FieldCase] = &[
    // A type is that of its event alone, and empty is none.
    (b"event:a\ndata:1\n\n", Some(b"a"), None, None),
    (b"event:a\ndata:1\n\ndata:2\n\n", None, None, None),
    (b"event:a\n\ndata:2\n\n", None, None, None),
    (b"event: \ndata:1\n\n", None, None, None),
    (b"event:a\nevent\ndata:1\n\n", None, None, None),
    (b"event:a\nevent:b\ndata:1\n\n", Some(b"b"), None, None),
    (b"data:1\nevent: a b\n\n", Some(b"a b"), None, None),
    // An id holds for what follows, until there is another, which may be empty.
    (b"id:1\ndata:1\n\ndata:2\n\n", None, Some(b"1"), None),
    (b"id:1\n\ndata:2\n\n", None, Some(b"1"), None),
    (b"id:1\ndata:1\n\nid:2\ndata:2\n\ndata:3\n\n", None, Some(b"2"), None),
    (b"id:1\ndata:1\n\nid\ndata:2\n\n", None, None, None),
    (b"id:1\ndata:1\n\nid:\ndata:2\n\n", None, None, None),
    (b"id: \xE2\x80\xA6 \ndata:1\n\n", None, Some(b"\xE2\x80\xA6 "), None),
    // One with NUL anywhere is none.
    (b"id:1\ndata:1\n\nid:\0\ndata:2\n\n", None, Some(b"1"), None),
    (b"id:1\ndata:1\n\nid:a\0\ndata:2\n\n", None, Some(b"1"), None),
    (b"id:1\ndata:1\n\nid:\0a\ndata:2\n\n", None, Some(b"1"), None),
    (b"id:1\ndata:1\n\nid: a\0b\ndata:2\n\n", None, Some(b"1"), None),
    // A time has digits only; what has not changes nothing.
    (b"retry:3000\ndata:1\n\n", None, None, Some(3000)),
    (b"retry: 03000\ndata:1\n\n", None, None, Some(3000)),
    (b"retry:3000\nretry:1000x\ndata:1\n\n", None, None, Some(3000)),
    (b"retry:3000\nretry\ndata:1\n\n", None, None, Some(3000)),
    (b"retry:3000\nretry:\ndata:1\n\n", None, None, Some(3000)),
    (b"retry:3000\nretry:-1\nretry:+1\nretry:1.5\nretry:1e3\nretry:0x1\nretry:  1\nretry:1 \ndata:1\n\n", None, None, Some(3000)),
    (b"retry:3000\nretry:\xD9\xA1\ndata:1\n\n", None, None, Some(3000)),
    (b"retry:3000\nRetry:1\ndata:1\n\n", None, None, Some(3000)),
    (b"retry:3000\n\ndata:1\n\ndata:2\n\n", None, None, Some(3000)),
    // Larger than any time: as if it had not come.
    (b"retry:3000\nretry:99999999999999999999\ndata:1\n\n", None, None, Some(3000)),
];

#[test]
fn the_platform_agrees_about_fields() {
    for (text, event, id, retry) in PLATFORM_FIELDS {
        for frames in [parse(&[text]), parse(&text.chunks(1).collect::<Vec<_>>())] {
            let last = frames.last().expect("an event");
            let told = (last.event.as_deref(), last.id.as_deref(), last.retry);
            assert_eq!(told, (*event, *id, *retry), "{}", text.escape_ascii());
        }
        assert_eq!(parse(&[text]), reference(text), "{}", text.escape_ascii());
    }
}

/// How many inputs are tried: 500, or as many as `PROPTEST_CASES` says.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(500)
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
