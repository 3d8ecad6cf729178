//! Where something stands in a line of Rust, outside of its brackets and strings.

/// The byte positions of a line that are in no bracket and in no string, with their bytes.
///
/// Angle brackets have no space on their left; what has one means less or greater.
pub(super) struct Outside<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Outside<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }
}

impl Iterator for Outside<'_> {
    type Item = (usize, u8);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        loop {
            let at = self.at;
            let byte = *bytes.get(at)?;
            let before = before(bytes, at);
            if let Some(length) = literal(self.text, at, before) {
                self.at += length;
                continue;
            }
            self.at += 1;
            match byte {
                _ if opens(byte, before) => {
                    self.depth += 1;
                    // An opening bracket at the top is seen, what is inside is not.
                    if self.depth == 1 {
                        return Some((at, byte));
                    }
                }
                _ if closes(byte, before) => self.depth = self.depth.saturating_sub(1),
                _ if self.depth == 0 => return Some((at, byte)),
                _ => {}
            }
        }
    }
}

fn before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(b' ')
}

fn opens(byte: u8, before: u8) -> bool {
    matches!(byte, b'(' | b'[' | b'{') || byte == b'<' && before != b' '
}

fn closes(byte: u8, before: u8) -> bool {
    matches!(byte, b')' | b']' | b'}') || byte == b'>' && !matches!(before, b' ' | b'-' | b'=')
}

/// The length of a literal of a string or a character that begins at a place.
fn literal(text: &str, at: usize, before: u8) -> Option<usize> {
    if !matches!(text.as_bytes().get(at), Some(b'"' | b'r' | b'\'' | b'|')) {
        return None;
    }
    let text = text.get(at..)?;
    let bytes = text.as_bytes();
    match bytes.first()? {
        b'"' => Some(quoted(text)),
        b'r' if !before.is_ascii_alphanumeric() && before != b'_' => raw(text),
        b'\'' if bytes.get(2) == Some(&b'\'') => Some(3),
        // The arguments of a closure.
        b'|' if bytes.get(1).is_some_and(|next| !matches!(next, b' ' | b'|')) => Some(text.get(1..)?.find('|')? + 2),
        _ => None,
    }
}

fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A raw string; one that does not end in this text goes to its end.
fn raw(text: &str) -> Option<usize> {
    let hashes = text.bytes().skip(1).take_while(|byte| *byte == b'#').count();
    let start = hashes + 2;
    (text.as_bytes().get(start - 1) == Some(&b'"')).then_some(())?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(text.get(start..)?.find(&end).map_or(text.len(), |at| start + at + end.len()))
}

/// Where a text stands outside of brackets and strings.
pub(super) fn find(text: &str, wanted: &str) -> Option<usize> {
    let first = *wanted.as_bytes().first()?;
    let found = Outside::new(text)
        .find(|(at, byte)| *byte == first && text.get(*at..).is_some_and(|rest| rest.starts_with(wanted)));
    found.map(|(at, _)| at)
}

/// The parts between commas.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, byte) in Outside::new(text) {
        if byte == b',' {
            parts.extend(text.get(start..at).map(str::trim));
            start = at + 1;
        }
    }
    parts.extend(text.get(start..).map(str::trim).filter(|part| !part.is_empty()));
    parts
}

/// Where the bracket that opens at a place is closed.
pub(super) fn group(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, at);
    while let Some(byte) = bytes.get(at) {
        let before = before(bytes, at);
        if let Some(length) = literal(text, at, before) {
            at += length;
            continue;
        }
        depth += usize::from(opens(*byte, before));
        if closes(*byte, before) {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(at);
            }
        }
        at += 1;
    }
    None
}
