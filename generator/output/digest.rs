//! Digests of contents: SHA-256, in hexadecimal.
//!
//! Line ends do not count: a checkout that writes `\r\n` for `\n` has edited nothing.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A digest as it is written in a lock.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Digest(String);

impl Digest {
    /// The digest of one content.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        let mut hasher = Sha256::new();
        update(&mut hasher, content);
        Self::finish(hasher)
    }

    /// The digest of several contents in their order, and of where one ends and the next begins.
    pub fn of_all<'content>(contents: impl IntoIterator<Item = &'content [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for content in contents {
            hasher.update(Self::of(content).0);
        }
        Self::finish(hasher)
    }

    fn finish(hasher: Sha256) -> Self {
        let digits = |byte: u8| [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
        Self(hasher.finalize().iter().copied().flat_map(digits).collect())
    }
}

fn update(hasher: &mut Sha256, content: &[u8]) {
    let mut rest = content;
    if memchr::memchr(b'\r', content).is_none() {
        return hasher.update(content);
    }
    while let Some(at) = rest.windows(2).position(|pair| pair == b"\r\n") {
        let (line, end) = rest.split_at(at);
        hasher.update(line);
        rest = end.strip_prefix(b"\r").unwrap_or(end);
    }
    hasher.update(rest);
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
