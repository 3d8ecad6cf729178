//! The text of the file, and where in it a value stands.
//!
//! A target keeps the text that it was read from, so that whoever finds a fault in a choice can point at the line.
//! Where a line is, is asked only then.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostic, Place, TextFile};

/// A text with its tree.
#[derive(Clone, Copy)]
pub(super) struct Text<'text> {
    pub(super) file: &'text Arc<TextFile>,
    pub(super) tree: &'text DeTable<'text>,
}

impl Text<'_> {
    /// The bytes of the value under some keys, or of the nearest that is there.
    pub(super) fn span(self, keys: &[&str]) -> Range<usize> {
        let mut span = 0..0;
        let mut table = Some(self.tree);
        for key in keys {
            let Some((name, value)) = table.and_then(|table| table.get_key_value(*key)) else { break };
            // A table's own span is its header, whose end says little: its key is what the reader looks for.
            span = if value.get_ref().is_table() { name.span() } else { value.span() };
            table = value.get_ref().as_table();
        }
        span
    }

    /// The bytes of a word in the list under some keys.
    pub(super) fn span_in(self, keys: &[&str], word: &str) -> Range<usize> {
        let mut table = Some(self.tree);
        let mut list = None;
        for key in keys {
            let value = table.and_then(|table| table.get(*key)).map(Spanned::get_ref);
            table = value.and_then(DeValue::as_table);
            list = value.and_then(DeValue::as_array);
        }
        let found = list.into_iter().flat_map(|list| list.iter()).find(|item| item.get_ref().as_str() == Some(word));
        found.map_or_else(|| self.span(keys), Spanned::span)
    }

    /// A fault of the value under some keys.
    pub(super) fn fault(self, code: Code, keys: &[&str], message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, place(self.file, self.span(keys)), message)
    }

    /// A fault of a word in the list under some keys.
    pub(super) fn fault_in(self, code: Code, keys: &[&str], word: &str, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, place(self.file, self.span_in(keys, word)), message)
    }
}

/// Some bytes of a text as a place.
pub(super) fn place(file: &Arc<TextFile>, span: Range<usize>) -> Place {
    Place::Span { file: Arc::clone(file), start: span.start, end: span.end }
}

/// The key at the end of some keys, in a text that has been read before; the whole file when it is not there.
pub(super) fn key_in(file: &Arc<TextFile>, keys: &[&str]) -> Place {
    let (tree, _) = DeTable::parse_recoverable(&file.text);
    let mut table = Some(tree.get_ref());
    let mut span = 0..0;
    for key in keys {
        let Some((name, value)) = table.and_then(|table| table.get_key_value(*key)) else { break };
        span = name.span();
        table = value.get_ref().as_table();
    }
    place(file, span)
}

/// A word in the list at the end of some keys, in a text that has been read before.
pub(super) fn word_in(file: &Arc<TextFile>, keys: &[&str], word: &str) -> Place {
    let (tree, _) = DeTable::parse_recoverable(&file.text);
    let text = Text { file, tree: tree.get_ref() };
    place(file, text.span_in(keys, word))
}
