//! A text with HTML in it, that knows where its tags are.
//!
//! Whether a tag has a partner is asked for every tag, so they are looked up and not searched.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Deref;

use super::tag::{Token, token_at};

/// A text.
pub(super) struct Html<'a> {
    text: &'a str,
    tags: OnceCell<Tags>,
}

/// Tags by their names in lower case.
#[derive(Default)]
struct Tags {
    /// Where the first opening tag begins.
    opening: BTreeMap<String, usize>,
    /// Where closing tags begin and end, in order.
    closing: BTreeMap<String, Vec<(usize, usize)>>,
}

impl<'a> Html<'a> {
    /// A text in which nothing was asked for yet.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, tags: OnceCell::new() }
    }

    /// The text itself.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Where the next closing tag of this name begins and ends.
    pub(super) fn closing_tag(&self, from: usize, name: &str) -> Option<(usize, usize)> {
        let all = self.tags().closing.get(&name.to_ascii_lowercase())?;
        all.get(all.partition_point(|(start, _)| *start < from)).copied()
    }

    /// Whether an opening tag of this name stands before `end`.
    pub(super) fn opened_before(&self, end: usize, name: &str) -> bool {
        self.tags().opening.get(&name.to_ascii_lowercase()).is_some_and(|start| *start < end)
    }

    fn tags(&self) -> &Tags {
        self.tags.get_or_init(|| {
            let mut tags = Tags::default();
            for at in memchr::memchr_iter(b'<', self.text.as_bytes()) {
                let Some((Token::Tag(tag), end)) = token_at(self.text, at) else { continue };
                let name = tag.name.to_ascii_lowercase();
                if tag.closing {
                    tags.closing.entry(name).or_default().push((at, end));
                } else {
                    tags.opening.entry(name).or_insert(at);
                }
            }
            tags
        })
    }
}

impl Deref for Html<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}
