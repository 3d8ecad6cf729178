//! From the line and column of a JSON error to the path of the value.
//!
//! The decoder stops behind the value that it cannot use, or in front of it if that is an array or
//! an object. A scan of the text up to this place that keeps track of keys and indices therefore
//! knows the path. The text need not be well-formed behind the place.

use std::fmt::Write as _;

/// The path of the value at which decoding stopped; empty for the outermost one.
#[must_use]
pub fn at(text: &[u8], line: usize, column: usize) -> String {
    let Some(offset) = offset(text, line, column) else {
        return String::new();
    };
    let mut scan = Scan {
        text,
        offset,
        position: 0,
        stack: Vec::new(),
    };
    scan.run();
    scan.path()
}

/// The byte offset of a line (from 1) and the number of bytes before the place in that line.
fn offset(text: &[u8], line: usize, column: usize) -> Option<usize> {
    let mut start = 0;
    for _ in 1..line {
        start += text.get(start..)?.iter().position(|byte| *byte == b'\n')? + 1;
    }
    (line > 0).then_some(start + column)
}

enum Level {
    Array(usize),
    Object(String),
}

struct Scan<'t> {
    text: &'t [u8],
    offset: usize,
    position: usize,
    stack: Vec<Level>,
}

impl Scan<'_> {
    /// Goes to the offset; the stack is then the path.
    fn run(&mut self) {
        let mut is_key = false;
        while let Some(byte) = self.text.get(self.position).copied() {
            match byte {
                b'{' | b'[' => {
                    if self.position >= self.offset {
                        return;
                    }
                    self.position += 1;
                    is_key = byte == b'{';
                    self.stack.push(if is_key {
                        Level::Object(String::new())
                    } else {
                        Level::Array(0)
                    });
                }
                b'}' | b']' => {
                    if self.position >= self.offset {
                        return;
                    }
                    self.stack.pop();
                    self.position += 1;
                    if self.position >= self.offset {
                        return;
                    }
                }
                b',' => {
                    self.position += 1;
                    is_key = self.next_item();
                }
                b':' => {
                    self.position += 1;
                    is_key = false;
                }
                b'"' => {
                    let string = self.string();
                    if is_key {
                        if let Some(Level::Object(key)) = self.stack.last_mut() {
                            *key = string;
                        }
                    } else if self.position >= self.offset {
                        return;
                    }
                }
                b' ' | b'\t' | b'\r' | b'\n' => self.position += 1,
                _ => {
                    self.scalar();
                    if self.position >= self.offset {
                        return;
                    }
                }
            }
        }
    }

    /// Goes to the next item of the innermost level; whether that begins with a key.
    fn next_item(&mut self) -> bool {
        match self.stack.last_mut() {
            Some(Level::Array(index)) => {
                *index += 1;
                false
            }
            Some(Level::Object(_)) => true,
            None => false,
        }
    }

    /// Passes over a string and returns what is in it.
    fn string(&mut self) -> String {
        let start = self.position;
        self.position += 1;
        while let Some(byte) = self.text.get(self.position).copied() {
            self.position += 1;
            match byte {
                b'\\' => self.position += 1,
                b'"' => break,
                _ => {}
            }
        }
        let quoted = self.text.get(start..self.position).unwrap_or_default();
        let quoted = String::from_utf8_lossy(quoted);
        serde_json::from_str(&quoted).unwrap_or_else(|_| quoted.into_owned())
    }

    /// Passes over a number or a word.
    fn scalar(&mut self) {
        let rest = self.text.get(self.position..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| b",:]}{[\" \t\r\n".contains(byte));
        self.position += length.unwrap_or(rest.len()).max(1);
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for level in &self.stack {
            match level {
                Level::Array(index) => {
                    let _ = write!(path, "[{index}]");
                }
                Level::Object(key) if key.is_empty() => {}
                Level::Object(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
            }
        }
        path
    }
}
