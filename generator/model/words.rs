//! A name before it has a case.
//!
//! `Words` is a list of lower-case words. `surface` turns it into `ImageUrl` or `image_url`.
//! Words are split as heck splits them, so that a round trip through either case is stable.

use std::borrow::Cow;

use heck::ToSnakeCase;

const APOSTROPHES: [char; 2] = ['\'', '\u{2019}'];

/// A name as words in lower case, without separators.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Words(pub Vec<String>);

impl Words {
    /// Splits any text into words; an apostrophe is a part of its word, as in `an organization's members`.
    pub fn new(text: &str) -> Self {
        let plain =
            if text.contains(APOSTROPHES) { Cow::Owned(text.replace(APOSTROPHES, "")) } else { Cow::Borrowed(text) };
        if is_lower(&plain) {
            return Self(lower_words(&plain).map(str::to_owned).collect());
        }
        Self(plain.to_snake_case().split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    /// Whether there is no word at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These words, then those of `text`; words that both ends share are said once, in the singular where they differ.
    ///
    /// `image` then `image_url` is `image url`, `chat completion` then `completion choice` is `chat completion choice`,
    /// and `tools` then `tool_choice` is `tool choice`.
    #[must_use]
    pub fn then(&self, text: &Self) -> Self {
        let longest = self.0.len().min(text.0.len());
        let shared =
            (1..=longest).rev().find(|&count| self.0.iter().rev().take(count).rev().eq(text.0.iter().take(count)));
        let mut words = self.0.clone();
        if shared.is_none()
            && let (Some(last), Some(first)) = (self.0.last(), text.0.first())
            && singular(last) == *first
        {
            words.pop();
        }
        words.extend(text.0.iter().skip(shared.unwrap_or(0)).cloned());
        Self(words)
    }

    /// The same with the last word in the singular.
    #[must_use]
    pub fn singular(&self) -> Self {
        let mut words = self.0.clone();
        if let Some(last) = words.last_mut() {
            *last = singular(last);
        }
        Self(words)
    }

    /// The words with underscores between them.
    #[must_use]
    pub fn snake(&self) -> String {
        self.0.join("_")
    }
}

/// Whether a text has nothing that begins a word but signs, as most names of documents: heck need not look at it.
pub(crate) fn is_lower(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// The words of such a text.
pub(crate) fn lower_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

/// The English singular of a word, as far as names of lists need it.
fn singular(word: &str) -> String {
    const SAME: &[&str] = &[
        "status",
        "alias",
        "bus",
        "gas",
        "lens",
        "news",
        "series",
        "species",
        "canvas",
        "atlas",
        "bias",
        "basis",
        "analysis",
        "axis",
        "address",
        "access",
        "process",
        "https",
        "dns",
        "aws",
        "sms",
        "os",
        "ios",
        "css",
        "js",
        "is",
        "as",
        "us",
        "this",
        "data",
        "media",
        "settings",
        "details",
        "metrics",
        "kubernetes",
    ];
    if SAME.contains(&word)
        || !word.ends_with('s')
        || word.ends_with("ss")
        || word.ends_with("us")
        || word.ends_with("sis")
    {
        return word.to_owned();
    }
    if word == "indices" || word == "vertices" || word == "matrices" {
        return word
            .strip_suffix("ices")
            .map(|stem| format!("{stem}{}", if stem.ends_with('r') { "ix" } else { "ex" }))
            .unwrap_or_default();
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return if stem.len() <= 1 || matches!(word, "movies" | "cookies") {
            format!("{stem}ie")
        } else {
            format!("{stem}y")
        };
    }
    for ending in ["ches", "shes", "sses", "xes", "zzes"] {
        if word.ends_with(ending) {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    if matches!(word, "statuses" | "aliases" | "buses" | "biases" | "lenses" | "canvases") {
        return word.strip_suffix("es").unwrap_or(word).to_owned();
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}
